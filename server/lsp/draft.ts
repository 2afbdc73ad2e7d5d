import { checksMarkdown, type MarkdownMode } from "../core/fileNames.ts";
import type { Kind } from "../core/kinds.ts";
import { type Diagnostic, lint, type Settings } from "../core/lint.ts";
import { parseReport, type Report } from "../core/report.ts";
import type { Locale } from "../core/rule.ts";
import { RULES } from "../rules/index.ts";
import { isConfigUri } from "./configFiles.ts";
import { parseUri } from "./uri.ts";

/** Everything that steers the check of one document: the editor's settings and the configuration file together. */
export interface ResourceSettings {
  readonly locale: Locale;
  readonly run: "onType" | "onSave";
  readonly markdown: MarkdownMode;
  readonly kind?: Kind;
  /** Whether the configuration leaves this file out when a folder is checked. */
  readonly ignored: boolean;
  readonly lint: Settings;
}

/** One version of one document with all that is known of it: worked out on first use, never changed. */
export interface Draft {
  readonly uri: string;
  /** `null` for a file that isn't open. */
  readonly version: number | null;
  readonly settings: ResourceSettings;
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
}

export interface DraftSource {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number | null;
  readonly text: string;
}

export function makeDraft({ uri, languageId, version, text }: DraftSource, settings: ResourceSettings): Draft {
  let report: Report | undefined;
  let diagnostics: readonly Diagnostic[] | undefined;
  const { kind } = settings;
  return {
    uri,
    version,
    settings,
    get report() {
      report ??= parseReport(text, { ...(kind && { kind }), markdown: languageId === "markdown" });
      return report;
    },
    get diagnostics() {
      diagnostics ??= lint(this.report, RULES, settings.lint);
      return diagnostics;
    },
  };
}

/** Whether a document is checked. Whoever opens a document in the language 公文 wants it checked; Markdown may be anything. */
export function isChecked(draft: Draft, languageId: string): boolean {
  if (languageId === "json" || languageId === "jsonc" || isConfigUri(draft.uri)) return false;
  return languageId !== "markdown" || checksMarkdown(draft.settings.markdown, parseUri(draft.uri).path, draft.report);
}
