import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Diagnostic as LspDiagnostic } from "vscode-languageserver/node";
import type { Diagnostic } from "../../server/check/diagnostic.ts";
import { lint } from "../../server/check/lint.ts";
import { run } from "../../server/cli/run.ts";
import { createMemory, type DraftMemory, makeDraft, type ResourceSettings } from "../../server/lsp/draft.ts";
import { parseReport, type Report } from "../../server/reading/report.ts";
import { RULES } from "../../server/rules/index.ts";
import { rangeOf, type Span } from "../../server/text/text.ts";
import { type LspClient, ROOT, startClient } from "./lspClient.ts";

/** Compares what is found in one text in all the ways in which it can be read. A difference is one line of words. */

/** Findings of a fresh reading against those of a document that was kept over edits, in the language server's own draft. */
export class KeptDocument {
  readonly #markdown: boolean;
  readonly #memory: DraftMemory = createMemory();
  #version = 0;

  constructor(markdown: boolean) {
    this.#markdown = markdown;
  }

  differences(text: string, fresh: readonly Diagnostic[] = check(text, this.#markdown).found): string[] {
    const languageId = this.#markdown ? "markdown" : "gongwen";
    const source = { uri: `${ROOT}/a`, languageId, version: ++this.#version, text };
    const draft = makeDraft(source, SETTINGS, this.#memory);
    return compare("kept", lines(draft.report, draft.diagnostics), "fresh", lines(draft.report, fresh));
  }
}

const SETTINGS: ResourceSettings = {
  locale: "zh",
  run: "onType",
  unfinished: "show",
  inlayHints: "off",
  length: 0,
  markdown: "on",
  names: [],
  lint: { rules: {}, exceptions: [], final: false },
};

export function check(text: string, markdown: boolean): { report: Report; found: Diagnostic[] } {
  const report = parseReport(text, { markdown });
  return { report, found: lint(report, RULES) };
}

const LINE_ENDS = ["\r\n", "\r", "\n"];

/** The same text with all its lines ended by LF, by CRLF and by CR, against `as`, what was found in the text as it is. */
export function lineEndDifferences(
  text: string,
  markdown: boolean,
  as: ReturnType<typeof check>,
  lineEnds: readonly string[] = LINE_ENDS,
): string[] {
  const expected = lines(as.report, as.found);
  return lineEnds.flatMap((eol) => {
    const other = check(text.replace(/\r\n?|\n/g, eol), markdown);
    return compare(JSON.stringify(eol), lines(other.report, other.found), "as it is", expected);
  });
}

/** Which of the line ends is compared after an edit, where edits follow one another: each in its turn. */
export function lineEndOfTurn(turn: number): string[] {
  return LINE_ENDS.slice(turn % LINE_ENDS.length, (turn % LINE_ENDS.length) + 1);
}

/** An editor that can't pull. */
const PUSHED = { workspace: { configuration: true } };

/** Runs the command line and the language server on files, to compare what each says of the same bytes. */
export class Programs {
  readonly #folder = mkdtempSync(join(tmpdir(), "hegao-same-"));
  readonly #files = new Map<string, string>();
  readonly #pulling: LspClient;
  readonly #pushed: LspClient;
  #count = 0;

  private constructor(pulling: LspClient, pushed: LspClient, files: Map<string, string>) {
    this.#pulling = pulling;
    this.#pushed = pushed;
    this.#files = files;
  }

  static async start(): Promise<Programs> {
    const files = new Map<string, string>();
    const settings = { markdown: "on" };
    return new Programs(
      await startClient({ files, settings }),
      await startClient({ capabilities: PUSHED, settings }),
      files,
    );
  }

  async differences(text: string, markdown: boolean): Promise<string[]> {
    const bytes = Buffer.from(text, "utf8");
    const decoded = new TextDecoder("utf-8").decode(bytes); // lone surrogates and a byte order mark are no text of a file
    const name = `${++this.#count}${markdown ? ".md" : ".gw"}`;
    const uri = `${ROOT}/${name}`;
    const command = await this.#command(name, bytes);
    this.#files.set(uri, text);
    const stored = await this.#pulling.findings(uri);
    const languageId = markdown ? "markdown" : "gongwen";
    this.#pulling.open(uri, decoded, languageId);
    const pulled = await this.#pulling.findings(uri);
    this.#pushed.open(uri, decoded, languageId);
    const { diagnostics: pushed } = await this.#pushed.publication(uri);
    for (const { connection, published } of [this.#pulling, this.#pushed]) {
      await connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
      published.length = 0;
    }
    this.#files.delete(uri);
    const said = sayAll(pulled);
    return [
      ...compare("pushed", sayAll(pushed), "pulled", said),
      ...compare("stored", sayAll(stored), "pulled", said),
      ...compare("pulled", bounded(said), "command line", bounded(command)),
    ];
  }

  async #command(name: string, bytes: Uint8Array): Promise<string[]> {
    writeFileSync(join(this.#folder, name), bytes);
    let out = "";
    await run(
      ["check", name, "--format", "ndjson", "--locale", "zh-cn"],
      {
        cwd: this.#folder,
        env: {},
        pages: this.#folder,
        version: () => "0",
        threads: 1,
        terminal: { out: false, err: false },
        stdin: async () => Buffer.alloc(0),
        out: (text: string) => {
          out += text;
        },
        err: () => undefined,
        drained: async () => {},
      } as Parameters<typeof run>[1],
      RULES,
    );
    rmSync(join(this.#folder, name));
    const { diagnostics } = JSON.parse(out) as { diagnostics: (Said & { rule: string })[] };
    return diagnostics.map((one) => say(one.rule, one.severity, one.range, one.message)).sort();
  }

  async stop(): Promise<void> {
    await this.#pulling.stop();
    await this.#pushed.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** What the words and spans of findings must be in any text. */
export function flaws({ text, numbers }: Report, found: readonly Diagnostic[]): string[] {
  const flaws: string[] = [];
  const cuts = ({ start, end }: Span) => [start, end].some((at) => isInside(text, at));
  for (const { rule, span, message, related = [], fixes = [] } of found) {
    const said = [message, ...related.map((place) => place.message), ...fixes.map(({ title }) => title)];
    if (said.some(({ zh, en }) => /undefined|NaN|null|\[object/.test(zh.replace(text, "") + en))) {
      const words = text.slice(span.start, span.end);
      if (!/undefined|NaN|null|\[object/.test(words)) flaws.push(`${rule} says ${message.en}`);
    }
    const edits = fixes.flatMap((fix) => fix.edits.map((edit) => edit.span));
    for (const place of [span, ...related.map((other) => other.span), ...edits]) {
      if (cuts(place)) flaws.push(`${rule} cuts a character in two at ${place.start}–${place.end}`);
      if (!(0 <= place.start && place.start <= place.end && place.end <= text.length))
        flaws.push(`${rule} marks ${place.start}–${place.end} of ${text.length}`);
    }
  }
  for (const { interval, span } of numbers.figures) {
    if (!(interval.low <= interval.high)) {
      flaws.push(`${text.slice(span.start, span.end)} is read as ${interval.low}–${interval.high}`);
    }
  }
  return flaws;
}

/** Whether a place lies between the halves of a character, or of a line end. */
function isInside(text: string, at: number): boolean {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

interface Said {
  readonly range: LspDiagnostic["range"];
  readonly message: string;
  readonly severity: string;
}

const SEVERITIES = ["", "error", "warning", "information", "hint"];

/** Without the sentence that counts what is not listed. */
function sayAll(found: readonly LspDiagnostic[]): string[] {
  return found
    .map(({ code, severity = 0, range, message }) =>
      say(String(code), SEVERITIES[severity] ?? "", range, String(message)),
    )
    .sort();
}

function say(rule: string, severity: string, { start, end }: LspDiagnostic["range"], message: string): string {
  return `${rule} ${severity} ${start.line}:${start.character}–${end.line}:${end.character} ${message}`;
}

/** Only rules with so few findings that an editor lists them all. */
function bounded(said: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const ruleOf = (line: string) => line.split(" ", 1)[0] as string;
  for (const line of said) counts.set(ruleOf(line), (counts.get(ruleOf(line)) ?? 0) + 1);
  return said.filter((line) => (counts.get(ruleOf(line)) ?? 0) < 50);
}

/** Findings by line and column, with everything that belongs to them. */
function lines(report: Report, found: readonly Diagnostic[]): string[] {
  const places = (span: Span) => {
    const { start, end } = rangeOf(report.lines, span);
    return `${start.line}:${start.character}–${end.line}:${end.character}`;
  };
  return found
    .map(({ rule, severity, span, message, related = [], fixes = [] }) =>
      JSON.stringify([
        `${rule} ${severity} ${places(span)}`,
        message.zh,
        message.en,
        related.map((place) => places(place.span)),
        fixes.map(({ safe, edits }) => [safe, edits.map((edit) => [places(edit.span), edit.text])]),
      ]),
    )
    .sort();
}

function compare(name: string, found: readonly string[], other: string, expected: readonly string[]): string[] {
  const [here, there] = [new Set(found), new Set(expected)];
  return [
    ...found.filter((line) => !there.has(line)).map((line) => `only ${name} (not ${other}): ${line}`),
    ...expected.filter((line) => !here.has(line)).map((line) => `only ${other} (not ${name}): ${line}`),
    ...(found.length !== expected.length && here.size === there.size ? [`${name} says one thing twice`] : []),
  ];
}
