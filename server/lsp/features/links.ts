import type { DocumentLink } from "vscode-languageserver";
import { RULES } from "../../rules/index.ts";
import type { Session } from "../session.ts";
import { toDocumentLink } from "../toProtocol.ts";

/** Answers `textDocument/documentLink`: a rule's id in a directive leads to the rule's page. */
export async function listLinks(session: Session, uri: string): Promise<DocumentLink[]> {
  const draft = await session.draftOf(uri);
  if (!draft) return [];
  const known = new Set(RULES.map(({ id }) => id));
  return draft.report.comments.flatMap(({ directive }) =>
    (directive?.names ?? []).flatMap((name, i) => {
      const target = known.has(name) ? session.pages.uriOf(name) : undefined;
      const span = directive?.nameSpans[i];
      return target && span ? [toDocumentLink(draft.report, span, target)] : [];
    }),
  );
}
