import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { TextDocumentEdit } from "vscode-languageserver";
import { lengthTarget } from "../server/app/length-target.ts";
import { type PresentSection, readStructure, type Tally } from "../server/app/sections.ts";
import { DEFAULT_SETTINGS, type Settings } from "../server/check/diagnostic.ts";
import { lint } from "../server/check/lint.ts";
import type { InsertPartAnswer, MissingRow, SectionRow, SectionTree } from "../server/lsp/protocol.ts";
import { parseReport } from "../server/reading/report.ts";
import type { Kind } from "../server/report/kinds.ts";
import { countWords } from "../server/report/word-count.ts";
import { RULES } from "../server/rules/index.ts";
import { readRealReports } from "./support/corpus.ts";
import { type LspClient, ROOT, startClient } from "./support/lspClient.ts";

const REPORT = `青禾镇2026年工作总结

今年以来，全镇上下抓产业、抓治理，各项工作稳步推进。

一、主要工作

（一）产业。新建茶园120亩，投入资金3亿。。

（二）治理。排查纠纷30件，全部办结。

二、2027年打算

新建茶园200亩，全部完成定植。
`;

const structureOf = (text: string) => {
  const report = parseReport(text);
  return { report, structure: readStructure(report, lint(report, RULES)) };
};
const NOTHING: Tally = {
  characters: 0,
  findings: { errors: 0, warnings: 0, information: 0, hints: 0 },
  figures: 0,
  lacking: 0,
};

describe("the number of characters", () => {
  it.each([
    ["", 0],
    ["青禾镇", 3],
    ["新建茶园 120 亩，", 7],
    ["增长7.5%。", 5],
    ["GDP 增长", 3],
    ["　　一、抓产业\n\n", 5],
  ])("of %j is %i", (text, expected) => {
    expect(countWords(parseReport(text).folded)).toBe(expected);
  });
});

describe("the structure of a report", () => {
  it("tells of each section what stands in it, and of the whole what the rule about length counts", () => {
    const { report, structure } = structureOf(REPORT);
    const [first, , last] = structure.rows as PresentSection[];
    expect(structure.whole.characters).toBe(countWords(report.folded));
    expect(first?.children.map(({ whole }) => whole.figures)).toEqual([2, 1]);
    expect(first?.whole.figures).toBe(3);
    expect(first?.own).toMatchObject({ figures: 0, characters: countWords("一、主要工作") });
    expect(last?.whole.figures).toBe(1);
    const [industry] = first?.children ?? [];
    expect(report.text.slice(industry?.firstFinding?.start, industry?.firstFinding?.end)).toBe("3亿");
    expect(first?.firstFinding).toEqual(industry?.firstFinding);
  });

  it("has the parts that are there and, in its place, the one that is missing", () => {
    const { structure } = structureOf(REPORT);
    expect(
      structure.rows.map((row) => ("section" in row ? row.parts.map(({ zh }) => zh) : `缺${row.part.name.zh}`)),
    ).toEqual([["主要工作和成绩"], "缺存在的主要问题", ["下一年工作计划"]]);
  });

  it.each(["", "\n\n", "青禾镇2026年工作总结\n", "一、\n二、\n", "第一段。\n第二段。\n"])(
    "%j is no trouble",
    (text) => {
      const { report, structure } = structureOf(text);
      expect(structure.whole.characters).toBe(countWords(report.folded));
    },
  );

  it("counts nothing where nothing stands", () => {
    expect(structureOf("").structure).toMatchObject({ lead: NOTHING, whole: NOTHING });
  });

  const own = readdirSync(join(import.meta.dirname, "reports")).map((name) => ({
    name,
    text: readFileSync(join(import.meta.dirname, "reports", name), "utf8"),
  }));
  it.each([...own, ...readRealReports().slice(0, 40)])("loses nothing and counts nothing twice: $name", ({ text }) => {
    const report = parseReport(text);
    const diagnostics = lint(report, RULES);
    const { lead, whole, rows } = readStructure(report, diagnostics);
    const present = rows.filter((row) => "section" in row);
    const sum = (count: (tally: Tally) => number) =>
      count(lead) + present.reduce((total, row) => total + count(row.whole), 0);
    expect(present.map(({ section }) => section)).toEqual(report.outline);
    expect(sum(({ characters }) => characters)).toBe(whole.characters);
    expect(Math.abs(whole.characters - countWords(report.folded))).toBeLessThanOrEqual(report.sections.length);
    expect(sum(({ figures }) => figures)).toBe(report.numbers.figures.length);
    const { errors, warnings, information, hints } = whole.findings;
    expect(errors + warnings + information + hints).toBe(diagnostics.length);
  });
});

describe("the length that is wanted", () => {
  const on = (options: Record<string, unknown>): Settings => ({
    ...DEFAULT_SETTINGS,
    rules: { "report-too-long": { level: "hint", options } },
  });
  it.each<[Kind, Record<string, unknown> | undefined, number, number | undefined]>([
    ["annual-summary-plan", undefined, 5000, 5000],
    ["annual-summary-plan", undefined, 3000, 3000],
    ["annual-summary-plan", undefined, 0, undefined],
    ["gov-work-report", undefined, 5000, undefined],
    ["unknown", undefined, 5000, undefined],
    ["annual-summary-plan", { max: 3500 }, 5000, 3500],
    ["special-report", { max: 3500 }, 5000, 4000],
    ["gov-work-report", { max: 3500 }, 5000, undefined],
  ])("of %s with the rule at %j and the setting at %i is %s", (kind, options, wanted, expected) => {
    expect(lengthTarget(kind, options ? on(options) : DEFAULT_SETTINGS, wanted)).toBe(expected);
  });
});

describe("the section view's requests", () => {
  let client: LspClient;
  const uri = `${ROOT}/a.gw`;
  const tree = (of = uri) => client.connection.sendRequest<SectionTree | null>("hegao/sections", { uri: of });
  const insert = (part: string) =>
    client.connection.sendRequest<InsertPartAnswer | null>("hegao/insertPart", { uri, part });
  const need = <T>(value: T | null | undefined): T => {
    if (value === null || value === undefined) throw new Error("nothing was answered");
    return value;
  };
  afterEach(() => client.stop());

  it("answer with the tree of the version that is open", async () => {
    client = await startClient({ settings: { length: 4500 } });
    client.open(uri, REPORT);
    const { version, title, kind, target, rows } = need(await tree());
    expect({ version, title, kind, target }).toEqual({
      version: 1,
      title: "青禾镇2026年工作总结",
      kind: "年度总结（及计划）",
      target: 4500,
    });
    const [work, problems, plan] = rows as [SectionRow, MissingRow, SectionRow];
    expect(work).toMatchObject({
      marker: "一、",
      title: "主要工作",
      level: 1,
      heading: { start: { line: 4, character: 0 }, end: { line: 4, character: 6 } },
      range: { start: { line: 4, character: 0 }, end: { line: 8, character: 19 } },
    });
    expect(problems).toEqual({ missing: "problems", title: "存在的主要问题", need: "required", insertable: true });
    expect(plan.marker).toBe("二、");
    client.change(uri, 2, REPORT.replace("二、2027年打算", "二、存在的问题\n\n人手不足。\n\n三、2027年打算"));
    const later = need(await tree());
    expect([later.version, later.rows.length, later.rows.some((row) => "missing" in row)]).toEqual([2, 3, false]);
  });

  it("speak English where that is wanted", async () => {
    client = await startClient({ settings: { locale: "en" } });
    client.open(uri, REPORT);
    const { kind, rows } = need(await tree());
    expect([kind, (rows[1] as MissingRow).title]).toEqual([
      "Annual summary (and plan)",
      expect.stringMatching(/^[a-z ]+$/i),
    ]);
  });

  it.each([["\n"], ["\r\n"]])("put in a missing part and say where its text goes: lines end in %j", async (end) => {
    client = await startClient();
    const text = REPORT.replaceAll("\n", end);
    client.open(uri, text);
    const { edit, placeholder } = need(await insert("problems"));
    const [change] = edit.documentChanges as TextDocumentEdit[];
    expect(change?.textDocument).toEqual({ uri, version: 1 });
    const after = applyTextEdits(text, need(change).edits as { range: SectionRow["range"]; newText: string }[], end);
    expect(after).toContain(`二、存在的主要问题${end}${end}××××。${end}${end}三、2027年打算`);
    const line = after.split(end)[placeholder.start.line] ?? "";
    expect(line.slice(placeholder.start.character, placeholder.end.character)).toBe("××××。");
  });

  it("put in nothing that isn't missing or can't be put in", async () => {
    client = await startClient();
    client.open(uri, REPORT);
    expect([await insert("review"), await insert("nonsense")]).toEqual([null, null]);
    // The last heading stands in the line of another paragraph: no line can go before it.
    client.change(uri, 2, REPORT.replace("\n\n二、2027", "二、2027"));
    const missing = need(await tree()).rows.find((row) => "missing" in row);
    expect(missing).toMatchObject({ insertable: false });
    expect(await insert("problems")).toBeNull();
  });

  it("answer nothing for what isn't checked or isn't there", async () => {
    client = await startClient();
    client.open(`${ROOT}/note.md`, "# 备忘\n\n对账。\n", "markdown");
    expect([await tree(`${ROOT}/note.md`), await tree(`${ROOT}/gone.gw`)]).toEqual([null, null]);
  });
});

/** The text with edits that come in any order and don't overlap; what is put in stands before what is replaced there. */
function applyTextEdits(
  text: string,
  edits: readonly { readonly range: SectionRow["range"]; readonly newText: string }[],
  lineEnd: string,
): string {
  const lines = text.split(lineEnd);
  const offsetOf = ({ line, character }: SectionRow["range"]["start"]) =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + lineEnd.length, character);
  return edits
    .toSorted((a, b) => offsetOf(b.range.end) - offsetOf(a.range.end))
    .reduce(
      (t, { range, newText }) => t.slice(0, offsetOf(range.start)) + newText + t.slice(offsetOf(range.end)),
      text,
    );
}
