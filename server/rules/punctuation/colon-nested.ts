import { defineRule } from "../../check/rule.ts";
import { findParagraphs } from "../../report/paragraphs.ts";
import { spanKind } from "../../text/by-line.ts";
import { gather } from "../support/gather.ts";

/**
 * A second colon in one sentence (GB/T 15834: avoid it), told once a text. A semicolon begins a new stretch; brackets and
 * quotes count apart. Forms, and lines that have lost their line breaks, are left alone.
 */
export const colonNested = defineRule({
  id: "colon-nested",
  family: "punctuation",
  severity: "hint",
  summary: { zh: "一句话里套用冒号", en: "Two colons in one sentence" },
  *check({ byLine }) {
    const spans = byLine.list(SECOND_COLONS);
    if (spans.length === 0) return;
    const count = spans.length > 1 ? `，全文共${spans.length}处` : "";
    yield gather(spans, {
      zh: `这句话前面已经用过冒号，一句话里宜只用一个冒号，这里可以改为逗号或句号${count}。`,
      en: `This sentence has a colon already; one colon a sentence is enough, so write a comma or a full stop here (${spans.length} found).`,
    });
  },
});

const SECOND_COLONS = spanKind((within, { folded }) =>
  findParagraphs(folded, within).flatMap(({ start, end }) => {
    const line = folded.slice(start, end);
    const colons = holdsTwo(line) && isText(line) ? secondColons(line) : [];
    return colons.map((at) => ({ start: start + at, end: start + at + 1 }));
  }),
);

function holdsTwo(line: string): boolean {
  return line.indexOf(":") < line.lastIndexOf(":");
}

/** A line this long has lost its line breaks, and with them the ends of its headings. */
const UNBROKEN = 1500;
/** A line of a form has as many labels: 姓名：性别：单位：职务： */
const LABELS = 4;

function isText(line: string): boolean {
  return line.length < UNBROKEN && (line.includes("。") || line.split(":").length <= LABELS);
}

/** A word and its explanation, numbered or not (3．四级河长：…): its colon belongs to no sentence. 问题如下： is no word. */
const LABEL = /^[*# ]*(?:\[?\(?\d{1,3}\)?\]?[.、)]? ?)?[^,。;:!?]{1,30}(?<!如下|[是为有出求调]):/;
/** 纵向:…,横向: a colon behind a word of two after a comma is one of a pair, as the first is. */
const PAIR = /[,、][^,。;:!?、]{1,4}$/;

/** What ends the reach of a colon, once quotations and brackets are taken out. */
const END = /[。;!?\n“”《》()\uE000]/;
const APART = /“[^“”]*”|《[^《》]*》|\([^()]*\)/g;
/** A quoted sentence ends the sentence that it is quoted in. */
const QUOTED_END = /[。!?]”/;
/** No sentence is longer. */
const REACH = 400;

/** Where a colon stands behind another one in the same sentence. */
function secondColons(line: string): number[] {
  const found: number[] = [];
  const label = (LABEL.exec(line)?.[0].length ?? 0) - 1;
  let first = -1;
  for (let at = line.indexOf(":"); at >= 0; at = line.indexOf(":", at + 1)) {
    if (isRatio(line, at) || at === label) continue;
    const words = line.slice(first + 1, at);
    const nested = first >= 0 && words.length < REACH && !QUOTED_END.test(words) && !END.test(words.replace(APART, ""));
    if (nested && !PAIR.test(words)) found.push(at);
    first = at;
  }
  return found;
}

/** Whether the colon stands in a time, a ratio (perhaps still to be filled in), an address, or before a number to call (QQ:359682). */
function isRatio(folded: string, at: number): boolean {
  return (
    /[\d×] ?$/.test(folded.slice(Math.max(0, at - 2), at)) ||
    /^(?:\/\/| ?\d+ ?:| ?\d{5})/.test(folded.slice(at + 1, at + 8))
  );
}
