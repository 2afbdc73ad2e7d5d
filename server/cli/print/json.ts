import { whyOnlyOffered } from "../../app/offered.ts";
import type { Diagnostic } from "../../check/diagnostic.ts";
import { type Stats, shareRead } from "../../check/relation-summary.ts";
import { rangeOf, type Span } from "../../text/text.ts";
import type { Session } from "../session.ts";
import { PrintedList } from "./list.ts";
import type { FileResult, Part, Printer, Tally } from "./printer.ts";

/** One document for the whole run, as the contract of the command line describes it. */
export function jsonPrinter(session: Session): Printer {
  const list = new PrintedList(session, '{"version":1,"files":[');
  return {
    part: (result) => fileToJson(result, session),
    print: (part) => list.print([part]),
    end: (sum) => list.end(`],"summary":${JSON.stringify(summaryToJson(sum))}${statsToJson(sum.stats)}}\n`),
  };
}

/** One line a file, as soon as it is checked. */
export function ndjsonPrinter(session: Session): Printer {
  return {
    part: (result) => [...fileToJson(result, session), "\n"],
    print: (part) => session.printAll(part),
    end() {},
  };
}

/** A file as JSON: a piece for each finding, with what stands before and behind them. */
function fileToJson({ path, report, diagnostics, stats }: FileResult, session: Session): Part {
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
  });
  const head = JSON.stringify({ path, kind: report.kind.id }).replace(/\}$/, ',"diagnostics":[');
  return [
    head,
    ...diagnostics.map((diagnostic, i) => (i === 0 ? "" : ",") + JSON.stringify(toJson(diagnostic))),
    `]${statsToJson(stats)}}`,
  ];
}

/** What was counted, as the last property of an object; empty where nothing was. */
function statsToJson(stats: Stats | undefined): string {
  if (!stats) return "";
  const coverage = shareRead(stats);
  const rounded = coverage === null ? null : Number(coverage.toFixed(4));
  return `,"stats":${JSON.stringify({ ...stats, coverage: rounded })}`;
}

function summaryToJson({ files, error, warning, information, hint }: Tally) {
  return { files, errors: error, warnings: warning, information, hints: hint };
}
