import type { Message } from "../text/message.ts";
import type { Place } from "./place.ts";

/**
 * What is asked of a file system: the disk of the command line and the server, or the files that an editor has in a browser.
 * Nothing throws.
 */
export interface Files {
  /**
   * The bytes of a regular file of at most {@link MAX_BYTES}; undefined where there is no file of this name. A message says
   * why what is there can't be read and what to do. Pipes and devices are never opened: reading them may never end.
   */
  read(place: Place): Promise<Uint8Array | Message | undefined>;
  /** What a folder holds, in any order; a message says why it can't be read. */
  list(folder: Place): Promise<readonly Entry[] | Message>;
}

/** A file or folder in a folder. Links to folders are left out, for they may lead in a circle; so are pipes and devices. */
export interface Entry {
  readonly name: string;
  readonly kind: "file" | "folder";
}

/** A file above this size is no report; reading it would only make the machine wait. */
export const MAX_BYTES = 32 * 1024 * 1024;

export function tooLarge(size: number): Message {
  const megabytes = Math.ceil(size / 1024 / 1024);
  const limit = MAX_BYTES / 1024 / 1024;
  return {
    zh: `文件有 ${megabytes} MB，超过 ${limit} MB，一份报告不会这么大，请核对是不是选错了文件，或拆开再核。`,
    en: `The file has ${megabytes} MB, more than the limit of ${limit} MB; check that it is a report, or split it.`,
  };
}

export const NO_SUCH_FILE: Message = {
  zh: "没有这个文件，请核对文件名和所在文件夹。",
  en: "No such file; check its name and folder.",
};
