import * as vscode from "vscode";
import { closeAll, findingsWhen, removeFile, replaceText, reportText, ruleOf, writeFile } from "./editor.ts";
import { equal, need, test } from "./runner.ts";

test("findings of a folder check are the same after a click, live, and stay when the file is closed", async () => {
  for (const name of ["随手记.txt", "会议笔记.md", "要点稿.gw"]) {
    const uri = await writeFile(name, reportText);
    await vscode.commands.executeCommand("hegao.checkFolder", folder());
    const listed = findingsOf(uri);
    equal(
      listed.some((finding) => finding.startsWith("heading-seq")),
      true,
      `${name}: the check lists the slip`,
    );

    let emptied = 0;
    const watch = vscode.languages.onDidChangeDiagnostics(() => {
      if (findingsOf(uri).length === 0) emptied++;
    });
    await vscode.window.showTextDocument(uri);
    const document = await documentWhen(uri, ({ languageId }) => languageId !== "plaintext");
    equal(findingsOf(uri), listed, `${name}: after the click`);
    equal(document.languageId, name.endsWith(".md") ? "markdown" : "gongwen", `${name}: language`);

    await replaceText(document, "三、", "二、");
    await findingsWhen(document, (all) => !all.some((finding) => ruleOf(finding) === "heading-seq"));
    await vscode.commands.executeCommand("undo");
    await findingsWhen(document, (all) => all.some((finding) => ruleOf(finding) === "heading-seq"));
    equal(findingsOf(uri), listed, `${name}: after a change and back, none twice`);
    watch.dispose();
    equal(emptied, 0, `${name}: times without any finding`);

    await closeAll();
    await new Promise((settle) => setTimeout(settle, 600));
    equal(findingsOf(uri), listed, `${name}: after closing`);
    await removeFile(uri);
    equal(findingsOf(uri), [], `${name}: after deleting the file`);
  }
});

test("a second folder check replaces what the first one said", async () => {
  const uri = await writeFile("随手记.txt", reportText);
  await vscode.commands.executeCommand("hegao.checkFolder", folder());
  equal(findingsOf(uri).length > 0, true, "findings");
  await writeFile("随手记.txt", reportText.replace("三、", "二、"));
  await vscode.commands.executeCommand("hegao.checkFolder", folder());
  equal(
    findingsOf(uri).filter((finding) => finding.startsWith("heading-seq")),
    [],
    "the slip that was mended",
  );
  await removeFile(uri);
});

test("findings of files that aren't open follow the settings and hegao.json", async () => {
  const uri = await writeFile("随手记.txt", reportText);
  await vscode.commands.executeCommand("hegao.checkFolder", folder());
  const says = (rule: string) => () => findingsOf(uri).some((finding) => finding.startsWith(rule));
  equal([says("double-punct")(), says("heading-seq")()], [true, true], "before");

  const config = vscode.Uri.joinPath(folder(), "hegao.json");
  const edit = new vscode.WorkspaceEdit(); // as the quick fix that switches a rule off makes it
  edit.createFile(config);
  edit.insert(config, new vscode.Position(0, 0), '{ "rules": { "double-punct": "off" } }');
  await vscode.workspace.applyEdit(edit);
  await until(() => !says("double-punct")(), "silence of the rule that hegao.json switches off");
  equal(says("heading-seq")(), true, "what another rule says");
  await vscode.window.showTextDocument(config);
  await closeAll();
  await removeFile(config);
  await until(says("double-punct"), "the rule's finding without hegao.json");

  const settings = vscode.workspace.getConfiguration("hegao");
  await settings.update("rule.heading-seq", "off", vscode.ConfigurationTarget.Global);
  await until(() => !says("heading-seq")(), "silence of the rule that the settings switch off");
  await settings.update("rule.heading-seq", undefined, vscode.ConfigurationTarget.Global);
  await until(says("heading-seq"), "the rule's finding with the default settings");
  await removeFile(uri);
});

test("findings of files that aren't open follow them to a new name, and go with their folder", async () => {
  const uri = await writeFile("随手记.txt", reportText);
  await vscode.commands.executeCommand("hegao.checkFolder", folder());
  const listed = findingsOf(uri);
  equal(listed.length > 0, true, "findings");
  const [renamed, drawer] = ["改名.txt", "抽屉"].map((name) => vscode.Uri.joinPath(folder(), name)) as [
    vscode.Uri,
    vscode.Uri,
  ];
  await rename(uri, renamed);
  equal([findingsOf(uri), findingsOf(renamed)], [[], listed], "under the old and the new name");

  await vscode.workspace.fs.createDirectory(drawer);
  const moved = vscode.Uri.joinPath(drawer, "改名.txt");
  await rename(renamed, moved);
  const other = vscode.Uri.joinPath(folder(), "柜子");
  await rename(drawer, other);
  const last = vscode.Uri.joinPath(other, "改名.txt");
  equal([findingsOf(renamed), findingsOf(moved), findingsOf(last)], [[], [], listed], "in a folder that is renamed");
  await new Promise((settle) => setTimeout(settle, 600));
  equal(findingsOf(last), listed, "when it has been asked for again");

  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(other, { recursive: true });
  await vscode.workspace.applyEdit(edit);
  await until(() => findingsOf(last).length === 0, "silence of a file that is deleted with its folder");
});

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  equal(await vscode.workspace.applyEdit(edit), true, "renamed");
}

/** Waits until something holds. */
async function until(condition: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 300 && !condition(); tries++) await new Promise((settle) => setTimeout(settle, 50));
  need(condition(), what);
}

function folder(): vscode.Uri {
  return need(vscode.workspace.workspaceFolders?.[0], "open folder").uri;
}

/** The findings listed for a file: rule and place. */
function findingsOf(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .map((finding) => {
      const { start, end } = finding.range;
      return `${ruleOf(finding)} ${start.line}:${start.character}-${end.line}:${end.character}`;
    })
    .sort();
}

/** The open document of a file as soon as it meets the condition. */
async function documentWhen(
  uri: vscode.Uri,
  condition: (document: vscode.TextDocument) => boolean,
): Promise<vscode.TextDocument> {
  const find = () =>
    vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString() && condition(open));
  for (let tries = 0; tries < 100; tries++) {
    const document = find();
    if (document) return document;
    await new Promise((settle) => setTimeout(settle, 50));
  }
  return need(find(), `document ${uri.path} in the expected state`);
}
