import { describe, expect, test } from "vitest";
import { parseReport } from "../server/core/report.ts";
import { HOLE, slice } from "../server/core/text.ts";

/** The outline of a text as lines: two blanks a level below the first, marker, title, and ~ for a run-in body. */
function outline(text: string, markdown = false): string[] {
  const report = parseReport(text, { markdown });
  return report.sections.map(
    ({ level, marker, title, runIn }) =>
      `${"  ".repeat(level - 1)}${slice(text, marker.span)}${slice(text, title)}${runIn ? "~" : ""}`,
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
    ["<U+00A0><U+00A0> 七、抓好落实", ["七、抓好落实"]],
    ["1.关于“台账不全”的整改。已完成。", ["    1.关于“台账不全”的整改~"]],
  ])("%j", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  // Near misses: what stands at the start of a line like a marker and is none.
  test.each([
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
