import type { Connection } from "vscode-languageserver";
import { decodeText } from "./decode.ts";
import type { FileBytes, FileParams } from "./protocol.ts";
import type { Runtime } from "./runtime.ts";

/** Reads files wherever they are: on the server's own disk, or, in the browser and in virtual folders, at the client's. */
export interface Files {
  /** A file's text; undefined when there is none or it can't be read. */
  readText(uri: string): Promise<string | undefined>;
  /** URIs of the files below `folder` that may be reports. */
  listReports(folder: string): Promise<string[]>;
}

/** `clientHasFiles`: the client answers requests for files. */
export function createFiles(connection: Connection, { disk }: Runtime, clientHasFiles: () => boolean): Files {
  const onDisk = (uri: string) => disk !== undefined && uri.startsWith("file:");
  return {
    async readText(uri) {
      if (onDisk(uri)) return decode(await disk?.readFile(uri));
      if (!clientHasFiles()) return undefined;
      const params: FileParams = { uri };
      const bytes = await connection.sendRequest<FileBytes>("hegao/readFile", params);
      return decode(bytes ? Uint8Array.from(bytes) : undefined);
    },
    async listReports(folder) {
      if (onDisk(folder)) return (await disk?.listReports(folder)) ?? [];
      if (!clientHasFiles()) return [];
      const params: FileParams = { uri: folder };
      return (await connection.sendRequest<string[] | null>("hegao/listReports", params)) ?? [];
    },
  };
}

function decode(bytes: Uint8Array | undefined): string | undefined {
  return bytes && decodeText(bytes);
}
