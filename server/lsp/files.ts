import type { Connection } from "vscode-languageserver";
import { type Entry, type Files, NO_SUCH_FILE } from "../app/files.ts";
import type { Message } from "../text/message.ts";
import { isOnDisk, uriOf } from "./place.ts";
import type { FileBytes, FileParams } from "./protocol.ts";
import type { Runtime } from "./runtime.ts";

/**
 * Files wherever they are: on the server's own disk, or, in the browser and in virtual folders, at the client's.
 * `clientHasFiles`: the client answers requests for files.
 */
export function createFiles(connection: Connection, { disk }: Runtime, clientHasFiles: () => boolean): Files {
  const ask = async <T>(method: string, place: string): Promise<T | Message | null> => {
    if (!clientHasFiles()) return null;
    const params: FileParams = { uri: uriOf(place) };
    return connection.sendRequest<T | null>(method, params).catch(explain);
  };
  return {
    async read(place) {
      if (disk && isOnDisk(place)) return disk.read(place);
      const bytes = await ask<FileBytes>("hegao/readFile", place);
      return Array.isArray(bytes) ? Uint8Array.from(bytes) : (bytes ?? undefined);
    },
    async list(folder) {
      if (disk && isOnDisk(folder)) return disk.list(folder);
      return (await ask<Entry[]>("hegao/readFolder", folder)) ?? NO_SUCH_FILE;
    },
  };
}

function explain(error: unknown): Message {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    zh: `编辑器没有读出来（${reason}），请在编辑器里打开它看看。`,
    en: `The editor could not read it (${reason}); try to open it there.`,
  };
}
