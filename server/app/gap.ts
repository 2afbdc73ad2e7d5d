import type { Edit } from "../check/rule.ts";
import type { Report } from "../reading/report.ts";

/**
 * Whether an edit takes out nothing that is read (blanks, leftovers, comments), and puts nothing in their place but a part of
 * them, as the title that a page's header names.
 */
export function closesGap({ text, folded }: Report, { span, text: written }: Edit): boolean {
  const [gone, unread] = [text.slice(span.start, span.end), folded.slice(span.start, span.end)];
  return !/[^\s\uE000]/.test(unread) && gone.includes(written.trim());
}
