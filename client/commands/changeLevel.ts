import * as vscode from "vscode";
import type { LevelParams } from "../../server/lsp/protocol.ts";
import { cursorContext } from "../cursorContext.ts";
import { askForEdits, makeEdits } from "../numberEdits.ts";
import { say } from "../say.ts";
import type { Server } from "../server.ts";

/** A number at a line's start that may open a heading: 一、 （二） 3. （4） ⑤. Whether it does is for the server to say. */
const MARKER =
  /^[ \t\u3000]*(?:[一二三四五六七八九十百]{1,4}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[.．、)）]|[①-⑳])[ \t\u3000]*/;

/** Tells the keybindings of Tab and Shift+Tab whether the cursor stands at a number. */
const CONTEXT = "hegao.atMarker";

/**
 * Tab and Shift+Tab at a heading's number move its section, with all below it, one level down or up (降级、升级), as in Word. Where
 * there is none, or it can't go further, the keys do what they always do.
 */
export function changeLevel(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    cursorContext(CONTEXT, isAtMarker),
    vscode.commands.registerCommand("hegao.demote", (by?: string) => move(server, "lower", by === "key")),
    vscode.commands.registerCommand("hegao.promote", (by?: string) => move(server, "higher", by === "key")),
  );
}

async function move(server: Server, to: LevelParams["to"], byKey: boolean): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const line = editor.selection.active.line;
  // Where the cursor was a moment ago is what the key was bound by; it may have moved on.
  const isMeant = !byKey || isAtMarker(editor);
  const found = isMeant ? await askForEdits(server, "hegao/changeLevel", editor.document, { line, to }) : undefined;
  if (found) await makeEdits(editor, found, true);
  else if (byKey) await vscode.commands.executeCommand(to === "lower" ? "tab" : "outdent");
  else vscode.window.setStatusBarMessage(say("这里没有可以升降的标题。", "No heading here can be moved."), 4_000);
}

/** Whether the cursor stands before, in or right behind the number of a line. */
function isAtMarker({ document, selection }: vscode.TextEditor): boolean {
  if (!selection.isEmpty) return false;
  const marker = MARKER.exec(document.lineAt(selection.active.line).text);
  return marker !== null && selection.active.character <= marker[0].length;
}
