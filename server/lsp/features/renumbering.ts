import { renumberAfter } from "../../edits/renumber-after.ts";
import { parseSteps } from "../../reading/report.ts";
import type { RenumberAnswer, RenumberParams } from "../protocol.ts";
import type { Session } from "../session.ts";
import { toTarget, toTextEdits } from "../toProtocol/edits.ts";

/** Answers `hegao/renumberAfter`; ends in an error when the document changes while it is worked on. */
export async function tellRenumbering(
  session: Session,
  { uri, version, from, to, before }: RenumberParams,
): Promise<RenumberAnswer | null> {
  const draft = await session.draftOf(uri);
  if (!draft || draft.version !== version) return null;
  const { report } = draft;
  const lines = report.text.split("\n");
  const text = [...lines.slice(0, from), ...before, ...lines.slice(to)].join("\n");
  const { markdown, names } = report;
  const old = await session.workOn(draft, parseSteps(text, { markdown, names })).done(session.token);
  const { edits, doubtful } = renumberAfter(old, report);
  return { edits: toTextEdits(toTarget(draft), edits), doubtful: doubtful.length };
}
