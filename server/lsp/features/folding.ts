import type { FoldingRange } from "vscode-languageserver";
import { lineAt, trimSpan } from "../../text/text.ts";
import type { Session } from "../session.ts";

/** Answers `textDocument/foldingRange`: every part that goes on below its heading's line folds, without the blank lines behind it. */
export async function listFoldingRanges(session: Session, uri: string): Promise<FoldingRange[]> {
  const draft = await session.draftOf(uri);
  if (!draft) return [];
  const { sections, folded, lines } = draft.report;
  const ranges: FoldingRange[] = [];
  for (const { span } of sections) {
    const startLine = lineAt(lines, span.start);
    const endLine = lineAt(lines, trimSpan(folded, span).end);
    if (endLine > startLine) ranges.push({ startLine, endLine });
  }
  return ranges;
}
