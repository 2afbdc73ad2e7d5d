import { DEFAULT_CONFIG, settingsFor as lintSettings } from "../check/config.ts";
import type { RuleSetting, Settings } from "../check/diagnostic.ts";
import type { MarkdownMode } from "../check/file-names.ts";
import type { Kind } from "../report/kinds.ts";
import type { InForce } from "./configs.ts";

/** Everything that steers how one file is read and checked. */
export interface FileSettings {
  readonly kind?: Kind;
  readonly markdown: MarkdownMode;
  /** Names whose numbers measure nothing. */
  readonly names: readonly string[];
  readonly lint: Settings;
}

/** What is said of all files outside their configuration. */
export interface Choices {
  readonly kind?: Kind;
  readonly markdown?: MarkdownMode;
  readonly final?: boolean;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/**
 * The settings of a file: the configuration is stronger than what `below` chooses, because whoever shares it shares its
 * findings (an editor's settings), and weaker than what stands `above` it (the command line).
 */
export function settingsFor(inForce: InForce | undefined, { below = {}, above = {} }: Layers): FileSettings {
  const { config, path } = inForce ?? { config: DEFAULT_CONFIG, path: "" };
  const lint = lintSettings(config, path);
  const kind = above.kind ?? config.kind ?? below.kind;
  const markdown = config.markdown === "auto" ? (below.markdown ?? "auto") : config.markdown;
  return {
    ...(kind && { kind }),
    markdown: above.markdown ?? markdown,
    names: config.names,
    lint: {
      ...lint,
      final: above.final || lint.final || below.final || false,
      rules: [lint.rules, above.rules ?? {}].reduce(mergeRules, below.rules ?? {}),
    },
  };
}

export interface Layers {
  readonly below?: Choices;
  readonly above?: Choices;
}

/** What two places say of the rules; where both speak of the same thing, the `stronger` one counts. */
export function mergeRules(weaker: Settings["rules"], stronger: Settings["rules"]): Settings["rules"] {
  const merged: Record<string, RuleSetting> = { ...weaker };
  for (const [id, setting] of Object.entries(stronger)) merged[id] = { ...merged[id], ...setting };
  return merged;
}
