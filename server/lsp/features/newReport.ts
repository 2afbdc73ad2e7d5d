import { LOSSY } from "../../app/decode.ts";
import type { Files } from "../../app/files.ts";
import { NO_SUCH_FILE } from "../../app/files.ts";
import { readSource } from "../../app/source.ts";
import { isMarkdownName } from "../../check/file-names.ts";
import { FORMS, type WritableKind } from "../../edits/forms/index.ts";
import { fromLastYear } from "../../edits/last-year.ts";
import { newReport } from "../../edits/new-report.ts";
import { periodsOf } from "../../edits/periods.ts";
import { parseReport } from "../../reading/report.ts";
import { kindEntry } from "../../report/kind-catalogue.ts";
import { KINDS } from "../../report/kinds.ts";
import type { Message } from "../../text/message.ts";
import { placeOf } from "../place.ts";
import type { KindChoice, LastYear, NewReportAnswer, NewReportParams } from "../protocol.ts";
import { LONGEST, type Session } from "../session.ts";

/** Answers `hegao/kinds`, in the order of the documentation. */
export function listKinds(): KindChoice[] {
  return KINDS.filter(isWritable).map((id) => ({
    id,
    name: kindEntry(id)?.name as Message,
    periods: periodsOf(id).map(({ name }) => name),
  }));
}

function isWritable(kind: string): kind is WritableKind {
  return Object.hasOwn(FORMS, kind);
}

/** Answers `hegao/newReport`; last year's report is read as the document it is, checked or not. */
export async function makeNewReport(session: Session, files: Files, params: NewReportParams): Promise<NewReportAnswer> {
  if ("from" in params) return writeFrom(session, files, params);
  const { kind, unit, year, period } = params;
  if (!isWritable(kind)) throw new Error(`${kind}: there is no such kind of report.`);
  return { text: newReport({ kind, unit, year, ...(period !== undefined && { period }) }) };
}

async function writeFrom(session: Session, files: Files, { from, year }: LastYear): Promise<NewReportAnswer> {
  const { kind, names, locale } = await session.settingsOf(from.uri);
  const source = from.text === undefined ? await readText(from.uri, files) : from.text;
  const problem = typeof source !== "string" ? source : source.length > LONGEST ? TOO_LONG : undefined;
  if (typeof source !== "string" || problem) return { problem: (problem as Message)[locale] };
  const markdown = from.markdown ?? isMarkdownName(placeOf(from.uri));
  const report = parseReport(source, { markdown, names, ...(kind && { kind }) });
  return { text: fromLastYear(report, year === undefined ? {} : { year }).text };
}

async function readText(uri: string, files: Files): Promise<string | Message> {
  const source = (await readSource(placeOf(uri), files)) ?? NO_SUCH_FILE;
  if (!("text" in source)) return source;
  return source.lossy ? LOSSY : source.text;
}

const TOO_LONG: Message = {
  zh: "这份稿子太长，不能照着写；请先拆成几份。",
  en: "This report is too long to begin with; divide it first.",
};
