import { describe, expect, test } from "vitest";
import { parseReport } from "../server/reading/report.ts";
import { HOLE, slice } from "../server/text/text.ts";

/** The outline of a text as lines: two blanks a level below the first, marker, title, and ~ for a run-in body. */
function outline(text: string, markdown = false): string[] {
  const report = parseReport(text, { markdown });
  return report.sections.map(
    ({ level, marker, title, runIn }) =>
      `${"  ".repeat(level - 1)}${slice(report.text, marker.span)}${slice(report.text, title)}${runIn ? "~" : ""}`,
  );
}

describe("headings at line starts", () => {
  test("five levels, both widths of brackets, full-width digits", () => {
    const text = "一、甲工作\n（一）乙工作\n1.丙工作\n（1）丁工作\n①戊工作\n２．己工作\n(二)庚工作\n二、辛工作";
    expect(outline(text)).toEqual([
      "一、甲工作",
      "  （一）乙工作",
      "    1.丙工作",
      "      （1）丁工作",
      "        ①戊工作",
      "    ２．己工作",
      "  (二)庚工作",
      "二、辛工作",
    ]);
  });

  test.each([
    ["一、工作回顾。", ["一、工作回顾"]],
    ["　　（一）抓项目。今年以来，全镇开工5个项目。", ["  （一）抓项目~"]],
    ["\u00a0\u2003一、工作回顾", ["一、工作回顾"]],
    ["一、 工作回顾\r\n（一） 抓项目\r\n", ["一、工作回顾", "  （一）抓项目"]],
    ["一、总体要求：坚持稳中求进，推动各项工作。", ["一、总体要求~"]],
    ["（三）办好实事", ["  （三）办好实事"]],
    ["一、工作情况 今年以来全镇开工5个", ["一、工作情况 今年以来全镇开工5个"]],
    ["<U+00A0><U+00A0> 七、抓好落实", ["七、抓好落实"]],
    ["1.关于“台账不全”的整改。已完成。", ["    1.关于“台账不全”的整改~"]],
  ])("%j", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test.each([
    ["一、工作回顾。甲事已办。", "工作回顾", "甲事已办。"],
    ["一、抓好落实！甲事已办。", "抓好落实", "甲事已办。"],
    ["一、总体要求：甲事要办。", "总体要求", "甲事要办。"],
    ["一、总体要求：", "总体要求", ""],
    ["一、抓好项目建设；\n甲事已办。", "抓好项目建设", "甲事已办。"],
    ["一、抓好项目建设，\n甲事已办。", "抓好项目建设", "甲事已办。"],
    ["一、围绕产业抓招商，围绕民生办实事\n甲事已办。", "围绕产业抓招商，围绕民生办实事", "甲事已办。"],
    ["一、工作回顾。　　甲事已办。", "工作回顾", "甲事已办。"],
    ["一、工作回顾 \n\n　　甲事已办。", "工作回顾", "甲事已办。"],
    [
      "一、围绕全镇高质量发展主要目标任务全力推进以下三项工作：甲事已办。乙事已办。",
      "围绕全镇高质量发展主要目标任务全力推进以下三项工作",
      "甲事已办。乙事已办。",
    ],
    // A colon further back does not end a title.
    [
      "一、围绕全镇高质量发展主要目标任务全力推进好以下三项工作：甲事已办。乙事已办。",
      "围绕全镇高质量发展主要目标任务全力推进好以下三项工作：甲事已办",
      "乙事已办。",
    ],
  ])("%j is headed %j", (text, title, body) => {
    const [section] = parseReport(text).sections;
    expect(section && slice(text, section.title)).toBe(title);
    expect(section && slice(text, section.body)).toBe(body);
    expect(section && slice(text, section.heading)).toBe(`一、${title}`);
  });

  test("a line without any mark is a heading of 400 characters at most", () => {
    expect(outline(`一、${"抓".repeat(500)}`)).toEqual([`一、${"抓".repeat(400)}~`]);
  });

  // Near misses: what stands at the start of a line like a marker and is none.
  test.each([
    "五、十七次会议精神传达到村。",
    "一、四是补短板。",
    "一、",
    "（一）项规定的补助已经发放。",
    "（二）两款所列事项已经办结。",
    "1.2月竣工。",
    "2.十月开工。",
    "3.3号楼竣工。",
    "①②两栋楼竣工。",
    "1)、2)两项由镇里办理。",
    "一、二、三产业增加值分别增长3%、4%、5%。",
    "二、三线城市的客源增加。",
    "1.2万亩良田建成。",
    "1、2号楼竣工。",
    "（一）、（二）两项所列事项由县里办理。",
    "第（三）项工作已完成。",
    "第一，抓责任。",
    "一是抓项目。二是抓招商。",
    "2026年，全镇完成投资3亿元。",
  ])("%s opens nothing", (text) => {
    expect(outline(text)).toEqual([]);
  });

  test("lists restart under a new parent", () => {
    const text = "一、甲\n（一）乙\n1.丙\n2.丁\n（二）戊\n1.己\n二、庚\n（一）辛";
    const { outline: roots } = parseReport(text);
    expect(roots.map(({ children }) => children.map(({ children: inner }) => inner.length))).toEqual([[2, 1], [0]]);
  });

  test("a forest may start at the second level and skip levels", () => {
    const text = "（六）甲工作\n（七）乙工作\n二、丙工作\n1.丁工作";
    const { outline: roots } = parseReport(text);
    expect(roots.map(({ level }) => level)).toEqual([2, 2, 1]);
    expect(roots[2]?.children[0]?.level).toBe(3);
  });

  test("a section reaches to the next heading of its level or above", () => {
    const text = "一、甲\n导语。\n（一）乙。正文。\n二、丙\n尾";
    const [first, second] = parseReport(text).outline;
    expect(slice(text, first?.span ?? { start: 0, end: 0 })).toBe("一、甲\n导语。\n（一）乙。正文。\n");
    expect(slice(text, first?.body ?? { start: 0, end: 0 })).toBe("导语。\n");
    expect(slice(text, second?.span ?? { start: 0, end: 0 })).toBe("二、丙\n尾");
  });

  test("lists of annexes are no part of the outline", () => {
    const text = "一、甲工作\n二、乙工作\n正文。\n名词解释\n1.丙：是指丁。\n2.戊：是指己。";
    expect(outline(text)).toEqual(["一、甲工作", "二、乙工作"]);
  });

  test("nor are the parts of an annex, which begin anew", () => {
    const text = "一、甲工作\n二、乙工作\n正文。\n附件1\n一、丙事项\n二、丁事项\n（一）戊。";
    expect(outline(text)).toEqual(["一、甲工作", "二、乙工作"]);
  });

  test.each(["附件", "2026年为民办15件实事"])("%s is the title of an annex", (title) => {
    expect(outline(`一、甲工作\n二、乙工作\n正文。\n${title}\n一、丙事项\n1.丁。\n2.戊。`)).toEqual([
      "一、甲工作",
      "二、乙工作",
    ]);
  });

  test.each([
    ["附件：", "1.戊表。\n2.己表。"],
    ["附 件 2", "1.戊表。\n2.己表。"],
    ["重点建设项目清单", "1.戊路。\n2.己桥。"],
    ["注释", "1.戊：是指己。\n2.庚：是指辛。"],
    ["附件1", "1.戊表。\n2.己表。"],
  ])("%s ends the parts", (title, items) => {
    expect(outline(`（一）甲工作\n正文。\n（二）乙工作\n1.丙事。正文。\n${title}\n${items}`)).toEqual([
      "  （一）甲工作",
      "  （二）乙工作",
      "    1.丙事~",
    ]);
  });

  test.each([
    ["behind the last part", "一、甲工作\n二、乙工作\n正文。名词解释：1.丙：是指丁。2.戊：是指己。"],
    ["behind a title in brackets", "一、甲工作\n二、乙工作\n正文。附件： 1.丙表。2.丁表。"],
  ])("an annex may be glued %s", (_, text) => {
    expect(outline(text)).toEqual(["一、甲工作", "二、乙工作"]);
  });

  test("its items may be of the second level", () => {
    expect(outline("一、甲工作\n（一）丙事\n正文。\n有关名词说明\n（一）丁：是指戊。\n（二）己：是指庚。")).toEqual([
      "一、甲工作",
      "  （一）丙事",
    ]);
  });

  // Near misses: what is called like an annex and ends nothing.
  test.each([
    ["before the first part", "附件\n一、甲工作\n正文。\n二、乙工作\n正文。", ["一、甲工作", "二、乙工作"]],
    ["without any part", "名词解释\n1.丙：是指丁。\n2.戊：是指己。", ["    1.丙~", "    2.戊~"]],
    [
      "whose parts go on",
      "一、甲工作\n正文。\n附件\n二、乙工作\n正文。\n三、丙工作\n正文。",
      ["一、甲工作", "二、乙工作", "三、丙工作"],
    ],
    [
      "whose title is a whole sentence",
      "一、甲工作\n为民办实事项目、重点建设项目、重大活动以及群众普遍关心的其他各类事项的完整清单和说明\n1.戊。\n2.己。",
      ["一、甲工作", "    1.戊", "    2.己"],
    ],
    [
      "that heads a numbered part itself",
      "一、甲工作\n正文。\n二、民生实事\n1.修路。\n2.架桥。",
      ["一、甲工作", "二、民生实事", "    1.修路", "    2.架桥"],
    ],
  ])("%s", (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test("the note that names the annexes ends the parts, too", () => {
    const text =
      "一、甲工作\n1.丁事。正文。\n二、丙工作\n正文。\n附件：1.戊表\n　　　2.己表\n\n青禾镇人民政府\n2026年12月5日\n";
    expect(outline(text)).toEqual(["一、甲工作", "    1.丁事~", "二、丙工作"]);
  });

  test("so is the explanation of words", () => {
    const text = "一、甲工作\n二、乙工作\n正文。\n《政府工作报告》特定词语解释\n1.丙：是指丁。\n2.戊：是指己。";
    expect(outline(text)).toEqual(["一、甲工作", "二、乙工作"]);
  });

  test("what looks like the title of an annex and has parts of the report below is none", () => {
    const text = "一、甲工作\n有关情况说明\n1.丙：是指丁。\n二、乙工作\n正文。";
    expect(outline(text)).toEqual(["一、甲工作", "    1.丙~", "二、乙工作"]);
  });
});

describe("headings that begin with a number or a small word", () => {
  test.each([
    [
      "（一）抓项目。甲。\n（二）及时兑付资金。乙。\n（三）和谐村居建设。丙。",
      ["  （一）抓项目~", "  （二）及时兑付资金~", "  （三）和谐村居建设~"],
    ],
    ["4.一网统管：甲。\n5.五个100：乙。\n6.万企上云：丙。", ["    4.一网统管~", "    5.五个100~", "    6.万企上云~"]],
    [
      "19.甲工程：甲。\n20.9个高速公路出入口：乙。\n21.丙工程：丙。",
      ["    19.甲工程~", "    20.9个高速公路出入口~", "    21.丙工程~"],
    ],
    ["1.1.修路情况\n甲。\n2.2.架桥情况\n乙。", ["    1.1.修路情况", "    2.2.架桥情况"]],
    ["1.1.修路情况\n甲。\n1.2.架桥情况\n乙。\n2.1.通水情况\n丙。\n2.2.绿化情况\n丁。", []],
    ["1.1+2规划：甲。\n2.五城联创：乙。", ["    1.1+2规划~", "    2.五城联创~"]],
    [
      "四、以创新促转型。甲。\n五以改革促发展。乙。\n六、以开放促开发。丙。",
      ["四、以创新促转型~", "五以改革促发展~", "六、以开放促开发~"],
    ],
    [
      "一、以项目促投资。甲。\n二、以创新促转型。乙。\n三以改革促发展。丙。",
      ["一、以项目促投资~", "二、以创新促转型~", "三以改革促发展~"],
    ],
  ])("%j", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  // Near misses: numbers at the start of a line whose neighbours don't make a row of them.
  test.each([
    ["1.修水渠。\n2.5万亩良田建成。\n2.修泵站。", ["    1.修水渠", "    2.修泵站"]],
    ["一、甲。\n三大攻坚战成效显著。\n二、乙。", ["一、甲", "二、乙"]],
    ["一、甲。\n二、乙。\n三农工作稳步推进。", ["一、甲", "二、乙"]],
    ["一、甲。\n二是抓招商。\n三、丙。", ["一、甲", "三、丙"]],
  ])("%j", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test.each(["（一）和（二）两项由县里办理。", "（一）至（三）项所列事项。", "①、②两栋楼竣工。"])(
    "%s opens nothing",
    (text) => {
      expect(outline(text)[0] ?? "").not.toContain("一");
    },
  );
});

describe("headings glued into text without line breaks", () => {
  test.each([
    [
      "青禾镇2026年工作情况的报告一、工作开展情况（一）抓项目建设一是开工5个。二是建成3个。（二）抓民生。办好实事。二、存在问题。还有不足。",
      ["一、工作开展情况", "  （一）抓项目建设~", "  （二）抓民生~", "二、存在问题~"],
    ],
    [
      "现将有关情况报告如下：一、主要工作1.抓项目。开工5个。2.抓招商。签约2个。 二、下步打算 继续努力。",
      ["一、主要工作", "    1.抓项目~", "    2.抓招商~", "二、下步打算~"],
    ],
    ["一、群众意见（一）茶园少。补种两处。", ["一、群众意见", "  （一）茶园少~"]],
    ["稳步推进。（责任单位：各村）（一）甲事。乙。（责任单位：镇办）（二）丙事。丁。", ["  （二）丙事~"]],
  ])("%s", (text, expected) => {
    expect(outline(text).slice(-expected.length)).toEqual(expected);
  });

  test.each([
    "主要抓以下工作：一、甲；二、乙；三、丙。",
    "符合第（一）项、第（二）项规定的予以支持。",
    "全面推行“多证合一、一照一码”改革。",
    "推动农村一、二、三产业融合发展。",
    "广义货币M2、社会融资规模合理增长。",
    "从0到1、从1到2的突破。",
  ])("%s opens nothing", (text) => {
    expect(outline(text)).toEqual([]);
  });

  test.each([
    ["按考核办法第（三）项办理。", ["（一）抓茶叶", "（二）抓水果"]],
    ["奖励办法见（三）。", ["（一）抓茶叶", "（二）抓水果"]],
    ["前述（三）照办。", ["（一）抓茶叶", "（二）抓水果"]],
  ])("behind two headings, %s names one and opens none", (text, expected) => {
    expect(outline(`（一）抓茶叶\n（二）抓水果\n${text}`).map((line) => line.trim().replace("~", ""))).toEqual(
      expected,
    );
  });

  test.each([
    [
      "a part name that no mark ends",
      "青禾镇2026年工作总结 一、工作开展情况过去一年开工项目5个，其中道路2条、水渠3条、泵站4座，办成民生实事12件，群众较为满意。二、下一步打算继续修水渠，完成剩下的支渠和泵站，管护责任落实到村到人，确保春灌用水，不误农时。",
      ["工作开展情况", "下一步打算"],
    ],
    [
      "words that open the text",
      "一、抓项目建设今年以来，开工5个。二、抓民生实事面对困难，办成3件。",
      ["抓项目建设", "抓民生实事"],
    ],
    [
      "words that open a list",
      "一、抓项目建设一要开工。二要竣工。二、抓民生实事首先，办好3件。",
      ["抓项目建设", "抓民生实事"],
    ],
    [
      "a blank",
      "一、抓项目建设 全镇开工5个，竣工3个。二、抓民生实事 全镇办成3件，正办2件。",
      ["抓项目建设", "抓民生实事"],
    ],
    [
      "no blank between two halves",
      "一、抓项目 促发展。全镇开工5个。二、抓民生 办实事。全镇办成3件。",
      ["抓项目 促发展", "抓民生 办实事"],
    ],
    [
      "a blank before a sentence with a mark",
      "一、抓项目 开工5个，建成3个。二、抓民生 办成实事，群众满意。",
      ["抓项目", "抓民生"],
    ],
    [
      "a blank before a long sentence",
      "一、抓项目 促进全镇经济社会各项事业持续健康发展。二、抓民生 办实事。",
      ["抓项目", "抓民生 办实事"],
    ],
    ["a blank behind a part name", "一、工作情况 全镇开工。二、存在问题 人手不足。", ["工作情况", "存在问题"]],
  ])("a title ends at %s", (_, text, expected) => {
    const { sections } = parseReport(text);
    expect(sections.map(({ title }) => slice(text, title))).toEqual(expected);
  });

  // Title | what follows it.
  test.each([
    ["抓项目 促发展保民生稳就业增收入再上新。开工5个。", "抓项目 促发展保民生稳就业增收入再上新|开工5个。"],
    ["抓项目 促发展保民生稳就业增收入再上新台阶。开工5个。", "抓项目|促发展保民生稳就业增收入再上新台阶。开工5个。"],
    ["抓项目　　开工5个，建成3个。", "抓项目|开工5个，建成3个。"],
    ["抓项目 开工5个", "抓项目|开工5个"],
    ["抓项目。 开工5个。", "抓项目|开工5个。"],
    ["工作情况在看到成绩的同时还有不足", "工作情况|在看到成绩的同时还有不足"],
    ["工作情况的主要做法如下", "工作情况的主要做法如下|"],
    ["工作情况在今年全镇水利现场会上得到充分肯定。", "工作情况在今年全镇水利现场会上得到充分肯定|"],
    ["抓产业发展“十四五”时期，奋力前行。", "抓产业发展|“十四五”时期，奋力前行。"],
    ["抓产业发展2025年以来，奋力前行。", "抓产业发展|2025年以来，奋力前行。"],
    ["抓产业发展过去五年，奋力前行。", "抓产业发展|过去五年，奋力前行。"],
    ["抓产业发展近年来，奋力前行。", "抓产业发展|近年来，奋力前行。"],
    ["抓产业发展一年来，奋力前行。", "抓产业发展|一年来，奋力前行。"],
    ["抓产业发展截至12月底，开工5个。", "抓产业发展|截至12月底，开工5个。"],
    ["抓产业发展按照县委部署，开工5个。", "抓产业发展|按照县委部署，开工5个。"],
    ["抓产业发展根据县委部署，开工5个。", "抓产业发展|根据县委部署，开工5个。"],
    ["抓产业发展第一，开工5个。", "抓产业发展|第一，开工5个。"],
    ["抓产业发展一方面开工，一方面竣工。", "抓产业发展|一方面开工，一方面竣工。"],
    // These words may stand in a title, or begin it.
    ["全镇回顾过去五年工作。开工5个。", "全镇回顾过去五年工作|开工5个。"],
    ["全镇产业今年以来工作情况。开工5个。", "全镇产业今年以来工作情况|开工5个。"],
    ["面对困难抓产业。开工5个。", "面对困难抓产业|开工5个。"],
  ])("%s", (text, expected) => {
    const line = `一、${text}二、其他事项`;
    const [section] = parseReport(line).sections;
    expect(section && `${slice(line, section.title)}|${slice(line, section.body)}`).toBe(expected);
  });

  test.each([
    [
      "a sentence with any mark",
      "一、主要工作。正文。\n路通到村到户？二、存在问题。正文。\n水也通了！三、下步打算。正文。",
      ["一、主要工作~", "二、存在问题~", "三、下步打算~"],
    ],
    [
      "a quotation that ends a sentence",
      "一、主要工作。正文。\n群众说：“路修好了。”二、存在问题。正文。\n末段说明其他情况，这里不再赘述。",
      ["一、主要工作~", "二、存在问题~"],
    ],
    [
      "a bracket",
      "一、主要工作。正文。\n已落实（镇办负责）二、存在问题。正文。\n末段说明其他情况，这里不再赘述。",
      ["一、主要工作~", "二、存在问题~"],
    ],
    [
      "a title",
      "青禾镇2026年工作情况一、主要做法是修路。二、存在问题是缺钱。",
      ["一、主要做法是修路", "二、存在问题是缺钱"],
    ],
    [
      "a heading above it",
      "一、主要工作（一）抓项目（二）抓招商。签约2个。",
      ["一、主要工作", "  （一）抓项目", "  （二）抓招商~"],
    ],
    [
      "words, where the text has lost its line breaks",
      "现将情况报告如下：一、主要工作。（一）抓项目。开工5个（二）抓招商。签约2个",
      ["一、主要工作", "  （一）抓项目~", "  （二）抓招商~"],
    ],
  ])("a marker behind %s opens a heading", (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test.each([
    [
      "a remark in other brackets",
      "一、甲事。正文\n已落实【镇办】二、乙事。正文\n末段［村］三、丙事。正文",
      ["一、甲事~", "二、乙事~", "三、丙事~"],
    ],
    [
      "a list in the paragraph above",
      "一、甲事\n二、乙事\n抓两件事：一、修路；二、架桥。\n说明。三、丙事。正文。",
      ["一、甲事", "二、乙事", "三、丙事~"],
    ],
    ["a lead-in, in a text without line breaks", "一、甲事。说明如下：二、乙事。正文。", ["一、甲事~", "二、乙事~"]],
    [
      "a sentence, though a list begins like it",
      "一、甲事。（一）修路；（二）架桥。",
      ["一、甲事", "  （一）修路；（二）架桥"],
    ],
  ])("so does one behind %s", (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  // Near misses: the same where the numbering does not go on, the line breaks are there, or a list has begun.
  test.each([
    ["words that are no title", "青禾镇全年收成一、主要做法是修路。二、存在问题是缺钱。", []],
    [
      "a blank in a text with line breaks",
      `一、主要工作\n路已修通 二、三组受益。\n${"其他情况。".repeat(9)}`,
      ["一、主要工作"],
    ],
    [
      "words in a text with line breaks",
      `（一）抓项目\n开工5个（二）组受益。\n${"其他情况。".repeat(9)}`,
      ["  （一）抓项目"],
    ],
    ["a number out of turn", "一、甲事。正文。2.乙事。正文。", ["一、甲事~"]],
    [
      "a number in brackets",
      "（一）修路（每村1）。正文。\n（二）配课桌（1拖1）和（2拖2）。正文。",
      ["  （一）修路（每村1）~", "  （二）配课桌（1拖1）和（2拖2）~"],
    ],
    [
      "a number that goes back",
      "一、甲事。正文。二、乙事。正文。三、丙事。正文。二、丁事。正文。",
      ["一、甲事~", "二、乙事~", "三、丙事~"],
    ],
    ["a gap in a text with line breaks", "一、甲事\n正文。三、丙事。正文\n末段说明其他情况，不再赘述。", ["一、甲事"]],
    [
      "a gap at the fourth level",
      "（1）甲事。正文。（2）乙事。正文。（4）丙事。正文。",
      ["      （1）甲事~", "      （2）乙事~"],
    ],
    ["a gap behind a lead-in", "一、甲事。说明如下：三、丙事。正文。", ["一、甲事~"]],
    ["a list behind a comma", "一、甲事。另抓两件事，一、修路。二、架桥。", ["一、甲事~"]],
    [
      "a list behind a lead-in",
      "一、甲事\n（一）乙事\n抓三件事：（一）修路。（二）架桥。（三）通水。\n末段说明其他情况，分村分组列出，与往年相同，这里不再赘述。",
      ["一、甲事", "  （一）乙事"],
    ],
    ["a lower level behind the title", "青禾镇2026年工作情况（一）修路。开工5个。（二）架桥。开工3个。", []],
    ["a second part behind the title", "青禾镇2026年工作情况二、修路。开工5个。", []],
    [
      "a title in a text with line breaks",
      "镇里听取工作情况一、二组也到会\n末段说明其他情况，分村分组列出，这里不再赘述。",
      [],
    ],
    ["words before a part", "一、甲事。修路5条二、乙事。正文。", ["一、甲事~"]],
    ["a part right behind the heading of one", "一、主要工作一、抓项目。正文。", ["一、主要工作一、抓项目~"]],
    ["a second item behind a heading", "一、主要工作（二）抓招商。正文。", ["一、主要工作（二）抓招商~"]],
    ["a single character before a bracket", "一、甲（一）修路。正文。", ["一、甲（一）修路~"]],
    [
      "a sentence without marks before a bracket",
      `一、${"全镇上下齐心协力抓好项目建设和招商引资工作".repeat(3)}（一）修路。正文。`,
      [`一、${"全镇上下齐心协力抓好项目建设和招商引资工作".repeat(3)}（一）修路~`],
    ],
    ["a number far ahead", "一、甲事。正文。二、乙事。正文。六、丙事。正文。", ["一、甲事~", "二、乙事~"]],
    ["a circled number behind a sentence", "一、甲事。正文。①乙事。②丙事。", ["一、甲事~"]],
    ["a colon before circled numbers", "现将情况汇报如下：①甲事。办成。②乙事。办成。", []],
    ["a colon before numbers in brackets", "现将情况汇报如下：（1）甲事。办成。（2）乙事。办成。", []],
    [
      "a colon before the only number",
      "一、甲事。正文。（一）两件建议分别是：1.修路的建议（由村里办理）；2.架桥的建议。（二）三件提案分别是：1.通水的提案",
      ["一、甲事~", "  （一）两件建议分别是~", "  （二）三件提案分别是~"],
    ],
    [
      "a line of clauses",
      "一、存款\n1、存款增长乏力；2、客户结构不优；3、收入渠道单一。\n二、贷款\n正文。",
      ["一、存款", "二、贷款"],
    ],
    [
      "a line of sentences",
      "一、存款\n1、存款增长乏力。2、客户结构不优。\n二、贷款",
      ["一、存款", "    1、存款增长乏力", "    2、客户结构不优", "二、贷款"],
    ],
    ["a colon before the only part", "现将情况汇报如下：一、甲事。正文。", ["一、甲事~"]],
    ["a colon before clauses", "现将情况汇报如下：一、甲事；二、乙事。办成。", []],
    [
      "a colon in a text with line breaks",
      `一、甲事\n镇里抓了三件事：（一）修路。（二）架桥。（三）通水。\n${"其他情况。".repeat(9)}`,
      ["一、甲事"],
    ],
  ])("%s", (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test.each([
    ["repeated", "一、甲事。正文。二、乙事。正文。二、丙事。正文。", ["一、甲事~", "二、乙事~", "二、丙事~"]],
    ["three ahead", "一、甲事。正文。二、乙事。正文。五、丙事。正文。", ["一、甲事~", "二、乙事~", "五、丙事~"]],
  ])("so is a number that is %s", (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test("a slip in the numbering is kept for the rules to report", () => {
    expect(outline("一、甲事。正文。二、乙事。正文。四、丙事。正文。")).toEqual([
      "一、甲事~",
      "二、乙事~",
      "四、丙事~",
    ]);
  });
});

describe("Markdown", () => {
  test("# is the title, deeper ones are sections, numbered or not; fenced code is no text", () => {
    const text = "# 调研报告\n\n## 一、基本情况\n\n### 背景\n\n（一）现状\n\n```\n二、代码\n```\n\n## 建议\n";
    expect(outline(text, true)).toEqual(["一、基本情况", "  ###背景", "  （一）现状", "##建议"]);
    expect(parseReport(text, { markdown: true }).frame.title?.text).toBe("调研报告");
  });

  test.each([
    ["##   建议", ["##建议"]],
    ["##建议", []],
    ["####### 建议", []],
    ["#### 建议\n\n###### 附注", ["    ####建议", "        ######附注"]],
    ["## 1. 抓项目\n\n甲。\n\n## 2. 抓民生\n\n乙。", ["    1.抓项目", "    2.抓民生"]],
    ["## 建议\n\n工作如下。一、抓项目。甲。\n\n## 附注", ["##建议", "一、抓项目~", "##附注"]],
  ])("%j", (text, expected) => {
    expect(outline(text, true)).toEqual(expected);
  });

  test("in plain text # means nothing", () => {
    expect(outline("## 建议\n正文")).toEqual([]);
  });
});

describe("headings set in bold", () => {
  test.each([
    ["**一、工作回顾**\n**（一）抓项目。**开工5个。", ["一、工作回顾", "  （一）抓项目~"]],
    ["**（一）抓项目**今年开工5个，建成3个。\n__（二）抓招商__\n签约2个。", ["  （一）抓项目~", "  （二）抓招商"]],
    ["（一）**抓项目。**开工5个。", ["  （一）抓项目~"]],
    ["**1.“两厂一站”：**即污水处理厂。", ["    1.“两厂一站”~"]],
  ])("%j", (text, expected) => {
    expect(outline(text, true)).toEqual(expected);
    expect(outline(text)).toEqual(expected);
  });

  test("two stretches that touch are one", () => {
    expect(outline("**一、****工作回顾**全镇开工5个。", true)).toEqual(["一、工作回顾~"]);
  });

  test("the marks are no part of the text", () => {
    const { frame, numbers, text } = parseReport("**2026年青禾镇工作总结**\n\n**各位代表：**\n完成投资**5亿元**。", {
      markdown: true,
    });
    expect(frame.title?.text).toBe("2026年青禾镇工作总结");
    expect(frame.addressee && slice(text, frame.addressee)).toBe("各位代表：");
    expect(numbers.figures.map(({ span }) => slice(text, span))).toEqual(["5亿元"]);
  });

  // Near misses: stars and dashes that stand for what is left out.
  test.each(["到**县**局学习。", "**县**局：", "一、____年____月", "5 ** 3 ** 2", "完成投资**万元。"])(
    "%j holds no bold in plain text",
    (text) => {
      expect(parseReport(text).folded).not.toContain(HOLE);
    },
  );
});

describe("what stands around the body", () => {
  test("title, addressee, signature and date", () => {
    const text = "青禾镇人民政府\n关于2026年工作情况的报告\n\n县人民政府：\n正文。\n\n青禾镇人民政府\n2026年12月5日\n";
    const { frame } = parseReport(text);
    expect(frame.title?.text).toBe("青禾镇人民政府关于2026年工作情况的报告");
    expect(frame.addressee && slice(text, frame.addressee)).toBe("县人民政府：");
    expect(frame.signature && slice(text, frame.signature)).toBe("青禾镇人民政府");
    expect(frame.date && slice(text, frame.date)).toBe("2026年12月5日");
  });

  test.each([
    ["政 府 工 作 报 告\n各位代表：", "政府工作报告"],
    ["政府工作报告（讨论稿）\n各位代表：", "政府工作报告(讨论稿)"],
    ["青禾镇2026年工作总结 2026年，全镇上下奋力拼搏。一、主要工作。正文。", "青禾镇2026年工作总结"],
  ])("%j", (text, title) => {
    expect(parseReport(text).frame.title?.text).toBe(title);
  });

  test.each(["2026年，我们认真总结。", "——2026年1月5日在镇人民代表大会上", "各位代表："])("%s is no title", (text) => {
    expect(parseReport(text).frame.title).toBeUndefined();
  });
});
