import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../server/check/diagnostic.ts";
import { applyEdits } from "../server/check/fix.ts";
import { lint } from "../server/check/lint.ts";
import { parseReport, type Report } from "../server/reading/report.ts";
import { kindEntry } from "../server/report/kind-catalogue.ts";
import { writeOrdinal } from "../server/report/markers.ts";
import type { Section } from "../server/report/outline.ts";
import { RULES } from "../server/rules/index.ts";
import { readRealReports } from "./support/corpus.ts";

const folder = join(import.meta.dirname, "reports");
const own = readdirSync(folder).map((name) => ({
  name: name.replace(/\.gw$/, ""),
  text: readFileSync(join(folder, name), "utf8"),
  markdown: false,
}));
const real = readRealReports();

const NUMBERING = new Set(["heading-seq", "heading-seq-start"]);
const numbering = (report: Report) => lint(report, RULES).filter(({ rule }) => NUMBERING.has(rule));
const markers = ({ outline }: Report) => outline.map(({ marker }) => marker.ordinal);

/** The text without one of its top sections; `close`: the numbers behind it count on without a gap. */
function cut({ text, outline }: Report, section: Section, close: boolean): string {
  const behind = outline.slice(outline.indexOf(section) + 1);
  const renumber = close
    ? behind.map(({ marker }) => ({ span: marker.number, text: writeOrdinal(marker.style, marker.ordinal - 1) }))
    : [];
  return applyEdits(text, [{ span: section.span, text: "" }, ...renumber]);
}

/** A report with one of its parts cut out and put back by the quick fix. */
interface Cut {
  readonly name: string;
  readonly whole: Report;
  readonly mended: Report;
  /** The number of the part that was put in, among the top sections; -1 where it is none. */
  readonly at: number;
  readonly section: Section;
  readonly close: boolean;
}

/** Every report whose headings are sound, with each part that is a section of its own cut out, both ways. */
function* cuts(reports: readonly { name: string; text: string; markdown: boolean }[]): Generator<Cut> {
  for (const { name, text, markdown } of reports) {
    const kind = parseReport(text, { markdown }).kind.id;
    const whole = parseReport(text, { markdown, kind });
    if (numbering(whole).length > 0) continue;
    for (const { part, section } of whole.parts) {
      if (!section || !whole.outline.includes(section)) continue;
      for (const close of [false, true]) {
        const report = parseReport(cut(whole, section, close), { markdown, kind });
        const missing = lint(report, RULES).find(
          ({ rule, fixes = [] }) => rule === "section-missing" && fixes[0]?.title.zh.includes(`“${part.name.zh}”`),
        );
        if (!missing?.fixes?.[0]) continue;
        const mended = parseReport(applyEdits(report.text, missing.fixes[0].edits), { markdown, kind });
        const at = mended.outline.findIndex(({ title }) => mended.text.slice(title.start, title.end) === part.name.zh);
        yield { name: `${name} ${part.id}${close ? " closed" : ""}`, whole, mended, at, section, close };
      }
    }
  }
}

describe("插入…部分", () => {
  let ours: readonly Cut[] = [];
  let done: readonly Cut[] = [];
  beforeAll(() => {
    ours = Array.from(cuts(own));
    done = [...ours, ...cuts(real)];
  }, 600_000);

  it("is offered for every kind that has numbered parts", () => {
    const kinds = new Set(ours.map(({ whole }) => whole.kind.id));
    console.log(`parts cut out and put back: ${done.length}`);
    const all = own.map(({ text }) => parseReport(text).kind.id);
    expect(all.filter((id) => kindEntry(id) && !kinds.has(id))).toEqual([]);
  });

  it("leaves no numbering finding, and no marker but those of the whole report", () => {
    const wrong = done.flatMap(({ name, whole, mended }) => [
      ...numbering(mended).map(({ message }) => `${name}: ${message.zh}`),
      ...(String(markers(mended)) === String(markers(whole)) ? [] : [`${name}: ${markers(mended)}`]),
    ]);
    expect(wrong).toEqual([]);
  });

  it("stands where the number is missing", () => {
    const elsewhere = done.filter(({ whole, at, section, close }) => !close && at !== whole.outline.indexOf(section));
    expect(elsewhere.map(({ name, at }) => `${name} ${at}`)).toEqual([]);
  });
});

describe("插入…部分 writes its heading as the headings beside it are", () => {
  const NAMES = ["2025年主要工作", "2026年工作计划"];
  const settings = { ...DEFAULT_SETTINGS, rules: { "section-missing": { options: { minLength: 0 } } } };
  /** A Markdown report without its problems, with two headings that `write` writes. */
  const reportWith = (write: (name: string, i: number) => string, gap = "\n\n") =>
    [
      "# 青禾镇2025年工作总结及2026年工作计划",
      write(NAMES[0] as string, 0),
      "全镇新修水渠3公里，改造泵站2座，受益农田1200亩。",
      write(NAMES[1] as string, 1),
      "继续推进小型水利设施建设，新修水渠2公里。\n",
    ].join(gap);
  const insert = (text: string) => {
    const report = parseReport(text, { markdown: true });
    const missing = lint(report, RULES, settings).find(({ rule }) => rule === "section-missing");
    const fix = missing?.fixes?.find(({ title }) => title.zh === "插入“存在的主要问题”部分");
    return fix && parseReport(applyEdits(report.text, fix.edits), { markdown: true });
  };

  it.each<[string, (name: string, i: number) => string, string, string]>([
    ["##", (name) => `## ${name}`, "## 存在的主要问题", "## 2026年工作计划"],
    ["###", (name) => `### ${name}`, "### 存在的主要问题", "### 2026年工作计划"],
    ["## in bold", (name) => `## **${name}**`, "## **存在的主要问题**", "## **2026年工作计划**"],
    ["## 一、", (name, i) => `## ${"一二"[i]}、${name}`, "## 二、存在的主要问题", "## 三、2026年工作计划"],
    [
      "## **一、**",
      (name, i) => `## **${"一二"[i]}、${name}**`,
      "## **二、存在的主要问题**",
      "## **三、2026年工作计划**",
    ],
    ["bold", (name, i) => `**${"一二"[i]}、${name}**`, "**二、存在的主要问题**", "**三、2026年工作计划**"],
    ["1. with a blank", (name, i) => `## ${i + 1}. ${name}`, "## 2. 存在的主要问题", "## 3. 2026年工作计划"],
    ["（一）", (name, i) => `## （${"一二"[i]}）${name}`, "## （二）存在的主要问题", "## （三）2026年工作计划"],
  ])("%s", (_, write, inserted, moved) => {
    const mended = insert(reportWith(write));
    expect(mended?.text).toContain(`1200亩。\n\n${inserted}\n\n××××。\n\n${moved}\n\n继续`);
    expect(mended?.outline.map(({ title }) => mended.text.slice(title.start, title.end).replaceAll("*", ""))).toEqual([
      NAMES[0],
      "存在的主要问题",
      NAMES[1],
    ]);
    expect(mended && numbering(mended)).toEqual([]);
    const close = insert(reportWith(write, "\n"));
    expect(close?.text).toContain(`1200亩。\n${inserted}\n××××。\n${moved}\n继续`);
  });

  it("goes to the end, where the last part is missing", () => {
    const text = [
      "# 关于巡察反馈问题整改情况的报告",
      "## 整改工作部署",
      "镇党委成立领导小组，逐条研究反馈的8个问题。",
      "## 整改落实情况",
      "8个问题已全部整改到位，修订制度3项。",
    ].join("\n\n");
    const report = parseReport(text, { markdown: true });
    const missing = lint(report, RULES, settings).find(({ rule }) => rule === "section-missing");
    const mended = applyEdits(report.text, missing?.fixes?.[0]?.edits ?? []);
    expect(mended).toBe(`${text}\n\n## 下一步整改打算\n\n××××。`);
  });

  it.each<[string, (name: string, i: number) => string]>([
    ["a number that the outline doesn't count", (name, i) => `## 第${"一二"[i]}部分 ${name}`],
    ["headings of two styles", (name, i) => (i === 0 ? `## ${name}` : `## 一、${name}`)],
  ])("is not offered beside %s", (_, write) => {
    expect(insert(reportWith(write))).toBeUndefined();
  });
});
