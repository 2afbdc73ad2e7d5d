import { makeSheet } from "../../app/sheet.ts";
import { sheetToHtml } from "../../app/sheet-html.ts";
import { sheetToMarkdown } from "../../app/sheet-markdown.ts";
import { wordSheet } from "../../app/sheet-wording.ts";
import { RULES } from "../../rules/index.ts";
import { createMemory, type Draft, makeDraft } from "../draft.ts";
import type { SheetAnswer, SheetParams } from "../protocol.ts";
import type { Session } from "../session.ts";

/** Answers `hegao/sheet`. */
export async function tellSheet(session: Session, { uri, format }: SheetParams): Promise<SheetAnswer | null> {
  const draft = await session.draftOf(uri);
  if (!draft || draft.problem?.severity === "error") return null;
  const whole = await finished(session, draft);
  const sheet = makeSheet(whole, RULES, whole.failures);
  const page = wordSheet(sheet, draft.settings.locale);
  const content = format === "md" ? sheetToMarkdown(page) : sheetToHtml(page);
  return { ...(sheet.title && { title: sheet.title }), content };
}

/** The draft with all its findings: a sheet says also what waits because it was being written. */
async function finished(session: Session, draft: Draft): Promise<Draft> {
  if (draft.waiting === 0) return draft;
  const { uri, version, text, settings, report } = draft;
  const languageId = report.markdown ? "markdown" : "gongwen";
  const next = makeDraft({ uri, languageId, version, text }, settings, { ...createMemory(), paused: true });
  await session.workOn(draft, next.steps()).done(session.token);
  return next;
}
