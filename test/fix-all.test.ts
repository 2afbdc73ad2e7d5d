import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, joinRounds, Shift } from "../server/app/changes.ts";
import { fixAll, type Mended } from "../server/app/fixAll.ts";
import { editSource } from "../server/app/lineEnds.ts";
import { applyEdits } from "../server/check/fix.ts";
import { lint } from "../server/check/lint.ts";
import {
  defineRule,
  type Edit,
  type Finding,
  type Fix,
  type ReportRule,
  type Rule,
  type Severity,
} from "../server/check/rule.ts";
import { type ParseOptions, parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";

/** Safe fixes are proved on the text they lead to: rules that do harm are made up here, and each is caught. */

interface Slip {
  /** What stands there, and what the rule would write instead. */
  readonly from: string;
  readonly to: string;
  readonly id?: string;
  readonly severity?: Severity;
  readonly changes?: Fix["changes"];
  /** All places are one fix. */
  readonly together?: boolean;
}

/** A rule that finds `from` everywhere and holds it safe to write `to`. */
function fakeRule({ from, to, id = "fake", severity = "hint", changes, together }: Slip): ReportRule {
  const message = { zh: "不好。", en: "Bad." };
  return defineRule({
    id,
    family: "wording",
    severity,
    summary: message,
    *check({ text }): Generator<Finding> {
      const spans = Array.from(text.matchAll(new RegExp(from, "g")), ({ 0: words, index }) => ({
        start: index,
        end: index + words.length,
      }));
      const fix = (edits: Edit[]): Fix => ({ title: message, safe: true, edits, ...(changes && { changes }) });
      const edits = spans.map((span): Edit => ({ span, text: to }));
      if (together && spans[0]) yield { span: spans[0], message, fixes: [fix(edits)] };
      else for (const [i, span] of spans.entries()) yield { span, message, fixes: [fix([edits[i] as Edit])] };
    },
  });
}

function mend(text: string, rules: readonly Rule[], options: ParseOptions = {}): Mended & { reads: number } {
  let reads = 0;
  const read = (some: string) => {
    reads++;
    const report = parseReport(some, options);
    return { report, diagnostics: lint(report, rules) };
  };
  return { ...fixAll(read(text), read), reads };
}

const textOf = ({ reading }: Mended) => reading.report.text;
const reasonsOf = ({ left }: Mended) => left.map(({ rule, reason }) => `${rule} ${reason.zh}`);

const REPORT = `云江县水务局2025年工作总结

一、主要工作
2025年3月建成泵站30个，投入资金300万元，开展“清河行动”和共建活动。
二、存在的问题
人手不足，《云江县河道管理办法》执行不够（详见附表）。

云江县水务局
2025年12月18日
`;

describe("a safe fix that does harm is taken back, and the reason is said", () => {
  test.each<[string, Slip, string]>([
    ["changes a month", { from: "年3月", to: "年5月" }, "会改动年份或日期"],
    ["changes a year", { from: "2025年3", to: "2024年3" }, "会改动年份或日期"],
    ["changes a figure", { from: "30个", to: "31个" }, "会改动数字"],
    ["takes a digit from a figure", { from: "300万元", to: "30万元" }, "会改动数字"],
    ["changes a unit", { from: "300万元", to: "300万亩" }, "会改动计量单位"],
    ["drops a heading", { from: "二、存", to: "二存" }, "会改动标题的序号"],
    ["renumbers a heading and doesn't say so", { from: "二、", to: "三、" }, "会改动数字"],
    ["changes the words of a quotation", { from: "清河行动", to: "净河行动" }, "会改动引文或书名号里的话"],
    ["closes a quotation too late", { from: "”和", to: "和" }, "会改动引文或书名号里的话"],
    ["changes a title", { from: "河道管理", to: "河湖管理" }, "会改动引文或书名号里的话"],
    ["deletes words", { from: "和共建", to: "和" }, "会删去文字"],
    ["writes fewer of the same words", { from: "执行不够", to: "执行" }, "会删去文字"],
    ["touches who signs", { from: "云江县水务局\n2025", to: "云江县水利局\n2025" }, "会改动落款"],
    ["closes the gap before the date", { from: "\n2025年12月", to: "2025年12月" }, "会改动落款"],
    ["deletes the date", { from: "2025年12月18日", to: "" }, "会改动落款"],
    ["opens a bracket", { from: "附表）", to: "附表，" }, "会引出新的提示（bracket-unpaired）"],
    ["makes a warning", { from: "人手不足，", to: "人手不足、、" }, "会引出新的提示（double-punct）"],
    ["mends nothing", { from: "执行不够", to: "执行不够啊" }, "改了还是不对"],
  ])("one that %s", (_, slip, reason) => {
    const result = mend(REPORT, [...RULES, fakeRule(slip)]);
    expect(textOf(result)).toBe(REPORT);
    expect(reasonsOf(result)).toEqual([`fake ${reason}`]);
    expect(result).toMatchObject({ made: 0, changes: [] });
    expect(result.left[0]?.reason.en).toMatch(/^it would |^the finding /);
  });

  test("one that touches a listed name", () => {
    const text = "推进5千座泵站工程，新建水库5千座。\n";
    const rule = fakeRule({ from: "5千", to: "5000" });
    const result = mend(text, [rule], { names: ["5千座泵站"] });
    expect(textOf(result)).toBe("推进5千座泵站工程，新建水库5000座。\n");
    expect(reasonsOf(result)).toEqual(["fake 会改动 names 里列的名称"]);
    expect(textOf(mend(text, [rule]))).toBe("推进5000座泵站工程，新建水库5000座。\n");
  });

  test("one that touches the front matter", () => {
    const text = `---\ntitle: 某,甲\n---\n${REPORT}人手,不足。\n`;
    const inside = mend(text, [fakeRule({ from: ",", to: "，" })], { markdown: true });
    expect(textOf(inside)).toBe(text.replace("人手,", "人手，"));
    const rule: Rule = {
      ...fakeRule({ from: "人手,", to: "人手，" }),
      *check(report) {
        const found = fakeRule({ from: ",", to: "，", together: true }).check(report, {}, { final: false });
        for (const finding of found) yield { ...finding, span: { start: text.length - 3, end: text.length - 2 } };
      },
    };
    const fromOutside = mend(text, [rule], { markdown: true });
    expect(textOf(fromOutside)).toBe(text);
    expect(reasonsOf(fromOutside)).toEqual(["fake 会改动文件头"]);
  });

  test("one that changes digits that are no figure", () => {
    const text = "联系电话：0591-1234567，国道G104线改造完成。\n";
    expect(reasonsOf(mend(text, [fakeRule({ from: "1234567", to: "1234568" })]))).toEqual(["fake 会改动数字"]);
    expect(reasonsOf(mend(text, [fakeRule({ from: "G104", to: "G105" })]))).toEqual(["fake 会改动数字"]);
  });

  test("one that joins two numbers", () => {
    expect(reasonsOf(mend("面积为61、,470.67亩。\n", [fakeRule({ from: "、,", to: "," })]))).toEqual([
      "fake 会改动数字",
    ]);
    expect(reasonsOf(mend("建成二 十三座。\n", [fakeRule({ from: " ", to: "" })]))).toEqual(["fake 会改动数字"]);
  });

  test("the date of a signature behind a gap that is taken for a leftover", () => {
    const text = `${REPORT.split("\n云江县水务局")[0]}\n云江县水务局    2025年12月18日`;
    const rule = fakeRule({ from: "    2025年12月18日", to: "" });
    expect(reasonsOf(mend(text, [rule]))).toEqual(["fake 会改动落款"]);
  });
});

describe("a fix that does none is made", () => {
  test.each<[string, Slip]>([
    ["words for words", { from: "人手不足", to: "力量不足" }],
    ["a numeral of the same value", { from: "300万元", to: "3000000元" }],
    ["a mark in a quotation", { from: "“清河", to: "“·清河" }],
    ["a zero before a month", { from: "2025年3月", to: "2025年03月" }],
    ["a number of a heading, said", { from: "二、", to: "三、", changes: ["marker"] }],
    ["a unit, said", { from: "300万元", to: "300万亩", changes: ["unit"] }],
  ])("%s", (_, slip) => {
    const result = mend(REPORT, [fakeRule(slip)]);
    expect(textOf(result)).toBe(REPORT.replace(slip.from, slip.to));
    expect(result).toMatchObject({ made: 1, left: [] });
  });

  test("what is said to change may change only where the fix edits", () => {
    const harmful = fakeRule({ from: "2025年3月建成", to: "二、建成", changes: ["marker"] });
    expect(textOf(mend(REPORT, [harmful]))).toBe(REPORT);
  });

  test("beside many that do not harm, the two that do are found with little work", () => {
    const text = `${"人手不够好。\n".repeat(60)}共30个。\n${"人手不够好。\n".repeat(60)}共40个。\n`;
    const result = mend(text, [
      fakeRule({ from: "不够好", to: "还欠缺" }),
      fakeRule({ id: "bad", from: "30个", to: "31个" }),
      fakeRule({ id: "bad", from: "40个", to: "41个" }),
    ]);
    expect(textOf(result)).toBe(text.replaceAll("不够好", "还欠缺"));
    expect(reasonsOf(result)).toEqual(["bad 会改动数字", "bad 会改动数字"]);
    expect(result.made).toBe(120);
    expect(result.reads).toBeLessThan(50);
  });

  test("when too many do harm, what is not proved is left", () => {
    const text = "共30个。\n".repeat(200);
    const result = mend(text, [fakeRule({ from: "30个", to: "31个" })]);
    expect(textOf(result)).toBe(text);
    expect(result.left).toHaveLength(200);
    expect(reasonsOf(result)).toContain("fake 改动太多，没能逐一验证");
    expect(result.reads).toBeLessThanOrEqual(101);
  });
});

describe("a finding is new by rule, place and words", () => {
  const message = { zh: "不好。", en: "Bad." };
  const isBad = defineRule({
    id: "bad",
    family: "wording",
    severity: "warning",
    summary: message,
    *check({ text }): Generator<Finding> {
      for (const { index } of text.matchAll(/坏./g)) yield { span: { start: index, end: index + 2 }, message };
    },
  });
  /** A fix that writes 坏 for 好, and with it mends the first 坏. */
  const moves = defineRule({
    id: "moves",
    family: "wording",
    severity: "hint",
    summary: message,
    *check({ text }): Generator<Finding> {
      const [from, to] = [text.indexOf("换"), text.indexOf("坏")];
      if (from < 0) return;
      const edits = [{ span: { start: from, end: from + 1 }, text: "坏" }];
      if (to >= 0) edits.push({ span: { start: to, end: to + 1 }, text: "好" });
      yield { span: { start: from, end: from + 1 }, message, fixes: [{ title: message, safe: true, edits }] };
    },
  });

  test.each([
    ["one of other words elsewhere, though there are no more of them", "坏甲，很多字，换乙。", "坏甲，很多字，换乙。"],
    [
      "but one of the same words in place of another is none",
      "换甲，很多字。坏甲。坏甲。",
      "坏甲，很多字。好甲。坏甲。",
    ],
  ])("%s", (_, text, after) => {
    expect(textOf(mend(text, [isBad, moves]))).toBe(after);
  });

  test("one more of the same words", () => {
    const text = "坏甲，很多字，换甲。";
    const result = mend(text, [isBad, fakeRule({ from: "换", to: "坏" })]);
    expect(textOf(result)).toBe(text);
    expect(reasonsOf(result)).toEqual(["fake 会引出新的提示（bad）"]);
  });
});

test("a gap that is closed lets a number be read, or be none, and that is no harm", () => {
  const text = "贯彻十六大 精神，产值增长近两 倍，税率降低1个百分 点以上。\n";
  expect(textOf(mend(text, [fakeRule({ from: " ", to: "", together: true })]))).toBe(text.replaceAll(" ", ""));
});

test("the date of a page is no date of a signature", () => {
  const text = `${REPORT}更新于，2025年12月19日\n`;
  const result = mend(text, [fakeRule({ from: "更新于，", to: "更新于：" })]);
  expect(textOf(result)).toBe(text.replace("于，", "于："));
});

describe("leftovers", () => {
  const report = "柳河镇2023年工作总结\n全镇修建道路三条，群众出行更加方便，各项工作稳步推进，没有发生安全事故。";
  test("of a web page that are whole lines go, though they hold words and dates", () => {
    const result = mend(`${report}\n来源：柳河镇政府网\n发布时间：2024-01-10 09:00\n附件下载\n`, RULES);
    expect(textOf(result)).toBe(`${report}\n`);
  });
  test("of a web page that are glued to a sentence are only offered", () => {
    const text = `${report} 来源：柳河镇政府网 附件下载\n`;
    const result = mend(text, RULES);
    expect(textOf(result)).toBe(text);
    expect(reasonsOf(result)).toEqual(["residue-web-chrome 会删去文字"]);
  });
  test.each([
    `${report}\n审核人：赵六    填报人：钱七    填报日期：2024.12.30\n`,
    `${report}\n审核：赵六　　签发：钱七\n`,
    `${report}\n撰稿：李四\n审核：王五\n`,
    `${report}\n供稿：县水利局办公室\n`,
    `${report}\n来源：县统计局\n`,
    `${report}\n信息来源：县统计局年报\n`,
    `${report}\n来源：县图书馆阅读推广部\n`,
    `发文字号：柳政〔2024〕3号\n主题词：总结 水利\n${report}\n`,
    report.replace("\n", "\n作者：李四    审核：王五\n时间：2024-12-30\n"),
  ])("that may be the report's own stay: who wrote and checked it, where it is from", (text) => {
    expect(textOf(mend(text, RULES))).toBe(text);
  });
  test("that a site has glued to many paragraphs go", () => {
    const lines = ["全镇修建道路三条。", "新建泵站两座。", "种植油茶一片。", "开展培训两次。"];
    const text = lines.map((line) => `${line}h6Q乡村百科--为乡村振兴助力\n`).join("");
    expect(textOf(mend(text, RULES))).toBe(lines.map((line) => `${line}\n`).join(""));
  });
});

test.each([
  "面积为61、,470.67平方米。\n",
  "桥梁,座,3\n",
  "印发《关于加强3千工程,5千计划的通知》,提出“两翼齐飞,,四轮驱动”的思路。\n",
])("marks that no rule can vouch for stay: %s", (text) => {
  expect(textOf(mend(text, RULES))).toBe(text.replace("》,", "》，"));
});

describe("what is none of the report's words stays", () => {
  const body = "全镇修建道路三条,群众出行更加方便,各项工作稳步推进,没有发生安全事故。";
  const mended = "全镇修建道路三条，群众出行更加方便，各项工作稳步推进，没有发生安全事故。";
  test.each([
    "![现场图,东侧](a.png)",
    "```\n共建成5千座,,值 = 1，\n```",
    "~~~ text\n共建成5千座,,其中:一座\n~~~",
    "    let 数 = f(a,b);  // a,,b",
    "用`数,值:一,,二`表示",
    "[官网]: https://example.gov.cn/公开,一?a=1,2:三",
    "<https://example.gov.cn/a?b=1,2:3>",
    "见[官网](https://example.gov.cn/公开,一?a=1,2)",
    "见https://example.gov.cn/a?b=1,2:3。",
    '<span title="一,二:三">一处</span>',
    "其中$f(x,y)=x:y$",
  ])("%s", (code) => {
    const text = `${body}\n\n${code}\n\n${body}\n`;
    expect(textOf(mend(text, RULES, { markdown: true }))).toBe(text.replaceAll(body, mended));
  });
  test("but a Chinese paragraph that is indented is read, and two prices are no formula", () => {
    const text = `    ${body}\n\n单价$5,总价$6:都低,还好,很好。\n`;
    expect(parseReport(text, { markdown: true }).opaque).toEqual([]);
    expect(parseReport(text, { markdown: true }).paragraphs).toHaveLength(2);
  });
});

test("brackets with marks in them are converted in one go", () => {
  const { reading, made, left } = mend("在建项目101个(住房55个,市政25个),新开工38个。预计面积:408万平方米。", RULES);
  expect(reading.report.text).toBe("在建项目101个（住房55个，市政25个），新开工38个。预计面积：408万平方米。");
  expect([made, left]).toEqual([1, []]);
});

test("a fix of several edits is made whole or not at all", () => {
  const slip = { from: "不足", to: "欠缺", together: true };
  const result = mend("人手不足。\n“资金不足”的问题。\n", [fakeRule(slip)]);
  expect(textOf(result)).toBe("人手不足。\n“资金不足”的问题。\n");
  expect(reasonsOf(result)).toEqual(["fake 会改动引文或书名号里的话"]);
  expect(textOf(mend("人手不足。\n资金不足。\n", [fakeRule(slip)]))).toBe("人手欠缺。\n资金欠缺。\n");
});

test("a fix that a later round makes possible is one change of the first text, with its rule", () => {
  const result = mend("甲丙丁，甲乙丁。", [
    fakeRule({ id: "one", from: "乙", to: "丙" }),
    fakeRule({ id: "two", from: "丙丁", to: "戊己庚" }),
  ]);
  expect(textOf(result)).toBe("甲戊己庚，甲戊己庚。");
  expect(result.changes).toEqual([
    { span: { start: 1, end: 3 }, text: "戊己庚", rule: "two" },
    { span: { start: 5, end: 7 }, text: "戊己庚", rule: "two" },
  ]);
});

describe("fixes that touch the same place", () => {
  const unit: Slip = { from: "平方", to: "平方米", id: "unit", severity: "warning", changes: ["unit"] };
  const complete = fakeRule({ ...unit, from: "平方(?!米)" });
  const gap = fakeRule({ from: "(?<=平方) ", to: "", id: "gap" });
  test.each([
    ["the one first", [complete, gap]],
    ["the other first", [gap, complete]],
  ])("the second is asked again when the first is made, %s", (_, rules) => {
    expect(mend("校舍共1200平方 米，食堂两层。", rules).reading.report.text).toBe("校舍共1200平方米，食堂两层。");
  });
  test("marks beside a gap are made with it", () => {
    const rules = [fakeRule({ from: ",", to: "，", id: "mark" }), fakeRule({ from: " ", to: "", id: "gap" })];
    const { reading, reads } = mend("近年来, 全镇修路三条。", rules);
    expect([reading.report.text, reads]).toEqual(["近年来，全镇修路三条。", 2]);
  });
});

test("only the fixes of one rule, when it is named", () => {
  const read = (text: string) => {
    const report = parseReport(text);
    const rules = [fakeRule({ id: "one", from: "甲", to: "乙" }), fakeRule({ id: "two", from: "丙", to: "丁" })];
    return { report, diagnostics: lint(report, rules) };
  };
  expect(textOf(fixAll(read("甲丙"), read, { rule: "two" }))).toBe("甲丁");
});

test("rules that undo each other come to an end", () => {
  const rules = [fakeRule({ id: "one", from: "左", to: "右" }), fakeRule({ id: "two", from: "右", to: "左" })];
  expect(mend("左", rules).made).toBe(10);
});

describe("line ends", () => {
  const written = (text: string, slip: Slip) => editSource(text, mend(text, [fakeRule(slip)]).changes);

  test("are those of the file", () => {
    expect(written("甲乙。\r\n丙。\r\n", { from: "甲乙", to: "甲\n乙" })).toBe("甲\r\n乙。\r\n丙。\r\n");
    expect(written("甲乙。\r丙。", { from: "甲乙", to: "甲\n乙" })).toBe("甲\r乙。\r丙。");
  });
  test("are never split", () => {
    expect(written("甲。\r\n\r\n乙。", { from: "\n\n", to: "\n" })).toBe("甲。\r\n乙。");
    expect(written("甲。\r\n乙。", { from: "。\n", to: "；" })).toBe("甲；乙。");
  });
  test("stay as they are where several kinds of them stand", () => {
    expect(written("甲。\r\n乙。\n丙坏。\r丁。", { from: "坏", to: "好" })).toBe("甲。\r\n乙。\n丙好。\r丁。");
  });
});

describe("rounds of changes are joined", () => {
  const apply = (text: string, changes: readonly Change[]) => applyEdits(text, changes);
  const letters = fc.array(fc.constantFrom("甲", "乙", "丙"), { maxLength: 3 }).map((list) => list.join(""));
  const cuts = fc.array(fc.tuple(fc.nat(4), fc.nat(3), letters), { maxLength: 5 });

  /** Disjoint changes of `text`: how much is skipped, how much is replaced, by what. */
  function changesOf(text: string, plan: readonly (readonly [number, number, string])[], rule: string): Change[] {
    const changes: Change[] = [];
    let at = 0;
    for (const [skip, size, written] of plan) {
      const start = at + skip;
      const end = Math.min(start + size, text.length);
      if (start > text.length) break;
      changes.push({ span: { start, end }, text: written, rule });
      at = end + 1; // two changes at one place have no order
    }
    return changes;
  }

  test("into changes of the first text that are disjoint and lead to the same", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.array(cuts, { maxLength: 4 }), (text, plans) => {
        let present = text;
        const rounds = plans.map((plan, i) => {
          const changes = changesOf(present, plan, `rule ${i}`);
          present = apply(present, changes);
          return changes;
        });
        const joined = joinRounds(text.length, rounds);
        expect(apply(text, joined)).toBe(present);
        for (const [i, { span }] of joined.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(joined[i - 1]?.span.end ?? 0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("places are found again, there and back", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), cuts, (text, plan) => {
        const changes = changesOf(text, plan, "rule");
        const shift = new Shift(changes);
        const after = apply(text, changes);
        for (let start = 0; start < text.length; start++) {
          const span = { start, end: start + 1 };
          if (shift.touches(span)) continue;
          const there = shift.forward(span);
          expect(after.slice(there.start, there.end)).toBe(text[start]);
          expect(shift.back(there)).toEqual(span);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
