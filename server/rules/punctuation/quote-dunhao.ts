import { defineRule } from "../../core/rule.ts";
import { deletions, gather, safeFix } from "../gather.ts";

const DUNHAO = /、(?=[“《])/g;

/** A pause mark between quotations or titles in a row (GB/T 15834—2011, 4.5.3.5: usually none). */
export const quoteDunhao = defineRule({
  id: "quote-dunhao",
  family: "punctuation",
  severity: "hint",
  fixable: true,
  summary: { zh: "并列的引号、书名号之间的顿号", en: "Pause marks between quotations or titles in a row" },
  *check({ folded }) {
    const spans = Array.from(folded.matchAll(DUNHAO), ({ index }) => ({ start: index, end: index + 1 })).filter(
      ({ start }) => folded[start - 1] === "”" || folded[start - 1] === "》",
    );
    if (spans.length === 0) return;
    const count = spans.length > 1 ? `共${spans.length}处，` : "";
    yield gather(
      spans,
      {
        zh: `并列的引号、书名号之间通常不用顿号，${count}可以删去。`,
        en: `Quotations or titles in a row usually take no pause mark between them (${spans.length} found); delete it.`,
      },
      safeFix("删去引号、书名号之间的顿号", "Delete these pause marks", deletions(spans)),
    );
  },
});
