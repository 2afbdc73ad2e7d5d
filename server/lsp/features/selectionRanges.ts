import type { SelectionRange, SelectionRangeParams } from "vscode-languageserver";
import { spansAround } from "../../reading/nesting.ts";
import type { Session } from "../session.ts";
import { toOffset, toSelectionRange } from "../toProtocol/places.ts";

/** Answers `textDocument/selectionRange`: for each position what a selection grows to, step by step. */
export async function listSelectionRanges(
  session: Session,
  { textDocument: { uri }, positions }: SelectionRangeParams,
): Promise<SelectionRange[] | null> {
  const draft = await session.draftOf(uri);
  if (!draft) return null;
  const { report } = draft;
  return positions.map((position) => toSelectionRange(report, spansAround(report, toOffset(report, position))));
}
