import type { Edit } from "../check/rule.ts";
import type { Report } from "../reading/report.ts";
import type { Section } from "../report/outline.ts";
import { itemsIn, slice } from "../text/text.ts";
import { hashesOf, lineStart, opensLine } from "./heading-line.ts";
import { carryOut, type Plan, planChange, type StructureEdit } from "./plan.ts";

/** 跑入式标题: a heading and its text in one line, or in two. The full stop behind the heading goes with the line break. */

/** Puts the text of a run-in heading on a line of its own, set as the heading's is; undefined where there is none. */
export function splitRunIn(report: Report, section: Section): StructureEdit | undefined {
  return carryOut(report, planSplit(report, section));
}

/** Puts the first paragraph below a heading into the heading's line; undefined where none stands right below, or behind #. */
export function joinRunIn(report: Report, section: Section): StructureEdit | undefined {
  return carryOut(report, planJoin(report, section));
}

export function planSplit(report: Report, section: Section): Plan | undefined {
  const { text } = report;
  if (!section.runIn || !opensLine(report, section.marker.span.start)) return undefined;
  const between = { start: section.title.end, end: section.body.start };
  const line = lineStart(report, section.marker.span.start);
  const [indent = ""] = /^[^\S\n]*/.exec(text.slice(line, section.marker.span.start)) ?? [];
  const gap = /\n[^\S\n]*\n$/.test(text.slice(Math.max(0, line - 20), line)) ? "\n\n" : "\n";
  return planned(report, section, { span: between, text: marksIn(slice(text, between)) + gap + indent });
}

export function planJoin(report: Report, section: Section): Plan | undefined {
  const { text, folded, tables } = report;
  const { title, body } = section;
  if (section.runIn || title.start === title.end) return undefined;
  if (hashesOf(report, section) || !opensLine(report, section.marker.span.start)) return undefined;
  const between = { start: title.end, end: body.start };
  if (body.start >= body.end || !text.slice(between.start, between.end).includes("\n")) return undefined;
  if (/[^\s\uE000。.:;,、!?]/.test(slice(folded, between))) return undefined;
  if (itemsIn(tables, { start: body.start, end: body.start + 1 }).length > 0) return undefined;
  const stop = /[!?]/.test(slice(folded, between)) || /[!?]$/.test(slice(folded, title)) ? "" : "。";
  return planned(report, section, { span: between, text: stop + marksIn(slice(text, between)) });
}

/** What stands between a heading and its text without blanks and the mark that divides them: marks of bold type, ? and !. */
function marksIn(text: string): string {
  return text.replace(/[\s。．.：:；;，,、]/g, "");
}

function planned(report: Report, { marker, runIn }: Section, edit: Edit): Plan {
  const holds = ({ sections }: Report) =>
    sections.find((section) => section.marker.span.start === marker.span.start)?.runIn === !runIn;
  return { ...planChange(report, {}), edits: [edit], holds };
}
