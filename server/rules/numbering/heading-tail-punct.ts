import { defineRule } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import type { Section } from "../../report/outline.ts";
import { isBlank, type Span, slice } from "../../text/text.ts";
import { gather } from "../support/gather.ts";

/** 标题末标点: a heading on a line of its own ends without 。；：， (convention). One that text follows in its line keeps its 。 One finding a text. */
export const headingTailPunct = defineRule({
  id: "heading-tail-punct",
  family: "numbering",
  severity: "hint",
  summary: { zh: "独行标题末尾不用标点", en: "A heading on its own line ends without punctuation" },
  awaits: "line",
  *check(report) {
    const marks = LEVELS.flatMap((level) => oddMarks(report, level));
    const [first] = marks;
    if (!first) return;
    const mark = slice(report.text, first);
    yield gather(marks, {
      zh: `标题独占一行，末尾的“${mark}”可以删去${marks.length > 1 ? `，全文共${marks.length}处` : ""}。`,
      en: `This heading stands on its own line; the "${mark}" at its end can go${marks.length > 1 ? ` (${marks.length} places)` : ""}.`,
    });
  },
});

/** A heading this long, or with commas in a lower level, is a sentence. */
const LONG = 30;

const LEVELS = [1, 2, 3, 4, 5];

/** The marks of one level, where most headings of that level that have a line of their own have none. */
function oddMarks(report: Report, level: number): Span[] {
  const own = report.sections.filter((section) => section.level === level && !section.runIn);
  const marked = own.filter(({ title }) => ENDS.includes(report.folded[title.end] ?? " "));
  if (marked.length * 2 >= own.length) return [];
  return marked.flatMap((section) => tailMark(report, section) ?? []);
}

/** What may end a heading. */
const ENDS = "。;:,";

function tailMark({ folded }: Report, { runIn, title, level, body, children }: Section): Span | undefined {
  if (runIn || title.end - title.start > LONG) return undefined;
  let at = title.end + 1;
  while (at < folded.length && folded[at] !== "\n" && isBlank(folded.charCodeAt(at))) at++;
  if (at < folded.length && folded[at] !== "\n") return undefined;
  // Items of a list are sentences; only what text or further headings stand under is surely a heading.
  const carries = children.length > 0 || body.end - body.start > LONG;
  return carries || (level <= 2 && !/[,;]/.test(folded.slice(title.start, title.end)))
    ? { start: title.end, end: title.end + 1 }
    : undefined;
}
