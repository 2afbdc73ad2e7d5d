import type { InForce } from "../app/configs.ts";
import { type Choices, settingsFor } from "../app/settings.ts";
import { LEVELS } from "../check/config.ts";
import type { RuleSetting } from "../check/diagnostic.ts";
import { MARKDOWN_MODES, type MarkdownMode } from "../check/file-names.ts";
import { readKind } from "../report/kind-catalogue.ts";
import type { Locale } from "../text/message.ts";
import { INLAY_HINTS, type InlayHints, type ResourceSettings } from "./draft.ts";
import type { Choice } from "./protocol.ts";

/** The editor's settings for one document (`hegao.*`), made sound: whatever an editor sends, this is what stands here. */
export interface EditorSettings extends Choices {
  /** When push clients are told: while typing, or when the document is saved. */
  readonly run: "onType" | "onSave";
  /** Whether findings about what is just being written wait until it is finished. */
  readonly unfinished: "wait" | "show";
  /** What is shown behind figures: nothing, that a total holds, or the value that was read as well. */
  readonly inlayHints: InlayHints;
  /** Which Markdown documents are checked: those that look like reports, all, none. */
  readonly markdown: MarkdownMode;
  /** Whether this very document is checked, where its writer has said so. */
  readonly choice?: Choice;
  readonly locale: Locale;
  /** How many characters a report is to have at most, as the section view shows it; 0 for none. */
  readonly length: number;
}

/** Reads a settings object of unknown shape. `editorLocale` is the editor's own language, for `hegao.locale: auto`. */
export function readEditorSettings(value: unknown, editorLocale: string | undefined): EditorSettings {
  const settings = isRecord(value) ? value : {};
  const named = settings["kind"];
  const kind = typeof named === "string" ? readKind(named) : undefined;
  const choice = oneOf(["check", "skip"] as const, settings["thisFile"]);
  return {
    run: settings["run"] === "onSave" ? "onSave" : "onType",
    unfinished: settings["unfinished"] === "show" ? "show" : "wait",
    inlayHints: oneOf(INLAY_HINTS, settings["inlayHints"]) ?? "off",
    markdown: oneOf(MARKDOWN_MODES, settings["markdown"]) ?? "auto",
    ...(choice && { choice }),
    ...(kind && { kind }),
    final: settings["final"] === true,
    rules: { ...readRules(settings["rules"]), ...readRules(settings["rule"]) },
    locale: localeOf(settings["locale"], editorLocale),
    length: readLength(settings["length"]),
  };
}

/** The editor's settings with the configuration file over them: whoever shares the file shares its findings. */
export function mergeSettings(editor: EditorSettings, inForce: InForce | undefined): ResourceSettings {
  const { locale, run, unfinished, inlayHints, length, choice, ...below } = editor;
  return {
    locale,
    run,
    unfinished,
    inlayHints,
    length,
    ...(choice && { choice }),
    ...settingsFor(inForce, { below }),
  };
}

/** Chinese unless English is asked for: many offices run an English editor and write Chinese. */
function localeOf(setting: unknown, editorLocale: string | undefined): Locale {
  const name = typeof setting === "string" && setting !== "auto" ? setting : editorLocale;
  return name === undefined || name === "" || name.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** What the rules of 2024 ask of general documents, where nothing sound is set. */
const LENGTH = 5000;

function readLength(value: unknown): number {
  return typeof value === "number" && value >= 0 ? Math.floor(value) : LENGTH;
}

function readRules(value: unknown): Record<string, RuleSetting> {
  const rules: Record<string, RuleSetting> = {};
  if (!isRecord(value)) return rules;
  for (const [id, name] of Object.entries(value)) {
    const level = oneOf(LEVELS, name);
    if (level) rules[id] = { level };
  }
  return rules;
}

function oneOf<T extends string>(names: readonly T[], value: unknown): T | undefined {
  return names.find((name) => name === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
