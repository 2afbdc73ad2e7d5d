import { whyOnlyOffered } from "../../app/offered.ts";
import type { Diagnostic } from "../../core/lint.ts";
import { rangeOf, type Span } from "../../core/text.ts";
import type { Session } from "../session.ts";
import { printList } from "./list.ts";
import type { FileResult, Printer } from "./printer.ts";
import { countSeverities, type Summary } from "./summary.ts";

/** One document for the whole run, as the contract of the command line describes it. */
export function jsonPrinter(session: Session): Printer {
  const files: string[] = [];
  const summary = countSeverities();
  return {
    file(result) {
      files.push(JSON.stringify(fileToJson(result, session)));
      summary.add(result);
    },
    end() {
      printList(
        session,
        '{"version":1,"files":[',
        files,
        `],"summary":${JSON.stringify(summaryToJson(files.length, summary))}}\n`,
      );
    },
  };
}

/** One line a file, as soon as it is checked. */
export function ndjsonPrinter(session: Session): Printer {
  return {
    file(result) {
      session.print(`${JSON.stringify(fileToJson(result, session))}\n`);
    },
    end() {},
  };
}

function fileToJson({ path, report, diagnostics }: FileResult, session: Session) {
  const range = (span: Span) => rangeOf(report.lines, span);
  const toJson = ({ rule, severity, message, span, related, fixes }: Diagnostic) => ({
    rule,
    severity,
    message: session.say(message),
    range: range(span),
    ...(related?.length && {
      related: related.map((place) => ({ range: range(place.span), message: session.say(place.message) })),
    }),
    ...(fixes?.length && {
      fixes: fixes.map((fix) => ({
        title: session.say(fix.title),
        safe: fix.safe && !whyOnlyOffered(report, fix),
        edits: fix.edits.map((edit) => ({ range: range(edit.span), newText: edit.text })),
      })),
    }),
    url: session.pageUrl(rule),
  });
  return { path, kind: report.kind.id, diagnostics: diagnostics.map(toJson) };
}

function summaryToJson(files: number, { error, warning, information, hint }: Summary) {
  return { files, errors: error, warnings: warning, information, hints: hint };
}
