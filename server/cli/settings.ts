import { Configs, type ReadConfig } from "../app/configs.ts";
import type { Place } from "../app/place.ts";
import { type FileSettings, mergeRules, settingsFor } from "../app/settings.ts";
import type { Settings } from "../check/diagnostic.ts";
import { disk } from "../disk/disk.ts";
import { indexLines, positionAt } from "../text/text.ts";
import { placeOf, shown } from "./place.ts";
import type { Session } from "./session.ts";
import type { Overrides } from "./task.ts";

/** A configuration file of this run, by the name that is shown, with the levels of rules that are in force for it. */
export interface NamedConfig extends ReadConfig {
  readonly name: string;
  readonly rules: Settings["rules"];
}

/** The settings of a run: each configuration file is read once, and what is wrong in it is said once. */
export class RunSettings {
  readonly #session: Session;
  readonly #overrides: Overrides;
  readonly #configs: Configs;
  readonly #read: NamedConfig[] = [];

  constructor(session: Session, overrides: Overrides) {
    this.#session = session;
    this.#overrides = overrides;
    const { config } = overrides;
    this.#configs = new Configs({
      files: disk,
      rules: session.rules,
      ...(config !== undefined && { only: placeOf(config, session.io.cwd) }),
      onRead: (read) => this.#note(read),
    });
  }

  /** The settings in force for a file. */
  readonly of = async (file: Place): Promise<FileSettings> =>
    settingsFor(await this.#configs.of(file), { above: this.#overrides });

  /** Whether a configuration leaves out a file or folder when `top` is searched. */
  readonly ignores = (place: Place, top: Place): Promise<boolean> => this.#configs.ignores(place, top);

  /** The configuration files that have been in force for some file. */
  read(): readonly NamedConfig[] {
    return this.#read;
  }

  #note(read: ReadConfig): void {
    const { place, text, config, problems, unreadable } = read;
    const name = this.#overrides.config ?? shown(place, this.#session.io.cwd);
    this.#read.push({ ...read, name, rules: mergeRules(config.rules, this.#overrides.rules ?? {}) });
    const lines = indexLines(text);
    for (const { span, message } of problems) {
      const { line, character } = positionAt(lines, span.start);
      this.#session.problem(message, unreadable ? name : `${name}:${line + 1}:${character + 1}`);
    }
  }
}
