import { defineRule, type Finding } from "../../check/rule.ts";
import { findParagraphs } from "../../report/paragraphs.ts";
import { tablesIn } from "../../report/tables.ts";
import { spanKind } from "../../text/by-line.ts";
import { slice } from "../../text/text.ts";
import { gather } from "../support/gather.ts";

/** A shorter line is a name, an address or a heading. */
const LEAST = 20;
/** A text with more of them, or in which more than one of so many paragraphs is one, was broken into lines. */
const MOST = 5;
const RARE = 20;

const COMMA_ENDS = spanKind((within, { folded }) =>
  findParagraphs(folded, within).filter(
    ({ start, end }) => end - start >= LEAST && ",、".includes(folded[end - 1] as string),
  ),
);

/** Paragraphs that end in a comma (convention: a paragraph ends with a sentence): unfinished, or broken in two. */
export const paragraphUnfinished = defineRule({
  id: "paragraph-unfinished",
  family: "punctuation",
  severity: "information",
  summary: { zh: "段落以逗号结尾", en: "A paragraph that ends in a comma" },
  awaits: "report",
  *check({ text, byLine, paragraphs, tables, markdown }): Generator<Finding> {
    const ends = byLine.list(COMMA_ENDS);
    const found = ends.filter(({ start, end }) => {
      if (markdown && GOES_ON.test(text.slice(end, end + GAP))) return false; // there a single line break parts nothing
      return tablesIn(tables, { start, end }).length === 0;
    });
    const [first] = found;
    if (!first || found.length > MOST || found.length * RARE > paragraphs.length + RARE) return;
    const words = slice(text, { start: first.end - SHOWN, end: first.end });
    const count = found.length > 1 ? `（全文共${found.length}处）` : "";
    yield gather(
      found.map(({ end }) => ({ start: end - 1, end })),
      {
        zh: `“……${words}”这一段以“${words.at(-1)}”结尾，话还没有说完${count}，请补写完；如果是误按了回车，请与下一段接起来。`,
        en: `The paragraph ends in a comma ("…${words}"; ${found.length} found): finish the sentence, or join it with the next line.`,
      },
    );
  },
});

/** Behind a paragraph: another line right below. */
const GOES_ON = /^[^\S\n]*\n[^\S\n]*\S/;
const GAP = 20;

/** So much of the paragraph is quoted. */
const SHOWN = 8;
