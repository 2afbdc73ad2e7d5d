import { describe, expect, test } from "vitest";
import { lint } from "../server/check/lint.ts";
import { fromLastYear } from "../server/edits/last-year.ts";
import { parseReport, type Report } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";
import { slice } from "../server/text/text.ts";
import { readRealReports } from "./support/corpus.ts";

/** Last year's report as this year's begins: what stays, what moves on, and what becomes a hole. */

const from = (text: string, year?: number) => fromLastYear(parseReport(text), year === undefined ? {} : { year }).text;
/** A summary of 2026 with one sentence in it. */
const summary = (sentence: string) => `青禾镇2026年工作总结及2027年工作计划\n\n一、主要工作\n${sentence}\n`;
const inSummary = (sentence: string) => from(summary(sentence)).split("\n")[3];

describe("figures become holes, and their units stay", () => {
  test.each([
    ["全年完成固定资产投资3.2亿元，同比增长8.6%。", "全年完成固定资产投资××亿元，同比增长××%。"],
    ["新建茶园1,258亩，占任务的80%以上。", "新建茶园××亩，占任务的××%以上。"],
    ["建成村道近50公里，受益1200余户、3千多人。", "建成村道近××公里，受益××余户、××多人。"],
    ["力争增长6%—8%，新增企业3—5家。", "力争增长××%—××%，新增企业××—××家。"],
    ["三次产业结构调整为14.6∶42.7∶42.7。", "三次产业结构调整为××∶××∶××。"],
    ["建成农家书屋、文化广场等两个项目。", "建成农家书屋、文化广场等××个项目。"],
    ["完成任务的百分之八十五。", "完成任务的百分之××。"],
    ["考核居全县首位，茶叶产值翻番。", "考核居全县第××位，茶叶产值翻××番。"],
    ["户均收入翻了一番。", "户均收入翻了××番。"],
    ["满意率提高２．５个百分点。", "满意率提高××个百分点。"],
    ["辖区GDP12亿元。", "辖区GDP____亿元。"],
    ["茶农收入达84.7。", "茶农收入达××。"],
    ["考核列全县第三，连续三年保持优秀。", "考核列全县第××，连续××年保持优秀。"],
    ["产值突破百亿元，铺设管网二十八公里。", "产值突破××亿元，铺设管网××公里。"],
    ["产值突破千亿元，吞吐量超过百万吨大关。", "产值突破××亿元，吞吐量超过××万吨大关。"],
    ["航天学校12所，建成急救站120座。", "航天学校××所，建成急救站××座。"],
    ["培育110家平台企业，开通5路。", "培育××家平台企业，开通××路。"],
    ["装机达到千万千瓦，新建线路296千米。", "装机达到××万千瓦，新建线路××千米。"],
  ])("%s", (before, after) => {
    expect(inSummary(before)).toBe(after);
  });

  test("in a table as well, but for the numbers of its rows", () => {
    const table = "序号\t村名\t户数\t收入\n1\t上河村\t120\t35.5\n2\t下河村\t98\t28\n";
    expect(from(summary(table))).toContain("序号\t村名\t户数\t收入\n1\t上河村\t××\t××\n2\t下河村\t××\t××\n");
  });

  test("and for the numbers of items in its cells", () => {
    const table = "指标\t本年\t上年\n公开数\t42\t40\n其中：1.网站公开\t35\t33\n2.公报公开\t7\t7\n";
    expect(from(summary(table))).toContain("其中：1.网站公开\t××\t××\n2.公报公开\t××\t××\n");
  });
});

describe("what is no figure stays", () => {
  test.each([
    "一是抓三个方面，坚持“三个必须”，做好“1355”工程。",
    "辖区331国道、5A级景区、12345热线和第二批试点。",
    "落实云发〔2026〕12号文件和《云岭县2026年行动方案》。",
    "改革开放四十年，自1949年10月1日以来，“十四五”规划、2021—2025年规划和2035年远景目标。",
    "2020年以来，上级党组织坚持每月开展一次检查。",
    "下一步，今年要比去年做得更好。",
    "举办“2026青禾茶文化节”。",
    "成功举办了2026年云岭县茶文化节，入选2026年度全省百强镇。",
    "完成201路有轨电车改造，K5路和公交12路延伸，G318国道、省道316改线。",
    "中国船舶718所、中电科53所和中核四0四医院落户。",
    "PM_2.5平均浓度达标，PM2.5、PM10下降，国家1类创新药上市。",
    "其他热线整合到12345市民综合服务热线，建强120急救中心。",
    "引进世界500强，入围全省民营企业100强、全国百强县30强。",
    "过百亿元项目、千亿元产业集群、百万千瓦级基地和10万吨级泊位。",
    "110千伏青禾变电站、5G基站、3A级景区、比一九八○年提高。",
    "完成2049城市愿景规划，党的二十大擘画的蓝图，“十四五”规划。",
    "列入2026年国家示范县名单，位居2026年全国百强县，办好2026年全国“村晚”，被评为2026年度先进。",
    "升级数字平台2.0版，建成双向8车道。",
    "破除城乡二元结构，一方有难、八方支援，用好两个市场。",
    "学习党的二十大擘画的蓝图，推进水厂二期工程和十里溪整治。",
    "把安全摆在第一位，办好二十四节气市集。",
    "含量按克/千克计，干出一番事业。",
  ])("%s", (sentence) => {
    expect(inSummary(sentence)).toBe(sentence);
  });
});

describe("years move on", () => {
  test.each([
    ["2026年，我镇实施2026年度计划。", "2027年，我镇实施2027年度计划。"],
    ["列入2026年重点工作，办好2026年十件实事。", "列入2027年重点工作，办好2027年十件实事。"],
    ["比2025年有提高，在2025年基础上改进。", "比2026年有提高，在2026年基础上改进。"],
    ["由2025年的3万元增加到2026年的4万元。", "由2026年的××万元增加到2027年的××万元。"],
    ["2025年启动的工程，从2025年开始。", "2025年启动的工程，从2025年开始。"],
    ["2026—2027年采暖季。", "2027—2028年采暖季。"],
    ["二〇二六年，力争二〇二七年建成。", "二〇二七年，力争二〇二八年建成。"],
    ["2026年5月18日至20日举办茶会，9月12日开学。", "2027年××月××日至××日举办茶会，××月××日开学。"],
    ["数据截至2026年11月底，1—11月平稳。", "数据截至2027年11月底，1—11月平稳。"],
    ["2026-05-18验收。", "2027-××-××验收。"],
  ])("%s", (before, after) => {
    expect(inSummary(before)).toBe(after);
  });

  test("in the title, by as many as the new report is told", () => {
    expect(from(summary("做好工作。")).split("\n")[0]).toBe("青禾镇2027年工作总结及2028年工作计划");
    expect(from(summary("做好工作。"), 2028).split("\n")[0]).toBe("青禾镇2028年工作总结及2029年工作计划");
    expect(from(summary("做好2026年工作。"), 2025)).toContain("做好2026年工作。");
  });

  test("a government's report is named after the year in which it is given", () => {
    const text =
      "政府工作报告\n——2026年1月12日在云岭县第十七届人民代表大会第五次会议上\n县长 张远\n\n各位代表：\n\n一、2025年工作回顾\n2025年，比2024年有进步。\n\n二、2026年重点工作\n2026年抓好三件事。\n";
    const made = fromLastYear(parseReport(text), { year: 2027 });
    expect(made.oldYear).toBe(2026);
    expect(made.text).toContain("——2027年××月××日在云岭县第十七届人民代表大会第××次会议上");
    expect(made.text).toContain("一、2026年工作回顾\n2026年，比2025年有进步。");
    expect(made.text).toContain("二、2027年重点工作");
  });

  test("the date of signature is to be filled in, in figures and in Chinese", () => {
    expect(from(`${summary("做好工作。")}\n青禾镇人民政府\n2026年12月28日\n`)).toMatch(/2027年××月××日\n$/);
    expect(from(`${summary("做好工作。")}\n青禾镇人民政府\n二〇二六年十二月二十八日\n`)).toMatch(
      /二〇二七年××月××日\n$/,
    );
  });

  test("a title in the front matter moves with the rest", () => {
    const text = "---\ntitle: 青禾镇2026年工作总结\n---\n\n一、主要工作\n2026年新修水渠3公里。\n";
    expect(fromLastYear(parseReport(text, { markdown: true })).text).toBe(
      "---\ntitle: 青禾镇2027年工作总结\n---\n\n一、主要工作\n2027年新修水渠××公里。\n",
    );
  });

  test("a text without a year, and an empty one", () => {
    expect(from("一、主要工作\n完成3件。\n")).toBe("一、主要工作\n完成××件。\n");
    expect(from("")).toBe("");
  });
});

const HOLES = /×{2,}|_{4}/g;
const reports = readRealReports();

describe.skipIf(reports.length === 0)("of real reports", () => {
  /** A text without what may change: figures, years and days. */
  const standing = (text: string) => text.replace(/[首位第翻番\d０-９.,．，×_〇○零一二两三四五六七八九十百千点]/g, "");
  const headings = ({ text, sections }: Report) =>
    sections.map(({ marker, title }) => standing(text.slice(marker.span.start, title.end)));

  test.each(reports.map(({ name, text, markdown }) => [name, text, markdown] as const))(
    "%s keeps all but figures, years and days, and shows each hole",
    (_, text, markdown) => {
      const old = parseReport(text, { markdown });
      const made = fromLastYear(old);
      const report = parseReport(made.text, { markdown });
      // One in Chinese may be part of a name.
      const figures = report.numbers.figures.filter(({ digits }) => /\d/.test(slice(report.folded, digits)));
      expect(figures.map(({ span }) => made.text.slice(span.start - 10, span.end + 5))).toEqual([]);
      expect(standing(made.text) === standing(old.text), "a character is lost").toBe(true);
      // A pasted table is told by the numbers in its cells.
      if (old.tables.length === 0) expect(headings(report)).toEqual(headings(old));
      const shown = lint(report, RULES)
        .filter(({ rule }) => rule === "residue-placeholder")
        .flatMap(({ span, related = [] }) => [span, ...related.map((place) => place.span)]);
      const starts = new Set(
        shown.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
      );
      const holes = Array.from(made.text.matchAll(HOLES), ({ index }) => index);
      expect(holes.filter((at) => !starts.has(at) && report.folded[at] !== "\uE000")).toEqual([]);
    },
  );
});
