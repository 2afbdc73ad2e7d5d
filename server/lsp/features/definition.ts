import type { Definition, DefinitionLink, DefinitionParams } from "vscode-languageserver";
import { findPointers } from "../pointers.ts";
import type { Session } from "../session.ts";
import { toLocation, toLocationLink, toOffset } from "../toProtocol/places.ts";

/**
 * Answers `textDocument/definition`: from 第三部分, 见（四） and 见附件2 to the heading or the annex. `links`: the client marks the
 * words that are named as leading there; it would mark all characters between two marks.
 */
export async function findDefinition(
  session: Session,
  { textDocument: { uri }, position }: DefinitionParams,
  links = false,
): Promise<Definition | DefinitionLink[] | null> {
  const draft = await session.draftOf(uri);
  if (!draft) return null;
  const offset = toOffset(draft.report, position);
  const here = findPointers(draft.report).find(({ span }) => span.start <= offset && offset <= span.end);
  if (!here) return null;
  return links ? [toLocationLink(draft, here.span, here.target)] : toLocation(draft, here.target);
}
