import { expect, test } from "vitest";
import { factsOfParagraph, parseReport } from "../server/reading/report.ts";
import { coverageOf, readCues } from "../server/verdicts/coverage.ts";
import { verdictsOfReport } from "../server/verdicts/verdict.ts";

/** Words that speak of a relation, with figures enough for it, and whether the relation was read. */

function read(text: string): string[] {
  const report = parseReport(text);
  return report.paragraphs.flatMap((_, i) => {
    const facts = factsOfParagraph(report, i);
    const words = ({ start, end }: { start: number; end: number }) => facts.text.slice(start, end);
    return readCues(facts).map(({ cue, read }) => `${cue.kind} ${words(cue.figure.span)}: ${read ?? "unread"}`);
  });
}

test.each<[string, string[]]>([
  // A part behind 其中, with a whole of its dimension before it.
  ["水渠21条，其中新建12条。", ["sum 12条: certain"]],
  ["水渠21条、投资3亿元，其中新建12条。", ["sum 12条: wide"]],
  ["水渠21条，其中超亿元项目12条。", ["sum 12条: certain"]],
  ["共受理来信21件。其中农业类12件。", ["sum 12件: certain"]],
  ["水渠2条，其中新建12条。", ["sum 12条: certain"]],
  ["水渠2条、投资3亿元，其中新建12条。", ["sum 12条: unread"]],
  ["水渠21条，其中投资12亿元。", []],
  ["水渠21条，新建12条。", []],
  ["水渠21条，其中农业类增加12条。", []],
  // A total behind two amounts or more.
  ["水渠12条、管道9条，合计21条。", ["sum 21条: certain"]],
  ["水渠12条，合计21条。", []],
  ["水渠12条、管道9条；合计21条。", []],
  // A share with part and whole.
  ["来信849件，农业类263件，占来信的31%。", ["share 31%: certain"]],
  ["来信849件，农业类263件，占40%。", ["share 40%: unread"]],
  ["来信849件，农业类263件，占全省来信的31%。", []],
  ["来信849件，农业类263件，占案件的31%。", []],
  ["农业类263件，占31%。", []],
  ["来信849件，其中农业占31%。", []],
  // A rate of completion with what was done and what was due.
  ["应整改50个，已整改38个，整改率76%。", ["completion 76%: certain"]],
  ["排查纠纷50个，已化解38个，化解率76%。", ["completion 76%: certain"]],
  ["办理建议50件、提案38件，办结率100%。", []],
  ["已整改38个，整改率76%。", []],
  // Changes with two values, or a value, an increment and a rate.
  ["收入由18亿元增加到24亿元。", ["change 24亿元: certain"]],
  ["总量由第16位提升至第15位。", ["change 第15位: wide"]],
  ["企业由亏损18万元减少到亏损12万元。", ["change 12万元: unread"]],
  ["收入24亿元，比上年增加4亿元，增长20%。", ["change 20%: certain"]],
  ["收入24亿元，增长20%。", []],
  ["收入24亿元，增加4亿元，支出增长20%。", []],
  // 分别 with a list before it, or as many figures.
  ["粮食、油料产量分别增长5%、6%。", ["respective 5%: certain"]],
  ["PM2.5、PM10分别下降5%、6%。", ["respective 5%: wide"]],
  ["粮食、油料加工量分别增长5%、6%、7%、8%。", ["respective 5%: certain"]],
  ["产量分别增长5%、6%。", []],
  ["粮食、油料产量分别增长5%。", []],
  // Averages, remainders, structures.
  ["112户发放560万元，户均5万元。", ["average 5万元: certain"]],
  ["发放560万元，户均5万元。", []],
  ["112户发放560万元，年户均增加5万元。", []],
  ["改造50户，已竣工30户，还剩20户。", ["remainder 20户: certain"]],
  ["改造50户，走访30户，还剩20户。", ["remainder 20户: unread"]],
  ["改造50户，还剩20户。", []],
  ["三次产业结构为25.7∶26.8∶47.5。", ["ratio 25.7∶26.8∶47.5: certain"]],
  ["配方比例为25.7∶26.8∶47.5。", []],
])("%s", (text, cues) => expect(read(text)).toEqual(cues));

test("what is unread is told of its sentence, once", () => {
  const text = "今年推进顺利。改造50户，走访30户，还剩20户。来信849件，签约263件，占40%。";
  const told = verdictsOfReport(parseReport(text)).filter(({ status }) => status === "unread");
  expect(told.map(({ of, span, why }) => [of, text.slice(span.start, span.end), why])).toEqual([
    [
      "remainder",
      "改造50户，走访30户，还剩20户。",
      {
        zh: "这里有“剩余”一类的词，没有读出是哪几个数的关系，没有复算",
        en: "There are words like 剩余, but which figures they relate was not read, so nothing was recomputed",
      },
    ],
  ]);
});

test("coverage counts the cues of a whole report by kind", () => {
  const report = parseReport(
    "水渠21条，其中新建12条。\n水渠2条、投资3亿元，其中新建12条。\n收入由18亿元增加到24亿元。",
  );
  const coverage = coverageOf(report);
  expect(coverage.get("sum")).toEqual({ certain: 1, wide: 0, unread: 1 });
  expect(coverage.get("change")).toEqual({ certain: 1, wide: 0, unread: 0 });
  expect(coverage.get("share")).toEqual({ certain: 0, wide: 0, unread: 0 });
});

test("shares with one base prove it", () => {
  const text = "公开的425条信息中，机构148条，占34.8%；政策21条，占4.9%；规划13条，占3.1%；统计30条，占7.1%。";
  expect(read(text).filter((line) => line.endsWith("unread"))).toEqual([]);
});
