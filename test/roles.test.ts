import { expect, test } from "vitest";
import { parseReport } from "../server/reading/report.ts";
import { between, clauseOf, depthsOf, rolesOf } from "../server/relations/roles.ts";
import { readStatements, type Statement } from "../server/relations/statements.ts";

/** What part each figure of a sentence plays, and the words between two of them. */

const read = (text: string) => [...readStatements(parseReport(text))][0] as Statement;

test.each([
  // A measure right before a noun that is counted tells which things are counted.
  ["建成超10亿元项目84个。", "attribute amount"],
  ["建成10亿元级项目84个。", "attribute amount"],
  ["补助收入低于2万元农户84户。", "attribute amount"],
  ["培训承包50亩的大户84户。", "attribute amount"],
  ["表彰捐款5万元的爱心人士84人。", "attribute amount"],
  ["投资10亿元，建成项目84个。", "amount amount"],
  ["建成厂房10座，项目84个。", "amount amount"],
  ["建成项目84个投资10亿元。", "amount amount"],
  // What changed, what is an average and what is a percentage only say more of an amount.
  ["建成项目84个，增加12个。", "amount aside"],
  ["建成项目84个，增加了约12个。", "amount aside"],
  ["建成项目84个，同比多12个。", "amount aside"],
  ["建成项目84个，比上年多12个。", "amount aside"],
  ["建成项目84个，较2023年多12个。", "amount aside"],
  ["建成项目84个，增加投入新建12个。", "amount amount"],
  ["去年上年项目84个，今年项目12个。", "amount amount"],
  ["建成项目84个，户均3万元。", "amount aside"],
  ["建成项目84个，每个村3万元。", "amount aside"],
  ["建成项目84个，每年评比后奖励其中优秀村3万元。", "amount amount"],
  ["建成项目84个，占30%。", "amount aside"],
])("%s", (text, roles) => expect(rolesOf(read(text)).join(" ")).toBe(roles));

test("brackets are counted as they open, one that nothing opened is none", () => {
  expect(depthsOf(read("项目84个)，其中(道路12个(含改建8个)、涵洞2个)、桥梁8个。"))).toEqual([0, 1, 2, 1, 0]);
});

test.each([
  ["项目20个，道路8个，桥梁6个。", 0, 2, ",道路◇,桥梁"],
  ["项目20个，占30%，其中道路8个。", 0, 2, ",其中道路"],
  ["项目20个，比上年增加6个左右，其中道路8个。", 0, 2, ",其中道路"],
  ["项目20个占30%，其中道路8个。", 0, 2, ",其中道路"],
  ["项目20个，占30%。", 0, 1, ",占"],
  ["项目20个（道路8个），桥梁6个。", 0, 2, ",桥梁"],
  ["项目20个（道路8个（含改建2个）），桥梁6个。", 0, 3, ",桥梁"],
  ["项目20个.道路8个。", 0, 1, "。道路"],
  // Figures side by side are one amount.
  ["共有脱贫户301户611人，其中党员12名。", 0, 2, ",其中党员"],
  ["共有脱贫户301户611人，其中党员12名。", -1, 1, "共有脱贫户"],
  ["党员12名，脱贫户301户611人，监测户8户。", 0, 3, ",脱贫户◇◇,监测户"],
  ["投资10亿元，建成超5亿元项目84个，桥梁8座。", 0, 3, ",建成项目◇,桥梁"],
])("between the figures of %s %i and %i: %s", (text, a, b, words) => {
  const statement = read(text);
  expect(between(statement, a, b)).toBe(words);
});

test.each([
  [",其中道路", "其中道路"],
  ["道路(含改建、新建)", "道路"],
  ["道路、桥梁", "桥梁"],
  ["道路(含改建", "含改建"],
])("the clause that ends %s", (gap, clause) => expect(clauseOf(gap)).toBe(clause));
