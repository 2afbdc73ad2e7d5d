import { isAbsolute, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "../../core/lint.ts";
import type { Report } from "../../core/report.ts";
import type { Fix, Level, Rule } from "../../core/rule.ts";
import { rangeOf, type Span } from "../../core/text.ts";
import type { Session } from "../session.ts";
import { printList } from "./list.ts";
import type { FileResult, Printer } from "./printer.ts";

const LEVELS: Readonly<Record<Level, "error" | "warning" | "note" | "none">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
  off: "none",
};

/** SARIF 2.1.0, the exchange format of checking programs. */
export function sarifPrinter(session: Session): Printer {
  const indexes = new Map(session.rules.map(({ id }, i) => [id, i]));
  const results: string[] = [];
  return {
    file(file) {
      for (const diagnostic of file.diagnostics) {
        results.push(JSON.stringify(resultOf(diagnostic, file, indexes, session)));
      }
    },
    end() {
      const [head, tail] = JSON.stringify(logOf(session)).split('"results":[]') as [string, string];
      printList(session, `${head}"results":[`, results, `]${tail}\n`);
    },
  };
}

/** The log without its results. */
function logOf(session: Session): object {
  const driver = {
    name: "hegao",
    fullName: "核稿 Hegao",
    version: session.io.version(),
    language: session.locale === "zh" ? "zh-CN" : "en",
    rules: session.rules.map((rule) => descriptorOf(rule, session)),
  };
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: !session.failed }],
        results: [],
      },
    ],
  };
}

function descriptorOf({ id, family, severity, summary }: Rule, session: Session): object {
  return {
    id,
    shortDescription: { text: session.say(summary) },
    helpUri: session.pageUrl(id),
    defaultConfiguration: severity === "off" ? { enabled: false } : { level: LEVELS[severity] },
    properties: { tags: [family] },
  };
}

function resultOf(
  { rule, severity, message, span, related = [], fixes = [] }: Diagnostic,
  { path, report }: FileResult,
  indexes: ReadonlyMap<string, number>,
  session: Session,
): object {
  const artifactLocation = { uri: uriOf(path) };
  const locate = (place: Span) => ({
    physicalLocation: { artifactLocation, region: regionOf(place, report) },
  });
  return {
    ruleId: rule,
    ...(indexes.has(rule) && { ruleIndex: indexes.get(rule) }),
    level: LEVELS[severity],
    message: { text: session.say(message) },
    locations: [locate(span)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        ...locate(place.span),
        message: { text: session.say(place.message) },
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, artifactLocation, report, session)) }),
  };
}

function fixOf({ title, edits }: Fix, artifactLocation: object, report: Report, session: Session): object {
  const replacements = edits.map(({ span, text }) => ({
    deletedRegion: regionOf(span, report),
    insertedContent: { text },
  }));
  return { description: { text: session.say(title) }, artifactChanges: [{ artifactLocation, replacements }] };
}

/** Lines and columns count from 1 here; the end column is the one behind the last character. */
function regionOf(span: Span, { lines }: Report): object {
  const { start, end } = rangeOf(lines, span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(sep).map(encodeURIComponent).join("/");
}
