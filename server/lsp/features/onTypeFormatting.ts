import type { DocumentOnTypeFormattingParams, TextEdit } from "vscode-languageserver";
import { continueRow } from "../../edits/next-marker.ts";
import type { Session } from "../session.ts";
import { toTarget, toTextEdits } from "../toProtocol/edits.ts";
import { toOffset } from "../toProtocol/places.ts";

/** The character behind which an editor asks. */
export const LINE_BREAK = "\n";

/**
 * Answers `textDocument/onTypeFormatting` behind a line break: the next number of the row, or the end of the row. The edits are
 * those of the version that the document has when it is asked about; when it has moved on meanwhile there are none.
 */
export async function formatOnType(
  session: Session,
  { textDocument: { uri }, position, ch }: DocumentOnTypeFormattingParams,
): Promise<TextEdit[]> {
  if (ch !== LINE_BREAK) return [];
  const draft = await session.draftOf(uri);
  if (!draft || session.documents.get(uri)?.version !== draft.version) return [];
  return toTextEdits(toTarget(draft), continueRow(draft.report, toOffset(draft.report, position)));
}
