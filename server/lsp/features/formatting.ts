import type { DocumentFormattingParams, TextEdit } from "vscode-languageserver";
import { formatDraft } from "../fixDraft.ts";
import type { Session } from "../session.ts";
import { toTarget, toTextEdits } from "../toProtocol/edits.ts";

/**
 * Answers `textDocument/formatting` with the smallest edits, for the version that was asked about; `null` for what is no report.
 * How wide an editor sets tabs makes no difference to a report.
 */
export async function format(
  session: Session,
  { textDocument: { uri } }: DocumentFormattingParams,
): Promise<TextEdit[] | null> {
  const draft = await session.draftOf(uri);
  if (!draft || draft.problem) return null;
  const { changes } = await formatDraft(session, draft);
  return toTextEdits(toTarget(draft), changes);
}
