import type { Diagnostic } from "../../check/diagnostic.ts";
import type { Severity } from "../../check/rule.ts";
import { positionAt } from "../../text/text.ts";
import type { Session } from "../session.ts";
import { printable } from "./printable.ts";
import type { FileResult, Printer } from "./printer.ts";

/** For editors and scripts, a finding a line, as compilers write it: `path:line:column: severity: message [rule]`. */
export function unixPrinter(session: Session): Printer {
  return {
    part: (result) => result.diagnostics.map((diagnostic) => lineFor(diagnostic, result, session)),
    print: (part) => session.printAll(part),
    end() {},
  };
}

/** The words that editors know from compilers; they are English in every language, so that one pattern reads them. */
const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "info",
  hint: "hint",
};

/** Lines and columns count from one, columns in UTF-16 units. */
function lineFor(
  { rule, severity, message, span }: Diagnostic,
  { path, report }: FileResult,
  session: Session,
): string {
  const { line, character } = positionAt(report.lines, span.start);
  return `${printable(`${path}:${line + 1}:${character + 1}: ${SEVERITIES[severity]}: ${session.say(message)}`)} [${rule}]\n`;
}
