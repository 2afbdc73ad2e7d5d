import type { Edit } from "../../check/rule.ts";
import type { Span } from "../../text/text.ts";
import { HOLE } from "../forms/form.ts";

/** Beside letters and digits × could be meant as a letter or a sign: GDP____亿元. */
const LINE = "____";
const LETTER = /[A-Za-z0-9]/;

/** Puts a hole in the place of what stood at `span`; the check for leftovers shows it until it is filled. */
export function makeHole(folded: string, span: Span): Edit {
  const besides = (folded[span.start - 1] ?? "") + (folded[span.end] ?? "");
  return { span, text: LETTER.test(besides) ? LINE : HOLE };
}

/** A hole for every match of `runs` (global) in `within`. */
export function makeHoles(folded: string, within: Span, runs: RegExp): Edit[] {
  return Array.from(folded.slice(within.start, within.end).matchAll(runs), ({ 0: run, index }) => {
    const start = within.start + index;
    return makeHole(folded, { start, end: start + run.length });
  });
}
