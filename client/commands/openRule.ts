import * as vscode from "vscode";
import { say } from "../say.ts";

/** Shows a rule's page, which is shipped with the extension; without an id, lets the writer choose one. */
export function openRule(context: vscode.ExtensionContext): vscode.Disposable {
  const pages = vscode.Uri.joinPath(context.extensionUri, "dist/rules");
  return vscode.commands.registerCommand("hegao.openRule", async (id?: unknown) => {
    const rule = typeof id === "string" ? id : await chooseRule(pages);
    if (!rule || !/^[a-z][a-z0-9-]*$/.test(rule)) return;
    const page = vscode.Uri.joinPath(pages, `${rule}.md`);
    if (!(await exists(page))) {
      void vscode.window.showInformationMessage(say(`规则 ${rule} 没有说明页。`, `There is no page for ${rule}.`));
      return;
    }
    try {
      await vscode.commands.executeCommand("markdown.showPreview", page);
    } catch {
      await vscode.commands.executeCommand("vscode.open", page); // the editor's Markdown extension is switched off
    }
  });
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

async function chooseRule(pages: vscode.Uri): Promise<string | undefined> {
  const files = await vscode.workspace.fs.readDirectory(pages);
  const rules = await Promise.all(
    files.map(async ([name]) => {
      const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(pages, name)));
      const [, id = name, title = ""] = /^# (\S+) *(.*)/.exec(page) ?? [];
      return { label: id, description: title };
    }),
  );
  const placeHolder = say("选择要查看的规则", "Choose the rule to read about");
  return (await vscode.window.showQuickPick(rules, { placeHolder, matchOnDescription: true }))?.label;
}
