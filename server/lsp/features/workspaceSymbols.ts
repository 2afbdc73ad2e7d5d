import type { WorkspaceSymbol } from "vscode-languageserver";
import type { Session } from "../session.ts";
import { headingText, toWorkspaceSymbol } from "../toProtocol.ts";

/** Answers `workspace/symbol` with the headings of the open reports that contain `query`. */
export async function findSymbols(session: Session, query: string): Promise<WorkspaceSymbol[]> {
  const found: WorkspaceSymbol[] = [];
  for (const uri of session.documents.keys()) {
    const draft = await session.draftOf(uri).catch(() => undefined); // one that changes meanwhile is left out
    if (!draft) continue;
    for (const section of draft.report.sections) {
      const name = headingText(draft.report, section);
      if (name.includes(query)) found.push(toWorkspaceSymbol(draft, section, name));
    }
  }
  return found;
}
