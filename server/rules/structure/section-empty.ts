import { defineRule } from "../../check/rule.ts";
import { bodyEnd } from "../../edits/body-end.ts";
import type { Report } from "../../reading/report.ts";
import type { Section } from "../../report/outline.ts";
import { isBlank, slice } from "../../text/text.ts";
import { nameOf } from "./places.ts";

/**
 * 空部分: nothing stands under a heading, though its neighbours have text. Convention. An item that is a sentence is its own
 * text, so only what can be nothing but a heading is told: it stands alone on its line as its neighbours do, with the next
 * heading right below, or nothing but a placeholder.
 */
export const sectionEmpty = defineRule({
  id: "section-empty",
  family: "structure",
  severity: "warning",
  summary: { zh: "标题下面没有正文", en: "No text under a heading" },
  awaits: "report",
  *check(report, _options, { final }) {
    const end = bodyEnd(report);
    const isEnded = end < report.folded.length; // else what stands under the last heading may be still to be written
    for (const row of rows(report.outline)) {
      const empty = row.filter((section) => isEmpty(report, section, end));
      const demanded = final && row[0]?.level === 1;
      const alone = row.every((section) => standsAlone(report, section));
      // Where more of a row is empty, it is a list, or an outline that is still to be filled in.
      const rare = empty.length * 3 <= row.length || (empty.length === 1 && row.length > 1);
      // Where none has text, the row is a list of lines; what stands behind the last of many may belong to all.
      const others = row.length > 2 ? row.slice(0, -1) : row;
      if (!demanded && !others.some((section) => holdsText(report, section))) continue;
      for (const section of empty) {
        const proven = alone || holdsPlaceholder(report, section);
        if (!demanded && !(rare && proven && (section.span.end < end || isEnded))) continue;
        yield {
          span: section.heading,
          message: {
            zh: `${nameOf(report, section)}下面没有正文，请补写内容，不需要这一部分就删去标题。`,
            en: "There is no text under this heading: write it, or take the heading out.",
          },
        };
      }
    }
  },
});

/** The sections of a forest by parent: each row holds what stands side by side. */
function* rows(sections: readonly Section[]): Generator<readonly Section[]> {
  yield sections;
  for (const { children } of sections) if (children.length > 0) yield* rows(children);
}

/** A heading with a comma, a full stop or more characters than this is a sentence. */
const TITLE_LENGTH = 25;
/** What only holds a place: ××, ……, ___, 【】, and what may stand around it. */
const PLACEHOLDER = /^[\s\uE000×…_.,;:。、()【】[\]*-]*[×…_【*][\s\uE000×…_.,;:。、()【】[\]*-]*$/;

/** Under a heading with # anything else is its text: an image, a list of bold lines. */
const TEXT_BELOW = /^[^\S\n]*\n\s*[^\s#]/;
const REACH = 80;

function isEmpty(report: Report, section: Section, end: number): boolean {
  if (
    section.marker.style === "markdown" &&
    TEXT_BELOW.test(report.text.slice(section.title.end, section.title.end + REACH))
  )
    return false;
  if (section.children.length > 0 || section.body.start > end) return false;
  if (holdsPlaceholder(report, section)) return true;
  const { folded } = report;
  const title = slice(folded, section.title);
  if (title.length > TITLE_LENGTH || /[,;。]/.test(title) || !standsAlone(report, section)) return false;
  return isBlankBetween(folded, section.title.end, Math.min(section.body.end, end));
}

/** Whether anything stands under a heading or behind it in its line. */
function holdsText({ folded }: Report, { children, title, body }: Section): boolean {
  return children.length > 0 || !isBlankBetween(folded, title.end, body.end);
}

function holdsPlaceholder({ folded }: Report, { children, title, body }: Section): boolean {
  return children.length === 0 && body.end - title.end < 200 && PLACEHOLDER.test(folded.slice(title.end, body.end));
}

/** Whether a heading has its line for itself. */
function standsAlone({ folded }: Report, { heading, title }: Section): boolean {
  let start = heading.start;
  while (start > 0 && isMargin(folded, start - 1)) start--;
  let end = title.end;
  while (end < folded.length && isBlank(folded.charCodeAt(end)) && folded[end] !== "\n") end++;
  return (start === 0 || folded[start - 1] === "\n") && (end === folded.length || folded[end] === "\n");
}

/** Blanks before a heading, and the marks that make it one in Markdown (## 二、存在问题). */
function isMargin(folded: string, at: number): boolean {
  return folded[at] === "#" || (isBlank(folded.charCodeAt(at)) && folded[at] !== "\n");
}

/** Whether nothing but blanks stands there, and the marks of the next heading in Markdown. */
function isBlankBetween(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(folded.charCodeAt(at)) && folded[at] !== "#") return false;
  return true;
}
