import { pattern } from "../../lexicon/phrase.ts";
import { ASKING } from "../../lexicon/question.ts";

const ASKED = pattern`${ASKING}`;
/** How far back the words of a question are looked for. */
const REACH = 40;

/** Whether the question mark at `offset` closes a real question (问句): words of asking stand in front of it. */
export function isQuestion(folded: string, offset: number): boolean {
  const before = folded.slice(Math.max(0, offset - REACH), offset);
  return ASKED.test(before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n")) + 1));
}
