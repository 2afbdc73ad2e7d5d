import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { applyEdits } from "../server/core/fix.ts";
import { kindEntry } from "../server/core/kind-catalogue.ts";
import { lint } from "../server/core/lint.ts";
import { writeOrdinal } from "../server/core/numbering.ts";
import type { Section } from "../server/core/outline.ts";
import { parseReport, type Report } from "../server/core/report.ts";
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
