import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { type Config, DEFAULT_CONFIG, type ParsedConfig, parseConfig, settingsFor } from "../core/config.ts";
import { CONFIG_NAME } from "../core/file-names.ts";
import { matchesGlob } from "../core/glob.ts";
import type { Kind } from "../core/kinds.ts";
import type { RuleSetting, Settings } from "../core/lint.ts";
import { indexLines, positionAt } from "../core/text.ts";
import { readSource } from "./read.ts";
import type { Session } from "./session.ts";

/** What the command line sets above every configuration file. */
export interface Overrides {
  /** This file in place of the nearest `hegao.json`. */
  readonly config?: string;
  readonly kind?: Kind;
  readonly final?: boolean;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** A configuration with the folder that its globs are seen from. */
interface Placed {
  readonly folder: string;
  readonly config: Config;
}

/** A configuration file of this run, by the name that is shown, with its exceptions and its levels of rules. */
export interface ReadConfig extends Pick<ParsedConfig, "places"> {
  readonly name: string;
  readonly text: string;
  readonly rules: Settings["rules"];
}

/** The configurations of a run: each file is read once, and what is wrong in it is said once. */
export class Configs {
  readonly #session: Session;
  readonly #overrides: Overrides;
  readonly #byFolder = new Map<string, Placed>();
  readonly #byFile = new Map<string, Placed>();
  readonly #read: ReadConfig[] = [];

  constructor(session: Session, overrides: Overrides) {
    this.#session = session;
    this.#overrides = overrides;
  }

  /** The configuration in force for a file, and the settings that it gives to this file. */
  of(path: string): { config: Config; settings: Settings } {
    const { folder, config: found } = this.#nearest(dirname(path));
    const { kind = found.kind, final = false } = this.#overrides;
    const rules = this.#override(found.rules);
    const config = { ...found, ...(kind && { kind }), final: found.final || final, rules };
    return { config, settings: settingsFor(config, relative(folder, path)) };
  }

  /** The configuration files that have been in force for some file. */
  read(): readonly ReadConfig[] {
    return this.#read.map((config) => ({ ...config, rules: this.#override(config.rules) }));
  }

  #override(rules: Settings["rules"]): Settings["rules"] {
    const merged = { ...rules };
    for (const [id, setting] of Object.entries(this.#overrides.rules ?? {})) merged[id] = { ...merged[id], ...setting };
    return merged;
  }

  /** Whether the configuration leaves a file or folder out when its surroundings are searched. */
  ignores(path: string): boolean {
    const { folder, config } = this.#nearest(dirname(path));
    return config.ignore.some((glob) => matchesGlob(glob, relative(folder, path)));
  }

  #nearest(folder: string): Placed {
    const { config } = this.#overrides;
    if (config !== undefined) return this.#load(resolve(this.#session.io.cwd, config), config);
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const path = join(folder, CONFIG_NAME);
    const parent = dirname(folder);
    const placed = existsSync(path)
      ? this.#load(path, shown(path, this.#session.io.cwd))
      : parent === folder
        ? { folder, config: DEFAULT_CONFIG }
        : this.#nearest(parent);
    this.#byFolder.set(folder, placed);
    return placed;
  }

  #load(path: string, name: string): Placed {
    const known = this.#byFile.get(path);
    if (known) return known;
    const placed = { folder: dirname(path), config: this.#parse(path, name) };
    this.#byFile.set(path, placed);
    return placed;
  }

  #parse(path: string, name: string): Config {
    const source = readSource(path);
    if (!("text" in source)) {
      this.#session.problem(source, name);
      return DEFAULT_CONFIG;
    }
    const { config, problems, places } = parseConfig(source.text, this.#session.rules);
    this.#read.push({ name, text: source.text, places, rules: config.rules });
    const lines = indexLines(source.text);
    for (const { span, message } of problems) {
      const { line, character } = positionAt(lines, span.start);
      this.#session.problem(message, `${name}:${line + 1}:${character + 1}`);
    }
    return config;
  }
}

/** A path as a person would write it from here: relative while it stays below. */
function shown(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return near.startsWith("..") ? path : near;
}
