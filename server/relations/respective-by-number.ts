import type { Figure } from "../figures/figure.ts";
import type { Message } from "../text/message.ts";
import type { Respective } from "./respective.ts";
import type { Statement } from "./statements.ts";

const WORDS = ["分别", "依次"];
/** 分别 with what leads to its first value: verbs, comparisons, a noun. */
const LEAD = /(?:分别|依次)[^,。;、]{0,16}$/;
const JOINT = /^(?:[、,]|和|与|及|以及)$/;
/** Two things in one word. */
const PAIR = /城乡|存贷款?|产销|收支|进出口|党政|男女|量价/;

/**
 * 分别 whose things can't be told for certain, but of which the number is found before it: a list of names with digits in them
 * (PM2.5、PM10), figures further off (总产值1989亿元、增加值568亿元，分别增长), the values of the 分别 before (…，分别增长), a word for two
 * (存贷款). It is read only where one of these numbers is that of the values, so it never contradicts.
 */
export function* findRespectiveByNumber(
  statement: Statement,
  read: readonly Respective[],
  folded: string,
): Generator<Respective> {
  const { figures, gaps, span, text } = statement;
  if (!WORDS.some((word) => text.includes(word))) return;
  let before: number | undefined;
  for (let i = 0; i + 1 < figures.length; i++) {
    const values = LEAD.test(gaps[i] as string) ? valuesFrom(statement, i) : [];
    const [first] = values;
    if (!first || values.length < 2) continue;
    const at = span.start + Math.max(...WORDS.map((word) => text.lastIndexOf(word, first.span.start - span.start)));
    const known = read.some(({ roles }) => roles.values.includes(first));
    if (!known && before !== values.length && !isNumberBefore(folded, statement, i, at, values.length)) continue;
    if (!known) yield relate({ start: at, end: (values.at(-1) as Figure).span.end }, values);
    before = values.length;
  }
}

function valuesFrom({ figures, gaps }: Statement, first: number): Figure[] {
  let last = first;
  while (last + 1 < figures.length && JOINT.test(gaps[last + 1] as string)) last++;
  // What is no figure may carry the list on (5%、6%和持平): then it can't be counted.
  return /^(?:[、和与及]|以及)/.test(gaps[last + 1] as string) ? [] : figures.slice(first, last + 1);
}

/** Whether so many names or figures stand before 分别, in its clause or in those before it up to a semicolon. */
function isNumberBefore(folded: string, statement: Statement, i: number, at: number, things: number): boolean {
  const { figures, gaps, span } = statement;
  const words = folded.slice(Math.max(span.start, at - LONGEST), at);
  const [own, before] = words
    .slice(words.lastIndexOf(";") + 1)
    .split(",")
    .reverse() as [string, string?];
  if (things === 2 && PAIR.test(own)) return true;
  if ([own, before].some((clause) => clause !== undefined && countNames(clause) === things)) return true;
  let count = 0;
  for (let k = i - 1; k >= 0 && !/[;。]/.test(gaps[k + 1] as string); k--) if (figures[k]?.kind !== "percent") count++;
  return count === things;
}

/** Longer than a list and what is said of it. */
const LONGEST = 80;

function countNames(clause: string): number {
  const names = clause.split(/、|和|与|以及|及/);
  return names.every((name) => name.trim() !== "") ? names.length : 0;
}

function relate(span: { start: number; end: number }, values: readonly Figure[]): Respective {
  const things = { least: values.length, most: values.length, items: [], open: false };
  return { kind: "respective", roles: { values }, span, certain: false, wide: true, why: WHY, ...things };
}

const WHY: Message = {
  zh: "“分别”后面的数与前面的名目或数一样多",
  en: "As many values stand behind 分别 as names or figures before it",
};
