import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { say } from "../say.ts";

/** Ends the server and starts another one. */
export function restartServer(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("hegao.restartServer", async () => {
    await client.stop();
    await client.start();
    vscode.window.setStatusBarMessage(say("核稿已重新启动。", "Hegao has been restarted."), 5000);
  });
}
