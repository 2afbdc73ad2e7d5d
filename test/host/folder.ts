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
