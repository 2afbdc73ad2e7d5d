import { ErrorCodes, ResponseError } from "vscode-languageserver";
import { tellRuleFailure } from "../../app/failure.ts";
import { checkFinal, finalSettings } from "../../app/finalize.ts";
import { editSource } from "../../app/lineEnds.ts";
import { RULES } from "../../rules/index.ts";
import { createMemory, makeDraft } from "../draft.ts";
import type { FileParams, FinalAnswer } from "../protocol.ts";
import type { Session } from "../session.ts";
import { toObstacle } from "../toProtocol/diagnostics.ts";

/** Answers `hegao/finalize` for the document as it is now, with what is just being written. */
export async function finalize(session: Session, { uri }: FileParams): Promise<FinalAnswer | null> {
  const draft = await session.draftOf(uri);
  if (!draft || draft.problem) return null;
  const { version, text, report } = draft;
  const settings = finalSettings(draft.settings);
  const languageId = report.markdown ? "markdown" : "gongwen";
  const whole = makeDraft({ uri, languageId, version, text }, settings, { ...createMemory(), paused: true });
  await session.workOn(draft, whole.steps()).done(session.token);
  const { obstacles, others, edits } = checkFinal(whole, RULES);
  const [failure] = whole.failures; // without what that rule would have found nobody can say that a report is finished
  if (failure) throw new ResponseError(ErrorCodes.InternalError, tellRuleFailure(failure)[settings.locale]);
  const refused = obstacles.some(({ severity }) => severity === "error");
  const title = report.frame.title?.text;
  return {
    version,
    ...(title && { title }),
    obstacles: obstacles.map((finding) => toObstacle(whole, finding)),
    others,
    ...(!refused && { text: editSource(text, edits) }),
  };
}
