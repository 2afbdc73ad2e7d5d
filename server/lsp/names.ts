import type { Diagnostic } from "../check/diagnostic.ts";
import { lint } from "../check/lint.ts";
import { holdsNumber } from "../figures/own-names.ts";
import { parseReport } from "../reading/report.ts";
import { RULES } from "../rules/index.ts";
import { contains, type Span, slice } from "../text/text.ts";
import type { Draft } from "./draft.ts";

/** Rules that may take the number in a name (5千工程, “1155”思路) for an amount. */
const MISLED = new Set(["figure-no-unit", "money-missing-yuan", "mixed-numeral", "enumeration-count"]);

/**
 * The name that the rule of a finding has perhaps not known: the quoted words around the number, or the number and the word
 * behind it. Undefined unless the finding is gone once the name is listed under `names`.
 */
export function nameAt({ report, settings }: Draft, { rule: id, span }: Diagnostic): string | undefined {
  const rule = MISLED.has(id) && RULES.find((known) => known.id === id);
  const paragraph = report.paragraphs.find((around) => contains(around, span));
  if (!rule || !paragraph) return undefined;
  const name = wordsAround(slice(report.text, paragraph), {
    start: span.start - paragraph.start,
    end: span.end - paragraph.start,
  });
  if (!name || !holdsNumber(name)) return undefined;
  const { markdown, names } = report;
  const isFound = (listed: readonly string[]) => {
    const alone = parseReport(slice(report.text, paragraph), { kind: report.kind.id, markdown, names: listed });
    const found = lint(alone, [rule], { ...settings.lint, exceptions: [] });
    return found.some((other) => other.span.start + paragraph.start === span.start);
  };
  return isFound(names) && !isFound([...names, name]) ? name : undefined;
}

const QUOTED = /“[^“”\r\n]{1,16}”|《[^《》\r\n]{1,16}》/g;
const LONGEST = 16;
const words = new Intl.Segmenter("zh", { granularity: "word" });

function wordsAround(text: string, span: Span): string | undefined {
  for (const { 0: quoted, index } of text.matchAll(QUOTED)) {
    if (index < span.start && span.end < index + quoted.length) return quoted.slice(1, -1);
  }
  const behind = text.slice(span.end, span.end + LONGEST);
  const [next] = words.segment(behind);
  return next && /^[\u4e00-\u9fff]{2,}$/.test(next.segment)
    ? text.slice(span.start, span.end) + next.segment
    : undefined;
}
