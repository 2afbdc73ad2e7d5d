import * as vscode from "vscode";
import type { FileParams, RenumberAnswer } from "../server/lsp/protocol.ts";
import { say } from "./say.ts";
import type { Server } from "./server.ts";

/** What the server would change in the numbers of a document. */
export interface NumberEdits {
  readonly edits: readonly vscode.TextEdit[];
  /** How many places name a heading by a number that changes and stay, because another heading may be meant. */
  readonly doubtful: number;
}

/** Asks the server about a document as it is now; undefined when it doesn't know, or the document is another meanwhile. */
export async function askForEdits<P extends object>(
  server: Server,
  method: string,
  document: vscode.TextDocument,
  params: P,
): Promise<NumberEdits | undefined> {
  if (server.state !== "running") return undefined;
  const { version } = document;
  await new Promise((settle) => setTimeout(settle)); // the server must hear of the change before it is asked about it
  const file: FileParams = { uri: document.uri.toString() };
  const asked = server.ask<RenumberAnswer | null>(method, { ...file, version, ...params });
  const answer = await asked.catch(() => null); // the document has changed: nothing is to be done in it
  if (!answer || document.version !== version) return undefined;
  return { edits: await server.convert.asTextEdits(answer.edits), doubtful: answer.doubtful };
}

/** Makes the edits, in the undo step of what was done right before or in one `apart`, and says so; whether they were made. */
export async function makeEdits(
  editor: vscode.TextEditor,
  { edits, doubtful }: NumberEdits,
  apart: boolean,
): Promise<boolean> {
  const replace = (builder: vscode.TextEditorEdit): void => {
    for (const { range, newText } of edits) builder.replace(range, newText);
  };
  if (!(await editor.edit(replace, { undoStopBefore: apart, undoStopAfter: apart }))) return false;
  const done = say(
    `改了 ${edits.length} 处序号，撤销就恢复原样。`,
    `${edits.length} numbers changed; undo takes it back.`,
  );
  const open = say(
    `另有 ${doubtful} 处提到序号，指哪一节不能断定，请核对。`,
    ` ${doubtful} mentions of a number may mean another heading: please check them.`,
  );
  vscode.window.setStatusBarMessage(doubtful > 0 ? done + open : done, 8_000);
  return true;
}
