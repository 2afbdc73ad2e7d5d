import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { FileBytes, FileParams } from "../server/lsp/protocol.ts";

/** Reads files for a server that has no disk: in the browser, and in folders that exist only in the editor. */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest("hegao/readFile", async ({ uri }: FileParams): Promise<FileBytes> => {
      try {
        return Array.from(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
      } catch {
        return null;
      }
    }),
    client.onRequest("hegao/listReports", async ({ uri }: FileParams): Promise<string[]> => {
      const files = await listReports(vscode.Uri.parse(uri));
      return files.map((file) => file.toString());
    }),
  );
}

/** The files below a folder that may be reports, without those the editor's settings exclude. */
export async function listReports(folder: vscode.Uri, token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, "**/*.{gw,gongwen,txt,md}");
  const files = await vscode.workspace.findFiles(pattern, undefined, undefined, token);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
