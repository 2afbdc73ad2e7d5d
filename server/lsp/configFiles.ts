import type { TextDocument } from "vscode-languageserver-textdocument";
import { type ConfigSources, Configs, type InForce } from "../app/configs.ts";
import { folderOf, isBelow, type Place, placeIn } from "../app/place.ts";
import type { ConfigProblem } from "../check/config.ts";
import { CONFIG_NAME } from "../check/file-names.ts";
import { RULES } from "../rules/index.ts";
import { isOnDisk, placeOf, uriOf } from "./place.ts";

/** A configuration file that is there or could be made, with its text. */
export interface ConfigPlace {
  readonly uri: string;
  /** The version of an open file; `null` for one that isn't. */
  readonly version: number | null;
  /** Undefined when there is no file yet. */
  readonly text: string | undefined;
}

/** The `hegao.json` files of an editor's documents, by URI. */
export interface ConfigFiles {
  /** The nearest configuration upwards from a document, up to its workspace folder. */
  configFor(uri: string): Promise<InForce | undefined>;
  /** Where a document's configuration is, or where it would be written: at the top of its workspace folder. */
  placeFor(uri: string): Promise<ConfigPlace | undefined>;
  /** Whether a configuration leaves out a file or folder when `top` is searched. */
  ignores(place: Place, top: Place): Promise<boolean>;
  /** Problems of a configuration file, in its present text. */
  problemsOf(uri: string): Promise<ConfigProblems>;
  /** Reads a configuration again when it is next needed; all of them without `uri`. */
  forget(uri?: string): void;
}

export interface ConfigProblems {
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
}

export interface ConfigFileSources extends Pick<ConfigSources, "files"> {
  /** An open document by its normalised URI: what is being typed is in force before it is saved. */
  readonly openDocument: (uri: string) => TextDocument | undefined;
  readonly folders: () => readonly string[];
  /** Told of the problems of every configuration that has been read, none included. */
  readonly onRead: (uri: string, read: ConfigProblems) => void;
}

export function isConfigUri(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_NAME}`);
}

export function createConfigFiles({ files, openDocument, folders, onRead }: ConfigFileSources): ConfigFiles {
  /** The workspace folder of a file: of two that lie in each other, the inner one. */
  const topOf = (file: Place): Place | undefined =>
    folders()
      .map(placeOf)
      .filter((folder) => isBelow(folder, file))
      .sort((a, b) => b.length - a.length)[0];
  const configs = new Configs({
    files,
    rules: RULES,
    openText: (place) => openDocument(uriOf(place))?.getText(),
    endsAt(folder, file) {
      const top = topOf(file);
      return top === undefined ? !isOnDisk(file) : folder === top; // beyond a workspace only the own disk is looked through
    },
    onRead: (read) => onRead(uriOf(read.place), read),
  });

  /** Where a document is; a new one belongs to the first folder, and nowhere when there is none. */
  function placeOfDocument(uri: string): Place | undefined {
    if (!uri.startsWith("untitled:")) return placeOf(uri);
    const [first] = folders();
    return first === undefined ? undefined : placeIn(placeOf(first), uri.slice("untitled:".length));
  }

  return {
    async configFor(uri) {
      const place = placeOfDocument(uri);
      return place === undefined ? undefined : configs.of(place);
    },
    async placeFor(uri) {
      const place = placeOfDocument(uri);
      if (place === undefined) return undefined;
      const nearest = await configs.nearest(place);
      if (nearest?.unreadable || (!nearest && uri.startsWith("untitled:"))) return undefined;
      const folder = nearest ? folderOf(nearest.place) : (topOf(place) ?? folderOf(place));
      if (folder === undefined) return undefined;
      const config = uriOf(placeIn(folder, CONFIG_NAME));
      const document = openDocument(config);
      return {
        uri: document?.uri ?? config,
        version: document?.version ?? null,
        text: nearest?.text,
      };
    },
    ignores: (place, top) => configs.ignores(place, top),
    async problemsOf(uri) {
      return (await configs.at(placeOf(uri))) ?? { text: "", problems: [] };
    },
    forget(uri) {
      configs.forget(uri === undefined ? undefined : placeOf(uri));
    },
  };
}
