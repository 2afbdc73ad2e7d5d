import { lengthTarget } from "../../app/length-target.ts";
import { readStructure } from "../../app/sections.ts";
import type { Edit } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import { kindEntry } from "../../report/kind-catalogue.ts";
import { insertPart, PLACEHOLDER } from "../../rules/structure/insert-part.ts";
import { findMissingParts, type MissingPart } from "../../rules/structure/missing-parts.ts";
import type { Locale } from "../../text/message.ts";
import type { FileParams, InsertPartAnswer, InsertPartParams, MissingRow, SectionTree } from "../protocol.ts";
import { KIND_UNKNOWN } from "../say.ts";
import type { Session } from "../session.ts";
import { toRangeAfter, toTarget, toWorkspaceEdit } from "../toProtocol/edits.ts";
import { toSectionRow } from "../toProtocol/headings.ts";

/** Answers `hegao/sections`. */
export async function listSections(session: Session, { uri }: FileParams): Promise<SectionTree | null> {
  const draft = await session.draftOf(uri);
  if (!draft || draft.problem?.severity === "error") return null;
  const { report, settings, diagnostics, version } = draft;
  const { locale } = settings;
  const { kind, frame } = report;
  const { lead, whole, rows } = readStructure(report, diagnostics);
  const title = frame.title?.text.replace(/\s+/g, " ").trim();
  const target = lengthTarget(kind.id, settings.lint, settings.length);
  return {
    version,
    ...(title && { title }),
    kind: (kindEntry(kind.id)?.name ?? KIND_UNKNOWN)[locale],
    whole,
    ...(target && { target }),
    lead,
    rows: rows.map((row) => ("section" in row ? toSectionRow(report, row, locale) : toMissingRow(report, row, locale))),
  };
}

function toMissingRow(report: Report, missing: MissingPart, locale: Locale): MissingRow {
  const { part, need } = missing;
  return { missing: part.id, title: part.name[locale], need, insertable: insertion(report, missing) !== undefined };
}

/** Answers `hegao/insertPart`: the edit is that of the quick fix of section-missing. */
export async function insertMissing(
  session: Session,
  { uri, part: id }: InsertPartParams,
): Promise<InsertPartAnswer | null> {
  const draft = await session.draftOf(uri);
  if (!draft) return null;
  const missing = findMissingParts(draft.report).find(({ part }) => part.id === id);
  const edits = missing && insertion(draft.report, missing);
  if (!edits) return null;
  return {
    edit: toWorkspaceEdit(toTarget(draft), edits, true),
    placeholder: toRangeAfter(draft.report, edits, PLACEHOLDER),
  };
}

/** The edits that put in a part: the first one writes it, those behind it count on the numbers of later headings. */
function insertion(report: Report, { part, next, first }: MissingPart): readonly Edit[] | undefined {
  return first ? undefined : insertPart(report, part, next)?.edits;
}
