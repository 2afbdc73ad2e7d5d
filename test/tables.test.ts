import { describe, expect, test } from "vitest";
import { parseReport } from "../server/reading/report.ts";
import { slice } from "../server/text/text.ts";
import { processorTime } from "./support/processor.ts";

const tablesOf = (text: string) => parseReport(text).tables.map(({ span }) => slice(text, span));

const GLUED =
  "三、附表指标名称计量单位2025年度历年累计主动公开信息数条4251516其中：1.网站公开条41815092.公报公开条77受理申请总数条00其中：1.当面申请条002.网络申请条00";

describe("tables pasted as text", () => {
  test.each([
    [`正文。${GLUED}`, GLUED.slice("三、附表".length)],
    [
      "安排如下：2026年度盘活计划表单位名称数量金额（亿元）东河公司6015.22西河公司60.02合计6615.24总计6615.24二、存在问题",
      "单位名称数量金额（亿元）东河公司6015.22西河公司60.02合计6615.24总计6615.24",
    ],
    [
      "正文。收到申请 0 0 0 0 0 0 上年结转 0 0 0 0 0 0 本年办理 1 0 0",
      "0 0 0 0 0 0 上年结转 0 0 0 0 0 0 本年办理 1 0 0",
    ],
    ["一、明细\n| 村名 | 户数 |\n|---|---|\n| 东河 | 12 |\n合计见上。", "| 村名 | 户数 |\n|---|---|\n| 东河 | 12 |"],
    ["村名\t户数\t金额\n东河\t12\t3.5\n合计见上。", "村名\t户数\t金额\n东河\t12\t3.5"],
    ["户数如下\n村名\t户数\n东河\t12户\n西河\t8\n合计见上。", "村名\t户数\n东河\t12户\n西河\t8"],
    ["项目\t进度\n一、道路\t完工\n二、桥梁\t在建\n合计见上。", "项目\t进度\n一、道路\t完工\n二、桥梁\t在建"],
    ["序号\t项目\n1.\t道路\n2.\t桥梁\n合计见上。", "序号\t项目\n1.\t道路\n2.\t桥梁"],
    [
      "附表1 指标 单位 数值\n一、人口 万人 45.2\n二、面积 平方公里 1200\n四、财政收入 亿元 12.5\n合计见上。",
      "一、人口 万人 45.2\n二、面积 平方公里 1200\n四、财政收入 亿元 12.5",
    ],
    ["主要产业\n1. 工业 30.2 12%\n3. 农业 20.5 8%\n合计见上。", "1. 工业 30.2 12%\n3. 农业 20.5 8%"],
    [
      "一、明细\n村名\n户数\n金额\n东河\n12\n3.5\n西河\n8\n2.1\n合计见上。",
      "村名\n户数\n金额\n东河\n12\n3.5\n西河\n8\n2.1",
    ],
  ])("%j", (text, table) => {
    expect(tablesOf(text)).toEqual([table]);
  });

  test("hold no headings and no figures, and a heading may follow", () => {
    const glued = parseReport(`一、甲事。正文。二、乙事。全年公开信息425条。${GLUED}四、丁事。正文。`);
    expect(glued.sections.map(({ marker }) => slice(glued.text, marker.span))).toEqual([
      "一、",
      "二、",
      "三、",
      "四、",
    ]);
    expect(glued.numbers.figures.map(({ span }) => slice(glued.text, span))).toEqual(["425条"]);
    const lines = parseReport(
      "一、甲事\n完成3户。\n序号\t户数\t金额\n1.东河\t12户\t3.5万元\n2.西河\t8户\t2.1万元\n二、乙事\n完成5户。",
    );
    expect(lines.sections.map(({ title }) => slice(lines.text, title))).toEqual(["甲事", "乙事"]);
    expect(lines.numbers.figures.map(({ span }) => slice(lines.text, span))).toEqual(["3户", "5户"]);
  });

  test("of two columns are not taken for a list, and a slip in their numbers is none", () => {
    const text = "一、甲事\n明细如下。\n序号\t项目\n1.\t道路\n3.\t桥梁，长3,200\n二、乙事\n完成5户。";
    const report = parseReport(text);
    expect(report.sections.map(({ title }) => slice(text, title))).toEqual(["甲事", "乙事"]);
    expect(report.numbers.figures.map(({ span }) => slice(text, span))).toEqual(["5户"]);
  });

  // Near misses: text that is full of numbers.
  test.each([
    "三次产业结构由21.4∶39.6∶39调整为17.4∶39.6∶43。",
    "四项指标分别增长8%、12%、8%和10%以上、9%和10%、8%。",
    "开通12315（工商）、12331（食药）、12365（质监）、12358（物价）、12330（知识产权）、12301（旅游）热线。",
    "完成G206上曹路、S312淮古路、S426毛张路、G237淮六路、G328寿霍路、S242李木路、S325闫店路改造",
    "全年新增就业1200人调解纠纷35件改造危房26户新建水渠3公里发放补贴45万元培训农民800人办结事项96项",
    "一、工作情况\n（一）抓项目\n2025年\n（二）抓招商\n二、下步打算",
    "目录\n一、 工作回顾 1\n二、 工作打算 5\n第一章 总体要求 7\n第二章 主要任务 9",
    "东河镇\t2025年12月\n联系人\t张三\n",
    "一、工作回顾\t1\n二、存在的问题\t5\n三、工作打算\t8\n",
    "东河镇\t2025年工作要点\n1.\t抓项目\n2.\t抓招商\n3.\t抓治理\n",
    "问题\t措施\n台账不全\t补齐台账，完成12户。\n人手不足\t增加2人。\n",
  ])("%j is text", (text) => {
    expect(tablesOf(text)).toEqual([]);
  });

  test.each([
    "东河\n".repeat(200_000),
    "12\n".repeat(200_000),
    "| a |\n。\n".repeat(100_000),
    "东河1".repeat(200_000),
    ",1".repeat(300_000),
    "1 ".repeat(300_000),
  ])("are found in linear time", (text) => {
    const start = processorTime();
    expect(parseReport(text).tables.length).toBeLessThan(2);
    expect(processorTime() - start).toBeLessThan(5000);
  });
});
