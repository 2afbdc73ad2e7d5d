import { readFileSync, statSync } from "node:fs";
import type { Message } from "../core/rule.ts";
import { type Decoded, decode, MAX_BYTES } from "./encoding.ts";

/** A text with the bytes it was read from. */
export interface Source extends Decoded {
  readonly bytes: Uint8Array;
}

/** Reads a file; a message says why it can't be read and what to do. */
export function readSource(path: string): Source | Message {
  try {
    const { size } = statSync(path);
    return size > MAX_BYTES ? tooLarge(size) : sourceOf(readFileSync(path));
  } catch (error) {
    return explain(error);
  }
}

export function sourceOf(bytes: Uint8Array): Source | Message {
  if (bytes.length > MAX_BYTES) return tooLarge(bytes.length);
  const decoded = decode(bytes);
  return "text" in decoded ? { ...decoded, bytes } : decoded;
}

function tooLarge(size: number): Message {
  const megabytes = Math.ceil(size / 1024 / 1024);
  const limit = MAX_BYTES / 1024 / 1024;
  return {
    zh: `文件有 ${megabytes} MB，超过 ${limit} MB，一份报告不会这么大，请核对是不是选错了文件，或拆开再核。`,
    en: `The file has ${megabytes} MB, more than the limit of ${limit} MB; check that it is a report, or split it.`,
  };
}

/** What a failed file operation means for the person who asked for it. */
export function explain(error: unknown): Message {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return (
    REASONS[code] ?? {
      zh: `文件操作失败（${code}），请核对文件和所在磁盘。`,
      en: `The file can't be used (${code}); check the file and its disk.`,
    }
  );
}

const NO_PERMISSION: Message = {
  zh: "没有权限，请换个位置或请管理员开放权限。",
  en: "Permission denied; copy the file elsewhere or have its permissions changed.",
};

const REASONS: Readonly<Record<string, Message>> = {
  ENOENT: { zh: "没有这个文件，请核对文件名和所在文件夹。", en: "No such file; check its name and folder." },
  ENOTDIR: { zh: "没有这个文件，请核对文件名和所在文件夹。", en: "No such file; check its name and folder." },
  EISDIR: { zh: "这是文件夹，请写文件名。", en: "This is a folder; name a file." },
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EROFS: { zh: "所在磁盘只读，请复制到别处再改。", en: "The disk is read-only; copy the file elsewhere." },
  ENOSPC: { zh: "磁盘已满，请腾出空间再试。", en: "The disk is full; make room and try again." },
};
