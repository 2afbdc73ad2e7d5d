import * as vscode from "vscode";
import type { FromNothing, KindChoice, LastYear, NewReportAnswer, NewReportParams } from "../../server/lsp/protocol.ts";
import { withServer } from "../health.ts";
import { firstHole, toSnippet } from "../holes.ts";
import { say } from "../say.ts";
import type { Server } from "../server.ts";

/** What the command may be told instead of asking: all of a new report, or the URI of last year's. */
export type Told = FromNothing | { readonly from: string; readonly year?: number };

/** Where the name of the writer's office is kept. */
const UNIT = "newReport.unit";

/**
 * Begins a report (新建一份稿子): asks for its kind, whose it is, its year and period, or for last year's report, and opens what
 * the server makes of the answers. Whoever leaves a question unanswered is left alone.
 */
export function newReport(context: vscode.ExtensionContext, server: Server): vscode.Disposable {
  return vscode.commands.registerCommand("hegao.newReport", (given?: unknown) =>
    withServer(server, async () => {
      const told = isTold(given) ? given : await ask(context.workspaceState, server);
      if (told === "empty") await open("", "gongwen");
      else if (told && "from" in told) await openFromLastYear(server, vscode.Uri.parse(told.from, true), told.year);
      else if (told) await openForm(server, told);
    }),
  );
}

function isTold(given: unknown): given is Told {
  return typeof given === "object" && given !== null && ("kind" in given || "from" in given);
}

// --- what is asked

interface Choice extends vscode.QuickPickItem {
  readonly choice?: KindChoice;
  readonly answer?: "last-year" | "empty";
}

async function ask(memory: vscode.Memento, server: Server): Promise<Told | "empty" | undefined> {
  const kinds = await server.ask<KindChoice[]>("hegao/kinds", {});
  const chosen = await vscode.window.showQuickPick<Choice>(choicesOf(kinds), {
    title: say("新建一份稿子", "New Report"),
    placeHolder: say("写哪一种？也可以照去年的稿子来", "Which kind? Or begin with last year's report"),
  });
  if (chosen?.answer === "empty") return "empty";
  if (chosen?.answer === "last-year") return askForLastYear();
  return chosen?.choice && askAbout(chosen.choice, memory);
}

function choicesOf(kinds: readonly KindChoice[]): Choice[] {
  const line = { label: "", kind: vscode.QuickPickItemKind.Separator };
  return [
    {
      label: say("照去年的稿子来", "From last year's report"),
      detail: say("标题和文字不动，数字留空，年份后移", "Headings and text stay, figures are taken out, years move on"),
      answer: "last-year",
    },
    line,
    ...kinds.map((kind): Choice => ({ label: say(kind.name.zh, kind.name.en), choice: kind })),
    line,
    { label: say("空白稿子", "An empty report"), answer: "empty" },
  ];
}

async function askAbout({ id, periods }: KindChoice, memory: vscode.Memento): Promise<FromNothing | undefined> {
  const unit = await vscode.window.showInputBox({
    title: say("谁的稿子？", "Whose report is it?"),
    prompt: say(
      "单位写全称，如“青禾镇”；述职报告写姓名",
      "The full name of the office; for a duty report, of the person",
    ),
    value: memory.get(UNIT, ""),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? say("请写上名称。", "Please write a name.") : undefined),
  });
  if (unit === undefined) return undefined;
  await memory.update(UNIT, unit.trim());
  const year = await askForYear();
  if (year === undefined) return undefined;
  if (periods.length === 0) return { kind: id, unit, year };
  const period = await vscode.window.showQuickPick(periods, {
    title: say("写哪一段时间？", "Which part of the year?"),
  });
  return period === undefined ? undefined : { kind: id, unit, year, period };
}

async function askForYear(): Promise<number | undefined> {
  const now = new Date().getFullYear();
  const years = [now, now + 1, now - 1].map((year) => ({ label: say(`${year}年`, String(year)), year }));
  const chosen = await vscode.window.showQuickPick(years, {
    title: say("标题里写哪一年？", "Which year is in its title?"),
    placeHolder: say("人大报告写开会的那一年", "For a report to a congress, the year of the meeting"),
  });
  return chosen?.year;
}

async function askForLastYear(): Promise<Told | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  const file = say("选一个文件……", "Choose a file…");
  if (active && active.getText().trim() !== "") {
    const here = say("现在打开的这份", "The one that is open");
    const name = active.uri.path.split("/").at(-1) ?? "";
    const chosen = await vscode.window.showQuickPick([{ label: here, description: name }, { label: file }], {
      title: say("照哪一份来？", "Which report is last year's?"),
    });
    if (!chosen) return undefined;
    if (chosen.label === here) return { from: active.uri.toString() };
  }
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: say("去年的稿子", "Last year's report"),
      filters: { [say("文本", "Text")]: ["txt", "gw", "gongwen", "md"] },
    })) ?? [];
  return uri && { from: uri.toString() };
}

// --- what is opened

async function openForm(server: Server, order: FromNothing): Promise<void> {
  const text = await request(server, order);
  if (text === undefined) return;
  const editor = await open("", "gongwen");
  const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
  await editor.insertSnippet(new vscode.SnippetString(toSnippet(text)), all);
}

/** Opens this year's report with the first hole selected. Its text is put in as it is: a snippet would take hold of its tabs. */
async function openFromLastYear(server: Server, uri: vscode.Uri, year?: number): Promise<void> {
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  const markdown = document ? document.languageId === "markdown" : uri.path.toLowerCase().endsWith(".md");
  const from: LastYear["from"] = {
    uri: uri.toString(),
    markdown,
    ...(document && { text: document.getText() }),
  };
  const text = await request(server, { from, ...(year !== undefined && { year }) });
  if (text === undefined) return;
  const editor = await open(text, markdown ? "markdown" : "gongwen");
  const hole = firstHole(editor.document.getText());
  if (!hole) return;
  const range = new vscode.Range(editor.document.positionAt(hole.start), editor.document.positionAt(hole.end));
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range);
}

/** The text of the new report; the writer is told why there is none. */
async function request(server: Server, params: NewReportParams): Promise<string | undefined> {
  const answer = await server.ask<NewReportAnswer>("hegao/newReport", params);
  if ("text" in answer) return answer.text;
  void vscode.window.showErrorMessage(answer.problem);
  return undefined;
}

async function open(content: string, language: "gongwen" | "markdown"): Promise<vscode.TextEditor> {
  return await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}
