import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { LOSSY } from "../app/decode.ts";
import { type Files, NO_SUCH_FILE } from "../app/files.ts";
import { findReports } from "../app/findReports.ts";
import { open } from "../app/open.ts";
import type { Place } from "../app/place.ts";
import type { Message } from "../core/rule.ts";
import type { ConfigFiles } from "./configFiles.ts";
import {
  createMemory,
  type Draft,
  type DraftMemory,
  type FileProblem,
  isChecked,
  makeDraft,
  makeUnreadable,
  type ResourceSettings,
} from "./draft.ts";
import type { Pages } from "./pages.ts";
import { placeOf, uriOf } from "./place.ts";
import type { Runtime } from "./runtime.ts";
import { PAUSE } from "./unfinished.ts";

/** What the features read. The session holds all state of the server: open documents, their drafts, their settings. */
export interface Session {
  readonly documents: TextDocuments<TextDocument>;
  readonly pages: Pages;
  readonly configs: ConfigFiles;
  /** URIs of the files in a folder and below that may be reports; of an open one as its editor writes it. */
  findReports(folder: string): Promise<string[]>;
  /**
   * The draft of a document in the version it has now, when it is asked for, or of a file that isn't open; undefined
   * when it isn't checked. Later changes never leak into it.
   */
  draftOf(uri: string): Promise<Draft | undefined>;
  settingsOf(uri: string): ResourceSettings | Promise<ResourceSettings>;
  /** A number that moves whenever settings may have changed, for result ids. */
  readonly settingsVersion: number;
  /** Calls `listener` when something that waited until a writer paused may be said: what is known of `uri` is another. */
  onPause(listener: (uri: string) => void): void;
  /** Forgets settings (all, when they or a configuration file have changed). */
  forgetSettings(): void;
}

export interface SessionParts {
  readonly documents: TextDocuments<TextDocument>;
  readonly runtime: Runtime;
  readonly files: Files;
  readonly pages: Pages;
  readonly configs: ConfigFiles;
  readonly readSettings: (uri: string) => Promise<ResourceSettings>;
  readonly log: (text: string) => void;
}

export function createSession({ documents, runtime, files, pages, configs, readSettings, log }: SessionParts): Session {
  const drafts = new Map<string, Draft>();
  const memories = new Map<string, DraftMemory>();
  const settings = new Map<string, ResourceSettings | Promise<ResourceSettings>>();
  const timers = new Map<string, () => void>();
  const pauseListeners: ((uri: string) => void)[] = [];
  let settingsVersion = 0;

  documents.onDidOpen(({ document }) => memories.set(document.uri, createMemory(document.getText())));
  documents.onDidChangeContent(({ document: { uri } }) => {
    timers.get(uri)?.();
    timers.set(
      uri,
      runtime.after(PAUSE, () => pause(uri)),
    );
    const memory = memories.get(uri);
    if (memory) memory.paused = false;
  });
  documents.onDidSave(({ document: { uri } }) => pause(uri)); // whoever saves has written what he wanted to write
  documents.onDidClose(({ document: { uri } }) => {
    timers.get(uri)?.();
    timers.delete(uri);
    memories.delete(uri);
    drafts.delete(uri); // the next document of this name may have another language and the same version
    settings.delete(uri);
  });

  /** From now on, until the document changes, nothing waits. */
  function pause(uri: string): void {
    timers.get(uri)?.();
    const memory = memories.get(uri);
    if (!memory || memory.paused) return;
    memory.paused = true;
    if (!memory.told?.waiting) return;
    drafts.delete(uri);
    for (const listener of pauseListeners) listener(uri);
  }

  /** Settled settings are kept as values, so that a keystroke waits for nothing. */
  function settingsOf(uri: string): ResourceSettings | Promise<ResourceSettings> {
    const known = settings.get(uri);
    if (known) return known;
    const asked = readSettings(uri).then(
      (value) => {
        if (settings.get(uri) === asked) settings.set(uri, value);
        return value;
      },
      (error) => {
        if (settings.get(uri) === asked) settings.delete(uri);
        throw error;
      },
    );
    settings.set(uri, asked);
    return asked;
  }

  async function openDraft(document: TextDocument): Promise<Draft | undefined> {
    const { uri, languageId, version } = document;
    const text = document.getText(); // taken now: the document may move on while its settings are fetched
    const known = settingsOf(uri);
    const inForce = known instanceof Promise ? await known : known;
    let draft = drafts.get(uri);
    if (draft?.version !== version || draft.settings !== inForce) {
      draft = makeDraft({ uri, languageId, version, text }, inForce, memories.get(uri));
      if (documents.get(uri) === document && document.version === version) drafts.set(uri, draft);
    }
    return isChecked(draft, languageId) ? draft : undefined;
  }

  async function storedDraft(uri: string): Promise<Draft | undefined> {
    const settings = await readSettings(uri);
    const opened = await open(placeOf(uri), { files, settingsOf: async () => settings });
    if (opened === NO_SUCH_FILE) return undefined;
    if (!("text" in opened)) {
      log(`${uri} ${opened[settings.locale]}`);
      return makeUnreadable(uri, settings, opened);
    }
    const { text, markdown, source } = opened;
    const languageId = markdown ? "markdown" : "gongwen";
    const problem: FileProblem | undefined = source.lossy ? { severity: "warning", message: LOSSY } : undefined;
    const draft = makeDraft({ uri, languageId, version: null, text, ...(problem && { problem }) }, settings);
    return isChecked(draft, languageId) ? draft : undefined;
  }

  return {
    documents,
    pages,
    configs,
    async findReports(folder) {
      const { locale } = await readSettings(folder);
      const onUnreadable = (place: Place, reason: Message) => log(`${uriOf(place)} ${reason[locale]}`);
      const found = await findReports(placeOf(folder), { files, ignores: configs.ignores, onUnreadable });
      const open = new Map(documents.keys().map((uri) => [placeOf(uri), uri])); // editors don't agree on how to write a URI
      return found.map((place) => open.get(place) ?? uriOf(place));
    },
    settingsOf,
    get settingsVersion() {
      return settingsVersion;
    },
    draftOf(uri) {
      const document = documents.get(uri);
      return document ? openDraft(document) : storedDraft(uri);
    },
    onPause(listener) {
      pauseListeners.push(listener);
    },
    forgetSettings() {
      settings.clear();
      settingsVersion++;
    },
  };
}
