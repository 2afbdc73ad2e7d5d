import { describe, expect, test } from "vitest";
import { countFigures, describeFigures } from "../server/check/figure-summary.ts";
import { readArabic, readHan } from "../server/figures/numerals.ts";
import { unitAt } from "../server/figures/units.ts";
import { parseReport } from "../server/reading/report.ts";
import { slice } from "../server/text/text.ts";
import { processorTime } from "./support/processor.ts";

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
    ["96.30", "亿", 9_630_000_000, 1_000_000, 1_000_000],
    ["0", "", 0, 1, 1],
    ["1003", "", 1003, 1, 1],
    ["3", "万多亿", 3_000_000_000_000, 1e12, 1e12],
  ])("%s%s", (digits, magnitude, value, step, place) => {
    expect(readArabic(digits, magnitude)).toEqual({ value, step, place, decimal: digits.includes(".") });
  });

  // Value, one unit of the last digit, place of the last digit that is not 0.
  test.each([
    ["两", 2, 1, 1],
    ["十", 10, 1, 10],
    ["一百二十三", 123, 1, 1],
    ["三千", 3000, 1, 1000],
    ["四十万", 400_000, 10_000, 100_000],
    ["三亿", 300_000_000, 100_000_000, 100_000_000],
    ["十五亿", 1_500_000_000, 100_000_000, 100_000_000],
    ["一万亿", 1_000_000_000_000, 100_000_000, 1_000_000_000_000],
    ["一亿七千万", 170_000_000, 10_000, 10_000_000],
    ["二亿零三十万", 200_300_000, 10_000, 100_000],
    ["十九万六千", 196_000, 1, 1000],
    ["一千零五", 1005, 1, 1],
    ["一千零十五", 1015, 1, 1],
    ["零", 0, 1, 1],
    ["二点五", 2.5, 0.1, 0.1],
    ["二点〇五", 2.05, 0.01, 0.01],
    ["一九八九", 1989, 1, 1],
    ["一九八〇", 1980, 1, 10],
  ])("%s", (text, value, step, place) => {
    expect(readHan(text)).toEqual({ value, step, place });
  });

  test.each(["", "万", "万一", "百分", "点五", "二点", "二点十", "二十A"])("%s is no number", (text) => {
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
    ["出动执法人员100人（次），改造住房3.1万套（户）。", ["100人（次） → 100人次", "3.1万套（户） → 31000套"]],
    ["开通5个航次。", ["5个航次 → 5航次"]],
    ["装机突破千万千瓦，发电5000千瓦时。", ["突破千万千瓦 → 10000000千瓦", "5000千瓦时 → 5000千瓦时"]],
    ["修渠五百千米，铺管5至8千米。", ["五百千米 → 500千米", "5至8千米 → 5千米"]],
    ["修路3千多米，电价每千瓦时0.5元。", ["3千多米 → 3000米", "0.5元 → 0.5元"]],
    ["实现GDP275.92亿元，新增变电容量559.3万千伏安。", ["275.92亿元 → 27592000000元", "559.3万千伏安 → 5593000千伏安"]],
    ["浓度由68毫克/升降到21毫克/升。", ["68毫克/升 → 68毫克/升", "21毫克/升 → 21毫克/升"]],
    ["争取2个亿补助，带动20个亿元以上项目。", ["2个亿 → 200000000元", "20个 → 20个"]],
    ["申请100万资金，裁减员额20万。", ["100万 → 1000000元", "20万 → 200000"]],
    ["实现101.41万客户代理购电。", ["101.41万 → 1014100人"]],
  ])("%s", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  test("九成 is 90%, and no tenfold of it", () => {
    expect(numbers("满意率超九成。").figures[0]).toMatchObject({ value: 90, dimension: "%", factor: 1 });
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
    ["消保处办理18件，占举报总量5.83%。", "消保处办理"],
    ["为残疾人32名申领补助，帮助8名残疾人申领补助。", "残疾人"],
    ["新增77个申请户。", "申请户"],
    ["2025年度医保参保率为98%", "医保参保率"],
    ["改造了老街区道路8条", "老街区道路"],
    ["对困难家庭给予1万元", "对困难家庭"],
    ["公司有520名员工保持稳定", "员工"],
    ["3个示范项目全面完工", "示范项目"],
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
    ["road", "改造201路有轨电车。", "201路", "收集线索201条。"],
    ["hotline", "12345热线畅通。", "12345", "受理诉求12345件。"],
    ["hotline", "整合到12345市民综合服务热线，建强120急救中心。", "12345", "培育120家平台企业。"],
    ["document", "落实〔2020〕9号文件。", "2020", "安排9个项目。"],
    ["document", "依照第二十条办理。", "第二十条", "建成道路二十条。"],
    ["ordinal", "第十四届人民代表大会召开。", "第十四届", "列全县第十四名。"],
    ["ordinal", "学习党的二十大擘画的蓝图。", "二十大", "打造二十大片区，链接二十大产业。"],
    ["ordinal", "举办第3期培训班。", "第3期", "举办培训班3期。"],
    ["slogan", "深入实施“1155”工程。", "1155", "新建大棚1155个。"],
    ["slogan", "建立“三个坚持”机制。", "三个", "河东、河西、河南三个村试点。"],
    ["slogan", "构建四位一体监管体系。", "四", "四位干部挂职，引进四家企业。"],
    ["slogan", "构建1+3协同模式。", "1+3", "引进企业3家。"],
    ["threshold", "2亿元以上的项目需入园。", "2亿元以上", "工业投资达到2亿元以上。"],
    ["threshold", "为80岁以上老年人体检。", "80岁以上", "引进80家以上企业。"],
    ["spec", "投资2.5亿元的养殖项目开工。", "2.5亿元", "养殖项目完成投资2.5亿元。"],
    ["spec", "占地30亩的产业园开工。", "30亩", "流转土地占总面积12000亩的35%。"],
    ["spec", "年产5000吨颗粒燃料生产线投产。", "5000吨", "生产颗粒燃料5000吨。"],
    ["spec", "建成330千伏变电站。", "330千伏", "新增变电容量330千伏安。"],
    ["spec", "开工建设10万吨级泊位。", "10万吨", "泊位吞吐10万吨。"],
    ["threshold", "引进500万以上民宿项目。", "500万以上", "民宿投资500万以上。"],
    ["model", "建成5G基站，PM2.5下降。", "5G", "建成基站5个。"],
    ["model", "PM_2.5平均浓度达标。", "2.5", "改造2.5平方米。"],
    ["model", "引进中国船舶718所。", "718所", "新建航天学校12所。"],
    ["model", "国家1类创新药上市。", "1类", "销售药品3类。"],
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
    "申请数条003.网上申请00条，合计486911139769.64%。",
    "以百倍的努力和千倍的信心推进工作。",
    "提升中心城区首位度，培育首位产业，把安全摆在首位。",
    "这是一项重要工作，一批项目落地。",
    "石酒万亩红高粱基地。",
    "两手抓、两手硬。",
  ])("%s", (text) => {
    expect(figures(text)).toEqual([]);
  });
});

// Names of the writer's own: left masked, right the look-alike that is a measurement.
describe("names of hegao.json", () => {
  const NAMES = ["三百户工程", "1155", "３＋5", "百村千户"];
  test.each([
    ["实施三百户工程。", "三百户工程", "实施改厕三百户。"],
    ["实施1155亩示范行动。", "1155", "流转土地21155亩，1155.5亩已种植，11550亩待种。"],
    ["落实3＋5项任务。", "3＋5", "落实任务35项。"],
    ["开展百村千户行动。", "百村千户", "走访三百村千户。"],
  ])("%s", (text, name, lookAlike) => {
    const read = (words: string) => parseReport(words, { names: NAMES }).numbers;
    expect(read(text).figures).toEqual([]);
    const { labels } = read(text);
    expect(labels.map(({ span, kind }) => `${slice(text, span)} ${kind}`)).toContain(`${name} slogan`);
    expect(read(lookAlike).figures.map(({ span }) => span)).toEqual(numbers(lookAlike).figures.map(({ span }) => span));
    expect(read(lookAlike).labels).toEqual(numbers(lookAlike).labels);
  });

  test("without them the same words are read as they are", () => {
    expect(figures("实施1155亩示范行动。")).toEqual(["1155亩 → 1155亩"]);
  });
});

describe("what is missing", () => {
  const missing = (text: string) =>
    describeFigures(parseReport(text), [], []).map(({ figure, missing }) =>
      [slice(text, figure.span), ...missing].join(" "),
    );
  test.each([
    ["2026年1—11月，完成工业产值203.9亿元，同比增长7%。", ["203.9亿元", "7%"]],
    ["完成工业产值203.9亿元，增长7%。", ["203.9亿元 period", "7% period basis"]],
    ["截至11月底，剩余投资额28.75亿，提高1个百分点。", ["28.75亿 unit", "1个百分点 basis"]],
    ["2026年，产业链产值增长7%。", ["7%"]], // a whole year: compared with the one before
    ["截至11月底，自来水普及率提高到98%。", ["98%"]], // a level, no change
    ["截至11月底，办税时间压缩至3天，满意度98.5分。", ["3天", "98.5分"]],
    ["截至11月底，与上年相比，粮食产量增长3%，油料产量增长2%。", ["3%", "2%"]],
    ["2026年1—11月，投诉下降0.5个百分点，低于全县2个百分点。", ["0.5个百分点 basis", "2个百分点"]],
    ["青禾镇2026年工作总结\n力争工业产值增长8%。", ["8%"]],
  ])("%j", (text, expected) => {
    expect(missing(text)).toEqual(expected);
  });

  test("a government report plainly speaks of the year before", () => {
    const text = "2026年1—11月，工业产值增长7%。";
    const described = describeFigures(parseReport(text, { kind: "gov-work-report" }), [], []);
    expect(described.map(({ missing }) => missing)).toEqual([[]]);
    expect(countFigures(parseReport(text))).toEqual({ figures: 1, incomplete: 1 });
  });

  test("an error of arithmetic contradicts the figures it marks or relates, nothing else does", () => {
    const text = "新建大棚12个，续建9个，共20个，培训3次。";
    const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const message = { zh: "", en: "" };
    const rules = [
      { id: "a", family: "arithmetic" as const },
      { id: "b", family: "wording" as const },
    ];
    const statuses = (rule: string, severity: "error" | "warning") =>
      describeFigures(
        parseReport(text),
        [{ rule, severity, message, span: span("20个"), related: [{ span: span("12个"), message }] }],
        rules,
      ).map(({ status }) => status);
    expect(statuses("a", "error")).toEqual(["contradicted", "unverified", "contradicted", "unverified"]);
    expect(new Set(statuses("a", "warning"))).toEqual(new Set(["unverified"]));
    expect(new Set(statuses("b", "error"))).toEqual(new Set(["unverified"]));
  });
});

test("figures in an endless line are read in linear time", () => {
  for (const words of ["增长5%", "5%、", "乙3个", "（一）甲事项推进。新增3个。\n"]) {
    const started = processorTime();
    expect(countFigures(parseReport(words.repeat(20_000))).figures).toBe(20_000);
    expect(processorTime() - started).toBeLessThan(5000);
  }
});

describe("periods", () => {
  test.each([
    ["前三季度，完成投资3亿元。", "--01/--09", "sentence"],
    ["2026年前三季度，完成投资3亿元。", "2026-01/2026-09", "sentence"],
    ["一、2026年工作回顾\n（一）抓项目\n1.开工\n开工3个。\n（二）抓招商\n引进3家。", "2026", "section"],
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
