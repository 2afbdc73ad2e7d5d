import { checkSteps, isReport, type Opened, readReport, readReportSteps } from "../app/check.ts";
import type { FileSettings } from "../app/settings.ts";
import type { Diagnostic } from "../check/diagnostic.ts";
import { LintMemory } from "../check/in-force.ts";
import type { RuleFailure } from "../check/services.ts";
import { ReadingMemory } from "../reading/memory.ts";
import { parseReport, type Report } from "../reading/report.ts";
import { RULES } from "../rules/index.ts";
import type { Locale, Message } from "../text/message.ts";
import { finish, type Steps } from "../text/steps.ts";
import { unifyLineEnds } from "../text/text.ts";
import { isConfigUri } from "./configFiles.ts";
import { placeOf } from "./place.ts";
import type { Choice } from "./protocol.ts";
import { type Told, tell } from "./unfinished.ts";

/** What is shown behind figures, from nothing to everything. */
export const INLAY_HINTS = ["off", "checked", "all"] as const;
export type InlayHints = (typeof INLAY_HINTS)[number];

/** Everything that steers the check of one document: the editor's settings and the configuration file together. */
export interface ResourceSettings extends FileSettings {
  readonly locale: Locale;
  readonly run: "onType" | "onSave";
  /** Whether findings about what is just being written wait until it is finished. */
  readonly unfinished: "wait" | "show";
  readonly inlayHints: InlayHints;
  /** How many characters it is to have at most, where nothing stronger says so; 0 for none. */
  readonly length: number;
  /** What the writer has said of this very document, which is stronger than how it looks. */
  readonly choice?: Choice;
}

/** One version of one document with all that is known of it: worked out on first use, never changed. */
export interface Draft {
  readonly uri: string;
  /** `null` for a file that isn't open. */
  readonly version: number | null;
  /** As the editor or the file has it; offsets count in `report.text`. */
  readonly text: string;
  readonly settings: ResourceSettings;
  readonly report: Report;
  /** The findings that are said: everything that shows findings or mends them goes by these. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings wait because they are about what is just being written. */
  readonly waiting: number;
  /** The rules that have thrown, each once: what they would have found is not among the findings. */
  readonly failures: readonly RuleFailure[];
  /** Reads the text and, if it is checked, checks it, in steps: afterwards nothing that is asked of the draft takes time. */
  steps(): Steps<void>;
  /** What is wrong with the file that it was read from. */
  readonly problem?: FileProblem;
}

/** Why a file can't be read at all (an error), or not without loss (a warning). */
export interface FileProblem {
  readonly severity: "error" | "warning";
  readonly message: Message;
}

export interface DraftSource {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number | null;
  readonly text: string;
  readonly problem?: FileProblem;
}

/** What is kept of a document from one version to the next, so that a keystroke costs one paragraph. */
export interface DraftMemory {
  readonly reading: ReadingMemory;
  readonly check: LintMemory;
  /** What was told of the document last, and whether its writer has paused since the last change. */
  told?: Told;
  paused: boolean;
}

/** An empty memory; `opened` is the text a document was opened with: what is typed before anybody asks is known from it. */
export function createMemory(opened?: string): DraftMemory {
  const told =
    opened === undefined ? {} : { told: { text: unifyLineEnds(opened), caret: undefined, said: [], waiting: 0 } };
  return { reading: new ReadingMemory(), check: new LintMemory(), paused: false, ...told };
}

/** Reads and checks a document on demand; `memory` belongs to the document and outlives its drafts. */
export function makeDraft(
  { uri, languageId, version, text, problem }: DraftSource,
  settings: ResourceSettings,
  memory: DraftMemory = createMemory(),
): Draft {
  let report: Report | undefined;
  let told: Told | undefined;
  const failures = new Map<string, RuleFailure>();
  const opened = openedFrom({ uri, languageId, text }, settings);
  return {
    uri,
    version,
    text,
    settings,
    ...(problem && { problem }),
    get report() {
      report ??= readReport(opened, memory.reading);
      return report;
    },
    get diagnostics() {
      return tellOnce(this).said;
    },
    get waiting() {
      return tellOnce(this).waiting;
    },
    get failures() {
      tellOnce(this);
      return [...failures.values()];
    },
    *steps() {
      if (!mayBeChecked(this, languageId)) return;
      report ??= yield* readReportSteps(opened, memory.reading);
      if (isChecked(this, languageId)) yield* tellSteps(report);
    },
  };

  function tellOnce({ report }: Draft): Told {
    return told ?? finish(tellSteps(report));
  }

  function* tellSteps(report: Report): Steps<Told> {
    const found = yield* checkSteps(opened, report, RULES, {
      memory: memory.check,
      onFailure: (failure) => failures.set(failure.rule, failure),
    });
    const everything = memory.paused || settings.unfinished === "show";
    told = tell(report, found, everything ? undefined : memory.told);
    memory.told = told;
    return told;
  }
}

/** A draft in the place of a file that can't be read: nothing is found in it, and `reason` is said of it. */
export function makeUnreadable(uri: string, settings: ResourceSettings, reason: Message): Draft {
  const problem = { severity: "error", message: reason } as const;
  const nothing = { text: "", report: parseReport(""), diagnostics: [], waiting: 0, failures: [] };
  return { uri, version: null, settings, ...nothing, problem, *steps() {} };
}

/** Whether a document is checked. Whoever opens a document in the language 公文 wants it checked; Markdown may be anything. */
export function isChecked(draft: Draft, languageId: string): boolean {
  if (!mayBeChecked(draft, languageId)) return false;
  const { uri, settings, text, report } = draft;
  return settings.choice === "check" || isReport(openedFrom({ uri, languageId, text }, settings), report);
}

/** What can be said of that without reading the text. */
function mayBeChecked({ uri, settings: { choice, markdown } }: Draft, languageId: string): boolean {
  if (languageId === "json" || languageId === "jsonc" || isConfigUri(uri)) return false;
  if (choice) return choice === "check";
  return languageId !== "markdown" || markdown !== "off";
}

function openedFrom(
  { uri, languageId, text }: Pick<DraftSource, "uri" | "languageId" | "text">,
  settings: ResourceSettings,
): Opened {
  return { place: placeOf(uri), text, markdown: languageId === "markdown", settings };
}
