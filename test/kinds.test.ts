import { describe, expect, test } from "vitest";
import { parseReport } from "../server/reading/report.ts";
import { CATALOGUE, readKind } from "../server/report/kind-catalogue.ts";
import { KINDS, type Kind } from "../server/report/kinds.ts";

/** Titles as offices write them, and titles that come close and are something else. */
const TITLES: Record<Kind, readonly string[]> = {
  "gov-work-report": [
    "政府工作报告",
    "政 府 工 作 报 告",
    "政府工作报告（讨论稿）",
    "政府工作报告（征求意见稿）",
    "2026年云江县政府工作报告",
    "云江县人民政府工作报告",
    "青禾镇2025年政府工作报告",
    "政府工作报告（摘登）",
    "青禾镇2025年政府工作报告和2026年工作计划",
  ],
  "court-report": ["云江县人民法院工作报告", "人民检察院工作报告", "云江县人民检察院工作报告（摘要）"],
  "party-report": [
    "中共青禾镇委员会工作报告",
    "青禾镇党委工作报告",
    "云江县委工作报告",
    "云江县纪委工作报告",
    "中共青岭县委2024年工作报告",
  ],
  "annual-summary-plan": [
    "2023年工作总结及2024年工作展望",
    "2024年度工作开展情况报告及2025年度计划展望",
    "青禾镇2025年工作总结及2026年工作计划",
    "青禾镇2025年工作总结",
    "（云江县）青禾镇2025年度工作总结及2026年度工作思路",
    "云江县水务局2025年工作总结和2026年工作要点",
    "关于2025年法治工作情况暨2026年工作要点的报告",
    "云江县水务局关于2025年工作情况及2026年工作打算的报告",
    "2025年度个人工作总结",
    "青禾镇二〇二五年工作总结",
    "青禾镇2025年工作情况汇报",
    "云江县民政局2025年度工作总结报告",
    "青禾镇2025年平安建设工作总结",
    "青禾镇2025年工作总结及2026年工作设想",
    "云江县第一小学2025年德育总结",
    "云江县人民医院内科2025年总结",
    "2025—2026学年度第一学期教务处总结",
    "青禾镇“十四五”时期工作总结及2026年工作计划",
  ],
  "half-year-summary": [
    "青禾镇2026年上半年工作总结",
    "青禾镇2026年上半年工作总结及下半年工作打算",
    "关于2026年上半年食品安全监管工作情况的汇报",
    "云江县2026年一季度经济运行情况报告",
    "青禾镇前三季度工作总结",
    "青禾镇1—9月工作情况汇报",
    "云江县教育局2026年半年工作小结",
  ],
  "work-points-plan": [
    "青禾镇2026年工作要点",
    "青禾镇2026年度工作计划",
    "青禾镇2026工作计划",
    "云江县水务局2026年工作思路",
    "云江县水务局2026年工作设想",
    "2026年党建工作要点（讨论稿）",
    "云江县2026年下半年工作安排",
    "青禾镇2026年重点工作计划",
  ],
  "duty-report": [
    "2025年度述职述廉报告",
    "2025年度述职述责述廉报告",
    "2025年度述学述职述廉述法报告",
    "抓基层党建工作述职报告",
    "个人述职报告",
    "2025年度述职",
    "2025年度个人履职情况报告",
  ],
  "research-report": [
    "关于农村供水情况的调研报告",
    "农村养老服务情况调查报告",
    "关于农村供水的调查研究报告",
    "关于跨县河道治理的联合调研报告",
    "关于村集体经济发展的调查与思考",
    "关于农村供水情况的调研汇报",
    "农村供水管护的现状、问题及对策",
    "关于基层减负的思考",
  ],
  "rectification-report": [
    "关于巡察反馈意见整改落实情况的报告",
    "中共青禾镇委员会关于巡察整改情况的通报",
    "关于环保督察反馈问题整改进展情况的报告",
    "青禾镇审计反馈问题整改报告",
    "青禾镇环保督察整改落实报告",
    "关于信访领域突出问题整改情况的报告",
    "关于巡察整改进展情况的通报",
    "关于主题教育检视问题整改落实情况的汇报",
  ],
  "special-report": [
    "关于农村供水工作情况的报告",
    "关于2025年法治政府建设情况的报告",
    "关于2025年度党组织书记抓基层党建述职评议考核工作情况的报告",
    "青禾镇防汛工作汇报",
    "信访工作简报",
    "关于安全隐患排查整改情况的报告",
    "关于政府工作报告任务落实情况的汇报",
    "安全生产月活动总结",
    "关于乡村振兴工作情况及下一步打算的汇报",
    "关于食品安全的自查报告",
    "云江县财政支出绩效自评报告",
    "云江县文明城市创建自评估报告",
    "云江县供水公司关于2025年工作情况的报告",
  ],
  unknown: [
    "云江县地方税务局2013年信息公开年度报告",
    "青禾镇2026年防汛工作方案",
    "学习贯彻政府工作报告",
    "关于巡察反馈意见的整改方案",
    "较大火灾事故调查报告",
    "关于2025年财政预算执行情况和2026年预算草案的报告",
    "关于印发2026年工作要点的通知",
    "在全县工作总结大会上的讲话",
    "国民经济和社会发展第十五个五年计划",
    "领导干部基本情况",
    "关于申请拨付农村供水资金的报告",
    "青禾镇10月份工作总结",
  ],
};

describe("a title tells the kind", () => {
  for (const kind of KINDS) {
    test.each(TITLES[kind])(`${kind}: %s`, (title) => {
      const guess = parseReport(`${title}\n\n正文从这里开始。\n`).kind;
      expect(guess.id).toBe(kind);
      if (kind !== "unknown") expect(guess.confidence).toBeGreaterThanOrEqual(0.6);
    });
  }

  test("a title without the name of a kind is only a guess", () => {
    for (const title of [
      "云江县2025年度法治政府建设情况",
      "云江县公安局2025年第四季度旅店业抽查工作情况",
      "青禾镇2025年度工作报告",
      "关于云江县供水公司资产盘活计划的报告",
      "关于农村供水有关事项的汇报",
    ]) {
      const { id, confidence } = parseReport(`${title}\n\n正文从这里开始。\n`).kind;
      expect(id).not.toBe("unknown");
      expect(confidence).toBeLessThan(0.6);
    }
  });

  test.each([
    [
      "云江县供水公司文件\n云供水〔2026〕3号\n云江县供水公司关于农村供水工作情况的报告\n",
      "云江县供水公司关于农村供水工作情况的报告",
    ],
    ["水务工作简报\n（第12期）\n云江县水务局\n关于农村供水工作情况的汇报\n", "云江县水务局关于农村供水工作情况的汇报"],
    [
      "云江县供水有限公司文件云供水〔2026〕3号签发人：XXX云江县供水有限公司关于农村供水工作情况的报告云江县人民政府：2025年，",
      "云江县供水有限公司关于农村供水工作情况的报告",
    ],
    ["云供水〔2026〕3号关于农村供水工作情况的报告 2025年，", "关于农村供水工作情况的报告"],
  ])("what stands before the title is the letterhead: %j", (text, title) => {
    const report = parseReport(`${text}全县改造管网12公里。\n`);
    expect(report.frame.title?.text).toBe(title);
    expect(report.kind.id).toBe("special-report");
  });

  test("the title in the header of a saved page counts", () => {
    const text =
      "标题: 青禾镇2026年度工作计划\n发布时间: 2025-12-31 15:37\n发布机构: 青禾镇\n2026年，全镇将大抓水利。\n";
    expect(parseReport(text).kind.id).toBe("work-points-plan");
  });

  test("its evidence is in the text", () => {
    const text = "关于农村供水工作情况的报告\n\n现将农村供水工作情况报告如下。\n";
    const { evidence } = parseReport(text).kind;
    expect(evidence.map(({ start, end }) => text.slice(start, end))).toEqual([
      "关于农村供水工作情况的报告",
      "现将农村供水工作情况报告如下",
    ]);
  });
});

test.each([
  [
    "court-report",
    "各位代表：\n现在，我代表云江县人民法院向大会报告工作，请予审议。\n一、2025年主要工作\n……\n二、2026年工作安排\n……\n",
  ],
])("an opening tells %s", (kind, text) => expect(parseReport(text).kind.id).toBe(kind));

describe("a kind may be named as offices call it", () => {
  test.each<[string, Kind | undefined]>([
    ["年度总结", "annual-summary-plan"],
    ["未定", "unknown"],
    ["annual-summary-plan", "annual-summary-plan"],
    ["述职", "duty-report"],
    ["工作要点", "work-points-plan"],
    ["法院工作报告", "court-report"],
    ["方案", undefined],
    ["", undefined],
  ])("%j", (name, kind) => expect(readKind(name)).toBe(kind));

  test("in a comment", () => {
    expect(parseReport("<!-- hegao-kind 年度总结 -->\n情况\n").kind.id).toBe("annual-summary-plan");
  });

  test("and each name means one kind", () => {
    const names = CATALOGUE.flatMap(({ called }) => called);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("without a title, formula and headings tell the kind", () => {
  const cases: readonly (readonly [Kind, string])[] = [
    [
      "gov-work-report",
      "各位代表：\n现在，我代表青禾镇人民政府，向大会报告政府工作，请予审议。\n一、2025年工作回顾\n……\n",
    ],
    ["half-year-summary", "现将上半年工作情况汇报如下。\n一、上半年主要工作\n……\n二、存在的问题\n……\n"],
    ["duty-report", "现将本人一年来履职情况报告如下。\n一、履职情况\n……\n二、廉洁自律情况\n……\n"],
    ["special-report", "现将农村供水工作情况报告如下。\n一、基本情况\n……\n二、存在的问题\n……\n"],
    ["unknown", "一、先说一件事\n……\n二、再说一件事\n……\n"],
  ];
  test.each(cases)("%s", (kind, text) => expect(parseReport(text).kind.id).toBe(kind));
});

describe("who says it", () => {
  const text = "青禾镇2025年工作总结\n\n正文从这里开始。\n";
  test("the setting is stronger than the text", () => {
    expect(parseReport(text, { kind: "duty-report" }).kind).toMatchObject({
      id: "duty-report",
      confidence: 1,
      from: "setting",
    });
  });
  test("a comment is stronger than the setting", () => {
    const marked = `<!-- hegao-kind research-report -->\n${text}`;
    expect(parseReport(marked, { kind: "duty-report" }).kind).toMatchObject({ id: "research-report", from: "comment" });
  });
  test("a comment that names no kind says nothing", () => {
    expect(parseReport(`<!-- hegao-kind report -->\n${text}`).kind.id).toBe("annual-summary-plan");
  });
});
