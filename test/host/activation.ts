import * as vscode from "vscode";
import { closeAll, findingOf, openSample } from "./editor.ts";
import { equal, need, test } from "./runner.ts";

test("a .gw file is a report, and opening one starts the extension", async () => {
  const document = await openSample("工作计划.gw");
  equal(document.languageId, "gongwen", "language");
  const extension = need(vscode.extensions.getExtension("hegao.hegao"), "extension hegao.hegao");
  await extension.activate();
  equal(extension.isActive, true, "active");
  await findingOf(document, "heading-seq");
  await closeAll();
});

test("prose is shown with line wrap and without warnings about Chinese punctuation", async () => {
  const scope = { languageId: "gongwen" };
  const editor = vscode.workspace.getConfiguration("editor", scope);
  equal(editor.get("wordWrap"), "on", "word wrap");
  equal(editor.get("unicodeHighlight.ambiguousCharacters"), false, "ambiguous characters");
  equal(editor.get("wordBasedSuggestions"), "off", "word based suggestions");
});

test("the commands are there", async () => {
  const commands = await vscode.commands.getCommands(true);
  const contributed: { command: string }[] =
    vscode.extensions.getExtension("hegao.hegao")?.packageJSON.contributes.commands ?? [];
  need(contributed.length, "contributed command");
  equal(
    contributed.map(({ command }) => command).filter((command) => !commands.includes(command)),
    [],
    "commands that are announced but missing",
  );
});
