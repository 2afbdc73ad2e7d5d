import type { Diagnostic } from "../../check/diagnostic.ts";
import { countFigures } from "../../check/figure-summary.ts";
import type { Stats } from "../../check/relation-summary.ts";
import type { Related, Severity } from "../../check/rule.ts";
import { SEVERITY_NAMES } from "../../check/wording.ts";
import type { Report } from "../../reading/report.ts";
import type { Message } from "../../text/message.ts";
import { lineAt, positionAt } from "../../text/text.ts";
import type { Session } from "../session.ts";
import { excerptOf } from "./excerpt.ts";
import { printable } from "./printable.ts";
import type { FileResult, Part, Printer, Tally } from "./printer.ts";
import { sayRelations } from "./relations.ts";
import { padTo, widest } from "./width.ts";

/**
 * For a writer: each file that something is to be said of, under its name what was found in it (where, how grave, what and how
 * to write it, the words in question), and a summary at the end.
 */
export function textPrinter(session: Session): Printer {
  const style = session.io.terminal.out ? COLOURS : PLAIN;
  let printed = false;
  return {
    part: (result) => (result.diagnostics.length > 0 || result.stats ? partOf(result, session, style) : []),
    async print(part) {
      if (part.length === 0) return;
      if (printed) session.print("\n");
      printed = true;
      await session.printAll(part);
    },
    end(sum) {
      if (sum.reports === 0) return;
      if (printed) session.print("\n");
      session.print(`${session.say(conclude(sum))}\n`);
      if (sum.stats) session.print(`${sayStats(sum.stats, session)}\n`);
      if (printed && session.io.terminal.out) session.print(`${style.faint(session.say(READ_MORE))}\n`);
    },
  };
}

const READ_MORE: Message = {
  zh: "方括号里是规则名；看它的依据和例子：hegao rules 规则名",
  en: "In brackets stands the rule; its reasons and examples: hegao rules ID",
};

/** How the parts of a line are set off. */
interface Style {
  path(text: string): string;
  severity(text: string, severity: Severity): string;
  faint(text: string): string;
  marked(text: string): string;
}

const PLAIN: Style = {
  path: (text) => text,
  severity: (text) => text,
  faint: (text) => text,
  marked: (text) => `⟦${text}⟧`,
};

const SEVERITY_COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 32 };

const COLOURS: Style = {
  path: (text) => `\x1b[4m${text}\x1b[0m`,
  severity: (text, severity) => `\x1b[1;${SEVERITY_COLOURS[severity]}m${text}\x1b[0m`,
  faint: (text) => `\x1b[2m${text}\x1b[0m`,
  marked: (text) => `\x1b[1;4m${text}\x1b[0m`,
};

/** The name of a file and its findings below, in columns. */
function partOf({ role, path, report, diagnostics, stats }: FileResult, session: Session, style: Style): Part {
  const places = diagnostics.map(({ span }) => {
    const { line, character } = positionAt(report.lines, span.start);
    return `${line + 1}:${character + 1}`;
  });
  const names = diagnostics.map(({ severity }) => session.say(SEVERITY_NAMES[severity]));
  const columns = {
    place: widest(places),
    severity: widest(names),
  };
  const rows = diagnostics.map((diagnostic, i) => {
    const place = (places[i] as string).padStart(columns.place);
    const name = style.severity(padTo(names[i] as string, columns.severity), diagnostic.severity);
    return describe(diagnostic, `  ${place}  ${name}  `, columns.place + 4, report, session, style);
  });
  const figures = role === "report" ? figuresRow(report, session) : "";
  const counted = stats ? sayStats(stats, session) : "";
  const more = [figures, counted].map((row) => row && `  ${style.faint(row)}\n`);
  return [`${style.path(printable(path))}\n`, ...rows, ...more];
}

/** A finding: what it says, the words in question, and its other places. */
function describe(
  { rule, message, span, related = [] }: Diagnostic,
  head: string,
  indent: number,
  report: Report,
  session: Session,
  style: Style,
): string {
  const { before, marked, after } = excerptOf(report, span);
  const rows = [
    `${style.faint(before)}${style.marked(marked)}${style.faint(after)}`,
    ...(related.length > 0
      ? [style.faint(otherPlaces(related, lineAt(report.lines, span.start), report, session))]
      : []),
  ];
  const said = `${head}${printable(session.say(message))} ${style.faint(`[${rule}]`)}`;
  return `${[said, ...rows.map((row) => " ".repeat(indent) + row)].join("\n")}\n`;
}

/** So many other places of one finding are named; the rest are counted. */
const MOST_PLACES = 10;

/** The other places of a finding in `line`, by what is said of them: 第 3、5、8 行：这里也是。同一行：前一项。 */
function otherPlaces(related: readonly Related[], line: number, report: Report, session: Session): string {
  const lines = new Map<string, number[]>();
  for (const { span, message } of related) {
    const words = session.say(message);
    const place = lineAt(report.lines, span.start);
    const places = lines.get(words);
    if (places) places.push(place);
    else lines.set(words, [place]);
  }
  return [...lines]
    .map(([words, places]) => `${session.say(namePlaces(places, line))}${printable(words)}`)
    .join(session.say({ zh: "", en: " " }));
}

/** Lines as they are named before what is said of them; a report that is one long line has nothing but 同一行. */
function namePlaces(places: readonly number[], line: number): Message {
  const named = [...new Set(places.slice(0, MOST_PLACES))];
  const others = named.filter((place) => place !== line).map((place) => place + 1);
  const here = named.length > others.length;
  const rest = places.length - MOST_PLACES;
  const zh = [here ? "同一行" : "", others.length > 0 ? `第 ${others.join("、")} 行` : ""].filter(Boolean).join("、");
  const numbered = `line${others.length > 1 ? "s" : ""} ${others.join(", ")}`;
  const en = [here ? "same line" : "", others.length > 0 ? numbered : ""].filter(Boolean).join(", ");
  return rest > 0
    ? { zh: `${zh}等 ${places.length} 处：`, en: `${en} and ${rest} more: ` }
    : { zh: `${zh}：`, en: `${en}: ` };
}

/** How many figures of a report lack something that a reader needs; nothing when none does. */
function figuresRow(report: Report, session: Session): string {
  const { figures, incomplete } = countFigures(report);
  if (incomplete === 0) return "";
  return session.say({
    zh: `${figures} 个数字里有 ${incomplete} 个没有写全（单位、时间、和什么比……），逐个看用 hegao figures 。`,
    en: `${incomplete} of ${figures} ${figures === 1 ? "figure" : "figures"} ${incomplete === 1 ? "lacks" : "lack"} something (unit, period, basis …); hegao figures lists them.`,
  });
}

/** What was counted of figures and relations. */
function sayStats(stats: Stats, session: Session): string {
  const figures = session.say({ zh: `数字 ${stats.figures} 个。`, en: `Figures: ${stats.figures}. ` });
  return figures + sayRelations(stats, session);
}

function conclude({ reports, fixed, fixable, error, warning, information, hint }: Tally): Message {
  const checked = `${reports} ${reports === 1 ? "file" : "files"} checked`;
  const mended = fixed > 0 ? { zh: `改好 ${fixed} 处，`, en: `${fixed} fixed; ` } : { zh: "", en: "" };
  if (error + warning + information + hint === 0) {
    return {
      zh: `核了 ${reports} 个文件，${mended.zh}没有发现问题。`,
      en: `${checked}; ${mended.en}no findings.`,
    };
  }
  const more =
    fixable > 0
      ? {
          zh: `；其中 ${fixable} 处可加上 --fix 自动改，验证不过的不改`,
          en: `; --fix mends ${fixable}, but for any that would do harm`,
        }
      : { zh: "", en: "" };
  return {
    zh: `核了 ${reports} 个文件，${mended.zh}错误 ${error}，警告 ${warning}，提示 ${information}，建议 ${hint}${more.zh}。`,
    en: `${checked}; ${mended.en}errors ${error}, warnings ${warning}, information ${information}, hints ${hint}${more.en}.`,
  };
}
