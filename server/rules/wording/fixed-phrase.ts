import { defineRule } from "../../check/rule.ts";
import { matchesOf } from "../../text/matches.ts";
import { type Span, slice } from "../../text/text.ts";
import { Disjoint } from "../support/disjoint.ts";

/**
 * Set phrases (固定提法) that are quoted word by word, and how to come upon a version that is almost right: it begins with
 * `head`, ends with `tail`, and has as many characters or one or two fewer. Longer versions may be other phrases. Only the
 * letters are compared; the rule has no view on what is said.
 */
const PHRASES: readonly { right: string; head: string; tail: string }[] = [
  { right: "习近平新时代中国特色社会主义思想", head: "习近平新", tail: "思想" },
  { right: "习近平新时代中国特色社会主义思想", head: "习近平", tail: "社会主义思想" },
  { right: "铸牢中华民族共同体意识", head: "铸牢中华", tail: "意识" },
  { right: "绿水青山就是金山银山", head: "绿水青山就", tail: "山" },
  { right: "社会主义核心价值观", head: "社会主义核心", tail: "观" },
];

/** Slips that are known, each with its right form; `key` is looked for first, because that is quick. Quotation marks tell a phrase from other words and stay. */
const SLIPS: readonly { key: string; wrong: RegExp; right: string }[] = [
  { key: "“两个", wrong: /“两个确[认定]”/g, right: "两个确立" },
  { key: "“两个", wrong: /“两个(?:维持|守护|保护)”/g, right: "两个维护" },
  { key: "“四个", wrong: /“四个(?:意思|认识)”/g, right: "四个意识" },
  { key: "“四个", wrong: /“四个(?:自觉|自性)”/g, right: "四个自信" },
  { key: "牢中华民族", wrong: /[筑构]牢中华民族共同体意识/g, right: "铸牢中华民族共同体意识" },
  { key: "青山绿水就", wrong: /青山绿水就是金山银山/g, right: "绿水青山就是金山银山" },
  { key: "遵法", wrong: /遵法、?学法、?守法、?用法/g, right: "尊法学法守法用法" },
  { key: "党委、政府、人", wrong: /党委、政府、人大、政协/g, right: "党委、人大、政府、政协" },
];

/** What all of them begin with. */
const KEYS = [...PHRASES.map(({ head }) => head[0]), ...SLIPS.map(({ key }) => key[0])].join("");

/** Set phrases that are off by a character or two (固定提法有误). */
export const fixedPhrase = defineRule({
  id: "fixed-phrase",
  family: "wording",
  severity: "warning",
  scope: "paragraph",
  needs: { anyOf: KEYS },
  summary: { zh: "固定提法差一两个字", en: "Set phrases off by a character or two" },
  *check({ folded, text }) {
    for (const { span, right } of findSlips(folded)) {
      yield {
        span,
        message: {
          zh: `“${slice(text, span)}”与固定提法“${right}”有出入，请核对原文。`,
          en: `"${slice(text, span)}" differs from the set phrase "${right}"; check the original.`,
        },
        fixes: [
          { title: { zh: `改为“${right}”`, en: `Write "${right}"` }, safe: false, edits: [{ span, text: right }] },
        ],
      };
    }
  },
});

function findSlips(folded: string): { span: Span; right: string }[] {
  const found: { span: Span; right: string }[] = [];
  const places = new Disjoint();
  const add = (start: number, end: number, right: string) => {
    const span = { start, end };
    if (places.take(span)) found.push({ span, right });
  };
  for (const { right, head, tail } of PHRASES) {
    for (let at = folded.indexOf(head); at >= 0; at = folded.indexOf(head, at + 1)) {
      if (folded.startsWith(right, at)) continue;
      const window = folded.slice(at, at + right.length);
      const end = window.indexOf(tail, head.length) + tail.length;
      if (end > tail.length && isNear(window.slice(0, end), right)) add(at, at + end, right);
    }
  }
  for (const { key, wrong, right } of SLIPS) {
    if (!folded.includes(key)) continue;
    for (const { 0: words, index } of matchesOf(folded, wrong)) {
      const quotes = words.startsWith("“") ? 1 : 0;
      add(index + quotes, index + words.length - quotes, slipOf(words, right));
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The right form, written with or without pause marks as the slip is. */
function slipOf(words: string, right: string): string {
  return words.includes("、") ? right : right.replaceAll("、", "");
}

/** Whether `words` is `right` with one or two characters replaced, or with one or two left out. */
function isNear(words: string, right: string): boolean {
  const missing = right.length - words.length;
  if (missing > 2) return false;
  let wrong = 0;
  if (missing === 0) for (let i = 0; i < right.length; i++) wrong += words[i] === right[i] ? 0 : 1;
  else for (let i = 0, at = 0; i < right.length && wrong <= 2; i++) right[i] === words[at] ? at++ : wrong++;
  return wrong > 0 && wrong <= 2;
}
