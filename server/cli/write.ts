import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Source } from "../app/source.ts";
import type { Message } from "../core/rule.ts";
import { explain } from "../disk/explain.ts";
import { encode } from "./encode.ts";

/**
 * Puts `text` in the place of what was read from `path`, in its encoding and with its byte order mark. Nothing is
 * written where a character would be lost; a message says so.
 */
export function writeBack(path: string, source: Source, text: string): Message | undefined {
  const before = source.lossy ? undefined : encode(source.text, source.encoding);
  if (!before || Buffer.compare(before, source.bytes) !== 0) {
    return {
      zh: "文件里有认不出的字节，改写会丢字，没有写入；请先另存为 UTF-8 再改。",
      en: "Some bytes can't be read, so nothing was written; save the file as UTF-8 first.",
    };
  }
  const after = encode(text, source.encoding);
  if (!after) {
    return {
      zh: `有的字在 ${source.encoding.name} 编码里写不出来，没有写入；请先另存为 UTF-8 再改。`,
      en: `${source.encoding.name} can't spell a character of the result, so nothing was written; save as UTF-8 first.`,
    };
  }
  try {
    return replaceFile(realpathSync(path), after, source.bytes);
  } catch (error) {
    return explain(error);
  }
}

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
  return putFile(path, bytes, statSync(path), expected);
}

/**
 * Writes beside the place and renames, so that a crash leaves either what was there or the new file. Where a file was read
 * before, its bytes are `expected`: when they are others by now, nothing is written and a message says so.
 */
function putFile(path: string, bytes: Uint8Array, old?: Stats, expected?: Uint8Array): Message | undefined {
  // "wx" refuses a name that is taken; loading a source of random numbers would slow down every start.
  const temporary = join(dirname(path), `.${basename(path).slice(0, 40)}.${process.pid}-${Date.now()}.tmp`);
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
      return {
        zh: "核稿期间文件被别的程序改过，没有写入；请重新运行。",
        en: "Another program has changed the file meanwhile, so nothing was written; run again.",
      };
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
