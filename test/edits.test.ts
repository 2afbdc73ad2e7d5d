import { describe, expect, test } from "vitest";
import { applyEdits } from "../server/check/fix.ts";
import { lint } from "../server/check/lint.ts";
import type { Edit } from "../server/check/rule.ts";
import { demote, promote } from "../server/edits/levels.ts";
import { moveSection, type Where } from "../server/edits/move-section.ts";
import type { StructureEdit } from "../server/edits/plan.ts";
import { findReferences } from "../server/edits/references.ts";
import { renumber, type Scope } from "../server/edits/renumber.ts";
import { restyle, styleFor } from "../server/edits/restyle.ts";
import { joinRunIn, splitRunIn } from "../server/edits/run-in.ts";
import { type OrdinalForm, switchOrdinals } from "../server/edits/switch-ordinals.ts";
import { parseReport, type Report } from "../server/reading/report.ts";
import type { MarkerStyle } from "../server/report/markers.ts";
import type { Section } from "../server/report/outline.ts";
import { NUMBERING_RULES } from "../server/rules/numbering/index.ts";
import { type Span, slice } from "../server/text/text.ts";
import { readRealReports } from "./support/corpus.ts";
import { randomFrom } from "./support/edits.ts";
import { drawEdit, makeReport } from "./support/structure.ts";

/** The section whose title begins with `words`. */
function find(report: Report, words: string): Section {
  const section = report.sections.find(({ title }) => report.text.startsWith(words, title.start));
  if (!section) throw new Error(`no heading ${words}`);
  return section;
}

function done(report: Report, edit: StructureEdit | undefined): string | undefined {
  return edit && applyEdits(report.text, edit.edits);
}

const renumbered = (text: string, scope: (report: Report) => Scope = () => "everything", markdown = false) => {
  const report = parseReport(text, { markdown });
  return done(report, renumber(report, scope(report)));
};

describe("numbering anew", () => {
  test.each([
    ["a gap", "一、甲\n三、乙\n四、丙", "一、甲\n二、乙\n三、丙"],
    ["a repeated number", "一、甲\n二、乙\n二、丙\n三、丁", "一、甲\n二、乙\n三、丙\n四、丁"],
    ["a beginning", "二、甲\n三、乙", "一、甲\n二、乙"],
    [
      "three levels",
      "一、甲\n（一）甲一\n（三）甲二\n1.子\n3.丑\n三、乙\n（一）乙一",
      "一、甲\n（一）甲一\n（二）甲二\n1.子\n2.丑\n二、乙\n（一）乙一",
    ],
    ["full-width digits", "（１）甲\n（３）乙\n（４）丙", "（１）甲\n（２）乙\n（３）丙"],
    ["circled numbers", "①甲\n③乙", "①甲\n②乙"],
    ["half-width brackets", "(一)甲\n(三)乙", "(一)甲\n(二)乙"],
    ["bold type", "**一、甲**\n正文。\n**三、乙**\n正文。", "**一、甲**\n正文。\n**二、乙**\n正文。"],
    ["a list in the text", "一、甲\n一是修路。三是架桥。四是植树。", "一、甲\n一是修路。二是架桥。三是植树。"],
    ["第一、第二", "一、甲\n第一，修路。第三，架桥。", "一、甲\n第一，修路。第二，架桥。"],
    [
      "numbers that run on",
      "一、甲\n1.子\n2.丑\n2.寅\n二、乙\n3.卯\n4.辰",
      "一、甲\n1.子\n2.丑\n3.寅\n二、乙\n4.卯\n5.辰",
    ],
  ])("closes %s", (_, text, wanted) => {
    expect(renumbered(text)).toBe(wanted);
  });

  test("Markdown headings keep their #", () => {
    expect(renumbered("# 总结\n\n## 一、甲\n\n## 三、乙\n", undefined, true)).toBe(
      "# 总结\n\n## 一、甲\n\n## 二、乙\n",
    );
  });

  test.each([
    ["what is in order", "一、甲\n（一）甲一\n（二）甲二\n二、乙\n（一）乙一\n一是修路，二是架桥。"],
    ["an annex", "一、甲\n正文。\n二、乙\n正文。\n附件\n1.表\n3.单"],
    ["a table", "一、甲\n序号\t名称\t数量\n1.\t路\t2\n3.\t桥\t4\n二、乙"],
    ["a quotation", "一、甲\n他说：“一是修路，三是架桥。”"],
    ["a list that begins anew", "一、甲\n二、乙\n一、子\n二、丑"],
    ["an article of a law", "一、甲\n依照《条例》第（三）项办理。\n二、乙"],
  ])("leaves %s alone", (_, text) => {
    expect(renumbered(text)).toBe(text);
  });

  test("one row, or what stands behind an offset", () => {
    const text = "一、甲\n（一）子\n（三）丑\n三、乙\n（二）寅";
    expect(renumbered(text, (report) => ({ beside: find(report, "丑") }))).toBe(
      "一、甲\n（一）子\n（二）丑\n三、乙\n（二）寅",
    );
    expect(renumbered(text, (report) => ({ from: report.text.indexOf("三、") }))).toBe(
      "一、甲\n（一）子\n（三）丑\n二、乙\n（一）寅",
    );
  });

  test("a number that was not read is left, and doubtful", () => {
    const text = "一、甲\n（一）子\n文字 （二） 丑\n（三）寅\n三、乙";
    const report = parseReport(text);
    const { edits, doubtful } = renumber(report) as StructureEdit;
    expect(applyEdits(text, edits)).toBe("一、甲\n（一）子\n文字 （二） 丑\n（三）寅\n二、乙");
    expect(doubtful.map((span) => slice(text, span))).toEqual(["（三）"]);
  });

  test.each([
    [
      "what begins a run of lower numbers",
      "一、甲\n三、乙\n二、子\n三、丑\n四、寅",
      "一、甲\n二、乙\n二、子\n三、丑\n四、寅",
      "二、",
    ],
    [
      "what stands behind a gap of two lists",
      "一、甲\n二、乙\n三、丙\n一、子\n二、丑\n四、寅\n四、卯\n五、辰",
      "一、甲\n二、乙\n三、丙\n一、子\n二、丑\n四、寅\n四、卯\n五、辰",
      "四、",
    ],
    [
      "a number whose like stands unread before it",
      "一、甲。做好工作。\n二、乙。做好工作。\n三、丙。做好工作，推进 五、丁 各项任务。\n五、戊。做好工作。",
      "一、甲。做好工作。\n二、乙。做好工作。\n三、丙。做好工作，推进 五、丁 各项任务。\n五、戊。做好工作。",
      "五、",
    ],
  ])("%s is left, and doubtful", (_, text, wanted, left) => {
    const { edits, doubtful } = renumber(parseReport(text)) as StructureEdit;
    expect(applyEdits(text, edits)).toBe(wanted);
    expect(doubtful.map((span) => slice(text, span))).toEqual([left]);
  });
});

describe("references follow", () => {
  const all = (text: string) => {
    const report = parseReport(text);
    const { edits, doubtful } = renumber(report) as StructureEdit;
    return [applyEdits(text, edits), doubtful.map((span) => slice(text, span))];
  };

  test.each([
    ["一、甲\n二、乙\n四、丙\n详见第四部分。", "一、甲\n二、乙\n三、丙\n详见第三部分。"],
    ["一、甲\n（一）子\n（三）丑\n具体见（三）。", "一、甲\n（一）子\n（二）丑\n具体见（二）。"],
    ["一、甲\n（一）子\n（三）丑\n按照第（三）项办理。", "一、甲\n（一）子\n（二）丑\n按照第（二）项办理。"],
    ["一、甲\n（一）子\n（三）丑\n奖励办法见（三）。", "一、甲\n（一）子\n（二）丑\n奖励办法见（二）。"],
    ["一、甲\n（一）子\n（三）丑\n有关规定详见（三）。", "一、甲\n（一）子\n（二）丑\n有关规定详见（二）。"],
    ["一、甲\n三、乙\n具体办法见第三部分。", "一、甲\n二、乙\n具体办法见第二部分。"],
    ["一、甲\n三、乙\n上述三、所列各项。", "一、甲\n二、乙\n上述二、所列各项。"],
    [
      "一、甲\n（一）子\n三、乙\n（一）丑\n（三）寅\n见第三部分（三）。",
      "一、甲\n（一）子\n二、乙\n（一）丑\n（二）寅\n见第二部分（二）。",
    ],
  ])("%j", (text, wanted) => {
    expect(all(text)).toEqual([wanted, []]);
  });

  test("where two headings may be meant, none does", () => {
    expect(all("一、甲\n（一）子\n（三）丑\n二、乙\n（一）寅\n（二）卯\n（三）辰\n见（三）。")).toEqual([
      "一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n（二）卯\n（三）辰\n见（三）。",
      ["（三）"],
    ]);
  });

  test.each([
    ["一、甲\n三、乙\n按《云岭县规划》第三部分执行。", "一、甲\n二、乙\n按《云岭县规划》第三部分执行。"],
    [
      "一、甲\n（一）子\n（三）丑\n按考核办法第（三）项办理。",
      "一、甲\n（一）子\n（二）丑\n按考核办法第（三）项办理。",
    ],
    ["一、甲\n（一）子\n（三）丑\n“办法见（三）”一句照抄。", "一、甲\n（一）子\n（二）丑\n“办法见（三）”一句照抄。"],
  ])("another paper's parts are its own: %j", (text, wanted) => expect(all(text)).toEqual([wanted, []]));
});

const TEXT = `青禾镇工作总结

一、工作回顾
（一）产业
1.种植
种了茶。
2.养殖
养了鱼。
（二）民生
修了路。

二、存在问题
（一）短板
有短板。

三、下步打算
继续干。详见第二部分。

青禾镇人民政府
2026年12月1日
`;

describe("moving a section", () => {
  const moved = (words: string, where: Where | ((report: Report) => Where), text = TEXT) => {
    const report = parseReport(text);
    return done(report, moveSection(report, find(report, words), typeof where === "function" ? where(report) : where));
  };

  test("behind the last of its row, before the signature", () => {
    const last = moved("工作回顾", (report) => ({ after: find(report, "下步打算") }));
    expect(last).toMatch(
      /一、存在问题[\s\S]*二、下步打算\n继续干。[\s\S]*三、工作回顾[\s\S]*修了路。\n\n青禾镇人民政府\n2026年12月1日\n$/,
    );
  });

  test("up and down its row, with all below it", () => {
    const wanted = `青禾镇工作总结

一、存在问题
（一）短板
有短板。

二、工作回顾
（一）产业
1.种植
种了茶。
2.养殖
养了鱼。
（二）民生
修了路。

三、下步打算
继续干。详见第一部分。

青禾镇人民政府
2026年12月1日
`;
    expect(moved("存在问题", "up")).toBe(wanted);
    expect(moved("工作回顾", "down")).toBe(wanted);
  });

  test("the last one leaves signature and date", () => {
    expect(moved("下步打算", "up")).toMatch(
      /二、下步打算\n继续干。详见第三部分。\n\n三、存在问题\n（一）短板\n有短板。\n\n青禾镇人民政府\n2026年12月1日\n$/,
    );
  });

  test("before another, in another part", () => {
    expect(moved("民生", (report) => ({ before: find(report, "短板") }))).toContain(
      "养了鱼。\n\n二、存在问题\n（一）民生\n修了路。\n（二）短板\n有短板。\n\n三、",
    );
  });

  test("to the end of another, and to a level below", () => {
    expect(moved("产业", (report) => ({ endOf: find(report, "存在问题") }))).toContain(
      "一、工作回顾\n（一）民生\n修了路。\n\n二、存在问题\n（一）短板\n有短板。\n（二）产业\n1.种植\n种了茶。\n2.养殖\n养了鱼。\n\n三、",
    );
    expect(moved("民生", (report) => ({ endOf: find(report, "产业") }))).toContain(
      "2.养殖\n养了鱼。\n3.民生\n修了路。\n\n二、",
    );
    expect(moved("短板", (report) => ({ endOf: find(report, "下步打算") }))).toContain(
      "二、存在问题\n\n三、下步打算\n继续干。详见第二部分。\n（一）短板\n有短板。\n\n青禾镇",
    );
  });

  test.each<[string, Where | ((report: Report) => Where)]>([
    ["工作回顾", "up"],
    ["下步打算", "down"],
    ["产业", "up"],
    ["产业", (report) => ({ before: find(report, "产业") })],
    ["产业", (report) => ({ before: find(report, "民生") })],
    ["产业", (report) => ({ endOf: find(report, "种植") })],
    ["民生", (report) => ({ endOf: find(report, "工作回顾") })],
  ])("%s can't go there", (words, where) => {
    expect(moved(words, where)).toBeUndefined();
  });

  test("not in a text without line breaks", () => {
    expect(moved("乙", "up", "一、甲。做了事。二、乙。做了事。三、丙。做了事。")).toBeUndefined();
  });

  test("in a text whose last line has no end", () => {
    expect(moved("乙", "up", "一、甲\n子\n二、乙\n丑")).toBe("一、乙\n丑\n二、甲\n子");
    expect(moved("甲", "down", "一、甲\n子\n二、乙\n丑")).toBe("一、乙\n丑\n二、甲\n子");
  });

  test("an address within the last part is no closing", () => {
    const long = "修路架桥。".repeat(200);
    const text = `一、甲\n子\n二、乙\n各位代表，今年要办实事。\n${long}`;
    expect(moved("乙", "up", text)).toBe(`一、乙\n各位代表，今年要办实事。\n${long}\n二、甲\n子`);
  });

  test("closing words stay at the end, a comment goes with the heading below it", () => {
    expect(moved("乙", "up", "一、甲\n子\n<!-- hegao-disable-next-line heading-seq -->\n二、乙\n丑\n特此报告。")).toBe(
      "<!-- hegao-disable-next-line heading-seq -->\n一、乙\n丑\n二、甲\n子\n特此报告。",
    );
  });
});

describe("levels", () => {
  const raised = (words: string, text = TEXT, markdown = false) => {
    const report = parseReport(text, { markdown });
    return done(report, promote(report, find(report, words)));
  };
  const lowered = (words: string, text = TEXT, markdown = false) => {
    const report = parseReport(text, { markdown });
    return done(report, demote(report, find(report, words)));
  };

  test("a section is raised with what is below it; what followed it comes below it", () => {
    expect(raised("产业", "一、甲\n（一）产业\n1.种植\n2.养殖\n（二）民生\n二、乙")).toBe(
      "一、甲\n二、产业\n（一）种植\n（二）养殖\n（三）民生\n三、乙",
    );
    expect(raised("民生", "一、甲\n（一）产业\n（二）民生\n二、乙\n见第二部分。")).toBe(
      "一、甲\n（一）产业\n二、民生\n三、乙\n见第三部分。",
    );
  });

  test("a section is lowered with what is below it", () => {
    expect(lowered("存在问题")).toContain("（二）民生\n修了路。\n\n（三）存在问题\n1.短板\n有短板。\n\n二、下步打算");
    expect(lowered("乙", "一、甲\n二、乙\n（一）子\n三、丙")).toBe("一、甲\n（一）乙\n1.子\n二、丙");
  });

  test("in a text that goes from 一、 to 1. at once", () => {
    expect(lowered("丙", "一、甲\n1.子\n2.丑\n二、乙\n三、丙\n1.寅")).toBe("一、甲\n1.子\n2.丑\n二、乙\n1.丙\n（1）寅");
    expect(raised("丑", "一、甲\n1.子\n2.丑\n（1）寅\n二、乙")).toBe("一、甲\n1.子\n二、丑\n1.寅\n三、乙");
  });

  test("Markdown: the # change with the numbers, and alone where there is no number", () => {
    expect(lowered("乙", "# 总结\n\n## 一、甲\n\n## 二、乙\n\n### （一）子\n", true)).toBe(
      "# 总结\n\n## 一、甲\n\n### （一）乙\n\n#### 1.子\n",
    );
    expect(raised("子", "# 总结\n\n## 一、甲\n\n### （一）子\n\n## 二、乙\n", true)).toBe(
      "# 总结\n\n## 一、甲\n\n## 二、子\n\n## 三、乙\n",
    );
    expect(lowered("乙", "# 总结\n\n## 甲\n\n## 乙\n", true)).toBe("# 总结\n\n## 甲\n\n### 乙\n");
    expect(raised("乙", "# 总结\n\n## 甲\n\n### 乙\n\n#### 丙\n", true)).toBe("# 总结\n\n## 甲\n\n## 乙\n\n### 丙\n");
  });

  test("not beyond the ends", () => {
    expect(raised("工作回顾")).toBeUndefined();
    expect(lowered("工作回顾")).toBeUndefined();
    expect(lowered("丑", "①子\n②丑")).toBeUndefined();
  });

  test("a title that begins with a digit is still read behind a dot", () => {
    expect(lowered("2026年", "（一）子\n正文。\n（二）2026年打算\n正文。")).toBe(
      "（一）子\n正文。\n1. 2026年打算\n正文。",
    );
  });
});

describe("markers, words and lines", () => {
  const at = (text: string, words: string, edit: (report: Report, section: Section) => StructureEdit | undefined) => {
    const report = parseReport(text);
    return done(report, edit(report, find(report, words)));
  };

  test("one style in a row", () => {
    const one = (style: MarkerStyle) => (report: Report, section: Section) => restyle(report, section, style);
    expect(at("一、甲\n①子\n2)丑\n③寅", "子", one("circled"))).toBe("一、甲\n①子\n②丑\n③寅");
    expect(at("一、甲\n1、子\n2.丑\n3、寅", "丑", one("arabic-dot"))).toBe("一、甲\n1.子\n2.丑\n3.寅");
    expect(at("一、甲\n1. 子\n2. 丑\n（1）寅", "丑", one("han-paren"))).toBe("一、甲\n（一）子\n（二）丑\n（1）寅");
    expect(at("一、甲\n（一）子\n1.丑", "子", one("han-comma"))).toBeUndefined();
    expect(at("一、甲\n（一）子\n1.丑", "子", one("arabic-dot"))).toBeUndefined();
  });

  test("the style that a row should have", () => {
    const report = parseReport("一、甲\n1.子\n2.丑\n二、乙\n（一）寅\n①卯\n2)辰");
    expect(styleFor(report, find(report, "子"))).toBe("han-paren");
    expect(styleFor(report, find(report, "寅"))).toBe("han-paren");
    expect(styleFor(report, find(report, "卯"))).toBe("circled");
  });

  test.each<[string, OrdinalForm, string | undefined]>([
    ["一是修路，二是架桥。", "第", "第一，修路，第二，架桥。"],
    ["第一，修路。第二、架桥。", "是", "一是修路。二是架桥。"],
    ["一要修路，二要架桥。", "第", "第一，要修路，第二，要架桥。"],
    ["一抓产业。二抓民生。", "是", "一是抓产业。二是抓民生。"],
    ["首先，修路。其次，架桥。最后，植树。", "是", "一是修路。二是架桥。三是植树。"],
    ["一是修路。二是架桥。三是植树。", "首先", "首先，修路。其次，架桥。最后，植树。"],
    ["一是修路。二是架桥。", "首先", "首先，修路。其次，架桥。"],
    ["一是甲。二是乙。三是丙。四是丁。五是戊。", "首先", undefined],
    ["一是修路。三是架桥。", "第", undefined],
    ["一是修路，二是架桥。", "是", undefined],
    ["一方面修路，另一方面架桥。", "是", undefined],
  ])("%s as %s", (text, form, wanted) => {
    const report = parseReport(`一、甲\n${text}`);
    const [list] = report.enumerations;
    expect(list && done(report, switchOrdinals(report, list, form))).toBe(wanted && `一、甲\n${wanted}`);
  });

  test.each([
    ["（一）抓产业。种了茶。\n（二）抓民生。修了路。", "（一）抓产业\n种了茶。\n（二）抓民生。修了路。"],
    ["　　（一）抓产业：种了茶。\n", "　　（一）抓产业\n　　种了茶。\n"],
    ["甲\n\n**（一）抓产业。**种了茶。\n", "甲\n\n**（一）抓产业**\n\n种了茶。\n"],
  ])("a run-in heading gets a line of its own, and back: %j", (text, wanted) => {
    expect(at(text, "抓产业", splitRunIn)).toBe(wanted);
    expect(at(wanted, "抓产业", joinRunIn)).toBe(text.replace("：", "。"));
  });

  test.each([
    ["nothing below", "（一）抓产业\n（二）抓民生"],
    ["a heading below", "一、抓产业\n（一）抓民生\n修了路。"],
    ["a run-in heading", "（一）抓产业。种了茶。"],
  ])("no line to join: %s", (_, text) => {
    expect(at(text, "抓产业", joinRunIn)).toBeUndefined();
  });
});

test("after parts are taken out or put in twice, numbering anew leaves nothing to find", () => {
  for (let seed = 0; seed < 60; seed++) {
    const random = randomFrom(seed);
    const lines = makeReport(random).split("\n");
    for (let i = 0; i < 3; i++) {
      const line = 2 + Math.floor(random() * (lines.length - 2));
      const own = lines[line] as string;
      if (random() < 0.5) lines.splice(line, 1);
      else if (!/^[一1（]/.test(own) || /^（[^一]/.test(own)) lines.splice(line, 0, own);
    }
    const report = parseReport(lines.join("\n"));
    const after = applyEdits(report.text, renumber(report)?.edits ?? []);
    expect(found(parseReport(after)), after).toEqual(new Set());
  }
});

/** What edits put right; whether a part has one point only, or as many as it announces, is for the writer. */
const OF_NUMBERS = new Set([
  "heading-seq",
  "heading-seq-start",
  "ordinal-seq",
  "heading-marker-mixed",
  "heading-marker-punct",
]);
const RULES = NUMBERING_RULES.filter(({ id }) => OF_NUMBERS.has(id));
const found = (report: Report) => new Set(lint(report, RULES).map(({ rule }) => rule));

/** The characters of a text but those that number, sorted. */
const characters = (text: string) =>
  Array.from(text.replace(/[\s一二三四五六七八九十百\d０-９()（）、.．。#①-⑳]/g, ""))
    .sort()
    .join("");

/** The edits that take `edits` back in the text they have led to. */
function inverse(text: string, edits: readonly Edit[]): Edit[] {
  let by = 0;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, text: written }) => {
      const start = span.start + by;
      by += written.length - (span.end - span.start);
      return { span: { start, end: start + written.length }, text: slice(text, span) };
    });
}

/** What a text says of its own headings without doubt: the line, without numbers, and the title that is meant. */
function named(report: Report, doubtful: readonly Span[] = []): string[] {
  const bare = (text: string) => text.replace(/[一二三四五六七八九十\d]/g, "").trim();
  return findReferences(report)
    .filter(
      ({ span, targets, loose }) =>
        targets.length === 1 && !loose && !doubtful.some(({ start }) => start === span.start),
    )
    .map(({ span, targets: [target] }) => {
      const line = report.text.slice(0, span.start).split("\n").length - 1;
      return `${bare(report.text.split("\n")[line] ?? "")} → ${bare(slice(report.text, (target as Section).title))}`;
    });
}

/** References that name another heading after an edit, or none for sure, and were not said to be doubtful. */
function lostReferences(before: Report, after: Report, { doubtful }: StructureEdit): string[] {
  const still = named(after);
  return named(before, doubtful)
    .filter((one) => !still.includes(one))
    .map((one) => `lost: ${one}\n${before.text}\n→\n${after.text}`);
}

interface Walk {
  readonly made: number;
  readonly wrong: string[];
}

/** Makes random edits one after the other, looks at each text on the way, and takes all of them back. */
function walk(text: string, markdown: boolean, edits: number, seed: number): Walk {
  const random = randomFrom(seed);
  const wrong: string[] = [];
  const undo: { before: string; edits: Edit[] }[] = [];
  let report = parseReport(text, { markdown });
  const silent = found(report);
  const whole = characters(report.text);
  for (let i = 0; i < edits; i++) {
    const edit = drawEdit(report, random);
    if (!edit || edit.edits.length === 0) continue;
    const after = applyEdits(report.text, edit.edits);
    undo.push({ before: report.text, edits: inverse(report.text, edit.edits) });
    const next = parseReport(after, { markdown });
    for (const rule of found(next)) if (!silent.has(rule)) wrong.push(`${rule} in\n${report.text}\n→\n${after}`);
    wrong.push(...lostReferences(report, next, edit));
    if (characters(after) !== whole) wrong.push(`lost words in\n${report.text}\n→\n${after}`);
    report = next;
    if (wrong.length > 0) break;
  }
  let back = report.text;
  for (const { before, edits } of [...undo].reverse()) {
    back = applyEdits(back, edits);
    if (back !== before) wrong.push(`not taken back:\n${before}`);
  }
  return { made: undo.length, wrong };
}

describe("any edits in a row leave the numbers right and the words whole", () => {
  test.each(Array.from({ length: 6 }, (_, seed) => seed))("invented report %i", (seed) => {
    const text = makeReport(randomFrom(seed));
    expect(found(parseReport(text))).toEqual(new Set());
    const { made, wrong } = walk(text, false, 200, seed);
    expect(wrong.slice(0, 1)).toEqual([]);
    expect(made).toBeGreaterThan(20);
  });

  const real = readRealReports();
  test.skipIf(real.length === 0)("real reports", { timeout: 300_000 }, () => {
    let made = 0;
    for (const [seed, { name, text, markdown }] of real.entries()) {
      const walked = walk(text, markdown, STEPS, seed);
      expect(walked.wrong.slice(0, 1).map((wrong) => `${name}: ${wrong.slice(0, 60)}`)).toEqual([]);
      made += walked.made;
    }
    console.log(`${made} edits of the structure of ${real.length} real reports`);
  });
});

/** So many are drawn for each real report; more with HEGAO_EDITS. */
const STEPS = Number(process.env["HEGAO_EDITS"] ?? 4);
