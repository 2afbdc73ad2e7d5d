import { defineRule } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import { PLAN_HEADING, PROBLEM_HEADING } from "../../report/catalogue/shared.ts";
import { writeMarker } from "../../report/markers.ts";
import type { Section } from "../../report/outline.ts";
import { isLonger, slice } from "../../text/text.ts";
import { markerOf } from "./siblings.ts";

/** A line that opens a glossary or notes: what is numbered behind it is no part of the section before. */
const NOTES = /\n[^\n,。;:]{0,16}(?:名词|术语|用语|情况)的?(?:解释|说明|注释)[*]*(?=\n)/;

/**
 * 跳级: GB/T 9704 proposes 一、 （一） 1. （1）. A text with two levels may go from 一、 to 1. (convention); one that has （一）
 * in some parts and goes to 1. in another, with a list that begins at 1. and goes on, skips a level there. Short problems
 * and plans are points in either case.
 */
export const headingLevelSkip = defineRule({
  id: "heading-level-skip",
  family: "numbering",
  severity: "information",
  summary: { zh: "标题层次不跳级", en: "Headings skip no level" },
  *check(report) {
    const used = new Set(
      report.sections.flatMap(({ level, children }) => children.map((child) => `${level}/${child.level}`)),
    );
    for (const parent of report.sections) {
      const [child, second] = parent.children;
      if (child?.marker.ordinal !== 1 || second?.marker.ordinal !== 2 || !skips(parent, child, used)) continue;
      if (arePoints(report, parent)) continue;
      if (isHashed(report, parent) && !isHashed(report, child)) continue; // a list below a heading
      if (NOTES.test(slice(report.folded, { start: parent.span.start, end: child.span.start }))) continue;
      const [above, found] = [markerOf(report, parent), markerOf(report, child)];
      const wanted = writeMarker(parent.level === 1 ? "han-paren" : "arabic-dot", 1);
      yield {
        span: child.marker.span,
        message: {
          zh: `“${above}”下直接用了“${found}”，本稿别处用“${wanted}”这一层，建议这里也先用“${wanted}”。`,
          en: `"${found}" stands right below "${above}", while this text uses "${wanted}" for that level elsewhere; use "${wanted}" here, too.`,
        },
        related: [{ span: parent.marker.span, message: { zh: "上一级标题。", en: "The heading above." } }],
      };
    }
  },
});

/** Problems and plans of a page are points, and no parts. */
const PAGE = 1000;

function arePoints({ folded }: Report, { title, span }: Section): boolean {
  const words = slice(folded, title);
  return !isLonger(folded, span, PAGE) && (PROBLEM_HEADING.test(words) || PLAN_HEADING.test(words));
}

/** Whether # stand before its number, in a Markdown text. */
function isHashed({ text, markdown }: Report, { marker }: Section): boolean {
  const { start } = marker.span;
  return markdown && text.slice(text.lastIndexOf("\n", start - 1) + 1, start).startsWith("#");
}

/** Whether `child` stands two levels or more below `parent`, and other parts of that level have the level between. */
function skips(parent: Section, child: Section, used: ReadonlySet<string>): boolean {
  if (child.marker.style === "markdown" || parent.marker.style === "markdown") return false;
  if (parent.children.some(({ level }) => level === parent.level + 1)) return false;
  if (child.level === 5) return false; // ① lists stand below any level
  return child.level > parent.level + 1 && used.has(`${parent.level}/${parent.level + 1}`);
}
