import * as vscode from "vscode";
import type { PasteParams } from "../server/lsp/protocol.ts";
import { say } from "./say.ts";
import type { Server } from "./server.ts";

/** Longer HTML is not sent to the server. */
const LONGEST = 4_000_000;

/**
 * 按公文整理后粘贴: what is pasted into a report from a word processor or a web page becomes text of a report, unless `hegao.paste`
 * says otherwise; the plain text stays in the menu beside it. An older VS Code pastes as it always did.
 */
export function tidyPastes(server: Server): vscode.Disposable {
  // Before it was for everybody it stood there half done.
  const kind = kindOfText()?.append("hegao");
  if (!kind) return new vscode.Disposable(() => {});
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits({ uri }, _ranges, data, { triggerKind }, token) {
      const asked = triggerKind === vscode.DocumentPasteTriggerKind.PasteAs;
      if (server.state === "stopped" || (!asked && isPlain(uri))) return undefined;
      const [html, plain] = await Promise.all([read(data, "text/html"), read(data, "text/plain")]);
      const params: PasteParams = { ...(html && html.length <= LONGEST && { html }), ...(plain && { plain }) };
      // Whatever happens, what lies on the clipboard can be pasted as it is.
      const text = await server.ask<string | null>("hegao/paste", params, token).catch(() => null);
      if (text === null) return undefined;
      return [new vscode.DocumentPasteEdit(text, say("按公文整理后粘贴", "Paste as report text"), kind)];
    },
  };
  try {
    return vscode.languages.registerDocumentPasteEditProvider({ language: "gongwen" }, provider, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: ["text/html", "text/plain"],
    });
  } catch {
    return new vscode.Disposable(() => {}); // it is there, and not for everybody yet
  }
}

function kindOfText(): vscode.DocumentDropOrPasteEditKind | undefined {
  return "DocumentDropOrPasteEditKind" in vscode ? vscode.DocumentDropOrPasteEditKind.Text : undefined;
}

function isPlain(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration("hegao", uri).get("paste") === "plain";
}

async function read(data: vscode.DataTransfer, type: string): Promise<string | undefined> {
  return await data.get(type)?.asString();
}
