import { opensLine } from "../../edits/heading-line.ts";
import { demote, promote } from "../../edits/levels.ts";
import { lineAt } from "../../text/text.ts";
import type { LevelParams, RenumberAnswer } from "../protocol.ts";
import type { Session } from "../session.ts";
import { toTarget, toTextEdits } from "../toProtocol/edits.ts";

/** Answers `hegao/changeLevel`. */
export async function changeLevel(
  session: Session,
  { uri, version, line, to }: LevelParams,
): Promise<RenumberAnswer | null> {
  const draft = await session.draftOf(uri);
  if (!draft || draft.version !== version) return null;
  const { report } = draft;
  const section = report.sections.find(({ marker }) => lineAt(report.lines, marker.span.start) === line);
  if (!section || !opensLine(report, section.marker.span.start)) return null;
  const changed = to === "higher" ? promote(report, section) : demote(report, section);
  return changed ? { edits: toTextEdits(toTarget(draft), changed.edits), doubtful: changed.doubtful.length } : null;
}
