import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { type Decoded, decode } from "../app/decode.ts";
import { explain } from "../disk/explain.ts";
import type { Message } from "../text/message.ts";
import { encode } from "./encode.ts";

/**
 * Puts `text` in the place of what was read from `path`, in its encoding and with its byte order mark. Nothing is
 * written where a character would be lost; a message says so.
 */
export function writeBack(path: string, source: Decoded, text: string): Message | undefined {
  const before = source.lossy ? undefined : encode(source.text, source.encoding);
  if (!before) return UNKNOWN_BYTES;
  const after = encode(text, source.encoding);
  if (!after) return unspellable(source);
  try {
    const now = readFileSync(path);
    if (Buffer.compare(now, before) === 0) return replaceFile(realpathSync(path), after, before);
    const decoded = decode(now);
    return "text" in decoded && decoded.text === source.text ? UNKNOWN_BYTES : CHANGED;
  } catch (error) {
    return explain(error);
  }
}

/** Writes a text that was made of what was read into a file of its own, in the encoding of `source`; a message says why not. */
export function writeCopy(path: string, source: Decoded, text: string): Message | undefined {
  if (source.lossy) return UNKNOWN_BYTES;
  const bytes = encode(text, source.encoding);
  return bytes ? writeOutput(path, bytes) : unspellable(source);
}

function unspellable({ encoding: { name } }: Decoded): Message {
  return {
    zh: `有的字在 ${name} 编码里写不出来，没有写入；请先另存为 UTF-8 再改。`,
    en: `${name} can't spell a character of the result, so nothing was written; save as UTF-8 first.`,
  };
}

const UNKNOWN_BYTES: Message = {
  zh: "文件里有认不出的字节，改写会丢字，没有写入；请先另存为 UTF-8 再改。",
  en: "Some bytes can't be read, so nothing was written; save the file as UTF-8 first.",
};

const CHANGED: Message = {
  zh: "核稿期间文件被别的程序改过，没有写入；请重新运行。",
  en: "Another program has changed the file meanwhile, so nothing was written; run again.",
};

/** Makes a file, or puts it in the place of one; a message says why it could not be done. */
export function writeOutput(path: string, bytes: Uint8Array): Message | undefined {
  try {
    return existsSync(path) ? replaceFile(realpathSync(path), bytes) : putFile(path, bytes);
  } catch (error) {
    return explain(error);
  }
}

/** Replaces a file and keeps its owner and rights. */
function replaceFile(path: string, bytes: Uint8Array, expected?: Uint8Array): Message | undefined {
  accessSync(path, constants.W_OK); // renaming would replace a write-protected file too
  const old = statSync(path);
  if (!old.isFile()) return NO_PLACE;
  return old.nlink > 1 ? HARD_LINK : putFile(path, bytes, old, expected);
}

const NO_PLACE: Message = {
  zh: "这是管道或设备，不是文件，没有写入；请换个文件名。",
  en: "A pipe or device, not a file, so nothing was written; choose another name.",
};

/**
 * A new file in the place of one of its names would part it from the others, and writing into the file itself would change
 * what stands under names that nobody spoke of (a copy kept by a backup), with nothing to go back to after a crash.
 */
const HARD_LINK: Message = {
  zh: "这个文件还有别的名字（硬链接），改写会连带改动或拆开它们，没有写入；请复制一份，改复制的那份。",
  en: "The file has other names (hard links) that a change would alter or break off, so nothing was written; copy it and mend the copy.",
};

/**
 * Writes beside the place and renames, so that a crash leaves either what was there or the new file. Where a file was read
 * before, its bytes are `expected`: when they are others by now, nothing is written and a message says so.
 */
function putFile(path: string, bytes: Uint8Array, old?: Stats, expected?: Uint8Array): Message | undefined {
  holdSignals();
  removeLeftovers(dirname(path));
  // "wx" refuses a name that is taken; loading a source of random numbers would slow down every start.
  const temporary = join(dirname(path), `.${basename(path).slice(0, 40)}${TEMPORARY}${process.pid}-${Date.now()}.tmp`);
  const file = openSync(temporary, "wx", old ? 0o600 : 0o666);
  try {
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      if (old) {
        keepOwner(file, old.uid, old.gid);
        fchmodSync(file, old.mode);
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (expected && Buffer.compare(readFileSync(path), expected) !== 0) {
      unlinkSync(temporary);
      return CHANGED;
    }
    renameSync(temporary, path);
    return undefined;
  } catch (error) {
    unlinkSync(temporary);
    throw error;
  }
}

/** Only an administrator may give a file away; anybody else owns the file already. */
function keepOwner(file: number, uid: number, gid: number): void {
  try {
    fchownSync(file, uid, gid);
  } catch {}
}

/** Stands in a temporary file's name before the process it belongs to: processes are counted by each computer for itself. */
const TEMPORARY = `.hegao-${encodeURIComponent(hostname()).slice(0, 40)}-`;

/** Removes what processes that were killed while they wrote to this folder have left there. */
function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const at = name.startsWith(".") && name.endsWith(".tmp") ? name.lastIndexOf(TEMPORARY) : -1;
    const pid = at < 0 ? undefined : /^(\d+)-\d+\.tmp$/.exec(name.slice(at + TEMPORARY.length))?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      unlinkSync(join(folder, name));
    } catch {} // another process has been here, or may not be; the next one tries again
  }
}

/** A folder may be written to without being read. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** Ends the process only when what is being written has its place; what asks it to end later is heard at once again. */
function holdSignals(): void {
  const release = () => {
    for (const signal of ENDING) process.removeListener(signal, end);
  };
  const end = (signal: NodeJS.Signals) => {
    release();
    process.kill(process.pid, signal);
  };
  for (const signal of ENDING) process.on(signal, end);
  // Signals are delivered between two turns: one turn must have begun and ended before they are no longer listened to.
  setImmediate(() => setImmediate(release));
}

const ENDING: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];
