import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { tellNotStarted } from "../health.ts";
import { say } from "../say.ts";

/** Ends the server, if it is running, and starts another one. */
export function restartServer(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("hegao.restartServer", async () => {
    try {
      if (client.state === State.Running) await client.stop().catch(() => {}); // one that hangs is left behind
      await client.start();
      vscode.window.setStatusBarMessage(say("核稿已重新启动。", "Hegao has been restarted."), 5000);
    } catch {
      tellNotStarted();
    }
  });
}
