import type { DocumentSymbol } from "vscode-languageserver";
import type { Session } from "../session.ts";
import { toDocumentSymbols } from "../toProtocol/headings.ts";

/** Answers `textDocument/documentSymbol` with the outline; it depends on the text alone. */
export async function listSymbols(session: Session, uri: string): Promise<DocumentSymbol[]> {
  const draft = await session.draftOf(uri);
  return draft ? toDocumentSymbols(draft.report) : [];
}
