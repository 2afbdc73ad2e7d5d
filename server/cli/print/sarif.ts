import type { Diagnostic } from "../../check/diagnostic.ts";
import type { Fix, Level, Rule } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import type { Message } from "../../text/message.ts";
import { lineAt, rangeOf, type Span } from "../../text/text.ts";
import { readPage } from "../pages.ts";
import type { Session } from "../session.ts";
import { hashLines } from "./lineHash.ts";
import { PrintedList } from "./list.ts";
import { fromHere } from "./paths.ts";
import type { FileResult, Part, Printer } from "./printer.ts";

/** How grave a rule's findings are, in the words of SARIF and of GitHub's code scanning. */
const LEVELS: Readonly<Record<Level, { level: string; severity: string; precision: string }>> = {
  error: { level: "error", severity: "error", precision: "very-high" },
  warning: { level: "warning", severity: "warning", precision: "high" },
  information: { level: "note", severity: "recommendation", precision: "medium" },
  hint: { level: "note", severity: "recommendation", precision: "low" },
  off: { level: "note", severity: "recommendation", precision: "low" },
};

/** What GitHub takes: a file with more results in a run is refused, other places beyond these are dropped. */
const MOST_RESULTS = 25_000;
const MOST_PLACES = 100;
const LONGEST_DESCRIPTION = 1024;

/** SARIF 2.1.0, the exchange format of checking programs, as far as GitHub's code scanning reads it. */
export function sarifPrinter(session: Session): Printer {
  const indexes = new Map(session.rules.map(({ id }, i) => [id, i]));
  let list: PrintedList | undefined;
  const open = () => new PrintedList(session, headOf(session));
  let left = 0;
  return {
    part: (result) => resultsOf(result, indexes, session),
    async print(part) {
      list ??= open();
      const room = MOST_RESULTS - list.length;
      left += Math.max(0, part.length - room);
      await list.print(part.slice(0, room).map((result) => [result]));
    },
    end() {
      list ??= open();
      const invocations = [{ executionSuccessful: !session.failed }];
      list.end(`],"invocations":${JSON.stringify(invocations)}}]}\n`);
      if (left > 0) session.note(tooMany(left));
    },
  };
}

function tooMany(left: number): Message {
  return {
    zh: `SARIF 里最多放 ${MOST_RESULTS} 条，另有 ${left} 条没有写入，请加 --min-severity warning 或分文件夹核。`,
    en: `SARIF holds at most ${MOST_RESULTS} results, ${left} more were left out; add --min-severity warning, or check folder by folder.`,
  };
}

/** All that stands before the results. */
function headOf(session: Session): string {
  const driver = {
    name: "hegao",
    fullName: "核稿 Hegao",
    semanticVersion: session.io.version(),
    language: session.locale === "zh" ? "zh-CN" : "en",
    rules: session.rules.map((rule) => descriptorOf(rule, session)),
  };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits" }],
  };
  return JSON.stringify(log).replace(/\}\]\}$/, ',"results":[');
}

function descriptorOf({ id, family, severity, summary }: Rule, session: Session): object {
  const { level, severity: problem, precision } = LEVELS[severity];
  const short = session.say(summary);
  const page = readPage(session.io.pages, id, session.locale);
  return {
    id,
    shortDescription: { text: short },
    fullDescription: { text: shorten(page?.lead ?? short) },
    help: { text: page?.text ?? short, markdown: page?.text ?? short },
    defaultConfiguration: severity === "off" ? { enabled: false, level } : { level },
    properties: { tags: [family], precision, "problem.severity": problem },
  };
}

function shorten(text: string): string {
  return text.length <= LONGEST_DESCRIPTION ? text : `${text.slice(0, LONGEST_DESCRIPTION - 1)}…`;
}

function resultsOf(file: FileResult, indexes: ReadonlyMap<string, number>, session: Session): Part {
  if (file.diagnostics.length === 0) return [];
  const { text, lines } = file.report;
  const hashes = hashLines(text, lines);
  return file.diagnostics.map((diagnostic) => {
    const primaryLocationLineHash = hashes[lineAt(lines, diagnostic.span.start)];
    return JSON.stringify({
      ...resultOf(diagnostic, file, indexes, session),
      partialFingerprints: { primaryLocationLineHash },
    });
  });
}

function resultOf(
  { rule, severity, message, span, related = [], fixes = [] }: Diagnostic,
  { path, report }: FileResult,
  indexes: ReadonlyMap<string, number>,
  session: Session,
): object {
  const artifactLocation = { uri: uriOf(path, session.io.cwd), uriBaseId: "%SRCROOT%" };
  const locate = (place: Span) => ({
    physicalLocation: { artifactLocation, region: regionOf(place, report) },
  });
  return {
    ruleId: rule,
    ...(indexes.has(rule) && { ruleIndex: indexes.get(rule) }),
    level: LEVELS[severity].level,
    message: { text: session.say(message) },
    locations: [locate(span)],
    ...(related.length > 0 && {
      relatedLocations: related.slice(0, MOST_PLACES).map((place, id) => ({
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

/** From the current folder, which is the root of the sources for whoever reads the log. */
function uriOf(path: string, cwd: string): string {
  return fromHere(path, cwd).split("/").map(encodeURIComponent).join("/");
}
