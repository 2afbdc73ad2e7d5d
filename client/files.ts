import * as vscode from "vscode";
import type { Entry } from "../server/app/files.ts";
import type { FileBytes, FileParams } from "../server/lsp/protocol.ts";
import type { Server } from "./server.ts";

/** Reads files for a server that has no disk: in the browser, and in folders that exist only in the editor. */
export function answerFileRequests(server: Server): void {
  server.onRequest("hegao/readFile", async ({ uri }: FileParams): Promise<FileBytes> => {
    try {
      return Array.from(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return null;
      throw error;
    }
  });
  server.onRequest("hegao/readFolder", async ({ uri }: FileParams): Promise<Entry[]> => {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
    return entries.flatMap(([name, type]): Entry[] => {
      if (type === vscode.FileType.Directory) return [{ name, kind: "folder" }];
      return type & vscode.FileType.File ? [{ name, kind: "file" }] : [];
    });
  });
}
