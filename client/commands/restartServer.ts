import * as vscode from "vscode";
import { tellNotStarted } from "../health.ts";
import { say } from "../say.ts";
import type { Server } from "../server.ts";

/** Ends the server, if it is running, and starts another one. */
export function restartServer(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand("hegao.restartServer", async () => {
    try {
      if (server.state === "running") await server.stop().catch(() => {}); // one that hangs is left behind
      await server.start();
      vscode.window.setStatusBarMessage(say("核稿已重新启动。", "Hegao has been restarted."), 5000);
    } catch {
      tellNotStarted();
    }
  });
}
