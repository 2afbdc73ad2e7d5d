import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Message } from "../core/rule.ts";
import { encode } from "./encoding.ts";
import { explain, type Source } from "./read.ts";

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

/** Writes beside the file and renames, so that a crash leaves either the old file or the new one. */
function replaceFile(path: string, bytes: Uint8Array, expected: Uint8Array): Message | undefined {
  accessSync(path, constants.W_OK); // renaming would replace a write-protected file too
  const { mode, uid, gid } = statSync(path);
  // "wx" refuses a name that is taken; loading a source of random numbers would slow down every start.
  const temporary = join(dirname(path), `.${basename(path).slice(0, 40)}.${process.pid}-${Date.now()}.tmp`);
  const file = openSync(temporary, "wx", 0o600);
  try {
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      keepOwner(file, uid, gid);
      fchmodSync(file, mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (Buffer.compare(readFileSync(path), expected) !== 0) {
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
