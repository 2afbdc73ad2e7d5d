import type { SemanticTokens, SemanticTokensParams, SemanticTokensRangeParams } from "vscode-languageserver";
import { LONG, type Session } from "../session.ts";
import { tokenSteps, tokensIn } from "../tokens.ts";
import { toSemanticTokens } from "../toProtocol/annotations.ts";
import { toSpan } from "../toProtocol/places.ts";

const NONE: SemanticTokens = { data: [] };

/** Answers `textDocument/semanticTokens/full`: figures, markers and what is left over; the colours are the theme's. */
export async function listTokens(
  session: Session,
  { textDocument: { uri } }: SemanticTokensParams,
): Promise<SemanticTokens> {
  const draft = await session.draftOf(uri);
  if (!draft) return NONE;
  const { report } = draft;
  const whole = { start: 0, end: report.text.length };
  if (draft.text.length <= LONG) return toSemanticTokens(report, tokensIn(report, whole));
  return toSemanticTokens(report, await session.workOn(draft, tokenSteps(report, whole)).done(session.token));
}

/** Answers `textDocument/semanticTokens/range`: the same for the lines of a range. */
export async function listTokensInRange(
  session: Session,
  { textDocument: { uri }, range }: SemanticTokensRangeParams,
): Promise<SemanticTokens> {
  const draft = await session.draftOf(uri);
  return draft ? toSemanticTokens(draft.report, tokensIn(draft.report, toSpan(draft.report, range))) : NONE;
}
