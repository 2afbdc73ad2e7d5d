import { foldText } from "../text/text.ts";
import type { Mask } from "./labels.ts";
import { HAN_NUMERAL } from "./numerals.ts";

/** Names (口号、代号) that a writer has listed because their numbers measure nothing: 三百工程, "1155". */

/** So many names are looked for and no more: each costs a look at every place of the text. */
export const MOST_NAMES = 1000;

const NUMERAL = new RegExp(`[\\d${HAN_NUMERAL}]`);

/** Whether there is a number in a name: another one would mask nothing. */
export function holdsNumber(name: string): boolean {
  return NUMERAL.test(foldText(name));
}

/** A mask for `names`; a name is no part of a longer number: 1155 does not stand in 21155 or 1155.5, 三百人 not in 十三百人. */
export function maskOfNames(names: readonly string[]): Mask | undefined {
  const folded = names.slice(0, MOST_NAMES).map((name) => foldText(name).trim());
  const known = folded.filter((name) => name !== "").sort((a, b) => b.length - a.length);
  if (known.length === 0) return undefined;
  const pattern = known.map((name) => {
    const [first = "", last = ""] = [name[0], name.at(-1)];
    const before = /\d/.test(first) ? "(?<!\\d|\\d[.,])" : HAN_NUMERAL.includes(first) ? `(?<![${HAN_NUMERAL}])` : "";
    const after = /\d/.test(last) ? "(?!\\d|[.,]\\d)" : HAN_NUMERAL.includes(last) ? `(?![${HAN_NUMERAL}])` : "";
    return before + name.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&") + after;
  });
  return { kind: "slogan", pattern: new RegExp(pattern.join("|"), "g") };
}
