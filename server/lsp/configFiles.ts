import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Config, type ConfigProblem, DEFAULT_CONFIG, parseConfig } from "../core/config.ts";
import { CONFIG_NAME } from "../core/file-names.ts";
import { RULES } from "../rules/index.ts";
import { fileIn, folderOf, formatUri, isBelow, normalizeUri, parseUri, pathFrom, type Uri } from "./uri.ts";

/** The configuration that is in force for a document. */
export interface ConfigInForce {
  readonly config: Config;
  /** The document's path as globs of the configuration see it: from the configuration's folder. */
  readonly path: string;
}

/** A configuration file that is there or could be made, with its text. */
export interface ConfigPlace {
  readonly uri: string;
  /** The version of an open file; `null` for one that isn't. */
  readonly version: number | null;
  /** Undefined when there is no file yet. */
  readonly text: string | undefined;
  /** The document's path seen from the file's folder. */
  readonly path: string;
}

/** Finds and keeps the `hegao.json` files. A broken one leaves the last good one in force. */
export interface ConfigFiles {
  /** The nearest configuration upwards from a document, up to its workspace folder. */
  configFor(uri: string): Promise<ConfigInForce | undefined>;
  /** Where a document's configuration is, or where it would be written: at the top of its workspace folder. */
  placeFor(uri: string): Promise<ConfigPlace | undefined>;
  /** Problems of a configuration file, in its present text. */
  problemsOf(uri: string): Promise<ConfigProblems>;
  /** Reads a configuration again when it is next needed; all of them without `uri`. */
  forget(uri?: string): void;
}

export interface ConfigProblems {
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
}

interface Loaded extends ConfigProblems {
  readonly config: Config;
}

export interface ConfigSources {
  /** An open document by its normalised URI: what is being typed is in force before it is saved. */
  readonly openDocument: (uri: string) => TextDocument | undefined;
  readonly readText: (uri: string) => Promise<string | undefined>;
  readonly folders: () => readonly string[];
  /** Told of the problems of every configuration that has been read, none included. */
  readonly onRead: (uri: string, read: ConfigProblems) => void;
}

export function isConfigUri(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_NAME}`);
}

export function createConfigFiles({ openDocument, readText, folders, onRead }: ConfigSources): ConfigFiles {
  const loaded = new Map<string, Promise<Loaded | undefined>>();
  const lastGood = new Map<string, Config>();

  function load(uri: string): Promise<Loaded | undefined> {
    let known = loaded.get(uri);
    if (!known) {
      known = read(uri);
      loaded.set(uri, known);
    }
    return known;
  }

  async function read(uri: string): Promise<Loaded | undefined> {
    const text = openDocument(uri)?.getText() ?? (await readText(uri));
    if (text === undefined) {
      if (lastGood.delete(uri)) onRead(uri, { text: "", problems: [] });
      return undefined;
    }
    const { config, problems } = parseConfig(text, RULES);
    onRead(uri, { text, problems });
    const broken = config === DEFAULT_CONFIG && problems.length > 0;
    if (!broken) lastGood.set(uri, config);
    return { text, problems, config: lastGood.get(uri) ?? config };
  }

  return {
    async configFor(uri) {
      for (const folder of foldersUpwards(uri, folders())) {
        const found = await load(configIn(folder));
        if (found) return { config: found.config, path: pathFrom(folder, parseUri(uri)) };
      }
      return undefined;
    },
    async placeFor(uri) {
      let folder: Uri | undefined;
      let text: string | undefined;
      for (folder of foldersUpwards(uri, folders())) {
        text = (await load(configIn(folder)))?.text;
        if (text !== undefined) break;
      }
      if (text === undefined) folder = topOf(uri, folders());
      if (!folder) return undefined;
      const document = openDocument(configIn(folder));
      const version = document?.version ?? null;
      return { uri: document?.uri ?? configIn(folder), version, text, path: pathFrom(folder, parseUri(uri)) };
    },
    async problemsOf(uri) {
      return (await load(normalizeUri(uri))) ?? { text: "", problems: [] };
    },
    forget(uri) {
      if (uri === undefined) loaded.clear();
      else loaded.delete(normalizeUri(uri));
    },
  };
}

function configIn(folder: Uri): string {
  return formatUri(fileIn(folder, CONFIG_NAME));
}

/** The workspace folder of a document, else its own folder; a new document has none before it is saved. */
function topOf(uri: string, workspace: readonly string[]): Uri | undefined {
  const document = parseUri(uri);
  if (document.scheme === "untitled") return undefined;
  return workspace.map(parseUri).find((folder) => isBelow(folder, document)) ?? folderOf(document);
}

/** The folders in which a document's configuration may lie, nearest first; a new document belongs to the first folder. */
function* foldersUpwards(uri: string, workspace: readonly string[]): Generator<Uri> {
  const document = parseUri(uri);
  if (document.scheme === "untitled") {
    if (workspace[0]) yield parseUri(workspace[0]);
    return;
  }
  const tops = workspace.map(parseUri).filter((folder) => isBelow(folder, document));
  for (let folder = folderOf(document); ; folder = folderOf(folder)) {
    yield folder;
    const top = tops.some((workspaceFolder) => configIn(workspaceFolder) === configIn(folder));
    if (top || folder.path === folderOf(folder).path) return;
    if (tops.length === 0 && folder.scheme !== "file") return; // beyond a workspace only the own disk is looked through
  }
}
