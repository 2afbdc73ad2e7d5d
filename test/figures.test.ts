import { describe, expect, test } from "vitest";
import { readArabic, readHan } from "../server/core/figures/numerals.ts";
import { unitAt } from "../server/core/figures/units.ts";
import { parseReport } from "../server/core/report.ts";
import { slice } from "../server/core/text.ts";

const numbers = (text: string) => parseReport(text).numbers;

/** The figures of a text as "text → value unit". */
const figures = (text: string) =>
  numbers(text).figures.map(({ span, value, unit }) => `${slice(text, span)} → ${value}${unit}`);

/** The labels of a text as "text kind". */
const labels = (text: string) => numbers(text).labels.map(({ span, kind }) => `${slice(text, span)} ${kind}`);

describe("numerals", () => {
  test.each([
    ["203.9", "亿", 20_390_000_000, 10_000_000, 10_000_000],
    ["96.34", "亿", 9_634_000_000, 1_000_000, 1_000_000],
    ["1,258", "万", 12_580_000, 10_000, 10_000],
    ["130", "", 130, 1, 10],
    ["2000", "", 2000, 1, 1000],
    ["8", "万", 80_000, 10_000, 10_000],
    ["1.2", "万亿", 1_200_000_000_000, 1e11, 1e11],
    ["0.1", "", 0.1, 0.1, 0.1],
  ])("%s%s", (digits, magnitude, value, step, place) => {
    expect(readArabic(digits, magnitude)).toEqual({ value, step, place });
  });

  test.each([
    ["两", 2],
    ["十", 10],
    ["一百二十三", 123],
    ["三千", 3000],
    ["一亿七千万", 170_000_000],
    ["十九万六千", 196_000],
    ["一千零五", 1005],
    ["二点五", 2.5],
    ["一九八九", 1989],
  ])("%s", (text, value) => {
    expect(readHan(text)?.value).toBe(value);
  });

  test.each(["万", "百分", "点五"])("%s is no number", (text) => {
    expect(readHan(text)).toBeUndefined();
  });
});

describe("units", () => {
  test.each([
    ["平方公里的", "平方公里"],
    ["人次。", "人次"],
    ["个百分点", "个百分点"],
    ["公里，", "公里"],
  ])("%s", (text, unit) => {
    expect(unitAt(text, 0)?.text).toBe(unit);
  });

  // Near misses: words that begin like a unit.
  test.each(["升级改造", "人均收入", "分别增长", "本级财政", "年代"])("%s begins with none", (text) => {
    expect(unitAt(text, 0)).toBeUndefined();
  });
});

describe("figures", () => {
  test.each([
    ["完成投资203.9亿元。", ["203.9亿元 → 20390000000元"]],
    ["完成投资２０．５亿元。", ["２０．５亿元 → 2050000000元"]],
    ["发放补贴1,258万元，惠及39个村。", ["1,258万元 → 12580000元", "39个 → 39个"]],
    ["新建大棚39个，计划投资2亿元。", ["39个 → 39个", "2亿元 → 200000000元"]],
    ["剩余投资额28.75亿，", ["28.75亿 → 2875000000元"]],
    ["建成会议室1500余平，", ["1500余平 → 1500平方米"]],
    ["推选户长130余名，设岗近50处。", ["130余名 → 130名", "近50处 → 50处"]],
    ["培育5至8家企业，新增3—5个品牌。", ["5至8家 → 5家", "3—5个 → 3个"]],
    ["增长15%～20%，提高1.2个百分点。", ["15%～20% → 15%", "1.2个百分点 → 1.2个百分点"]],
    ["三次产业比为25.7∶26.8∶47.5。", ["25.7∶26.8∶47.5 → 25.7"]],
    ["比例为2.02:1。", ["2.02:1 → 2.02"]],
    ["农田增长了三分之一，达标率百分之九十八。", ["三分之一 → 33.333333333333336%", "百分之九十八 → 98%"]],
    ["总量翻一番，产值翻番，效率提高1.5倍。", ["一番 → 2倍", "翻番 → 2倍", "1.5倍 → 1.5倍"]],
    ["综合考核列全县第4名，产量居全省首位，增速全市第一。", ["第4名 → 4名", "首位 → 1", "第一 → 1"]],
    ["投入三千多亿元，减负3万多亿元。", ["三千多亿元 → 300000000000元", "3万多亿元 → 3000000000000元"]],
    ["满意率超九成。", ["超九成 → 90%"]],
    ["增速高于全市12.7个、12个百分点。", ["12.7个 → 12.7个百分点", "12个百分点 → 12个百分点"]],
    ["解决3200万农村人口饮水安全。", ["3200万 → 32000000人"]],
    ["由2010年的1264元增加到2011元。", ["1264元 → 1264元", "2011元 → 2011元"]],
    ["华新、东坪两个广场投入使用。", ["两个 → 2个"]],
    ["连续21年保持增长。", ["连续21年 → 21年"]],
    ["开通5个航次。", ["5个航次 → 5航次"]],
  ])("%s", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  test.each([
    ["完成投资2.5亿元。", 245_000_000, 255_000_000],
    ["引进企业39家。", 39, 39],
    ["推选户长130余名。", 130, 140],
    ["设岗近50处。", 45, 50],
    ["约2公里。", 1.5, 2.5],
    ["产值超8万元。", 80_000, 96_000],
    ["新增10家以上。", 10, Number.POSITIVE_INFINITY],
    ["引进不超过3家。", Number.NEGATIVE_INFINITY, 3],
    ["培育5至8家。", 5, 8],
  ])("%s stands for %d to %d", (text, low, high) => {
    expect(numbers(text).figures[0]?.interval).toEqual({ low, high });
  });

  test.each([
    ["全镇完成工业总产值203.9亿元。", "工业总产值"],
    ["规模以上工业增加值同比增长7%。", "规模以上工业增加值"],
    ["新建农村公路15条。", "农村公路"],
    ["引进7家企业。", "企业"],
    ["地方财政收入、税收分别增长5%、6%。", "地方财政收入"],
    ["设置“爱心超市”10余个。", "“爱心超市”"],
    ["旅游收入3亿元，增长8%。", "旅游收入"],
  ])("%s", (text, indicator) => {
    const found = numbers(text).figures.at(text.includes("分别") ? 0 : -1)?.indicator;
    expect(found && slice(text, found)).toBe(indicator);
  });
});

// Every class of label with its look-alike: left a number that measures nothing, right one that does.
describe("masks", () => {
  test.each([
    ["year", "2021年完成投资。", "2021年", "收入2021元。"],
    ["date", "截至11月底完成。", "11月底", "工程历时连续11个月。"],
    ["date", "近三年来稳步发展。", "近三年来", "连续3年居首位。"],
    ["date", "上午9:30开会。", "9:30", "城乡收入比为2.4:1。"],
    ["plan-period", "“十四五”时期开局良好。", "十四五", "投入十五万元。"],
    ["road", "G105改造完成，316国道通车。", "G105", "改造国道316公里。"],
    ["hotline", "12345热线畅通。", "12345", "受理诉求12345件。"],
    ["document", "落实〔2020〕9号文件。", "2020", "安排9个项目。"],
    ["document", "依照第二十条办理。", "第二十条", "建成道路二十条。"],
    ["ordinal", "第十四届人民代表大会召开。", "第十四届", "列全县第十四名。"],
    ["ordinal", "举办第3期培训班。", "第3期", "举办培训班3期。"],
    ["slogan", "深入实施“1155”工程。", "1155", "新建大棚1155个。"],
    ["slogan", "建立“三个坚持”机制。", "三个", "河东、河西、河南三个村试点。"],
    ["slogan", "构建1+3协同模式。", "1+3", "引进企业3家。"],
    ["threshold", "2亿元以上的项目需入园。", "2亿元以上", "工业投资达到2亿元以上。"],
    ["threshold", "为80岁以上老年人体检。", "80岁以上", "引进80家以上企业。"],
    ["spec", "投资2.5亿元的养殖项目开工。", "2.5亿元", "养殖项目完成投资2.5亿元。"],
    ["spec", "年产5000吨颗粒燃料生产线投产。", "5000吨", "生产颗粒燃料5000吨。"],
    ["model", "建成5G基站，PM2.5下降。", "5G", "建成基站5个。"],
    ["model", "获评4A级景区。", "4A级", "获评景区4家。"],
    ["model", "推行24小时值班。", "24小时", "办理时间压缩至24小时。"],
    ["frequency", "坚持每月至少调度一次。", "一次", "全年调度12次。"],
  ] as const)("%s: %s", (kind, label, text, measurement) => {
    expect(
      labels(label).some((found) => found.includes(text) && found.endsWith(` ${kind}`)),
      labels(label).join("; "),
    ).toBe(true);
    expect(figures(label)).toEqual([]);
    expect(figures(measurement).length).toBeGreaterThan(0);
  });

  test.each([
    "举一反三，千方百计稳增长。",
    "这是一项重要工作，一批项目落地。",
    "石酒万亩红高粱基地。",
    "两手抓、两手硬。",
  ])("%s", (text) => {
    expect(figures(text)).toEqual([]);
  });
});

describe("periods", () => {
  test.each([
    ["2026年，全镇完成投资3亿元。", "2026", "sentence"],
    ["截至11月底，完成投资3亿元。", "--11", "sentence"],
    ["2026年1—11月，完成投资3亿元。", "2026-01/2026-11", "sentence"],
    ["上半年，完成投资3亿元。", "-H1", "sentence"],
    ["青禾镇2026年工作总结\n一、主要工作\n完成投资3亿元。", "2026", "title"],
    ["一、2026年工作回顾\n（一）抓项目。完成投资3亿元。", "2026", "section"],
  ])("%j", (text, period, from) => {
    const found = numbers(text).figures[0]?.period;
    expect(found && { text: found.text, from: found.from }).toEqual({ text: period, from });
  });
});
