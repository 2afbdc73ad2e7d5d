import type { Report } from "../../reading/report.ts";
import type { Section } from "../../report/outline.ts";
import { isBlank, type Span, slice } from "../../text/text.ts";
import { headOf } from "../support/gather.ts";

/** The heading of a section in quotes, shortened where it is long: “二、存在的主要问题”. */
export function nameOf({ text }: Report, { heading }: Section): string {
  const words = slice(text, heading).replace(/\s+/g, " ").trim();
  return `“${words.length > 24 ? `${headOf(words, 22)}……` : words}”`;
}

/** Where a finding about the whole report is shown: its title, else its first words; never in the front matter. */
export function entryPoint({ frame, paragraphs, frontMatter }: Report): Span {
  const first = paragraphs[0] ?? { start: 0, end: 0 };
  const title = frame.title?.span;
  return title && title.start >= (frontMatter?.span.end ?? 0)
    ? title
    : { start: first.start, end: Math.min(first.end, first.start + 20) };
}

/** Whether the report has fewer than `length` characters, not counting white space and residue. */
export function isShorter({ folded, paragraphs }: Report, length: number): boolean {
  let left = length;
  for (const { start, end } of paragraphs) {
    for (let at = start; at < end && left > 0; at++) if (!isBlank(folded.charCodeAt(at))) left--;
    if (left <= 0) return false;
  }
  return true;
}

/** Whether the beginning seems to be missing: the first number in the text is not the first of its row. */
export function isCutOff({ sections }: Report): boolean {
  return (sections[0]?.marker.ordinal ?? 0) > 1;
}
