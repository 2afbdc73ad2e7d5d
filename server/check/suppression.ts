import type { Report } from "../reading/report.ts";
import type { Directive } from "../report/comments.ts";
import type { Message } from "../text/message.ts";
import { lineAt, type Span, unifyLineEnds } from "../text/text.ts";
import type { Diagnostic, Exception, Settings } from "./diagnostic.ts";
import type { Level, Rule } from "./rule.ts";

/** Stands for what lies between the beginning and the end of long words (省略号). */
export const ABBREVIATED = "……";

export const SUPPRESSION_UNUSED = "suppression-unused";

/** One place where rules are silenced, and whether it ever silenced anything. */
interface Silence {
  readonly span: Span;
  readonly name: string | undefined;
  readonly covers: Span;
  used: boolean;
}

/**
 * Takes the suppressed findings out and adds one finding for every suppression in the text that silenced nothing.
 * Exceptions of the configuration that matched nothing are not reported here: they belong to another file, and may match
 * in another report. `onException` is told of those that match.
 */
export function suppress(
  found: readonly Diagnostic[],
  report: Report,
  rules: readonly Rule[],
  settings: Settings,
  onException?: (exception: Exception) => void,
): Diagnostic[] {
  const silences = findSilences(report);
  if (silences.length === 0 && settings.exceptions.length === 0) return [...found];
  const silenced = useSilences(silences, found);
  const kept = found.filter((diagnostic) => {
    const exceptions = settings.exceptions.filter((exception) => matches(exception, diagnostic, report));
    for (const exception of exceptions) onException?.(exception);
    return !silenced.has(diagnostic) && exceptions.length === 0;
  });
  const severity = severityOfUnused(rules, settings);
  if (severity === "off") return kept;
  const unused = silences.filter(({ used }) => !used);
  return [
    ...kept,
    ...unused.map((silence) => ({ ...unusedFinding(silence, rules), rule: SUPPRESSION_UNUSED, severity })),
  ];
}

/** The findings that are silenced; every silence that covers one of them is marked as used. */
function useSilences(silences: readonly Silence[], found: readonly Diagnostic[]): ReadonlySet<Diagnostic> {
  const silenced = new Set<Diagnostic>();
  const inOrder = found.toSorted((a, b) => a.span.start - b.span.start);
  const byRule = new Map<string, Diagnostic[]>();
  for (const diagnostic of inOrder) {
    const others = byRule.get(diagnostic.rule);
    if (others) others.push(diagnostic);
    else byRule.set(diagnostic.rule, [diagnostic]);
  }
  // Silences of one rule may cover each other; what has been silenced once is not walked over again.
  const walked = new Map<string | undefined, number>();
  for (const silence of silences.toSorted((a, b) => a.covers.start - b.covers.start)) {
    const { name, covers } = silence;
    const own = name === undefined ? inOrder : (byRule.get(name) ?? []);
    let i = firstFrom(own, covers.start);
    silence.used = i < own.length && (own[i] as Diagnostic).span.start < covers.end;
    for (i = Math.max(i, walked.get(name) ?? 0); i < own.length && (own[i] as Diagnostic).span.start < covers.end; i++)
      silenced.add(own[i] as Diagnostic);
    walked.set(name, Math.max(i, walked.get(name) ?? 0));
  }
  return silenced;
}

/** The index of the first finding that begins at `offset` or behind it. */
function firstFrom(found: readonly Diagnostic[], offset: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle] as Diagnostic).span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The findings on a configuration file for those of its exceptions that matched nothing; `places` says where each one
 * stands in the file.
 */
export function unusedExceptions(
  unused: Iterable<Exception>,
  places: ReadonlyMap<Exception, Span>,
  rules: readonly Rule[],
  settings: Pick<Settings, "rules">,
): Diagnostic[] {
  const severity = severityOfUnused(rules, settings);
  if (severity === "off") return [];
  const found: Diagnostic[] = [];
  for (const exception of unused) {
    const span = places.get(exception);
    if (span) found.push({ span, rule: SUPPRESSION_UNUSED, severity, message: UNUSED_EXCEPTION });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

const UNUSED_EXCEPTION: Message = {
  zh: '核过的稿子里没有这条例外所说的提示，可以删去；稿子改过的，请核对 "text" 是否还是原文。',
  en: 'This exception matches no finding of the checked files; delete it, or check that "text" still quotes the report.',
};

function severityOfUnused(rules: readonly Rule[], settings: Pick<Settings, "rules">): Level {
  const rule = rules.find(({ id }) => id === SUPPRESSION_UNUSED);
  return settings.rules[SUPPRESSION_UNUSED]?.level ?? rule?.severity ?? "off";
}

/** Whether an exception speaks of this finding; how lines break in the report and in the exception makes no difference. */
export function matches(exception: Exception, { rule, span }: Diagnostic, { text }: Report): boolean {
  if (exception.rule !== rule) return false;
  const before = unifyLineEnds(exception.before ?? "");
  const after = unifyLineEnds(exception.after ?? "");
  return (
    isText(unifyLineEnds(exception.text), text.slice(span.start, span.end)) &&
    text.slice(Math.max(0, span.start - before.length), span.start) === before &&
    text.startsWith(after, span.end)
  );
}

/** Whether `words` are `marked`, written out or abbreviated; what is left of them may hold the mark of abbreviation itself. */
function isText(words: string, marked: string): boolean {
  if (words === marked) return true;
  const both = words.length - ABBREVIATED.length;
  if (both > marked.length) return false;
  let head = 0;
  while (head < both && words[head] === marked[head]) head++;
  let tail = 0;
  while (tail < both && words.at(-1 - tail) === marked.at(-1 - tail)) tail++;
  const cut = words.indexOf(ABBREVIATED, Math.max(1, both - tail));
  return cut > 0 && cut <= Math.min(head, both - 1);
}

function findSilences(report: Report): Silence[] {
  const silences: Silence[] = [];
  const end = report.text.length + 1;
  /** The next place that enables each rule, and the next that enables all: from the last comment to the first. */
  const enabled = new Map<string, number>();
  let allEnabled = end;
  for (const { span, directive } of report.comments.toReversed()) {
    if (!directive) continue;
    const { verb, names, nameSpans } = directive;
    if (verb === "enable") {
      if (names.length === 0) allEnabled = span.start;
      for (const name of names) enabled.set(name, span.start);
      continue;
    }
    const until = Math.min(allEnabled, ...names.map((name) => enabled.get(name) ?? end));
    const covers = coverOf(directive, span, until, report);
    if (!covers) continue;
    if (names.length === 0) silences.push({ span, name: undefined, covers, used: false });
    names.forEach((name, i) => {
      silences.push({ span: nameSpans[i] as Span, name, covers, used: false });
    });
  }
  return silences;
}

/** The stretch of text a directive silences, up to `until` where one enables again; undefined for one that silences nothing. */
function coverOf({ verb }: Directive, span: Span, until: number, report: Report): Span | undefined {
  switch (verb) {
    case "disable-file":
      return { start: 0, end: report.text.length + 1 };
    case "disable-next-line":
      return nextLine(report, span.end);
    case "disable":
      return { start: span.end, end: until };
    default:
      return undefined;
  }
}

/** The next line that is not blank: drafts have empty lines between paragraphs. */
function nextLine({ text, lines }: Report, offset: number): Span {
  let line = lineAt(lines, offset) + 1;
  while (line + 1 < lines.length && text.slice(lines[line], lines[line + 1]).trim() === "") line++;
  return { start: lines[line] ?? text.length, end: lines[line + 1] ?? text.length + 1 };
}

function unusedFinding({ span, name }: Silence, rules: readonly Rule[]) {
  const known = name === undefined || rules.some(({ id }) => id === name);
  return {
    span,
    message: known
      ? {
          zh: `这条忽略标记没有对应的提示，可以删去。`,
          en: `This suppression matches no finding any more; it can be deleted.`,
        }
      : {
          zh: `没有名为“${name}”的规则，请核对规则名。`,
          en: `There is no rule named "${name}"; check the name.`,
        },
  };
}
