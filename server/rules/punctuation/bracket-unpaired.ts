import { defineRule, type Finding, type Summary } from "../../check/rule.ts";
import { TO_TEN } from "../../lexicon/numeral.ts";
import { pattern } from "../../lexicon/phrase.ts";
import type { Report } from "../../reading/report.ts";
import type { Paragraph } from "../../report/paragraphs.ts";
import { matchesOf } from "../../text/matches.ts";
import { isLonger } from "../../text/text.ts";
import { gather, headOf, offeredFix, safeFix, tailOf } from "../support/gather.ts";

const CLOSER: Readonly<Record<string, string>> = { "(": ")", "“": "”", "《": "》", "【": "】", "〔": "〕", "「": "」" };
const BRACKET = /[()“”《》【】〔〕「」]/g;
/** The bracket of an ordinal has no partner: 1) a) */
const ORDINAL = pattern`(?:^|[\s。;:,])(?:\d{1,2}|[a-zA-Z]|${TO_TEN}{1,2})$`;

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
  scope: "summaries",
  needs: { anyOf: "()“”《》【】〔〕「」" },
  summarize: ({ text, folded }) => pairUp(text, folded),
  *check(report, summaries: readonly Summary<Brackets>[]) {
    const { folded, text, paragraphs } = report;
    const open: Mark[] = [];
    let i = 0;
    let ended = 0;
    for (const { start, value } of summaries) {
      // The partner stands in the next paragraph, or further on where lines were broken inside a sentence.
      for (; (paragraphs[i] as Paragraph).start < start; i++) {
        if (open.length > 0 && isEnded(folded, paragraphs[i] as Paragraph)) ended = i + 1;
      }
      for (const [opener, closer] of value.unlike) yield unlike(report, start + opener, start + closer);
      for (const offset of value.turned) yield turnedRound(folded, start + offset);
      while (open[0] && open[0].paragraph < Math.min(i - 1, ended)) yield* tellAlone(report, open.shift() as Mark);
      for (const offset of value.alone) {
        const at = start + offset;
        const mark = { char: folded.charAt(at), at, paragraph: i };
        const partner = mark.char in CLOSER ? undefined : findPartner(open, mark.char);
        if (partner === undefined) open.push(mark);
        else if (partner < 0) yield* tellAlone(report, mark);
        else {
          const [opener] = open.splice(partner, 1) as [Mark];
          if (mark.char === ")" && (text.charAt(opener.at) === "(") !== (text.charAt(at) === ")"))
            yield mixedWidth(report, opener.at, at);
        }
      }
    }
    for (const mark of open) yield* tellAlone(report, mark);
  },
});

/** The brackets of a paragraph that something is to be said of, as offsets from its beginning. */
interface Brackets {
  /** Opener and closer of each pair of () and “” whose two marks are of different kinds. */
  readonly unlike: readonly (readonly [opener: number, closer: number])[];
  /** The marks that are alone in it. */
  readonly alone: readonly number[];
  /** Quotation marks that stand where their partner belongs: “春风行动“活动. */
  readonly turned: readonly number[];
}

function pairUp(text: string, line: string): Brackets | undefined {
  const unlike: (readonly [number, number])[] = [];
  const alone: number[] = [];
  const open: Pick<Mark, "char" | "at">[] = [];
  for (const { 0: char, index: at } of matchesOf(line, BRACKET)) {
    const partner = char in CLOSER ? undefined : findPartner(open, char);
    if (partner === undefined) open.push({ char, at });
    else if (partner < 0) alone.push(at);
    else {
      const [opener] = open.splice(partner, 1) as [Pick<Mark, "char" | "at">];
      if (areUnlike(text, char, opener.at, at)) unlike.push([opener.at, at]);
    }
  }
  if (open.length === 0 && alone.length === 0 && unlike.length === 0) return undefined;
  const left = [...alone, ...open.map(({ at }) => at)].sort((a, b) => a - b);
  return { unlike, ...findTurned(line, left) };
}

/** Whether one bracket is half-width and the other full-width, or one quotation mark is written 〝 or 〞. */
function areUnlike(text: string, char: string, opener: number, closer: number): boolean {
  if (char === "”") return isPrime(text, opener) !== isPrime(text, closer);
  return char === ")" && (text[opener] === "(") !== (text[closer] === ")");
}

/** What may stand between a quotation mark and one that is turned round, and how much of it. */
const QUOTED = /^[^。;!?“”]{1,40}$/;

/** Of marks that are alone, two of the same kind that hold a few words of a sentence are a pair with one turned round. */
function findTurned(line: string, alone: readonly number[]): Pick<Brackets, "alone" | "turned"> {
  const turned: number[] = [];
  const left: number[] = [];
  for (let i = 0; i < alone.length; i++) {
    const [at, next] = [alone[i] as number, alone[i + 1]];
    const isPair = next !== undefined && next - at <= 41 && line[at] === line[next] && /[“”]/.test(line[at] as string);
    if (isPair && QUOTED.test(line.slice(at + 1, next)) && /[。;]/.test(line.slice(next, next + REACH))) {
      turned.push(line[at] === "“" ? next : at);
      i++;
    } else left.push(at);
  }
  return { alone: left, turned };
}

/** So far behind them their sentence ends in the same line; else the partners may stand in the next. */
const REACH = 200;

/** Whether a paragraph ends with a sentence; a line of a text whose lines were broken does not. */
function isEnded(folded: string, { start, end }: Paragraph): boolean {
  return (
    isLonger(folded, { start, end }, BROKEN) ||
    /[。!?;:…][”》)】〕」]?$/.test(folded.slice(Math.max(start, end - 2), end))
  );
}

/** A broken line is no longer than a page is wide. */
const BROKEN = 60;

/** No more marks than this stand open at once in a text that anybody reads; the bound keeps hostile ones linear. */
const DEEPEST = 64;

/** The index of the innermost open mark that `closer` closes, or -1. */
function findPartner(open: readonly Pick<Mark, "char">[], closer: string): number {
  for (let i = open.length - 1; i >= Math.max(0, open.length - DEEPEST); i--) {
    if (CLOSER[(open[i] as { char: string }).char] === closer) return i;
  }
  return -1;
}

function* tellAlone({ folded, paragraphs }: Report, { char, at, paragraph }: Mark): Generator<Finding> {
  if (char === ")" && ORDINAL.test(folded.slice(Math.max(0, at - 4), at))) return;
  // A quotation over several paragraphs opens anew in each of them and closes in the last.
  const next = paragraphs[paragraph + 1];
  if (char === "“" && next && folded.charAt(next.start) === "“") return;
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

function turnedRound(folded: string, at: number): Finding {
  const [zh, en, right] = folded.charAt(at) === "“" ? ["前", "an opening", "”"] : ["后", "a closing", "“"];
  const span = { start: at, end: at + 1 };
  const fix = offeredFix(`改为“${right}”`, `Write ${right}`, [{ span, text: right }]);
  return {
    span,
    message: {
      zh: `这个${zh}引号写反了，应写作“${right}”。`,
      en: `This is ${en} quotation mark where its partner belongs; write ${right}.`,
    },
    fixes: [fix],
  };
}

/** Whether a quotation mark is written 〝 or 〞. */
function isPrime(text: string, at: number): boolean {
  return "〝〞".includes(text.charAt(at));
}

/** Two marks of a pair of different kinds. */
function unlike(report: Report, opener: number, closer: number): Finding {
  const { text, folded } = report;
  return folded.charAt(opener) === "“" ? primed(text, opener, closer) : mixedWidth(report, opener, closer);
}

/** A quotation with one of its marks written 〝 or 〞. */
function primed(text: string, opener: number, closer: number): Finding {
  const [at, right] = isPrime(text, opener) ? [opener, "“"] : [closer, "”"];
  const span = { start: at, end: at + 1 };
  return gather(
    [span],
    {
      zh: `引号“${text[at]}”应写作“${right}”。`,
      en: `Write ${right} for the quotation mark ${text[at]}.`,
    },
    safeFix(`改为“${right}”`, `Write ${right}`, [{ span, text: right }]),
  );
}

function mixedWidth({ text }: Report, opener: number, closer: number): Finding {
  const whole = text.slice(opener, closer + 1);
  const words = whole.length > 30 ? `${headOf(whole, 12)}…${tailOf(whole, 12)}` : whole;
  const edits = [
    { span: { start: opener, end: opener + 1 }, text: "（" },
    { span: { start: closer, end: closer + 1 }, text: "）" },
  ];
  return gather(
    [{ start: opener, end: closer + 1 }],
    {
      zh: `“${words}”的括号一半半角、一半全角，应都用全角“（）”。`,
      en: `The brackets of "${words}" are of two widths; write both full-width.`,
    },
    safeFix("都改为全角括号", "Write both brackets full-width", edits),
  );
}
