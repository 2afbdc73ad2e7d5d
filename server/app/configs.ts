import { type Config, DEFAULT_CONFIG, type ParsedConfig, parseConfig } from "../check/config.ts";
import { CONFIG_NAME } from "../check/file-names.ts";
import type { Rule } from "../check/rule.ts";
import { matchesGlob } from "../text/glob.ts";
import type { Message } from "../text/message.ts";
import { type Files, NO_SUCH_FILE } from "./files.ts";
import { folderOf, type Place, pathFrom, placeIn } from "./place.ts";
import { readSource } from "./source.ts";

/** A configuration file as it was read. */
export interface ReadConfig extends ParsedConfig {
  readonly place: Place;
  readonly text: string;
  /** Whether it can't be read: it then counts as empty, and its only problem says why. */
  readonly unreadable: boolean;
}

/** The configuration that is in force for a file, and the file's path as globs of the configuration see it. */
export interface InForce {
  readonly config: Config;
  readonly path: string;
}

export interface ConfigSources {
  readonly files: Pick<Files, "read">;
  readonly rules: readonly Rule[];
  /** This file in place of the nearest `hegao.json`. */
  readonly only?: Place;
  /** A text that is in force in place of what the file holds: it is open in an editor. */
  readonly openText?: (place: Place) => string | undefined;
  /** Whether the way upwards from a file ends with this folder; by default it leads up to the root. */
  readonly endsAt?: (folder: Place, file: Place) => boolean;
  /** Told of each configuration file once it has been read, and of one that is gone as of an empty one. */
  readonly onRead?: (read: ReadConfig) => void;
}

/**
 * The `hegao.json` files. Each is read once, until it is forgotten. When one breaks while it is edited, what it said last stays
 * in force.
 */
export class Configs {
  readonly #sources: ConfigSources;
  readonly #read = new Map<Place, Promise<ReadConfig | undefined>>();
  readonly #lastGood = new Map<Place, Config>();

  constructor(sources: ConfigSources) {
    this.#sources = sources;
  }

  /** The configuration in force for a file; undefined where there is none. */
  async of(file: Place): Promise<InForce | undefined> {
    const nearest = await this.nearest(file);
    return nearest && { config: nearest.config, path: pathFrom(folderOf(nearest.place) ?? "/", file) };
  }

  /** Whether the configuration leaves out a file or folder when `top`, a folder above it, is searched. */
  async ignores(place: Place, top: Place): Promise<boolean> {
    const nearest = await this.nearest(place);
    if (!nearest) return false;
    const folder = folderOf(nearest.place) ?? "/";
    const [path, from] = [pathFrom(folder, place), pathFrom(folder, top)];
    return nearest.config.ignore.some((glob) => matchesGlob(glob, path) && !matchesGlob(glob, from));
  }

  /** The configuration file in force for a file; undefined where there is none. */
  async nearest(file: Place): Promise<ReadConfig | undefined> {
    const { only, endsAt } = this.#sources;
    if (only !== undefined) return this.at(only);
    for (let folder = folderOf(file); folder !== undefined; folder = folderOf(folder)) {
      const found = await this.at(placeIn(folder, CONFIG_NAME));
      if (found || endsAt?.(folder, file)) return found;
    }
    return undefined;
  }

  /** A configuration file; undefined where there is none. */
  at(place: Place): Promise<ReadConfig | undefined> {
    const known = this.#read.get(place) ?? this.#load(place);
    this.#read.set(place, known);
    return known;
  }

  /** Reads a file again when it is next needed; all of them without `place`. */
  forget(place?: Place): void {
    if (place === undefined) this.#read.clear();
    else this.#read.delete(place);
  }

  async #load(place: Place): Promise<ReadConfig | undefined> {
    const { openText, rules, onRead } = this.#sources;
    const source = openText?.(place) ?? (await this.#textOf(place));
    if (source === undefined) {
      if (this.#lastGood.delete(place)) onRead?.({ place, text: "", unreadable: false, ...parseConfig("", rules) });
      return undefined;
    }
    const unreadable = typeof source !== "string";
    const text = unreadable ? "" : source;
    const parsed = parseConfig(text, rules);
    const problems = unreadable ? [{ span: { start: 0, end: 0 }, message: source }] : parsed.problems;
    const broken = parsed.config === DEFAULT_CONFIG && problems.length > 0;
    if (!broken) this.#lastGood.set(place, parsed.config);
    const config = this.#lastGood.get(place) ?? parsed.config;
    const read = { ...parsed, place, text, unreadable, problems, config };
    onRead?.(read);
    return read;
  }

  async #textOf(place: Place): Promise<string | Message | undefined> {
    const { files, only } = this.#sources;
    const source = (await readSource(place, files)) ?? (place === only ? NO_SUCH_FILE : undefined);
    return source && "text" in source ? source.text : source;
  }
}
