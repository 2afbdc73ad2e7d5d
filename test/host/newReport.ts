import * as vscode from "vscode";
import { findingOf, openReport, removeFile, writeFile } from "./editor.ts";
import { equal, test } from "./runner.ts";

/** 新建一份稿子, with the answers given instead of asked for. */

async function begin(told: object): Promise<vscode.TextEditor> {
  const before = new Set(vscode.workspace.textDocuments);
  await vscode.commands.executeCommand("hegao.newReport", told);
  return newEditor(before);
}

/** The editor of a document that was not there before; the editor tells a little later which one is active. */
async function newEditor(before: ReadonlySet<vscode.TextDocument>): Promise<vscode.TextEditor> {
  for (let tries = 0; tries < 100; tries++) {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.isUntitled && !before.has(editor.document)) return editor;
    await new Promise((settle) => setTimeout(settle, 50));
  }
  throw new Error("no new report was opened");
}

/** Closes every editor, hidden ones too. Only at the end: an unsaved text may come back with the next that takes its name. */
async function closeReports(): Promise<void> {
  const isOpen = () => vscode.window.activeTextEditor || vscode.workspace.textDocuments.some((each) => each.isUntitled);
  for (let tries = 0; tries < 100 && isOpen(); tries++) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await new Promise((settle) => setTimeout(settle, 50));
  }
}

const lines = (document: vscode.TextDocument) => document.getText().split(/\r?\n/);

test("a new report has its parts, the first hole is selected, and Tab goes to the next", async () => {
  const editor = await begin({ kind: "annual-summary-plan", unit: "青禾镇", year: 2027 });
  const { document } = editor;
  equal(document.languageId, "gongwen", "language");
  equal(document.isUntitled, true, "not saved anywhere");
  equal(lines(document)[0], "青禾镇2027年工作总结及2028年工作计划", "title");
  equal(lines(document).filter((line) => /^[一二三四五]、/.test(line)).length, 3, "parts");
  equal(document.getText(editor.selection), "××", "selected");
  const first = document.offsetAt(editor.selection.start);
  await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
  equal(document.getText(editor.selection), "××", "selected next");
  equal(document.offsetAt(editor.selection.start) > first, true, "further on");
  await findingOf(document, "residue-placeholder");
});

const old = "青禾镇2026年工作总结\n\n一、主要工作\n2026年\t完成投资3.2亿元，增长8%。\n";
const expected = ["青禾镇2027年工作总结", "", "一、主要工作", "2027年\t完成投资××亿元，增长××%。", ""];

test("this year's report from last year's, open or stored", async () => {
  const open = await openReport(old);
  const editor = await begin({ from: open.uri.toString() });
  equal(lines(editor.document), expected, "from the open one");
  equal(editor.document.getText(editor.selection), "××", "selected");
  equal(open.getText(), old, "last year's is as it was");
  const file = await writeFile("去年的稿子.txt", old);
  equal(lines((await begin({ from: file.toString(), year: 2027 })).document), expected, "from the file");
  await removeFile(file);
});

/** Runs the command without answers, and another one again and again while it asks. */
async function beginAsked(meanwhile: string): Promise<void> {
  const timer = setInterval(() => void vscode.commands.executeCommand(meanwhile), 300);
  await vscode.commands.executeCommand("hegao.newReport");
  clearInterval(timer);
}

test("whoever takes what is offered first begins with the report that is open", async () => {
  await openReport(old);
  const before = new Set(vscode.workspace.textDocuments);
  await beginAsked("workbench.action.acceptSelectedQuickOpenItem");
  equal(lines((await newEditor(before)).document), expected, "text");
});

test("whoever closes the question is left alone", async () => {
  const before = vscode.workspace.textDocuments.length;
  await beginAsked("workbench.action.closeQuickOpen");
  equal(vscode.workspace.textDocuments.length, before, "documents");
  await closeReports();
});
