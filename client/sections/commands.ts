import * as vscode from "vscode";
import type {
  InsertPartAnswer,
  InsertPartParams,
  MovedSection,
  MoveSectionParams,
  PlaceOfSection,
  SectionRow,
} from "../../server/lsp/protocol.ts";
import { withServer } from "../health.ts";
import { say } from "../say.ts";
import { isWritten } from "../served.ts";
import type { Server } from "../server.ts";
import { type DropPlace, placeOfDrop } from "./drop.ts";
import { findRow, headingOf, type Row, rowAtLine } from "./rows.ts";
import type { SectionView, Shown } from "./view.ts";

/** A section of the report as it stands now. */
interface Chosen extends Shown {
  readonly section: SectionRow;
}

/**
 * The commands on sections. In a menu of the view they are given its row; a key pressed in the view says `focused`; else they
 * mean the section that holds the cursor.
 */
export function sectionCommands(server: Server, view: SectionView): vscode.Disposable {
  const register = (name: string, work: (...given: unknown[]) => Promise<void>) =>
    vscode.commands.registerCommand(name, (...given: unknown[]) => withServer(server, () => work(...given)));
  const onSection = (name: string, work: (chosen: Chosen) => Promise<unknown>) =>
    register(name, async (given) => {
      const chosen = await choose(view, given);
      if (chosen) await work(chosen);
      else tell(say("光标不在任何一节里。", "The cursor is in no section."));
    });
  const move = (where: PlaceOfSection) => (chosen: Chosen) => moveSection(server, chosen, where);
  return vscode.Disposable.from(
    onSection("hegao.moveSectionUp", move("up")),
    onSection("hegao.moveSectionDown", move("down")),
    onSection("hegao.promoteSection", move("promote")),
    onSection("hegao.demoteSection", move("demote")),
    onSection("hegao.selectSection", ({ document, section }) => show(server, document, section.range)),
    onSection("hegao.copyHeading", async ({ section }) => vscode.env.clipboard.writeText(headingOf(section))),
    onSection("hegao.firstFinding", async ({ document, section: { firstFinding } }) => {
      if (firstFinding) await show(server, document, firstFinding);
      else tell(say("这一节没有问题。", "There are no findings in this section."));
    }),
    register("hegao.insertPart", (given) => insertPart(server, view, given)),
    register("hegao.sections.show", async (given) => {
      const shown = await view.now();
      const start = shown && rowNow(shown, given)?.section?.heading.start;
      if (shown) await show(server, shown.document, { start: start ?? TOP, end: start ?? TOP });
    }),
    register("hegao.sections.drop", async (dragged, target) => {
      const shown = await view.now();
      const [row, onto] = [dragged, target].map((id) =>
        typeof id === "string" ? shown && findRow(shown.rows, id) : undefined,
      );
      const place = shown && row?.section && placeOfDrop(shown.rows, row, onto);
      if (shown && row?.section && place)
        await moveSection(server, { ...shown, section: row.section }, positionOf(place));
    }),
  );
}

const TOP = { line: 0, character: 0 };

function tell(text: string): void {
  void vscode.window.showInformationMessage(text);
}

/** The section a command means. */
async function choose(view: SectionView, given: unknown): Promise<Chosen | undefined> {
  const shown = await view.now();
  if (!shown) return undefined;
  const line = vscode.window.activeTextEditor?.selection.active.line ?? 0;
  const row =
    given === undefined
      ? rowAtLine(shown.rows, line)
      : rowNow(shown, given === "focused" ? await view.focused() : given);
  return row?.section && { ...shown, section: row.section };
}

/** The row that now stands where one of an earlier version stood. */
function rowNow({ rows }: Shown, given: unknown): Row | undefined {
  return isRow(given) ? findRow(rows, given.id) : undefined;
}

function isRow(given: unknown): given is Row {
  return typeof given === "object" && given !== null && "id" in given && typeof given.id === "string";
}

function positionOf(place: DropPlace): PlaceOfSection {
  const start = ({ section }: Row) => section?.heading.start ?? TOP;
  if ("before" in place) return { before: start(place.before) };
  return "after" in place ? { after: start(place.after) } : { endOf: start(place.endOf) };
}

/** Moves a section or changes its level: one step to undo. */
async function moveSection(server: Server, chosen: Chosen, where: PlaceOfSection): Promise<void> {
  const { document, version, section } = chosen;
  const params: MoveSectionParams = {
    uri: document.uri.toString(),
    version,
    position: section.heading.start,
    where,
  };
  const moved = await server.ask<MovedSection | null>("hegao/moveSection", params);
  if (!moved) {
    tell(say("这一节不能这样移动。", "The section can't go there."));
    return;
  }
  const open = moved.doubtful.map((range) => document.getText(server.convert.asRange(range)));
  if ((await apply(server, document, version, moved.edit)) && open.length > 0) tellDoubtful(open);
}

/** What names sections by their numbers, and was left because it is open what it means. */
function tellDoubtful(words: readonly string[]): void {
  const [first = ""] = words;
  tell(
    say(
      `“${first}”${words.length > 1 ? `等 ${words.length} 处` : ""}提到了序号，拿不准指的是哪一节，没有改，请看一看。`,
      `“${first}”${words.length > 1 ? ` and ${words.length - 1} more` : ""} may name a section by its number and was left as it is; please have a look.`,
    ),
  );
}

/** Puts in a part that the report lacks and selects what is to be written over. */
async function insertPart(server: Server, view: SectionView, given: unknown): Promise<void> {
  const shown = await view.now();
  const part = isRow(given) ? given.missing?.missing : await chooseMissing(shown, given, view);
  if (!shown || part === undefined) return;
  const { document, version } = shown;
  const params: InsertPartParams = { uri: document.uri.toString(), part };
  const answer = await server.ask<InsertPartAnswer | null>("hegao/insertPart", params);
  if (!answer) tell(say("这一部分要自己补写。", "Its place is left to you."));
  else if (await apply(server, document, version, answer.edit)) await show(server, document, answer.placeholder);
}

/** The part a command means: that of the selected row, the only one, or one that is chosen. */
async function chooseMissing(shown: Shown | undefined, given: unknown, view: SectionView): Promise<string | undefined> {
  if (given === "focused") return (await view.focused())?.missing?.missing;
  const missing = (shown?.tree.rows ?? []).flatMap((row) => ("missing" in row && row.insertable ? [row] : []));
  if (missing.length === 0) tell(say("没有能补的部分。", "There is no part to be added."));
  if (missing.length < 2) return missing[0]?.missing;
  const items = missing.map(({ title, missing }) => ({ label: title, missing }));
  const placeHolder = say("补哪一部分？", "Which part shall be added?");
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.missing;
}

/** Makes an edit of the version it was made for; a text that has changed meanwhile, or can't be written, is left alone. */
async function apply(
  server: Server,
  document: vscode.TextDocument,
  version: number,
  edit: MovedSection["edit"],
): Promise<boolean> {
  if (!isWritten(document.uri)) {
    tell(say("这份稿子是只读的。", "This document can only be read."));
    return false;
  }
  const converted = await server.convert.asWorkspaceEdit(edit);
  if (document.version === version && (await vscode.workspace.applyEdit(converted))) return true;
  tell(
    say("稿子刚刚改过，没有动它，请再试一次。", "The document has just changed and was left alone; please try again."),
  );
  return false;
}

/** Shows a place of a document, selected, with the cursor in it. */
async function show(server: Server, document: vscode.TextDocument, range: SectionRow["range"]): Promise<void> {
  const selection = server.convert.asRange(range);
  const viewColumn = vscode.window.activeTextEditor?.viewColumn;
  await vscode.window.showTextDocument(document, { selection, ...(viewColumn && { viewColumn }) });
}
