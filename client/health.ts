import * as vscode from "vscode";
import { say } from "./say.ts";
import type { Server } from "./server.ts";

/** Does what needs the server, and starts it for that; where it has stopped for good, the writer is told so instead. */
export async function withServer(server: Server, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (server.state !== "stopped") throw error;
    void tellStopped();
  }
}

let telling = false;

/** Says that nothing is checked any more, and what can be done about it; once, until it is answered. */
export async function tellStopped(): Promise<void> {
  if (telling) return;
  telling = true;
  await offer(
    say(
      "核稿的检查程序接连退出，已停止检查。稿件没有受影响，可以照常写。",
      "Hegao's checker ended several times in a row and is no longer running. Your documents are not affected.",
    ),
    { [say("重新启动", "Restart")]: "hegao.restartServer", [say("查看运行记录", "Show Log")]: "hegao.showLog" },
  ).finally(() => {
    telling = false;
  });
}

/** Says that not even a start by hand has worked. */
export function tellNotStarted(): void {
  void offer(
    say(
      "核稿的检查程序没能启动。重新加载窗口再试一次；稿件不受影响。",
      "Hegao's checker could not be started. Reload the window and try again; your documents are not affected.",
    ),
    {
      [say("重新加载窗口", "Reload Window")]: "workbench.action.reloadWindow",
      [say("查看运行记录", "Show Log")]: "hegao.showLog",
    },
  );
}

/** Shows an error with buttons; each runs its command. */
async function offer(message: string, commands: Readonly<Record<string, string>>): Promise<void> {
  const chosen = await vscode.window.showErrorMessage(message, ...Object.keys(commands));
  const command = chosen && commands[chosen];
  if (command) await vscode.commands.executeCommand(command);
}
