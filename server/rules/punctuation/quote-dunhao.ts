import { defineRule } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import type { Span } from "../../text/text.ts";
import { deletions, gather, offeredFix } from "../support/gather.ts";

/** A quotation or title with a pause mark behind it, before the next. */
const PAUSE = /[“《]([^“”《》\n]{1,40})[”》]、(?=[“《]([^“”《》\n]{1,40})[”》])/g;
/** A quotation that holds marks of its own is a phrase or a slogan, and a pause mark parts it from the next. */
const PHRASE = /[、,;:。!]/;
/** Words that join the quotation to another one: “A”叠加“B”、“C”叠加“D” is a list of pairs. */
const JOINED = /[”》][^、和与及,。;:!?“”《》]{1,7}$/;
/** “A”叠加“B”、“C”叠加“D”: words that join the last quotation to one more. */
const JOINS = /^[^、和与及,。;:!?“”《》]{1,5}[“《]/;
/** A list that began without quotation marks is mixed, and its pause marks belong together. */
const MIXED = /、$/;
/** The list goes on without quotation marks: “甲”“乙”、谈心谈话等. */
const BARE = /^、(?![“《])/;
/** Words that hang on the last quotation, and the list goes on behind them: “甲”、“乙”⟦攻坚、⟧“丙”. */
const GOES_ON = /^(?![的等])[^,。;:!?、“”《》和与及]{1,8}、/;
/** Words that hang on the last quotation, up to the end of the clause: “6+3”⟦专项行动⟧，. */
const HANGING = /^([^,。;:!?、“”《》]{2,8})[,。;]/;
/** No quotation is longer. */
const LONGEST = 200;
/** How far the joining words reach. */
const REACH = 12;

/** A pause mark between quotations or titles in a row (GB/T 15834—2011, 4.5.3.5: usually none). */
export const quoteDunhao = defineRule({
  id: "quote-dunhao",
  family: "punctuation",
  severity: "hint",
  summary: { zh: "并列的引号、书名号之间的顿号", en: "Pause marks between quotations or titles in a row" },
  *check(report) {
    const spans = findPauses(report);
    if (spans.length === 0) return;
    const count = spans.length > 1 ? `共${spans.length}处，` : "";
    yield gather(
      spans,
      {
        zh: `并列的引号、书名号之间通常不用顿号，${count}可以删去。`,
        en: `Quotations or titles in a row usually take no pause mark between them (${spans.length} found); delete it.`,
      },
      offeredFix("删去引号、书名号之间的顿号", "Delete these pause marks", deletions(spans)),
    );
  },
});

/** A pause mark with the two quotations that it stands between. */
interface Pause {
  readonly start: number;
  readonly second: number;
  readonly mark: Span;
}

function findPauses({ folded, byLine }: Report): Span[] {
  const spans: Span[] = [];
  let list: Pause[] = [];
  for (const { 0: words, 1: one = "", 2: two = "", index } of byLine.matches(PAUSE)) {
    const end = index + words.length;
    if (list.length > 0 && list.at(-1)?.second !== index) {
      spans.push(...judge(folded, list));
      list = [];
    }
    if (!PHRASE.test(one) && !PHRASE.test(two)) list.push({ start: index, second: end, mark: { start: end - 1, end } });
  }
  return [...spans, ...judge(folded, list)];
}

/** The marks of a list of quotations, if it is nothing but one. */
function judge(folded: string, list: readonly Pause[]): Span[] {
  const [first, last] = [list[0], list.at(-1)];
  if (!first || !last) return [];
  const before = folded.slice(Math.max(0, first.start - REACH), first.start);
  const close = folded.slice(last.second, last.second + LONGEST).search(/[”》]/) + last.second + 1;
  const behind = folded.slice(close, close + REACH);
  if (JOINED.test(before) || MIXED.test(before)) return [];
  if (JOINS.test(behind) || GOES_ON.test(behind) || BARE.test(behind)) return [];
  const hanging = HANGING.exec(behind)?.[1]?.slice(-2);
  if (hanging && list.some(({ mark }) => folded.slice(mark.start - 3, mark.start - 1) === hanging)) return [];
  return list.map(({ mark }) => mark);
}
