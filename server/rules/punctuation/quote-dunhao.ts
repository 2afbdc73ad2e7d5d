import { defineRule } from "../../core/rule.ts";
import type { Span } from "../../core/text.ts";
import { deletions, gather, offeredFix } from "../gather.ts";

/** A quotation or title with a pause mark behind it, before the next. */
const PAUSE = /[“《]([^“”《》\n]{1,40})[”》]、(?=[“《]([^“”《》\n]{1,40})[”》])/g;
/** A quotation that holds marks of its own is a phrase or a slogan, and a pause mark parts it from the next. */
const PHRASE = /[、,;:。!]/;
/** Words that join the quotation to another one: “A”叠加“B”、“C”叠加“D” is a list of pairs. */
const JOINED = /[”》][^、和与及,。;:!?“”《》]{1,7}$/;
const JOINS = /^[^、和与及,。;:!?“”《》]{1,5}[“《]/;
/** How far the joining words reach. */
const REACH = 8;

/** A pause mark between quotations or titles in a row (GB/T 15834—2011, 4.5.3.5: usually none). */
export const quoteDunhao = defineRule({
  id: "quote-dunhao",
  family: "punctuation",
  severity: "hint",
  summary: { zh: "并列的引号、书名号之间的顿号", en: "Pause marks between quotations or titles in a row" },
  *check({ folded }) {
    const spans = findPauses(folded);
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

function findPauses(folded: string): Span[] {
  const found: Span[] = [];
  for (const { 0: words, 1: one = "", 2: two = "", index } of folded.matchAll(PAUSE)) {
    const end = index + words.length;
    const behind = end + two.length + 2;
    if (PHRASE.test(one) || PHRASE.test(two)) continue;
    if (JOINED.test(folded.slice(Math.max(0, index - REACH), index))) continue;
    if (!JOINS.test(folded.slice(behind, behind + REACH))) found.push({ start: end - 1, end });
  }
  return found;
}
