import type { Directive } from "./comments.ts";
import type { Diagnostic, Settings } from "./lint.ts";
import type { Report } from "./report.ts";
import type { Level, Message, Rule } from "./rule.ts";
import { lineAt, type Span } from "./text.ts";

/** A finding that the writer has judged and wants to hear no more of, kept outside the text and told by its own words. */
export interface Exception {
  readonly rule: string;
  /** The words the finding marks, or their beginning, {@link ABBREVIATED} and their end. */
  readonly text: string;
  /** Words right before and right behind them, where `text` alone would match too much. */
  readonly before?: string;
  readonly after?: string;
  /** Glob of the files it is meant for; whoever reads the configuration leaves out the exceptions of other files. */
  readonly file?: string;
  readonly reason: string;
}

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
  const kept = found.filter((diagnostic) => {
    const silence = silences.filter(
      ({ name, covers }) =>
        (name === undefined || name === diagnostic.rule) &&
        covers.start <= diagnostic.span.start &&
        diagnostic.span.start < covers.end,
    );
    for (const s of silence) s.used = true;
    const exceptions = settings.exceptions.filter((exception) => matches(exception, diagnostic, report));
    for (const exception of exceptions) onException?.(exception);
    return silence.length === 0 && exceptions.length === 0;
  });
  const severity = severityOfUnused(rules, settings);
  if (severity === "off") return kept;
  const unused = silences.filter(({ used }) => !used);
  return [
    ...kept,
    ...unused.map((silence) => ({ ...unusedFinding(silence, rules), rule: SUPPRESSION_UNUSED, severity })),
  ];
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

/** Whether an exception speaks of this finding. */
export function matches(exception: Exception, { rule, span }: Diagnostic, { text }: Report): boolean {
  return (
    exception.rule === rule &&
    isText(exception.text, text, span) &&
    (exception.before === undefined || text.startsWith(exception.before, span.start - exception.before.length)) &&
    (exception.after === undefined || text.startsWith(exception.after, span.end))
  );
}

/** Whether `span` of `text` holds these words, written out or abbreviated. */
function isText(words: string, text: string, { start, end }: Span): boolean {
  if (words.length === end - start && text.startsWith(words, start)) return true;
  const cut = words.indexOf(ABBREVIATED);
  if (cut <= 0) return false;
  const tail = words.slice(cut + ABBREVIATED.length);
  return (
    tail !== "" &&
    cut + tail.length <= end - start &&
    text.startsWith(words.slice(0, cut), start) &&
    text.startsWith(tail, end - tail.length)
  );
}

function findSilences(report: Report): Silence[] {
  const silences: Silence[] = [];
  for (const { span, directive } of report.comments) {
    if (!directive) continue;
    const covers = coverOf(directive, span, report);
    if (!covers) continue;
    if (directive.names.length === 0) silences.push({ span, name: undefined, covers, used: false });
    directive.names.forEach((name, i) => {
      silences.push({ span: directive.nameSpans[i] as Span, name, covers, used: false });
    });
  }
  return silences;
}

/** The stretch of text a directive silences; undefined for a directive that silences nothing. */
function coverOf({ verb, names }: Directive, span: Span, report: Report): Span | undefined {
  const end = report.text.length + 1;
  switch (verb) {
    case "disable-file":
      return { start: 0, end };
    case "disable-next-line":
      return nextLine(report, span.end);
    case "disable": {
      const enable = report.comments.find(
        ({ span: other, directive }) =>
          other.start >= span.end &&
          directive?.verb === "enable" &&
          (directive.names.length === 0 || names.some((name) => directive.names.includes(name))),
      );
      return { start: span.end, end: enable?.span.start ?? end };
    }
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
