import { expect, test } from "vitest";
import { areExclusive, areOverlapping, fillsPeriod, isPartition } from "../server/relations/partitions.ts";

/** What the names of parts tell of their sum. */

const names = (line: string) => line.split("、");

test.each([
  "第一产业、第二产业、第三产业",
  "一产、二产、三产",
  "集体、个人",
  "集体、个体",
  "男党员、女党员",
  "城镇、农村",
  "城镇、农业户",
  "新建、续建",
  "新建、续建、改扩建",
  "新实施、跨年",
  "已整改、正在推进",
  "整改完成、整改中",
  "已完成整改、推进中",
  "已整改、正在推进、长期坚持",
  "已整改、持续推进",
  "办结、正在办理",
  "审结、未结",
  "办结、未办",
  "成功化解、正在调处",
  "化解、未化解",
  "调解成功、未调成",
  "出口、进口",
  "专职、兼职",
  "公办、民办",
  "税收、非税收入",
  "合格、不合格",
  "合格、未能合格",
  "已经脱贫、未脱贫",
  "脱贫的、尚未脱贫",
  "通水、没有通水",
])("make up the whole: %s", (line) => {
  expect(isPartition(names(line))).toBe(true);
  expect(isPartition(names(line).reverse())).toBe(true);
});

test.each([
  "第一产业、第二产业",
  "集体",
  "男党员、男职工",
  "男党员、女党员、青年",
  "男党员、返乡创业就业的大学毕业女党员",
  "新建、改扩建",
  "出口、进口、转口",
  "新建、续建、续建",
  "税收、税收返还",
  "不合格、未合格",
  "合格、不优秀",
  "合格、不合格、待检",
  "建成、在建、拟建",
])("leave the whole open: %s", (line) => expect(isPartition(names(line))).toBe(false));

test.each([
  "建成、在建、未开工",
  "建成、在建",
  "上级资金、自筹资金",
  "上级资金、县级配套",
  "中央、地方",
  "省内、省外",
  "境内、境外",
  "内资、外资",
  "线上、线下",
  "网上、窗口",
  "满意、不满意",
  "满意、基本满意",
  "住宅、商业、工业",
  "住宅用地、公共设施",
  "商服用地、居住用房",
  "优秀、良好、中等",
  "优、良、一般",
  "优秀、合格",
  "优秀、称职、不称职",
  "工业、农业、服务业",
  "男党员、女党员",
])("exclude each other: %s", (line) => expect(areExclusive(names(line))).toBe(true));

test.each([
  "县级配套、银行贷款",
  "基本满意、不了解",
  "建成、建成投用",
  "住宅小区、商业街区",
  "优质、良种",
  "道路、桥梁",
  "党员、女党员",
])("need not exclude each other: %s", (line) => expect(areExclusive(names(line))).toBe(false));

test.each([
  ["上半年", "一季度、二季度"],
  ["下半年", "第三季度、第四季度"],
  ["前三季度", "一季度、二季度、三季度"],
  ["全年", "第一季度、二季度、三季度、四季度"],
  ["全年", "上半年、下半年"],
])("%s is %s", (words, line) => {
  expect(fillsPeriod(words, names(line))).toBe(true);
  expect(fillsPeriod("本月", names(line))).toBe(false);
  expect(fillsPeriod(words, names(line).slice(1))).toBe(false);
  expect(fillsPeriod(words, names(line).reverse())).toBe(false);
});

test.each([
  ["今年上半年", "本年一季度、二季度"],
  ["上半年", "一季度、本年二季度"],
  ["下半年", "本年三季度、四季度"],
  ["下半年", "三季度、本年四季度"],
  ["前三季度", "本年一季度、二季度、三季度"],
  ["前三季度", "一季度、本年二季度、三季度"],
  ["前三季度", "一季度、二季度、本年三季度"],
  ["全年", "本年一季度、二季度、三季度、四季度"],
  ["全年", "一季度、本年二季度、三季度、四季度"],
  ["全年", "一季度、二季度、本年三季度、四季度"],
  ["全年", "一季度、二季度、三季度、本年四季度"],
  ["全年", "去年上半年、下半年"],
  ["全年", "上半年、去年下半年"],
])("%s may not be %s", (words, line) => expect(fillsPeriod(words, names(line))).toBe(false));

test.each([
  ["签约、开工", true],
  ["签约、道路", false],
  ["女职工、青年职工", true],
  ["道路、高新企业", true],
  ["省级财政资金、自筹", false],
  ["子女、老人", false],
  ["男党员、女党员", false],
  ["道路、桥梁", false],
])("%s may overlap: %s", (line, may) => expect(areOverlapping(names(line))).toBe(may));

test("a sum of money has one payer for each part, people have several traits", () => {
  expect(areOverlapping(["省级", "市级", "县财政"], true)).toBe(false);
  expect(areOverlapping(["省级", "市级", "县财政"])).toBe(true);
  expect(areOverlapping(["省级示范", "市级", "县财政"], true)).toBe(true);
  expect(areOverlapping(["省级", "市级示范村"], true)).toBe(true);
});
