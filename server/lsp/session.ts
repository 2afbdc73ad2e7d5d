import type { CancellationToken, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { LOSSY } from "../app/decode.ts";
import { type Files, NO_SUCH_FILE } from "../app/files.ts";
import { findReports } from "../app/findReports.ts";
import { open } from "../app/open.ts";
import type { Place } from "../app/place.ts";
import type { Message } from "../text/message.ts";
import type { Steps } from "../text/steps.ts";
import type { ConfigFiles } from "./configFiles.ts";
import {
  createMemory,
  type Draft,
  type DraftMemory,
  type DraftSource,
  type FileProblem,
  isChecked,
  makeDraft,
  makeUnreadable,
  type ResourceSettings,
} from "./draft.ts";
import type { Log } from "./log.ts";
import type { Pages } from "./pages.ts";
import { placeOf, uriOf } from "./place.ts";
import type { Runtime } from "./runtime.ts";
import { PAUSE } from "./unfinished.ts";
import { createWork, superseded, type Work } from "./work.ts";

/**
 * Texts above so many characters (200 KB of Chinese) are worked on in steps, so that a cancel or the next key gets through;
 * shorter ones at once, in less time than anybody notices.
 */
export const LONG = 70_000;
/**
 * Texts above so many characters (9 MB of Chinese, hundreds of reports in one) are not checked in an editor: at this length
 * the first check takes ten seconds of the processor, and every key a second or two. The command line takes more.
 */
export const LONGEST = 3_000_000;
/** So much of a text that is too long tells whether it would have been checked. */
const HEAD = 20_000;

/** What the features read. The session holds all state of the server: open documents, their drafts, their settings. */
export interface Session {
  readonly documents: TextDocuments<TextDocument>;
  readonly pages: Pages;
  readonly configs: ConfigFiles;
  readonly log: Log;
  /** For a request: when it is cancelled, what waits for something ends. */
  readonly token?: CancellationToken;
  /** URIs of the files in a folder and below that may be reports; of an open one as its editor writes it. */
  findReports(folder: string): Promise<string[]>;
  /**
   * The draft of a document in the version it has now, when it is asked for, or of a file that isn't open; undefined
   * when it isn't checked. Later changes never leak into it: a long text that changes while it is worked on ends in an error,
   * as it does when `token` is cancelled.
   */
  draftOf(uri: string, token?: CancellationToken): Promise<Draft | undefined>;
  /** The same, and the texts that would be checked if they were not too long. */
  look(uri: string, token?: CancellationToken): Promise<Draft | TooLong | undefined>;
  /** Work on a draft that others have their turn beside; it ends in an error when the document changes. */
  workOn<T>(draft: Draft, steps: Steps<T>): Work<T>;
  settingsOf(uri: string): ResourceSettings | Promise<ResourceSettings>;
  /** Calls `listener` when something that waited until a writer paused may be said: what is known of `uri` is another. */
  onPause(listener: (uri: string) => void): void;
  /** Forgets settings (all, when they or a configuration file have changed). */
  forgetSettings(): void;
}

/** A text above {@link LONGEST}. */
export interface TooLong {
  readonly version: number | null;
  readonly settings: ResourceSettings;
  readonly tooLong: true;
}

/** The session for a request: what it waits for ends when the request is cancelled. */
export function until(token: CancellationToken, session: Session): Session {
  return {
    ...session,
    token,
    draftOf: (uri) => session.draftOf(uri, token),
    look: (uri) => session.look(uri, token),
  };
}

export interface SessionParts {
  readonly documents: TextDocuments<TextDocument>;
  readonly runtime: Runtime;
  readonly files: Files;
  readonly pages: Pages;
  readonly configs: ConfigFiles;
  readonly log: Log;
  readonly readSettings: (uri: string) => Promise<ResourceSettings>;
}

/** The draft of the present version, with the work on it when the text is long. */
interface Kept {
  readonly draft: Draft;
  readonly work?: Work<void>;
}

export function createSession(parts: SessionParts): Session {
  const { documents, runtime, files, pages, configs, log, readSettings } = parts;
  const drafts = new Map<string, Kept>();
  const memories = new Map<string, DraftMemory>();
  const settings = new Map<string, ResourceSettings | Promise<ResourceSettings>>();
  const timers = new Map<string, () => void>();
  const pauseListeners: ((uri: string) => void)[] = [];

  documents.onDidOpen(({ document }) => memories.set(document.uri, createMemory(document.getText())));
  documents.onDidChangeContent(({ document: { uri } }) => {
    forgetDraft(uri);
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
    forgetDraft(uri);
    settings.delete(uri);
  });

  /** From now on, until the document changes, nothing waits. */
  function pause(uri: string): void {
    timers.get(uri)?.();
    const memory = memories.get(uri);
    if (!memory || memory.paused) return;
    memory.paused = true;
    if (!memory.told?.waiting) return;
    forgetDraft(uri);
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

  /** Work on a text that is no more is given up. */
  function forgetDraft(uri: string): void {
    drafts.get(uri)?.work?.giveUp();
    drafts.delete(uri);
  }

  async function lookAtOpen(document: TextDocument, token?: CancellationToken): Promise<Draft | TooLong | undefined> {
    const { uri, languageId, version } = document;
    const text = document.getText(); // taken now: the document may move on while its settings are fetched
    const source = { uri, languageId, version, text };
    const known = settingsOf(uri);
    const inForce = known instanceof Promise ? await known : known;
    if (text.length > LONGEST) return tooLong(source, inForce);
    const isPresent = () =>
      documents.get(uri) === document && document.version === version && document.getText() === text;
    let kept = drafts.get(uri);
    if (!kept || kept.draft.version !== version || kept.draft.text !== text || kept.draft.settings !== inForce) {
      const draft = makeDraft(source, inForce, memories.get(uri));
      if (text.length <= LONG) kept = { draft };
      else if (isPresent()) kept = { draft, work: createWork(draft.steps(), runtime) };
      else throw superseded();
      if (isPresent()) {
        forgetDraft(uri); // what is kept of a document is worked on by one at a time
        drafts.set(uri, kept);
      }
    }
    await kept.work?.done(token);
    return isChecked(kept.draft, languageId) ? kept.draft : undefined;
  }

  async function lookAtStored(uri: string, token?: CancellationToken): Promise<Draft | TooLong | undefined> {
    const inForce = await readSettings(uri);
    const opened = await open(placeOf(uri), { files, settingsOf: async () => inForce });
    if (opened === NO_SUCH_FILE) return undefined;
    if (!("text" in opened)) {
      log(uri, opened[inForce.locale]);
      return makeUnreadable(uri, inForce, opened);
    }
    const { text, markdown } = opened;
    const languageId = markdown ? "markdown" : "gongwen";
    const problem: FileProblem | undefined = opened.source.lossy ? { severity: "warning", message: LOSSY } : undefined;
    const source = { uri, languageId, version: null, text, ...(problem && { problem }) };
    if (text.length > LONGEST) return tooLong(source, inForce);
    const draft = makeDraft(source, inForce);
    if (text.length > LONG) await createWork(draft.steps(), runtime).done(token);
    return isChecked(draft, languageId) ? draft : undefined;
  }

  function tooLong(source: DraftSource, inForce: ResourceSettings): TooLong | undefined {
    const head = makeDraft({ ...source, text: source.text.slice(0, HEAD) }, inForce);
    return isChecked(head, source.languageId)
      ? { version: source.version, settings: inForce, tooLong: true }
      : undefined;
  }

  function look(uri: string, token?: CancellationToken): Promise<Draft | TooLong | undefined> {
    const document = documents.get(uri);
    return document ? lookAtOpen(document, token) : lookAtStored(uri, token);
  }

  function* whilePresent<T>({ uri, version }: Draft, steps: Steps<T>): Steps<T> {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      yield;
      if (version !== null && documents.get(uri)?.version !== version) throw superseded();
    }
  }

  return {
    documents,
    pages,
    configs,
    log,
    async findReports(folder) {
      const { locale } = await readSettings(folder);
      const onUnreadable = (place: Place, reason: Message) => log(uriOf(place), reason[locale]);
      const found = await findReports(placeOf(folder), { files, ignores: configs.ignores, onUnreadable });
      const open = new Map(documents.keys().map((uri) => [placeOf(uri), uri])); // editors don't agree on how to write a URI
      return found.map((place) => open.get(place) ?? uriOf(place));
    },
    workOn: (draft, steps) => createWork(whilePresent(draft, steps), runtime),
    settingsOf,
    look,
    async draftOf(uri, token) {
      const seen = await look(uri, token);
      return seen && "tooLong" in seen ? undefined : seen;
    },
    onPause(listener) {
      pauseListeners.push(listener);
    },
    forgetSettings() {
      settings.clear();
    },
  };
}
