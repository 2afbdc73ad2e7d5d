import {
  type CodeAction,
  CodeActionKind,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { planDemote, planPromote } from "../../edits/levels.ts";
import { planMove, type Where } from "../../edits/move-section.ts";
import { carryOutSteps, type Plan } from "../../edits/plan.ts";
import { planRenumber } from "../../edits/renumber.ts";
import { planRestyle, styleFor } from "../../edits/restyle.ts";
import { planJoin, planSplit } from "../../edits/run-in.ts";
import { type OrdinalForm, planSwitch } from "../../edits/switch-ordinals.ts";
import type { Report } from "../../reading/report.ts";
import type { Enumeration } from "../../report/enumerations.ts";
import { writeMarker } from "../../report/markers.ts";
import type { Section } from "../../report/outline.ts";
import type { Message } from "../../text/message.ts";
import { lineAt } from "../../text/text.ts";
import type { Draft } from "../draft.ts";
import type { MovedSection, MoveSectionParams, PlaceOfSection } from "../protocol.ts";
import { say } from "../say.ts";
import type { Session } from "../session.ts";
import { toTarget, toWorkspaceEdit } from "../toProtocol/edits.ts";
import { toOffset, toRange } from "../toProtocol/places.ts";
import { superseded } from "../work.ts";

/** Changes of a report's structure as code actions of the heading, or the item of a list, that the cursor is at. */

/** `refactor.move`, which the protocol has since 3.18 and the library has no name for. */
const MOVE = `${CodeActionKind.Refactor}.move`;
const REWRITE = CodeActionKind.RefactorRewrite;

/** What the cursor is at. */
interface Here {
  readonly section?: Section;
  readonly list?: Enumeration;
}

interface Refactoring {
  readonly id: string;
  readonly kind: string;
  /** What it is called there. */
  title(report: Report, here: Here): Message;
  plan(report: Report, here: Here): Plan | undefined;
}

const REFACTORINGS: readonly Refactoring[] = [
  ofSection("move-up", MOVE, ["本节上移", "Move this section up"], (r, s) => planMove(r, s, "up")),
  ofSection("move-down", MOVE, ["本节下移", "Move this section down"], (r, s) => planMove(r, s, "down")),
  ofSection("promote", REWRITE, ["本节升一级", "Raise this section one level"], planPromote),
  ofSection("demote", REWRITE, ["本节降一级", "Lower this section one level"], planDemote),
  ofSection("split-run-in", REWRITE, ["标题单独成行", "Put the heading on a line of its own"], planSplit),
  ofSection("join-run-in", REWRITE, ["正文接在标题后面", "Let the text follow the heading in its line"], planJoin),
  {
    id: "restyle",
    kind: REWRITE,
    title: (report, { section }) => {
      const marker = writeMarker((section && styleFor(report, section)) ?? "han-comma", 1);
      return { zh: `本级序号统一写作“${marker}”`, en: `Write the numbers of this level like “${marker}”` };
    },
    plan: (report, { section }) => {
      const style = section && styleFor(report, section);
      return section && style && planRestyle(report, section, style);
    },
  },
  ofSection("renumber-level", REWRITE, ["本级重新编号", "Renumber this level"], (report, section) =>
    planRenumber(report, { beside: section }),
  ),
  ofSection(
    "renumber-behind",
    REWRITE,
    ["从本节起，后面全部重新编号", "Renumber all from here on"],
    (report, section) => planRenumber(report, { from: section.marker.span.start }),
  ),
  ofList("renumber-list", ["这几项重新编号", "Renumber this list"], (report, list) => planRenumber(report, { list })),
  switchTo("是", "一是、二是"),
  switchTo("第", "第一、第二"),
  switchTo("首先", "首先、其次"),
  {
    id: "renumber-all",
    kind: REWRITE,
    title: () => ({ zh: "全文重新编号", en: "Renumber everything" }),
    plan: (report) => planRenumber(report, "everything"),
  },
];

function ofSection(
  id: string,
  kind: string,
  [zh, en]: readonly [string, string],
  plan: (report: Report, section: Section) => Plan | undefined,
): Refactoring {
  return { id, kind, title: () => ({ zh, en }), plan: (report, { section }) => section && plan(report, section) };
}

function ofList(
  id: string,
  [zh, en]: readonly [string, string],
  plan: (report: Report, list: Enumeration) => Plan | undefined,
): Refactoring {
  return { id, kind: REWRITE, title: () => ({ zh, en }), plan: (report, { list }) => list && plan(report, list) };
}

function switchTo(form: OrdinalForm, words: string): Refactoring {
  return ofList(`ordinals-${form}`, [`改成“${words}”`, `Write it as “${words}”`], (report, list) =>
    planSwitch(report, list, form),
  );
}

/** What an action carries whose edit is worked out when it is chosen. */
export interface LaterRefactoring {
  readonly uri: string;
  readonly version: number | null;
  readonly refactoring: string;
  readonly offset: number;
}

/**
 * The actions at the cursor that change something, of the kinds that are `wanted`; two that would do the same are one. The edit
 * of each is worked out and proved now, or, where the client can ask (`resolves`), when it is chosen.
 */
export async function listRefactorings(
  session: Session,
  draft: Draft,
  { start }: Range,
  wanted: (kind: string) => boolean,
  { resolves, versions }: { readonly resolves: boolean; readonly versions: boolean },
): Promise<CodeAction[]> {
  const { report, uri, version } = draft;
  const offset = toOffset(report, start);
  const here = hereAt(report, offset);
  if (draft.problem?.severity === "error" || (!here.section && !here.list)) return [];
  const actions: CodeAction[] = [];
  const offered = new Set<string>();
  for (const refactoring of REFACTORINGS) {
    const plan = wanted(refactoring.kind) ? refactoring.plan(report, here) : undefined;
    const edits = plan && JSON.stringify(plan.edits);
    if (!plan || !edits || plan.edits.length === 0 || offered.has(edits)) continue;
    offered.add(edits);
    const action: CodeAction = { title: titleOf(draft, refactoring, here, plan), kind: refactoring.kind };
    const data: LaterRefactoring = { uri, version, refactoring: refactoring.id, offset };
    if (resolves) actions.push({ ...action, data });
    else {
      const edit = await editOf(session, draft, plan);
      if (edit) actions.push({ ...action, edit: toWorkspaceEdit(toTarget(draft), edit.edits, versions) });
    }
  }
  return actions;
}

/** The edit of an action that was chosen; an error where the text would not be read as expected afterwards. */
export async function resolveRefactoring(
  session: Session,
  { uri, version, refactoring, offset }: LaterRefactoring,
  versions: boolean,
): Promise<WorkspaceEdit> {
  const draft = await session.draftOf(uri);
  if (draft?.version !== version) throw superseded();
  const here = hereAt(draft.report, offset);
  const plan = REFACTORINGS.find(({ id }) => id === refactoring)?.plan(draft.report, here);
  const edit = plan && (await editOf(session, draft, plan));
  if (!edit) throw new ResponseError(LSPErrorCodes.RequestFailed, UNSURE[draft.settings.locale]);
  return toWorkspaceEdit(toTarget(draft), edit.edits, versions);
}

const UNSURE: Message = {
  zh: "这样改以后，有的标题会认不出来，所以没有改动稿子；请手工修改。",
  en: "Some heading would not be read as one afterwards, so nothing was changed; change it by hand.",
};

/** Answers `hegao/moveSection`. */
export async function moveSectionOf(
  session: Session,
  { uri, version, position, where }: MoveSectionParams,
  versions: boolean,
): Promise<MovedSection | null> {
  const draft = await session.draftOf(uri);
  if (!draft || draft.problem?.severity === "error") return null;
  if (version !== undefined && draft.version !== version) throw superseded();
  const { report } = draft;
  const section = hereAt(report, toOffset(report, position)).section;
  const plan = section && planOf(report, section, where);
  const edit = plan && (await editOf(session, draft, plan));
  if (!edit) return null;
  return {
    edit: toWorkspaceEdit(toTarget(draft), edit.edits, versions),
    doubtful: edit.doubtful.map((span) => toRange(report, span)),
  };
}

function planOf(report: Report, section: Section, where: PlaceOfSection): Plan | undefined {
  if (where === "promote") return planPromote(report, section);
  if (where === "demote") return planDemote(report, section);
  if (where === "up" || where === "down") return planMove(report, section, where);
  const [at, toWhere] = placeOf(where);
  const other = hereAt(report, toOffset(report, at)).section;
  return other && planMove(report, section, toWhere(other));
}

/** The place that is named, and what it means for the section there. */
function placeOf(where: Exclude<PlaceOfSection, string>): [Position, (other: Section) => Where] {
  if ("before" in where) return [where.before, (other) => ({ before: other })];
  if ("after" in where) return [where.after, (other) => ({ after: other })];
  return [where.endOf, (other) => ({ endOf: other })];
}

function editOf(session: Session, draft: Draft, plan: Plan) {
  return session.workOn(draft, carryOutSteps(draft.report, plan)).done(session.token);
}

/** What it does, and how many places the writer has to look at herself. */
function titleOf(
  { report, settings: { locale } }: Draft,
  refactoring: Refactoring,
  here: Here,
  { doubtful }: Plan,
): string {
  const title = refactoring.title(report, here)[locale];
  const many = doubtful.length;
  if (many === 0) return title;
  return title + say(locale, `（另有 ${many} 处提到序号，改后请看一看）`, ` (${many} more to be looked at)`);
}

/**
 * The heading in whose line `offset` stands, before the text that may follow it there, and the list of whose item it touches the
 * words that number.
 */
function hereAt(report: Report, offset: number): Here {
  const line = lineAt(report.lines, offset);
  const inLine = report.sections.filter(({ heading }) => lineAt(report.lines, heading.start) === line);
  const nearest = inLine.findLast(({ heading }) => heading.start <= offset) ?? inLine[0];
  const section = nearest && (!nearest.runIn || offset < nearest.title.end) ? nearest : undefined;
  const list = report.enumerations.find(({ items }) =>
    items.some(({ span }) => span.start <= offset && offset <= span.end),
  );
  return { ...(section && { section }), ...(list && { list }) };
}
