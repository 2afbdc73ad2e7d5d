import * as vscode from "vscode";
import { closeAll, openReport, rangeOf } from "./editor.ts";
import { equal, need, test } from "./runner.ts";

const TOP = "青禾镇2026年工作总结\n\n一、抓产业\n";
const SECTIONS = ["（一）抓茶叶\n建茶园三处。\n", "（二）抓水果\n改造果园两处。\n", "（三）抓水利\n修水渠两条。\n"];
const ALL = TOP + SECTIONS.join("");
/** Long enough for the server to have answered. */
const SOON = 10_000;

test("a line break behind an item brings the next number, another one takes it away", async () => {
  const document = await openReport(`${TOP}1.建茶园三处。\n2.修水渠两条。`);
  await answering(document);
  await moveTo(document, document.getText().length);
  await vscode.commands.executeCommand("type", { text: "\n" });
  await becomes(document, `${TOP}1.建茶园三处。\n2.修水渠两条。\n3.`);
  await vscode.commands.executeCommand("type", { text: "\n" });
  await becomes(document, `${TOP}1.建茶园三处。\n2.修水渠两条。\n`);
  await closeAll();
});

test("a line break behind a heading brings nothing", async () => {
  const document = await openReport(`${ALL}（四）抓夜校`);
  await answering(document);
  await moveTo(document, document.getText().length);
  await vscode.commands.executeCommand("type", { text: "\n" });
  await stays(document, `${ALL}（四）抓夜校\n`);
  await closeAll();
});

test("a heading is deleted: the numbers behind follow, and one undo brings everything back", async () => {
  await wish("always");
  const document = await openReport(ALL);
  await answering(document);
  const [first, second = "", third = ""] = SECTIONS;
  await select(document, second);
  await vscode.commands.executeCommand("deleteLeft");
  await becomes(document, TOP + first + third.replace("（三）", "（二）"));
  await vscode.commands.executeCommand("undo");
  await becomes(document, ALL);
  await vscode.commands.executeCommand("redo");
  await becomes(document, TOP + first + third.replace("（三）", "（二）"));
  await closeAll();
});

test("a heading is pasted: it gets its number, those behind follow, and one undo brings everything back", async () => {
  await wish("always");
  const document = await openReport(ALL);
  await answering(document);
  const [first = "", second = "", third = ""] = SECTIONS;
  await moveTo(document, (TOP + first).length);
  // What the key does, with its own text: a browser guards its clipboard.
  await vscode.commands.executeCommand("paste", { text: "（九）抓养殖\n建鱼塘一处。\n", pasteOnNewLine: false });
  const behind = second.replace("（二）", "（三）") + third.replace("（三）", "（四）");
  await becomes(document, `${TOP}${first}（二）抓养殖\n建鱼塘一处。\n${behind}`);
  await vscode.commands.executeCommand("undo");
  await becomes(document, ALL);
  await closeAll();
});

test("a heading is typed: the numbers behind follow when its line is left or ended, and undo takes them back", async () => {
  await wish("always");
  const [first = "", second = "", third = ""] = SECTIONS;
  const behind = second.replace("（二）", "（三）") + third.replace("（三）", "（四）");
  for (const end of ["left", "ended"]) {
    const document = await openReport(`${TOP}${first}\n${second}${third}`);
    await answering(document);
    const start = (TOP + first).length;
    await moveTo(document, start);
    for (const text of "（二）抓养殖") await vscode.commands.executeCommand("type", { text });
    await stays(document, `${TOP}${first}（二）抓养殖\n${second}${third}`);
    if (end === "left") {
      await moveTo(document, start - 1);
      await becomes(document, `${TOP}${first}（二）抓养殖\n${behind}`);
      await vscode.commands.executeCommand("undo");
      await becomes(document, `${TOP}${first}（二）抓养殖\n${second}${third}`);
    } else {
      await vscode.commands.executeCommand("type", { text: "\n" });
      await becomes(document, `${TOP}${first}（二）抓养殖\n\n${behind}`);
    }
    await closeAll();
  }
});

test("a line is moved up, and one undo brings it back", async () => {
  await wish("always");
  const items = `${TOP}1.建茶园三处。\n2.修水渠两条。\n3.办夜校一所。\n`;
  const document = await openReport(items);
  await answering(document);
  await moveTo(document, items.indexOf("办夜校"));
  await vscode.commands.executeCommand("editor.action.moveLinesUpAction");
  await becomes(document, `${TOP}1.建茶园三处。\n2.办夜校一所。\n3.修水渠两条。\n`);
  await vscode.commands.executeCommand("undo");
  await becomes(document, items);
  await closeAll();
});

test("what was out of order before is left alone, and so is everything with the setting never", async () => {
  const [first = "", second = "", third = ""] = SECTIONS;
  for (const [setting, text] of [
    ["always", ALL.replace("（三）", "（五）")],
    ["never", ALL],
  ] as const) {
    await wish(setting);
    const document = await openReport(text);
    await answering(document);
    await select(document, second);
    await vscode.commands.executeCommand("deleteLeft");
    await stays(document, TOP + first + (setting === "never" ? third : third.replace("（三）", "（五）")));
    await closeAll();
  }
});

test("an edit of another extension, away from the cursor, is left alone", async () => {
  await wish("always");
  const document = await openReport(`${ALL}二、抓治理\n排查矛盾。\n化解纠纷。\n`);
  await answering(document);
  await moveTo(document, document.getText().length);
  const edit = new vscode.WorkspaceEdit();
  edit.delete(document.uri, rangeOf(document, SECTIONS[1] as string));
  await vscode.workspace.applyEdit(edit);
  await stays(document, `${TOP}${SECTIONS[0]}${SECTIONS[2]}二、抓治理\n排查矛盾。\n化解纠纷。\n`);
  await closeAll();
});

test("a section goes a level down with all below it, and up again", async () => {
  const document = await openReport(ALL);
  await answering(document);
  await moveTo(document, ALL.indexOf("（二）"));
  await vscode.commands.executeCommand("hegao.demote");
  const lower = ALL.replace("（二）", "1.").replace("（三）", "（二）");
  await becomes(document, lower);
  await vscode.commands.executeCommand("hegao.promote");
  await becomes(document, ALL);
  await vscode.commands.executeCommand("undo");
  await becomes(document, lower);
  await closeAll();
});

test("Tab where no section can go down, or that comes late, indents as it always does", async () => {
  const document = await openReport(ALL);
  await answering(document);
  await moveTo(document, ALL.indexOf("（一）"));
  await vscode.commands.executeCommand("hegao.demote", "key");
  const indented = ALL.replace("（一）", "    （一）");
  await becomes(document, indented);
  await moveTo(document, indented.indexOf("\n改造果园"));
  await vscode.commands.executeCommand("hegao.demote", "key");
  await becomes(document, indented.replace("抓水果", "抓水果    "));
  await closeAll();
  await wish(undefined);
});

/** Waits until the server knows a document, so that silence means something. */
async function answering({ uri }: vscode.TextDocument): Promise<void> {
  const end = Date.now() + SOON;
  while (Date.now() < end) {
    const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
      "vscode.executeDocumentSymbolProvider",
      uri,
    );
    if (symbols && symbols.length > 0) return;
    await pause(100);
  }
  throw new Error("the server does not answer");
}

async function wish(value: "always" | "never" | undefined): Promise<void> {
  await vscode.workspace.getConfiguration("hegao").update("renumber", value, vscode.ConfigurationTarget.Global);
}

async function select(document: vscode.TextDocument, text: string): Promise<void> {
  const { start, end } = rangeOf(document, text);
  need(vscode.window.activeTextEditor, "editor").selection = new vscode.Selection(start, end);
  await pause(50);
}

async function moveTo(document: vscode.TextDocument, offset: number): Promise<void> {
  const at = document.positionAt(offset);
  need(vscode.window.activeTextEditor, "editor").selection = new vscode.Selection(at, at);
  await pause(50);
}

async function becomes(document: vscode.TextDocument, text: string): Promise<void> {
  const end = Date.now() + SOON;
  while (document.getText() !== text && Date.now() < end) await pause(20);
  equal(document.getText(), text, "text");
  await stays(document, text);
}

/** Whether the text is this one, and still is when whatever was going to happen has happened. */
async function stays(document: vscode.TextDocument, text: string): Promise<void> {
  await pause(400);
  equal(document.getText(), text, "text");
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((settle) => setTimeout(settle, milliseconds));
}
