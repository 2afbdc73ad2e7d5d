import type { Location, ReferenceParams } from "vscode-languageserver";
import type { Span } from "../../text/text.ts";
import { findPointers } from "../pointers.ts";
import type { Session } from "../session.ts";
import { toLocation, toOffset } from "../toProtocol/places.ts";

/** Answers `textDocument/references`: on a heading or an annex, or on words that name one, all places that name it. */
export async function listReferences(
  session: Session,
  { textDocument: { uri }, position, context }: ReferenceParams,
): Promise<Location[] | null> {
  const draft = await session.draftOf(uri);
  if (!draft) return null;
  const offset = toOffset(draft.report, position);
  const isHere = ({ start, end }: Span) => start <= offset && offset <= end;
  const all = findPointers(draft.report);
  const named = all.find(({ span }) => isHere(span)) ?? all.find(({ target }) => isHere(target));
  if (!named) return null;
  const places = all.filter(({ target }) => target.start === named.target.start).map(({ span }) => span);
  return [...(context.includeDeclaration ? [named.target] : []), ...places].map((span) => toLocation(draft, span));
}
