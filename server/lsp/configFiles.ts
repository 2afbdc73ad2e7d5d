import type { TextDocument } from "vscode-languageserver-textdocument";
import { URI, Utils } from "vscode-uri";
import { type Config, type ConfigProblem, DEFAULT_CONFIG, parseConfig } from "../core/config.ts";
import { CONFIG_NAME } from "../core/fileNames.ts";
import { RULES } from "../rules/index.ts";

/** The configuration that is in force for a document. */
export interface ConfigInForce {
  readonly config: Config;
  /** The document's path as globs of the configuration see it: from the configuration's folder. */
  readonly path: string;
}

/** Finds and keeps the `hegao.json` files. A broken one leaves the last good one in force. */
export interface ConfigFiles {
  /** The nearest configuration upwards from a document, up to its workspace folder. */
  configFor(uri: string): Promise<ConfigInForce | undefined>;
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
        const found = await load(Utils.joinPath(folder, CONFIG_NAME).toString());
        if (found) return { config: found.config, path: pathFrom(folder, uri) };
      }
      return undefined;
    },
    async problemsOf(uri) {
      return (await load(URI.parse(uri).toString())) ?? { text: "", problems: [] };
    },
    forget(uri) {
      if (uri === undefined) loaded.clear();
      else loaded.delete(URI.parse(uri).toString());
    },
  };
}

/** The folders in which a document's configuration may lie, nearest first; a new document belongs to the first folder. */
function* foldersUpwards(uri: string, workspace: readonly string[]): Generator<URI> {
  const document = URI.parse(uri);
  if (document.scheme === "untitled") {
    if (workspace[0]) yield URI.parse(workspace[0]);
    return;
  }
  const tops = workspace.map((folder) => URI.parse(folder)).filter((folder) => isBelow(folder, document));
  for (let folder = Utils.dirname(document); ; folder = Utils.dirname(folder)) {
    yield folder;
    if (tops.some((top) => samePlace(top, folder)) || folder.path === Utils.dirname(folder).path) return;
    if (tops.length === 0 && folder.scheme !== "file") return; // beyond a workspace only the own disk is looked through
  }
}

function isBelow(folder: URI, { scheme, authority, path }: URI): boolean {
  return folder.scheme === scheme && folder.authority === authority && path.startsWith(withSlash(folder.path));
}

function samePlace(a: URI, b: URI): boolean {
  return withSlash(a.path) === withSlash(b.path);
}

function pathFrom(folder: URI, uri: string): string {
  const { path } = URI.parse(uri);
  return path.startsWith(withSlash(folder.path)) ? path.slice(withSlash(folder.path).length) : path;
}

function withSlash(path: string): string {
  return path.endsWith("/") ? path : `${path}/`;
}
