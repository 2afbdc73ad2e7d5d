import type { Diagnostic } from "../../check/diagnostic.ts";
import type { Severity } from "../../check/rule.ts";
import { rangeOf } from "../../text/text.ts";
import type { Session } from "../session.ts";
import { fromHere } from "./paths.ts";
import type { FileResult, Printer } from "./printer.ts";

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** Workflow commands: findings become annotations in the files of a pull request. */
export function githubPrinter(session: Session): Printer {
  return {
    part: (result) => result.diagnostics.map((diagnostic) => annotate(diagnostic, result, session)),
    print: (part) => session.printAll(part),
    end() {},
  };
}

function annotate(
  { rule, severity, message, span }: Diagnostic,
  { path, report }: FileResult,
  session: Session,
): string {
  const { start, end } = rangeOf(report.lines, span);
  const place = {
    file: fromHere(path, session.io.cwd),
    line: start.line + 1,
    endLine: end.line + 1,
    ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
    title: rule,
  };
  const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${properties.join(",")}::${escapeData(session.say(message))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
