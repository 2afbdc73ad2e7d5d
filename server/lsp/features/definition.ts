import type { Definition, DefinitionParams } from "vscode-languageserver";
import { findPointers } from "../pointers.ts";
import type { Session } from "../session.ts";
import { toLocation, toOffset } from "../toProtocol.ts";

/** Answers `textDocument/definition`: from 第三部分, 见（四） and 见附件2 to the heading or the annex. */
export async function findDefinition(
  session: Session,
  { textDocument: { uri }, position }: DefinitionParams,
): Promise<Definition | null> {
  const draft = await session.draftOf(uri);
  if (!draft) return null;
  const offset = toOffset(draft.report, position);
  const here = findPointers(draft.report).find(({ span }) => span.start <= offset && offset <= span.end);
  return here ? toLocation(draft, here.target) : null;
}
