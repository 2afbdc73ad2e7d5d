import { defineRule, type Finding } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import type { Paragraph } from "../../report/paragraphs.ts";
import { gather, headOf, safeFix, tailOf } from "../support/gather.ts";

const CLOSER: Readonly<Record<string, string>> = { "(": ")", "“": "”", "《": "》", "【": "】", "〔": "〕", "「": "」" };
const BRACKET = /[()“”《》【】〔〕「」]/g;
/** The bracket of an ordinal has no partner: 1) a) */
const ORDINAL = /(?:^|[\s。;:,])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2})$/;

interface Mark {
  readonly char: string;
  readonly at: number;
  readonly paragraph: number;
}

/**
 * Brackets, quotation marks and title marks without their partner (括号、引号、书名号不成对), or with one of another width. The
 * partner may stand in the next paragraph, or some broken lines further on: a line break can fall between the two.
 */
export const bracketUnpaired = defineRule({
  id: "bracket-unpaired",
  family: "punctuation",
  severity: "warning",
  fixable: true,
  summary: { zh: "括号、引号、书名号不成对", en: "Brackets or quotation marks without a partner" },
  awaits: "line",
  *check(report) {
    const { folded, text, paragraphs } = report;
    const open: Mark[] = [];
    let paragraph = 0;
    let ended = 0;
    for (const { 0: char, index: at } of folded.matchAll(BRACKET)) {
      for (; paragraph < paragraphs.length && (paragraphs[paragraph]?.end as number) <= at; paragraph++) {
        if (isEnded(folded, paragraphs[paragraph] as Paragraph)) ended = paragraph + 1;
      }
      if ((paragraphs[paragraph]?.start ?? at + 1) > at) continue; // code of a Markdown file
      // The partner stands in the next paragraph, or further on where lines were broken inside a sentence.
      while (open[0] && open[0].paragraph < Math.min(paragraph - 1, ended)) yield* alone(report, open.shift() as Mark);
      const mark = { char, at, paragraph };
      if (char in CLOSER) {
        open.push(mark);
        continue;
      }
      const partner = findPartner(open, char);
      if (partner < 0) yield* alone(report, mark);
      else {
        const [opener] = open.splice(partner, 1) as [Mark];
        if (char === ")" && (text[opener.at] === "(") !== (text[at] === ")")) yield mixedWidth(report, opener, mark);
      }
    }
    for (const mark of open) yield* alone(report, mark);
  },
});

/** Whether a paragraph ends with a sentence; a line of a text whose lines were broken does not. */
function isEnded(folded: string, { start, end }: Paragraph): boolean {
  return end - start > BROKEN || /[。!?;:…][”》)】〕」]?$/.test(folded.slice(Math.max(start, end - 2), end));
}

/** A broken line is no longer than a page is wide. */
const BROKEN = 60;

/** No more marks than this stand open at once in a text that anybody reads; the bound keeps hostile ones linear. */
const DEEPEST = 64;

/** The index of the innermost open mark that `closer` closes, or -1. */
function findPartner(open: readonly Mark[], closer: string): number {
  for (let i = open.length - 1; i >= Math.max(0, open.length - DEEPEST); i--) {
    if (CLOSER[(open[i] as Mark).char] === closer) return i;
  }
  return -1;
}

function* alone({ folded, paragraphs }: Report, { char, at, paragraph }: Mark): Generator<Finding> {
  if (char === ")" && ORDINAL.test(folded.slice(Math.max(0, at - 4), at))) return;
  // A quotation over several paragraphs opens anew in each of them and closes in the last.
  if (char === "“" && folded[paragraphs[paragraph + 1]?.start ?? -1] === "“") return;
  const [zh, en] = NAMES[char] ?? NAMES["("]!;
  const [own, partner] =
    char in CLOSER
      ? [
          ["前", "opening"],
          ["后", "closing"],
        ]
      : [
          ["后", "closing"],
          ["前", "opening"],
        ];
  yield {
    span: { start: at, end: at + 1 },
    message: {
      zh: `这个${own?.[0]}${zh}没有与它成对的${partner?.[0]}${zh}，请补上或改正。`,
      en: `This ${own?.[1]} ${en} has no ${partner?.[1]} ${en}; add it or mend the mark.`,
    },
  };
}

/** What marks that are no plain brackets are called. */
const NAMES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  "(": ["括号", "bracket"],
  "“": ["引号", "quotation mark"],
  "”": ["引号", "quotation mark"],
  "《": ["书名号", "title mark"],
  "》": ["书名号", "title mark"],
};

function mixedWidth({ text }: Report, opener: Mark, closer: Mark): Finding {
  const whole = text.slice(opener.at, closer.at + 1);
  const words = whole.length > 30 ? `${headOf(whole, 12)}…${tailOf(whole, 12)}` : whole;
  const edits = [
    { span: { start: opener.at, end: opener.at + 1 }, text: "（" },
    { span: { start: closer.at, end: closer.at + 1 }, text: "）" },
  ];
  return gather(
    [{ start: opener.at, end: closer.at + 1 }],
    {
      zh: `“${words}”的括号一半半角、一半全角，应都用全角“（）”。`,
      en: `The brackets of "${words}" are of two widths; write both full-width.`,
    },
    safeFix("都改为全角括号", "Write both brackets full-width", edits),
  );
}
