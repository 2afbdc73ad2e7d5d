import { beforeAll, describe, expect, it } from "vitest";
import { loadGrammar, type Token } from "./support/grammar.ts";

/** A line, the part of it that is looked at, and the scope that part has as a whole or, for a near miss, nowhere. */
type Row = readonly [line: string, part: string, scope: string];

const H = "markup.heading";
const MARKER = "punctuation.definition.heading";
const NUMBER = "constant.numeric";
const UNIT = "keyword.other.unit";
const DATE = "meta.date";
const ORDER = "keyword.control.enumeration";
const OPEN = "invalid.illegal.placeholder";
const COMMENT = "comment.block";
const NAME = "string.quoted";

const MARKED: readonly Row[] = [
  ["一、全年工作回顾", "一、", `${H}.1`],
  ["一、全年工作回顾", "全年工作回顾", "entity.name.section"],
  ["　　十一、下步打算", "十一、", `${H}.1`],
  ["一．工作回顾", "一．", `${H}.1`],
  ["（一）抓项目稳增长。今年以来，柳溪镇开工项目12个。", "（一）", `${H}.2`],
  ["（一）抓项目稳增长。今年以来，柳溪镇开工项目12个。", "抓项目稳增长", "entity.name.section"],
  ["  (十二)守牢安全底线。", "(十二)", `${H}.2`],
  ["(一)、加强领导", "(一)、", `${H}.2`],
  ["1.夯实产业基础。", "1.", `${H}.3`],
  ["１．夯实产业基础。", "１．", `${H}.3`],
  ["2、夯实产业基础", "2、", `${H}.3`],
  ["1. 建成大棚30座，产业更稳", "30", NUMBER],
  ["（1）完成道路硬化", "（1）", `${H}.4`],
  ["（１）完成道路硬化；", "（１）", MARKER],
  ["①摸清底数", "①", `${H}.5`],
  ["3）摸清底数", "3）", `${H}.5`],
  ["# 云山乡工作总结", "#", `${H}.1`],
  ["### 产业发展", "产业发展", `${H}.3`],
  ["## （二）民生改善", "（二）", `${H}.2`],
  ["全镇完成工业总产值203.9亿元，", "203.9", NUMBER],
  ["全镇完成工业总产值203.9亿元，", "亿元", UNIT],
  ["发放补贴1,250.5万元", "1,250.5", NUMBER],
  ["完成率70%。", "70", NUMBER],
  ["完成率７０％。", "％", UNIT],
  ["提高10个百分点", "个百分点", UNIT],
  ["慰问120余户", "120", NUMBER],
  ["慰问120余户", "余户", UNIT],
  ["流转土地1.2万亩", "万亩", UNIT],
  ["增产三分之一", "三分之一", NUMBER],
  ["办结率百分之九十八", "百分之九十八", NUMBER],
  ["收入翻一番", "翻一番", NUMBER],
  ["投资二十亿元", "二十亿", NUMBER],
  ["奖补5万—10万元", "5万—10", NUMBER],
  ["三次产业比为25.7∶26.8∶47.5", "25.7∶26.8∶47.5", NUMBER],
  ["城乡收入比缩小至1.8：1", "1.8：1", NUMBER],
  ["综合考核列第4名", "4", NUMBER],
  ["人口60万，", "万", UNIT],
  ["2021年，柳溪镇", "2021年", DATE],
  ["1—11月，", "1—11月", DATE],
  ["截至11月底，", "11月底", DATE],
  ["二〇二六年一月五日", "二〇二六年", DATE],
  ["上半年，", "上半年", DATE],
  ["要做好三件事。一是抓产业。二是抓民生。", "一是", ORDER],
  ["要做好三件事。一是抓产业。二是抓民生。", "二是", ORDER],
  ["三要提高站位", "三要", ORDER],
  ["首先，统一思想；其次，压实责任。", "其次", ORDER],
  ["第一，抓责任。", "第一，", ORDER],
  ["完成投资2亿元【数:D05】。", "【数:D05】", COMMENT],
  ["完成投资2亿元【来源：镇统计站，11月月报】。", "【来源：镇统计站，11月月报】", COMMENT],
  ["2亿元<!--D05-->", "<!--D05-->", COMMENT],
  ["<!-- hegao-disable-next-line heading-seq : 摘录 -->", "hegao-disable-next-line", "keyword.other.directive"],
  ["转贷资金×万元", "×", OPEN],
  ["××镇人民政府", "××", OPEN],
  ["20XX年工作总结", "20XX", OPEN],
  ["责任人：____", "____", OPEN],
  ["完成投资【待补：项目办】", "【待补：项目办】", OPEN],
  ["被评为“先进集体”", "“先进集体”", NAME],
  ["落实《柳溪镇防汛预案》", "《柳溪镇防汛预案》", NAME],
];

const NEAR_MISSES: readonly Row[] = [
  ["1.2万亩良田丰收", "1.2", H],
  ["12.5公里道路通车", "12.5", H],
  ["一、二产业加快融合", "一、", H],
  ["三、四线城市", "三、", H],
  ["一、二、三产业齐头并进", "一、二", H],
  ["（一）、（二）两项由镇纪委牵头", "（一）", H],
  ["（2026）", "（2026）", H],
  ["1、2号楼封顶", "1、", H],
  ["2021.11.30", "2021", H],
  ["柳溪镇一、二季度", "一、", H],
  ["见第（三）项", "（三）", H],
  ["（1）完成道路硬化；", "完成道路硬化", "entity.name.section"],
  ["（一）抓项目稳增长。今年以来，开工12个。", "今年以来", H],
  ["#标签", "#", H],
  ["一是抓产业", "一是", H],
  ["2021年，柳溪镇", "2021", NUMBER],
  ["截至11月底，", "11", NUMBER],
  ["沿316国道整治", "316", NUMBER],
  ["G105线、X037线", "G105线、X037线", NUMBER],
  ["拨打12345热线", "12345", NUMBER],
  ["实施“1155”工程", "1155", NUMBER],
  ["推进“十四五”规划", "十四五", DATE],
  ["PM2.5浓度", "2.5", NUMBER],
  ["中央一号文件", "一", NUMBER],
  ["城乡二元结构", "二", NUMBER],
  ["柳政〔2026〕9号", "9", NUMBER],
  ["第3次会议", "3", NUMBER],
  ["产值万元", "万元", UNIT],
  ["每百户长", "百", NUMBER],
  ["已完成造林1200。", "1200", NUMBER],
  ["十分之重要", "十分之重", NUMBER],
  ["会期：9:30开始", "9:30", NUMBER],
  ["10个村", "10", DATE],
  ["5月", "月", UNIT],
  ["为期5个月", "个月", DATE],
  ["一年来，我们", "一年", DATE],
  ["三要素齐备", "三要", ORDER],
  ["做到一是一、二是二。", "二是二", ORDER],
  ["一是一、二是二。", "一是", ORDER],
  ["打通服务群众最后一公里", "最后", ORDER],
  ["，最后一公里", "最后", ORDER],
  ["第一、二、三产业", "第一、", ORDER],
  ["第一书记驻村", "第一", ORDER],
  ["问题之一是资金短缺", "一是", ORDER],
  ["【打印】【收藏】", "【打印】", COMMENT],
  ["a < b，<!-- 没有结束", "<!--", COMMENT],
  ["<!-- hegao-disables x -->", "hegao-disables", "keyword.other.directive"],
  ["断面3×5米", "×", OPEN],
  ["X037线", "X", OPEN],
  ["PX项目", "X", OPEN],
  ["X射线", "X", OPEN],
  ["a_b", "_", OPEN],
  ["2026年", "2026", OPEN],
  ["【数据港】", "【", COMMENT],
  ["“前引号没有收", "“", NAME],
  ["他说“今年以来我们坚持一手抓防汛一手抓生产，全年完成投资2亿元，群众很满意。”", "2", NAME],
];

describe("the grammar", () => {
  let read: (line: string, above?: readonly string[]) => Token[];
  beforeAll(async () => {
    read = await loadGrammar();
  });

  it.each(MARKED)("%s: %s is %s", (line, part, scope) => {
    expect(scopesAt(line, part).every((scopes) => has(scopes, scope))).toBe(true);
  });

  it.each(NEAR_MISSES)("%s: %s is not %s", (line, part, scope) => {
    expect(scopesAt(line, part).some((scopes) => has(scopes, scope))).toBe(false);
  });

  it("knows a list of annexes from a row of headings", () => {
    const isHeading = (line: string, above: readonly string[]) =>
      read(line, above).some(({ scopes }) => scopes.some((scope) => scope.startsWith(H)));
    const note = "　　附件：1.重点项目表";
    expect(isHeading(note, [])).toBe(false);
    expect(isHeading("　　　　　2.主要指标表", [note])).toBe(false);
    expect(isHeading("3.名单", [note, "2.主要指标表"])).toBe(false);
    expect(isHeading("2.主要指标", ["1.重点项目"])).toBe(true);
    expect(isHeading("1.重点项目", [note, "2.主要指标表", ""])).toBe(true);
    expect(isHeading("一、重点项目", [note])).toBe(true);
  });

  it("needs time in proportion to the line, whatever stands in it", () => {
    const bait = [
      "9",
      "9,999",
      "一",
      "十一",
      "(",
      "（一）",
      "“",
      "《",
      "<!--",
      "【数:",
      "X",
      "×1",
      "_",
      "#",
      "　",
      "a",
      "。一",
    ];
    for (const piece of bait) {
      const [short, long] = [20_000, 160_000].map((length) => milliseconds(piece.repeat(length / piece.length)));
      expect(long, piece).toBeLessThan(24 * Math.max(short as number, 5));
    }
  });

  function milliseconds(line: string): number {
    const before = process.cpuUsage();
    read(line);
    return process.cpuUsage(before).user / 1000;
  }

  /** The scopes of every token that shares a character with the first occurrence of `part`. */
  function scopesAt(line: string, part: string): (readonly string[])[] {
    const from = line.indexOf(part);
    expect(from).toBeGreaterThanOrEqual(0);
    return read(line)
      .filter(({ start, end }) => start < from + part.length && end > from)
      .map(({ scopes }) => scopes);
  }
});

function has(scopes: readonly string[], scope: string): boolean {
  return scopes.some((name) => `${name}.`.startsWith(`${scope}.`));
}
