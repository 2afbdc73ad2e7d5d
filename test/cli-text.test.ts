import { describe, expect, test } from "vitest";
import type { Rule } from "../server/check/rule.ts";
import { defineRule } from "../server/check/rule.ts";
import { widthOf, wrap } from "../server/cli/print/width.ts";
import { RULES } from "../server/rules/index.ts";
import { TEST_RULES, workplace } from "./support/cli.ts";
import { readRealReports } from "./support/corpus.ts";

/** What a person at a terminal reads: findings by file, the usage, names of kinds. */

/** A rule that finds 甲 and names every 乙 as "here, too" and every 丙 as "the first". */
const places = defineRule({
  id: "test-places",
  family: "wording",
  severity: "warning",
  summary: { zh: "甲", en: "Places" },
  *check({ text }) {
    const all = (word: string) => Array.from(text.matchAll(new RegExp(word, "g")), ({ index }) => index);
    const start = all("甲")[0];
    if (start === undefined) return;
    const related = (word: string, zh: string, en: string) =>
      all(word).map((at) => ({ span: { start: at, end: at + 1 }, message: { zh, en } }));
    yield {
      span: { start, end: start + 1 },
      message: { zh: "有甲。", en: "There is one." },
      related: [...related("乙", "这里也是。", "here, too."), ...related("丙", "前一项。", "the first.")],
    };
  },
}) as Rule;

const check = async (text: string, ...argv: string[]) =>
  (await workplace({ "a.txt": text }, { rules: [places] }).hegao("check", "a.txt", ...argv)).out.split("\n");

const corpus = readRealReports().slice(0, 60);

describe("findings in text", () => {
  test.each([
    ["one line for all places", "甲\n乙\n乙乙\n丙\n", "第 2、3 行：这里也是。第 4 行：前一项。"],
    ["places in the same line", "甲乙丙\n", "同一行：这里也是。同一行：前一项。"],
    ["some of them", "甲乙\n乙\n", "同一行、第 2 行：这里也是。"],
    ["many", `甲\n${"乙\n".repeat(30)}`, "第 2、3、4、5、6、7、8、9、10、11 行等 30 处：这里也是。"],
  ])("%s", async (_, text, row) => {
    expect((await check(text)).slice(3, 5)).toEqual([`       ${row}`, ""]);
  });

  test("places in English", async () => {
    expect((await check("甲乙\n乙\n丙\n", "--locale", "en"))[3]).toBe(
      "       same line, line 2: here, too. line 3: the first.",
    );
  });

  test("files have a heading each and stand apart; places and severities are columns", async () => {
    const line = "工作。\n".repeat(9);
    const place = workplace({ "a.txt": `坏。\n${line}分段，坏。\n`, "b.txt": "好。", "c.txt": "坏。" });
    expect((await place.hegao("check", "--locale", "en")).out).toBe(
      `${[
        "a.txt",
        '   1:1  warning  "坏" stands here. [test-word]',
        "        ⟦坏⟧。",
        '  11:1  hint     "分段" stands here. [test-break]',
        "        ⟦分段⟧，坏。",
        '  11:4  warning  "坏" stands here. [test-word]',
        "        分段，⟦坏⟧。",
        "",
        "c.txt",
        '  1:1  warning  "坏" stands here. [test-word]',
        "       ⟦坏⟧。",
        "",
        "3 files checked; errors 0, warnings 3, information 0, hints 1; --fix mends 4, but for any that would do harm.",
      ].join("\n")}\n`,
    );
  });

  test("a terminal is told where a rule is explained, and only where there are findings", async () => {
    const terminal = { terminal: { out: true } };
    expect((await workplace({ "a.txt": "坏" }, terminal).hegao("check")).out).toContain("hegao rules 规则名");
    expect((await workplace({ "a.txt": "好" }, terminal).hegao("check")).out).not.toContain("hegao rules");
    expect((await workplace({ "a.txt": "坏" }).hegao("check")).out).not.toContain("hegao rules");
  });

  test.skipIf(corpus.length === 0)(
    "over real reports: one line of places a finding",
    { timeout: 120_000 },
    async () => {
      const files = Object.fromEntries(corpus.map(({ name, text }) => [`${name}.txt`, text]));
      const { out } = await workplace(files, { rules: RULES }).hegao("check");
      const lines = out.split("\n");
      const findings = lines.filter((line) => /^ +\d+:\d+ /.test(line)).length;
      const placeLines = lines.filter((line) => /^ +(?:同一行|第 \d+)/.test(line)).length;
      const headings = lines.filter((line) => /^\S.*\.txt$/.test(line));
      expect(findings).toBeGreaterThan(50);
      expect(placeLines).toBeLessThan(findings);
      expect(new Set(headings).size).toBe(headings.length);
      const blocks = out.split("\n\n").slice(0, -1);
      expect(blocks).toHaveLength(headings.length);
      // A finding is two lines, or three where it has other places; a file may have one more for its figures.
      for (const block of blocks) {
        const rows = block.split("\n").slice(1);
        const found = rows.filter((row) => /^ +\d+:\d+ /.test(row)).length;
        expect(found).toBeGreaterThan(0);
        expect(rows.length).toBeLessThanOrEqual(3 * found + 1);
      }
    },
  );
});

describe("help", () => {
  const help = async (...argv: string[]) => (await workplace({}).hegao(...argv)).out.trimEnd().split("\n");

  test.each(["zh-cn", "en"])(
    "of the program fits a screen in %s, with all commands and an example of each",
    async (locale) => {
      const lines = await help("--help", "--locale", locale);
      expect(lines.length).toBeLessThanOrEqual(24);
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(80);
      const text = lines.join("\n");
      for (const name of ["check", "renumber", "figures", "outline", "sheet", "new", "finalize", "rules"]) {
        expect(text.match(new RegExp(`hegao ${name} `, "g"))?.length, name).toBeGreaterThanOrEqual(2);
      }
    },
  );

  test.each(
    ["check", "renumber", "figures", "outline", "sheet", "new", "finalize", "rules"].flatMap((command) => [
      [command, "zh-cn"],
      [command, "en"],
    ]),
  )("of %s fits a screen in %s and has an example", async (command, locale) => {
    const lines = await help(command as string, "--help", "--locale", locale as string);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(80);
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(lines.slice(lines.findIndex((line) => /^例子|^Examples/.test(line)) + 1)[0]).toMatch(
      new RegExp(`^ {2}hegao ${command} `),
    );
    // Names and periods of a new report are Chinese in any language.
    if (locale === "en" && command !== "new") expect(lines.join("")).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test("kinds by their Chinese names, and by their ids in English", async () => {
    const text = (await help("check", "--help")).join("");
    for (const name of ["政府工作报告", "述职报告", "年度总结", "法院工作报告", "未定"]) expect(text).toContain(name);
    expect(text).not.toMatch(/duty-report|unknown/);
    expect((await help("check", "--help", "--locale", "en")).join("")).toContain("duty-report");
  });

  test("a long text is cut at its marks", () => {
    expect(wrap("甲乙，丙丁，戊己", 10)).toEqual(["甲乙，", "丙丁，戊己"]);
  });
});

describe("kinds by the names that offices use", () => {
  const kindOf = async (name: string) => {
    const { code, out, err } = await workplace({ "a.txt": "没有标题。" }).hegao(
      ...["check", "a.txt", "--kind", name, "--format", "json"],
    );
    return code === 2 ? err : JSON.parse(out).files[0].kind;
  };

  test.each([
    ["年度总结", "annual-summary-plan"],
    ["工作总结", "annual-summary-plan"],
    ["年终总结", "annual-summary-plan"],
    ["述职报告", "duty-report"],
    ["述职", "duty-report"],
    ["工作要点", "work-points-plan"],
    ["工作计划", "work-points-plan"],
    ["法院工作报告", "court-report"],
    ["检察院工作报告", "court-report"],
    ["党委工作报告", "party-report"],
    ["政府工作报告", "gov-work-report"],
    ["半年总结", "half-year-summary"],
    ["调研报告", "research-report"],
    ["整改报告", "rectification-report"],
    ["情况汇报", "special-report"],
    ["duty-report", "duty-report"],
  ])("%s is %s", async (name, id) => {
    expect(await kindOf(name)).toBe(id);
  });

  test.each([
    ["述职报吿", "述职报告"],
    ["年度总", "年度总结"],
    ["法院报告", "法院工作报告"],
    ["年度工作总结", "年度总结|工作总结|年终总结"],
    ["duty-reprot", "duty-report"],
  ])("%s: did you mean %s?", async (name, meant) => {
    expect(await kindOf(name)).toMatch(new RegExp(`是不是 (?:${meant})？`));
  });

  test("one that is like none names them all", async () => {
    const said = await kindOf("通知");
    expect(said).toContain("可写 政府工作报告、");
    expect(said).not.toContain("是不是");
  });

  test("of figures and outline, too", async () => {
    const place = workplace({ "a.txt": "没有标题。" }, { rules: TEST_RULES });
    for (const command of ["figures", "outline"])
      expect((await place.hegao(command, "a.txt", "--kind", "述职报告")).code).toBe(0);
  });
});
