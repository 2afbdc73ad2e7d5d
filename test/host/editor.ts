import * as vscode from "vscode";
import { need } from "./runner.ts";

/** Opens a text as an unsaved report. */
export async function openReport(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: "gongwen", content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Opens a file of the sample folder by the end of its name. */
export async function openSample(nameEnd: string): Promise<vscode.TextDocument> {
  const folder = need(vscode.workspace.workspaceFolders?.[0], "open folder").uri;
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const [name] = need(
    entries.find(([entry]) => entry.endsWith(nameEnd)),
    `file that ends in ${nameEnd}`,
  );
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** A short report with a break in its numbering and a mark written twice, such as a writer keeps under any name. */
export const reportText =
  "青禾镇2027年工作要点\n\n2027年，青禾镇坚持以产业兴镇、依法治镇为主线，安排以下工作。\n\n一、抓产业\n建设茶园一千二百亩，壮大村级集体经济，带动农户增收。\n\n三、抓治理\n排查各类矛盾纠纷，做到小事不出村、大事不出镇。。\n";

/** Writes a file of the sample folder. */
export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  const folder = need(vscode.workspace.workspaceFolders?.[0], "open folder").uri;
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Deletes a file and waits until nothing is said of it any more. */
export async function removeFile(uri: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(uri);
  await vscode.workspace.applyEdit(edit);
  for (let tries = 0; tries < 100 && vscode.languages.getDiagnostics(uri).length > 0; tries++)
    await new Promise((settle) => setTimeout(settle, 50));
}

/** Returns the document's findings as soon as they meet the condition; fails with what is there instead. */
export function findingsWhen(
  { uri }: vscode.TextDocument,
  condition: (findings: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  const read = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "hegao");
  return new Promise((settle, fail) => {
    const look = (): void => {
      const findings = read();
      if (!condition(findings)) return;
      end();
      settle(findings);
    };
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((changed) => changed.toString() === uri.toString())) look();
    });
    const limit = setTimeout(() => {
      end();
      fail(
        new Error(`the expected findings did not come; there are: ${read().map(ruleOf).sort().join(" ") || "none"}`),
      );
    }, 15_000);
    const end = (): void => {
      clearTimeout(limit);
      listener.dispose();
    };
    look();
  });
}

/** Returns the first finding of a rule as soon as there is one. */
export async function findingOf(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  const findings = await findingsWhen(document, (all) => all.some((finding) => ruleOf(finding) === rule));
  return need(
    findings.find((finding) => ruleOf(finding) === rule),
    rule,
  );
}

/** The rule's id: a diagnostic's code, alone or beside the address of its page. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** Replaces a text that stands in the document once. */
export async function replaceText(document: vscode.TextDocument, old: string, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, old), text);
  await vscode.workspace.applyEdit(edit);
}

/** Where a text stands in the document. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`“${text}” is not in the document`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Returns what a provider offers as soon as it offers something. */
export async function ask<T>(command: string, uri: vscode.Uri, ...rest: unknown[]): Promise<T[]> {
  return (await vscode.commands.executeCommand<T[] | undefined>(command, uri, ...rest)) ?? [];
}

/** Closes every editor and forgets what is not saved. */
export async function closeAll(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  // The next new document may get the name of one that was closed: the extension host must have let go of that one.
  const end = Date.now() + 3_000;
  while (vscode.workspace.textDocuments.some(({ isUntitled }) => isUntitled) && Date.now() < end)
    await new Promise((settle) => setTimeout(settle, 20));
}
