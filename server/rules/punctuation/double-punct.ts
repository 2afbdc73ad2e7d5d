import { defineRule, type Finding } from "../../check/rule.ts";
import { matchesOf } from "../../text/matches.ts";
import { slice } from "../../text/text.ts";
import { gather, safeFix } from "../support/gather.ts";
import { isQuestion } from "../support/question.ts";

/** Two marks in a row that never stand together; …… —— ？！ and ellipses of dots are no such pairs. */
const PAIR = /[。,、;:!?][。,、;:]+/g;
/** The stronger mark stays. */
const STRENGTH = "、,:;。!?";

/** What leads to a ratio or a value: 三次产业比为：， has lost its numbers, and its marks are where they were. */
const LEADS = /[比为达是到至约]/;

/** Two punctuation marks in a row (标点重复). */
export const doublePunct = defineRule({
  id: "double-punct",
  family: "punctuation",
  severity: "warning",
  scope: "paragraph",
  fixable: true,
  summary: { zh: "标点重复", en: "Two punctuation marks in a row" },
  check({ folded, text }) {
    return matchesOf(folded, PAIR).flatMap(({ 0: found, index }) => judge(folded, text, found, index) ?? []);
  },
});

function judge(folded: string, text: string, found: string, index: number): Finding | undefined {
  if (text[index] === "?" && !isQuestion(folded, index)) return undefined; // a character that was lost (m?，)
  if (/^[.:,;]+$/.test(found) && !/[\u4e00-\u9fff”》)%]/.test(folded[index - 1] ?? "")) return undefined;
  if (found.startsWith(":") && LEADS.test(folded.slice(Math.max(0, index - 1), index))) return undefined;
  const span = { start: index, end: index + found.length };
  const words = slice(text, span);
  const kept = words[strongest(found)] as string;
  const message = {
    zh: `这里连用了“${words}”${words.length}个标点，只应留一个，如“${kept}”。`,
    en: `"${words}" is ${words.length} marks in a row; keep one, such as "${kept}".`,
  };
  const inNumber = /\d/.test(folded[index - 1] ?? "") && /\d/.test(folded[span.end] ?? ""); // 61、,470: one number, or two
  return words.length === 2 && !inNumber
    ? gather([span], message, safeFix(`改为“${kept}”`, `Write "${kept}"`, [{ span, text: kept }]))
    : { span, message };
}

function strongest(marks: string): number {
  let best = 0;
  for (let i = 1; i < marks.length; i++) {
    if (STRENGTH.indexOf(marks[i] as string) > STRENGTH.indexOf(marks[best] as string)) best = i;
  }
  return best;
}
