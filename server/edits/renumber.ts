import type { Edit } from "../check/rule.ts";
import type { Report } from "../reading/report.ts";
import type { Enumeration } from "../report/enumerations.ts";
import type { Section } from "../report/outline.ts";
import type { Span } from "../text/text.ts";
import { asItStands, type Counting, countedFrom } from "./count.ts";
import { countEnumeration } from "./enumerations.ts";
import { findLists, type List, unclearFrom } from "./lists.ts";
import { carryOut, type Plan, planChange, type StructureEdit } from "./plan.ts";
import { holdsUnread, unreadFrom } from "./unread-markers.ts";

/**
 * What is numbered anew: everything, the headings side by side with one, one list in the text, or what stands from an offset on
 * (what stands before it keeps its numbers, and the count goes on from there).
 */
export type Scope =
  | "everything"
  | { readonly beside: Section }
  | { readonly list: Enumeration }
  | { readonly from: number };

/**
 * 重新编号: numbers headings and lists in the text without gap and repetition, in the style they have; references follow. Rows
 * that run on from part to part go on doing so. Where a number seems to be missing because it was not read as one, or it is open
 * to which list a heading belongs, the rest of its row is left and doubtful. No edits where all is in order; undefined where the text would not be read as expected.
 */
export function renumber(report: Report, scope: Scope = "everything"): StructureEdit | undefined {
  return carryOut(report, planRenumber(report, scope));
}

/** The same without the proof that the text is read as expected. */
export function planRenumber(report: Report, scope: Scope): Plan {
  const doubtful: Span[] = [];
  const lists = findLists(report).map((list) => {
    const from = firstIn(list, scope);
    if (from < 0) return asItStands(list);
    const until = Math.min(unreadFrom(report, list.sections, from), unclearFrom(list, from));
    if (until < list.sections.length) doubtful.push((list.sections[until] as Section).marker.span);
    return countAnew(report, list, from, until);
  });
  const plan = planChange(report, { lists });
  const words = enumerationsIn(report, scope).map((list) => countEnumeration(report, list, offsetOf(scope)));
  const edits = [...plan.edits, ...words.flatMap((list): readonly Edit[] => list.edits)];
  return {
    ...plan,
    edits: edits.sort((a, b) => a.span.start - b.span.start),
    doubtful: [...doubtful, ...plan.doubtful, ...words.flatMap((list) => list.doubtful)],
  };
}

/** From which of its headings on a list is counted anew; -1 where none is. */
function firstIn({ sections }: List, scope: Scope): number {
  if (scope === "everything") return 0;
  if ("beside" in scope) return sections.includes(scope.beside) ? 0 : -1;
  if ("from" in scope) return sections.findIndex(({ marker }) => marker.span.end > scope.from);
  return -1;
}

function offsetOf(scope: Scope): number {
  return typeof scope === "object" && "from" in scope ? scope.from : 0;
}

function enumerationsIn({ enumerations }: Report, scope: Scope): readonly Enumeration[] {
  if (typeof scope === "object" && "beside" in scope) return [];
  return typeof scope === "object" && "list" in scope ? [scope.list] : enumerations;
}

function countAnew(report: Report, list: List, from: number, until: number): Counting {
  const stands = asItStands(list);
  const start = from === 0 ? startOf(report, list) : stands.start;
  const anew = countedFrom(start, list);
  const step = (i: number) => (i >= until ? undefined : i < from || (i === 0 && from > 0) ? stands.step(i) : 1);
  return from === 0 ? { ...anew, step } : { ...stands, step };
}

/** The number that a list begins with: one, unless nothing tells that it is a list, or what was not read stands before it. */
function startOf(report: Report, { sections, parent }: List): number {
  const [first, second] = sections as readonly [Section, Section?];
  const { marker } = first;
  if (marker.ordinal === 1 || (!second && first.level > 2)) return marker.ordinal;
  const before = { start: parent?.marker.span.end ?? 0, end: marker.span.start };
  return holdsUnread(report, before, marker.style, 1, marker.ordinal - 1) ? marker.ordinal : 1;
}
