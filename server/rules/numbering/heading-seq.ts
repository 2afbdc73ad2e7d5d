import { defineRule, type Edit, type Finding, type Fix } from "../../check/rule.ts";
import { splitLists } from "../../edits/lists.ts";
import { numberLike } from "../../edits/marker-forms.ts";
import { findNamedNumbers } from "../../edits/references.ts";
import { holdsUnread } from "../../edits/unread-markers.ts";
import type { Report } from "../../reading/report.ts";
import { writeHanOrdinal } from "../../report/markers.ts";
import type { Section } from "../../report/outline.ts";
import { lazy } from "../../text/lazy.ts";
import { slice } from "../../text/text.ts";
import { markerOf, markerWith } from "./siblings.ts";

/**
 * 断号、重号: headings side by side are numbered without gap or repetition (convention). Where a row begins is the
 * question of heading-seq-start; a row that begins anew with 1 is a list of its own. A missing number that stands in the text
 * between the two is not missing.
 */
export const headingSeq = defineRule({
  id: "heading-seq",
  family: "numbering",
  severity: "warning",
  fixable: true,
  summary: { zh: "层次序号连续", en: "Headings are numbered without gap or repetition" },
  *check(report) {
    const named = lazy(() => findNamedNumbers(report));
    for (const { sections } of report.rows) {
      for (const list of splitLists(sections)) yield* findBreaks(report, list, named);
    }
  },
});

/** Nobody has more headings side by side to be numbered anew. */
const MOST = 10_000;

function* findBreaks(report: Report, list: readonly Section[], named: () => ReadonlySet<string>): Generator<Finding> {
  let expected = list[0]?.marker.ordinal ?? 1;
  let fixed = false;
  for (let i = 1; i < list.length; i++) {
    const section = list[i] as Section;
    const { ordinal } = section.marker;
    if (ordinal === ++expected) continue;
    if (isUnread(report, list[i - 1] as Section, section, expected)) {
      expected = ordinal;
      continue;
    }
    // The first fix renumbers all that follows.
    // A single wrong number among right ones is a slip; otherwise the count goes on from what stands there.
    const single = list[i + 1]?.marker.ordinal === expected + 1;
    // Behind a gap a section may be lost, and renumbering would hide that; a repeated number can only be numbered anew.
    // One that carries on the list above it (1）, 2、) may belong to that list.
    const proved =
      single || (ordinal < expected && (list[i - 1] as Section).children.at(-1)?.marker.ordinal !== ordinal - 1);
    const fix =
      fixed || list.length - i > MOST ? undefined : renumber(report, list.slice(i), expected, proved, named());
    yield tell(report, list, i, { expected, gap: !single && ordinal > expected, fix });
    fixed = true;
    if (!single) expected = ordinal;
  }
}

/** Whether one of the numbers that are missing between the two stands there as something that was not read. */
function isUnread(report: Report, previous: Section, { marker }: Section, expected: number): boolean {
  const between = { start: previous.marker.span.end, end: marker.span.start };
  return holdsUnread(report, between, marker.style, expected, marker.ordinal - 1);
}

/** Numbers the sections from `first` on; safe when that is `proved` and the text names no part by a number that changes. */
function renumber(
  report: Report,
  sections: readonly Section[],
  first: number,
  proved: boolean,
  named: ReadonlySet<string>,
): Fix | undefined {
  const wrong = sections
    .map(({ marker }, i) => ({ marker, ordinal: first + i }))
    .filter(({ marker, ordinal }) => marker.ordinal !== ordinal);
  const numbers = wrong.flatMap(({ marker, ordinal }) => [marker.ordinal, ordinal]);
  const safe = proved && !numbers.some((n) => named.has(String(n)) || named.has(writeHanOrdinal(n)));
  const edits = wrong.map(({ marker: { number }, ordinal }): Edit => {
    return { span: number, text: numberLike(slice(report.text, number), ordinal) };
  });
  const title = { zh: "从这里起重新编号", en: "Renumber from here on" };
  return edits.length > 0 ? { title, safe, edits, changes: ["marker"] } : undefined;
}

/** What is wrong at the place: the number that was expected, and whether a section may be lost instead. */
interface Break {
  readonly expected: number;
  readonly gap: boolean;
  readonly fix: Fix | undefined;
}

function tell(report: Report, list: readonly Section[], i: number, { expected, gap, fix }: Break): Finding {
  const section = list[i] as Section;
  const previous = list[i - 1] as Section;
  const found = markerOf(report, section);
  const wanted = markerWith(report, section, expected);
  return {
    span: section.marker.span,
    message: {
      zh: `这里是“${found}”，按顺序应为“${wanted}”${gap ? `，或者前面漏了“${wanted}”这一节` : ""}。`,
      en: `This is "${found}"; in order it should be "${wanted}"${gap ? ", or that section is missing" : ""}.`,
    },
    related: [{ span: previous.marker.span, message: { zh: "前一个序号。", en: "The number before it." } }],
    ...(fix && { fixes: [fix] }),
  };
}
