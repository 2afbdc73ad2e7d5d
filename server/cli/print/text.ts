import { safeFix } from "../../app/fixAll.ts";
import { countFigures } from "../../core/figures/summary.ts";
import { countInWords } from "../../core/figures/words.ts";
import type { Diagnostic } from "../../core/lint.ts";
import type { Report } from "../../core/report.ts";
import type { Message, Related, Severity } from "../../core/rule.ts";
import { lineAt, positionAt } from "../../core/text.ts";
import type { Session } from "../session.ts";
import { excerptOf } from "./excerpt.ts";
import { printable } from "./printable.ts";
import type { Printer } from "./printer.ts";
import { countSeverities, type Summary } from "./summary.ts";

/**
 * For a writer: where, how grave, what and how to write it, and the words in question; how many figures each report has;
 * a summary at the end.
 */
export function textPrinter(session: Session): Printer {
  const style = session.io.terminal.out ? COLOURS : PLAIN;
  const summary = countSeverities();
  const totals = { fixed: 0, fixable: 0 };
  return {
    file(result) {
      const { role, path, report, diagnostics, mended } = result;
      summary.add(result);
      if (mended) totals.fixed += mended.made;
      else totals.fixable += diagnostics.filter((diagnostic) => safeFix(result, diagnostic)).length;
      const lines = diagnostics.map((diagnostic) => describe(diagnostic, path, report, session, style));
      if (lines.length > 0) session.print(lines.join(""));
      if (role === "report") session.print(figureLine(path, report, session, style));
    },
    end() {
      if (summary.reports > 0) session.print(`${session.say(conclude(summary, totals))}\n`);
    },
  };
}

const SEVERITY_NAMES: Readonly<Record<Severity, Message>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  information: { zh: "提示", en: "information" },
  hint: { zh: "建议", en: "hint" },
};

/** How the parts of a line are set off. */
interface Style {
  severity(text: string, severity: Severity): string;
  faint(text: string): string;
  marked(text: string): string;
}

const PLAIN: Style = { severity: (text) => text, faint: (text) => text, marked: (text) => `⟦${text}⟧` };

const SEVERITY_COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 32 };

const COLOURS: Style = {
  severity: (text, severity) => `\x1b[1;${SEVERITY_COLOURS[severity]}m${text}\x1b[0m`,
  faint: (text) => `\x1b[2m${text}\x1b[0m`,
  marked: (text) => `\x1b[1;4m${text}\x1b[0m`,
};

function describe(diagnostic: Diagnostic, path: string, report: Report, session: Session, style: Style): string {
  const { rule, severity, message, span, related = [] } = diagnostic;
  const { line, character } = positionAt(report.lines, span.start);
  const place = printable(`${path}:${line + 1}:${character + 1}`);
  const word = style.severity(session.say(SEVERITY_NAMES[severity]), severity);
  const { before, marked, after } = excerptOf(report, span);
  const rows = [
    `${place} ${word} ${printable(session.say(message))} ${style.faint(`[${rule}]`)}`,
    `    ${style.faint(before)}${style.marked(marked)}${style.faint(after)}`,
    ...describePlaces(related, report, session).map((row) => `    ${style.faint(row)}`),
  ];
  return `${rows.join("\n")}\n`;
}

/** So many other places of one finding are named; the rest are counted. */
const MOST_PLACES = 10;

/** The other places of a finding, a line for each thing that is said of them: 第 3、5、8 行：这里也是。 */
function describePlaces(related: readonly Related[], report: Report, session: Session): string[] {
  const lines = new Map<string, number[]>();
  for (const { span, message } of related) {
    const words = session.say(message);
    const line = lineAt(report.lines, span.start) + 1;
    const places = lines.get(words);
    if (places) places.push(line);
    else lines.set(words, [line]);
  }
  return [...lines].map(([words, places]) => {
    const named = [...new Set(places.slice(0, MOST_PLACES))];
    const rest = places.length - MOST_PLACES;
    const more = rest > 0 ? { zh: `等 ${places.length} 处`, en: ` and ${rest} more` } : { zh: "", en: "" };
    const where = session.say({
      zh: `第 ${named.join("、")} 行${more.zh}：`,
      en: `line${named.length > 1 ? "s" : ""} ${named.join(", ")}${more.en}: `,
    });
    return where + printable(words);
  });
}

/** How many figures of a report can be looked up; nothing for a text without figures. */
function figureLine(path: string, report: Report, session: Session, style: Style): string {
  const count = countFigures(report);
  if (count.figures === 0) return "";
  const words = countInWords(count);
  return `${printable(path)} ${style.faint(session.say({ zh: `${words.zh}。`, en: `${words.en}.` }))}\n`;
}

function conclude(summary: Summary, { fixed, fixable }: { fixed: number; fixable: number }): Message {
  const { reports: files, error, warning, information, hint } = summary;
  const checked = `${files} ${files === 1 ? "file" : "files"} checked`;
  const mended = fixed > 0 ? { zh: `改好 ${fixed} 处，`, en: `${fixed} fixed; ` } : { zh: "", en: "" };
  if (error + warning + information + hint === 0) {
    return {
      zh: `核了 ${files} 个文件，${mended.zh}没有发现问题。`,
      en: `${checked}; ${mended.en}no findings.`,
    };
  }
  const more =
    fixable > 0
      ? { zh: `；其中 ${fixable} 处加上 --fix 可以改好`, en: `; --fix mends ${fixable}` }
      : { zh: "", en: "" };
  return {
    zh: `核了 ${files} 个文件，${mended.zh}错误 ${error}，警告 ${warning}，提示 ${information}，建议 ${hint}${more.zh}。`,
    en: `${checked}; ${mended.en}errors ${error}, warnings ${warning}, information ${information}, hints ${hint}${more.en}.`,
  };
}
