import { defineRule, type Finding } from "../../check/rule.ts";
import { matchesOf } from "../../text/matches.ts";
import { slice } from "../../text/text.ts";
import { Disjoint } from "../support/disjoint.ts";
import { ANY_LOST, LOST_NUMBERS } from "./lost-numbers.ts";

/** 人均收入万元 may mean ten thousand. */
const EACH = /[均每户][^\n]{0,3}$/;

/** An amount is announced and only its unit stands there (产值万元，同比增长20%): the number got lost. */
export const figureMissingNumber = defineRule({
  id: "figure-missing-number",
  family: "figures",
  severity: "error",
  scope: "paragraph",
  summary: { zh: "单位前缺数字", en: "A unit without its number" },
  check({ folded, text }) {
    if (!ANY_LOST.test(folded)) return [];
    const found: Finding[] = [];
    const places = new Disjoint();
    for (const { pattern, severity, message } of LOST_NUMBERS) {
      for (const { 0: match, 1: before = "", index } of matchesOf(folded, pattern)) {
        const span = { start: index - before.length, end: index + match.length };
        if (/^[万亿]/.test(match) && EACH.test(folded.slice(Math.max(0, span.start - 4), span.start))) continue;
        if (places.take(span)) found.push({ span, severity, message: message(slice(text, span)) });
      }
    }
    return found;
  },
});
