import type { ParagraphNumbers } from "../core/figures/index.ts";
import { checksMarkdown, type MarkdownMode } from "../core/file-names.ts";
import type { Kind } from "../core/kinds.ts";
import { type Diagnostic, lint, type Settings } from "../core/lint.ts";
import { Memo } from "../core/memo.ts";
import { parseReport, type Report } from "../core/report.ts";
import type { Locale } from "../core/rule.ts";
import { RULES } from "../rules/index.ts";
import { isConfigUri } from "./configFiles.ts";
import { type Told, tell } from "./unfinished.ts";
import { parseUri } from "./uri.ts";

/** Everything that steers the check of one document: the editor's settings and the configuration file together. */
export interface ResourceSettings {
  readonly locale: Locale;
  readonly run: "onType" | "onSave";
  /** Whether findings about what is just being written wait until it is finished. */
  readonly unfinished: "wait" | "show";
  readonly markdown: MarkdownMode;
  readonly kind?: Kind;
  /** Whether the configuration leaves this file out when a folder is checked. */
  readonly ignored: boolean;
  /** Names whose numbers measure nothing. */
  readonly names: readonly string[];
  readonly lint: Settings;
}

/** One version of one document with all that is known of it: worked out on first use, never changed. */
export interface Draft {
  readonly uri: string;
  /** `null` for a file that isn't open. */
  readonly version: number | null;
  readonly settings: ResourceSettings;
  readonly report: Report;
  /** The findings that are said: everything that shows findings or mends them goes by these. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings wait because they are about what is just being written. */
  readonly waiting: number;
}

export interface DraftSource {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number | null;
  readonly text: string;
}

/** What is kept of a document from one version to the next, so that a keystroke costs one paragraph. */
export interface DraftMemory {
  readonly numbers: Memo<ParagraphNumbers>;
  /** What the kept numbers depend on beside their paragraphs: the listed names, one a line. */
  names?: string;
  readonly findings: Memo<readonly Diagnostic[]>;
  /** What the kept findings depend on beside their paragraphs. */
  settings?: ResourceSettings;
  kind?: Kind;
  /** What was told of the document last, and whether its writer has paused since the last change. */
  told?: Told;
  paused: boolean;
}

/** An empty memory; `opened` is the text a document was opened with: what is typed before anybody asks is known from it. */
export function createMemory(opened?: string): DraftMemory {
  const told = opened === undefined ? {} : { told: { text: opened, caret: undefined, said: [], waiting: 0 } };
  return { numbers: new Memo(), findings: new Memo(), paused: false, ...told };
}

/** Reads and checks a document on demand; `memory` belongs to the document and outlives its drafts. */
export function makeDraft(
  { uri, languageId, version, text }: DraftSource,
  settings: ResourceSettings,
  memory: DraftMemory = createMemory(),
): Draft {
  let report: Report | undefined;
  let told: Told | undefined;
  const { kind, names } = settings;
  return {
    uri,
    version,
    settings,
    get report() {
      if (!report) {
        const listed = names.join("\n"); // a configuration that was read again may say the same
        if (memory.names !== listed) memory.numbers.clear();
        memory.names = listed;
        memory.numbers.turn();
        report = parseReport(text, {
          ...(kind && { kind }),
          markdown: languageId === "markdown",
          names,
          memo: memory.numbers,
        });
      }
      return report;
    },
    get diagnostics() {
      return tellOnce(this).said;
    },
    get waiting() {
      return tellOnce(this).waiting;
    },
  };

  function tellOnce({ report }: Draft): Told {
    if (!told) {
      const found = lint(report, RULES, settings.lint, { memo: findingsOf(memory, settings, report) });
      const everything = memory.paused || settings.unfinished === "show";
      told = tell(report, found, everything ? undefined : memory.told);
      memory.told = told;
    }
    return told;
  }
}

/** The memory's findings, cleared when something else than the text has changed. */
function findingsOf(memory: DraftMemory, settings: ResourceSettings, { kind }: Report): Memo<readonly Diagnostic[]> {
  if (memory.settings !== settings || memory.kind !== kind.id) memory.findings.clear();
  memory.settings = settings;
  memory.kind = kind.id;
  return memory.findings;
}

/** Whether a document is checked. Whoever opens a document in the language 公文 wants it checked; Markdown may be anything. */
export function isChecked(draft: Draft, languageId: string): boolean {
  if (languageId === "json" || languageId === "jsonc" || isConfigUri(draft.uri)) return false;
  return languageId !== "markdown" || checksMarkdown(draft.settings.markdown, parseUri(draft.uri).path, draft.report);
}
