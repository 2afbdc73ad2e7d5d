import type { CodeLens } from "vscode-languageserver";
import { countFigures } from "../../check/figure-summary.ts";
import { figuresInBrief } from "../../figures/wording.ts";
import type { Session } from "../session.ts";
import { toCodeLens } from "../toProtocol/annotations.ts";

/** Answers `textDocument/codeLens`: over the title, how many figures the report has and how many lack something. */
export async function listLenses(session: Session, uri: string): Promise<CodeLens[]> {
  const draft = await session.draftOf(uri);
  if (!draft) return [];
  const { report, settings } = draft;
  const count = countFigures(report);
  if (count.figures === 0) return [];
  const place = report.frame.title?.span ?? report.paragraphs[0] ?? { start: 0, end: 0 };
  return [toCodeLens(report, place, figuresInBrief(count)[settings.locale])];
}
