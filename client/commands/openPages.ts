import * as vscode from "vscode";

/** Opens the pages of the editor that belong to this extension: the settings of its rules, and its walkthrough. */
export function openPages({ extension }: vscode.ExtensionContext): vscode.Disposable {
  const open = (command: string, page: string, argument: string) =>
    vscode.commands.registerCommand(command, () => vscode.commands.executeCommand(page, argument));
  return vscode.Disposable.from(
    open("hegao.openRuleSettings", "workbench.action.openSettings", `@ext:${extension.id} hegao.rule.`),
    open("hegao.openWalkthrough", "workbench.action.openWalkthrough", `${extension.id}#start`),
  );
}
