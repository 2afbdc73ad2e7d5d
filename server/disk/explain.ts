import { NO_SUCH_FILE } from "../app/files.ts";
import type { Message } from "../text/message.ts";

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

export const IS_FOLDER: Message = { zh: "这是文件夹，请写文件名。", en: "This is a folder; name a file." };

const NO_PERMISSION: Message = {
  zh: "没有权限，请换个位置或请管理员开放权限。",
  en: "Permission denied; copy the file elsewhere or have its permissions changed.",
};

const REASONS: Readonly<Record<string, Message>> = {
  ENOENT: NO_SUCH_FILE,
  ENOTDIR: NO_SUCH_FILE,
  EISDIR: IS_FOLDER,
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EROFS: { zh: "所在磁盘只读，请复制到别处再改。", en: "The disk is read-only; copy the file elsewhere." },
  ENOSPC: { zh: "磁盘已满，请腾出空间再试。", en: "The disk is full; make room and try again." },
};
