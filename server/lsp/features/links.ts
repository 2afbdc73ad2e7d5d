import type { DocumentLink } from "vscode-languageserver";
import { RULES } from "../../rules/index.ts";
import { readableSlice } from "../../text/text.ts";
import { findPointers } from "../pointers.ts";
import { nameOf, say } from "../say.ts";
import type { Session } from "../session.ts";
import { toDocumentLink, toPlaceUri } from "../toProtocol/places.ts";

/**
 * Answers `textDocument/documentLink`: a rule's id in a directive leads to the rule's page, and words that name a heading or an
 * annex (第三部分, 见附件2) to it.
 */
export async function listLinks(session: Session, uri: string): Promise<DocumentLink[]> {
  const draft = await session.draftOf(uri);
  if (!draft) return [];
  const { locale } = draft.settings;
  const known = new Set(RULES.map(({ id }) => id));
  const toPages = draft.report.comments.flatMap(({ directive }) =>
    (directive?.names ?? []).flatMap((name, i) => {
      const target = known.has(name) ? session.pages.uriOf(name) : undefined;
      const span = directive?.nameSpans[i];
      const tooltip = say(locale, `看规则：${nameOf(name, "zh")}`, `Why: ${nameOf(name, "en")}`);
      return target && span ? [toDocumentLink(draft.report, span, target, tooltip)] : [];
    }),
  );
  const inside = findPointers(draft.report).map(({ span, target }) => {
    const words = readableSlice(draft.report, target).replace(/\s+/g, " ");
    return toDocumentLink(draft.report, span, toPlaceUri(draft, target), say(locale, `到“${words}”`, `To “${words}”`));
  });
  return [...toPages, ...inside];
}
