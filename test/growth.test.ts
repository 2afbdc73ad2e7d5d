import { test } from "vitest";
import { expectRow, type Row } from "./support/rows.ts";

/** What the values of a change say of its amount and its rate. */

test.each<Row>([
  // Amounts of another dimension, and points beside values that are no percentages, are of another matter.
  ["参保人数从36万人增加到60万人，提高15个百分点。"],
  ["覆盖率从36%增加到60%，提高⟦15个百分点⟧。", "error", /60-36=24/],
  ["产值从36亿元增加到60亿元，增加5万亩。"],
  ["产值从36亿元增加到60亿元，增加⟦15亿元⟧。", "error", /60-36=24/],
  ["欠费从60万元减少到36万元，减少⟦15万元⟧。", "error", /60-36=24/],
  ["欠费从60万元减少到36万元，减少24万元，下降40%。"],
  ["参保率从72%提高到85%，提高20%。"],
  // A rate by the value and one increment; by two, or one of every year, nothing is known.
  ["财政收入达到24亿元，增加4亿元，增长⟦30%⟧。", "error", /24-4=20，4÷20=20%/],
  ["财政收入达到24亿元，增加4亿元，增长20%。"],
  ["财政收入达到24亿元，年均增加4亿元，增长30%。"],
  ["欠费降至10万元，减少30万元，下降⟦80%⟧。", "error", /10\+30=40，30÷40=75%/],
  ["欠费降至10万元，减少30万元，下降75%。"],
  // By what was before and an increment.
  ["财政收入比上年的20亿元增加4亿元，增长⟦30%⟧。", "error", /，4÷20=20%/],
  ["欠费比上年的20万元减少4万元，下降⟦30%⟧。", "error", /，4÷20=20%/],
  ["去年财政收入20亿元，今年增加4亿元，增长⟦30%⟧。", "error", /，4÷20=20%/],
  ["去年财政收入20亿元，今年增加4亿元，增长20%。"],
  ["去年财政收入20亿元，增加4亿元，增长25%。"],
  ["财政收入达到24亿元，提高4个百分点，增长30%。"],
  // From nothing there is no rate.
  ["在建项目从0个增加到5个，增长10%。"],
  // Multiples: how many times as much, by how many times more, and doublings.
  ["产值从20亿元增加到40亿元，是原来的⟦1.5倍⟧。", "error", /40÷20=2，/],
  ["产值从20亿元增加到40亿元，是原来的⟦3倍⟧。", "error", /40÷20=2，/],
  ["产值从20亿元增加到40亿元，是原来的2倍。"],
  ["产值从20亿元增加到40亿元，增长⟦2倍⟧。", "error", /\(40-20\)÷20=1倍/],
  ["产值从20亿元增加到40亿元，增长⟦1.5倍⟧，来年力争再翻一番。", "error"],
  ["产值从20亿元增加到30亿元，翻了⟦一番⟧。", "error", /30÷20=1.5/],
  ["产值从20亿元增加到40亿元，翻了一番。"],
  ["产值从20亿元增加到39.5亿元，翻了一番。"],
  // The yearly average by an increment.
  ["2024年财政收入达到24亿元，比2020年增加4亿元，年均增长⟦9%⟧。", "error", /24-4=20，\(24÷20\)\^\(1÷4\)-1=4.66%/],
  ["2024年财政收入达到24亿元，比2020年增加4亿元，年均增长4.7%。"],
  ["2024年欠费降至20万元，比2020年减少4万元，年均下降⟦9%⟧。", "error", /20\+4=24，\(20÷24\)/],
])("growth-mismatch: %s", (text, severity, zh) => expectRow("growth-mismatch", [text, severity, zh]));
