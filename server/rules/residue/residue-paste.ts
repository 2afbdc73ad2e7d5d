import { defineRule, type Edit, type Fix } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import { isBullet } from "../../report/bullets.ts";
import { tablesIn } from "../../report/tables.ts";
import type { Message } from "../../text/message.ts";
import { HOLE, INVISIBLE, type Span } from "../../text/text.ts";
import { isChinese, isDigit, isHan } from "../support/cjk.ts";
import { gather, offeredFix, safeFix } from "../support/gather.ts";

/** Something that was pasted along: where it stands, what is written instead, and what is marked where nothing can be seen. */
interface Leftover extends Edit {
  readonly mark?: Span;
}

/** One kind of leftovers: how they are found and what is said of all of them in a text. */
interface Kind {
  find(report: Report): Leftover[];
  /** `count` is empty for one place, else 共N处，. */
  say(count: Message): Message;
  readonly fix: (edits: readonly Edit[]) => Fix;
}

/**
 * What comes along when text is pasted from a word processor or a web page (粘贴残留): characters that nobody sees, no-break
 * spaces, tabs, bullets, a space before a unit, what Word sets behind a marker. One finding for each kind in a text. What only
 * lays out the page is left alone: indents, columns, the spaces in titles and signatures. Spaces between Chinese characters are the question of space-stray.
 */
export const residuePaste = defineRule({
  id: "residue-paste",
  family: "residue",
  severity: "hint",
  fixable: true,
  summary: { zh: "从 Word 或网页粘贴来的空白和符号", en: "Blanks and signs pasted from Word or a web page" },
  awaits: "report",
  *check(report) {
    for (const { find, say, fix } of KINDS) {
      const found = find(report).filter(({ span }) => report.folded[span.start] !== HOLE);
      if (found.length === 0) continue;
      const count =
        found.length > 1 ? { zh: `全文共${found.length}处，`, en: ` (${found.length})` } : { zh: "", en: "" };
      yield gather(
        found.map(({ span, mark = span }) => mark),
        say(count),
        fix(found),
      );
    }
  },
});

const INVISIBLES = new RegExp(`${INVISIBLE.source}+`, "g");
const NO_BREAK = /[\u00A0\u2007\u202F]+/g;
/** The blanks that open a line, with a no-break space among them. */
const INDENT = /^[^\S\n]*[\u00A0\u2007\u202F][^\S\n]*/gm;
/** Blanks behind a marker that nobody types there; a plain space may be meant. */
const BEHIND_MARKER = /^ *[\t\u00A0\u2007\u202F][^\S\n]*/;

const KINDS: readonly Kind[] = [
  {
    find: findInvisible,
    say: ({ zh, en }) => ({
      zh: `这里有从 Word 或网页粘贴来的看不见的字符，${zh}应删去。`,
      en: `An invisible character was pasted along here${en}; delete it.`,
    }),
    fix: (edits) => safeFix("删去看不见的字符", "Delete the invisible characters", edits),
  },
  {
    find: findBehindMarkers,
    say: ({ zh, en }) => ({
      zh: `序号后有从 Word 或网页粘贴来的空白，${zh}应删去。`,
      en: `A tab or a no-break space was pasted along behind the marker${en}; delete it.`,
    }),
    fix: (edits) => safeFix("删去序号后的空白", "Delete the blanks behind the markers", edits),
  },
  {
    find: findNoBreaks,
    say: ({ zh, en }) => ({
      zh: `这里有从 Word 或网页粘贴来的不间断空格，${zh}应换成普通的空格。`,
      en: `A no-break space was pasted along here${en}; write a plain one.`,
    }),
    fix: (edits) => safeFix("换成普通的空格", "Write plain spaces", edits),
  },
  {
    find: findTabs,
    say: ({ zh, en }) => ({
      zh: `句子里有从 Word 或网页粘贴来的制表符，${zh}应删去。`,
      en: `A tab was pasted along in the sentence${en}; delete it.`,
    }),
    fix: (edits) => safeFix("去掉制表符", "Take out the tabs", edits),
  },
  {
    find: findBullets,
    say: ({ zh, en }) => ({
      zh: `段首有从 Word 或网页粘贴来的项目符号，${zh}公文里分条用序号，请改为序号或删去。`,
      en: `A bullet was pasted along here${en}; a report numbers its points: write a number, or delete it.`,
    }),
    fix: (edits) => offeredFix("删去项目符号", "Delete the bullets", edits),
  },
  {
    find: findUnitSpaces,
    say: ({ zh, en }) => ({
      zh: `数和单位之间有空格，像是从 Word 或网页粘贴来的，${zh}应删去。`,
      en: `A space stands between a number and its unit, as if pasted along${en}; delete it.`,
    }),
    fix: (edits) => safeFix("删去数和单位之间的空格", "Delete the space before the unit", edits),
  },
];

function replace(start: number, found: string, text: string): Leftover {
  return { span: { start, end: start + found.length }, text };
}

/** Marked with the character before them, or behind them at the start of a line. */
function findInvisible({ text, byLine }: Report): Leftover[] {
  const found = Array.from(byLine.matches(INVISIBLES, "text"), ({ 0: found, index }) => replace(index, found, ""));
  return found
    .filter(({ span }) => span.start > 0) // what opens the text is a byte order mark
    .map(({ span: { start, end }, ...edit }) => {
      const opens = text[start - 1] === "\n";
      const before = /[\uD800-\uDBFF]?.$/s.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? "";
      const behind = /^./su.exec(text.slice(end, end + 2))?.[0] ?? "";
      const mark = opens ? { start, end: end + behind.length } : { start: start - before.length, end };
      return { ...edit, span: { start, end }, mark };
    });
}

/** Tabs and no-break spaces behind the number of a heading and behind 一是; a space stays before digits. */
function findBehindMarkers({ text, folded, sections, enumerations }: Report): Leftover[] {
  const ends = new Set<number>();
  const add = ({ end }: Span) => {
    if (/[^\S\n]/.test(text[end] ?? "")) ends.add(end);
  };
  for (const { marker } of sections) add(marker.span);
  for (const { items } of enumerations) for (const { span } of items) add(span);
  return Array.from(ends)
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const blanks = BEHIND_MARKER.exec(text.slice(at, at + 16))?.[0];
      return blanks ? [replace(at, blanks, isDigit(folded.charCodeAt(at + blanks.length)) ? " " : "")] : [];
    });
}

/** Where the blanks stand that are told of as behind a marker. */
function behindMarkers(report: Report): Set<number> {
  const offsets = new Set<number>();
  for (const { span } of findBehindMarkers(report)) for (let at = span.start; at < span.end; at++) offsets.add(at);
  return offsets;
}

/** No-break spaces at the start of a line, as wide as they are, and in its sentences, but for those before Chinese or a unit. */
function findNoBreaks(report: Report): Leftover[] {
  const { text, paragraphs, byLine } = report;
  if (!byLine.has(NO_BREAK, "text")) return [];
  const indents = Array.from(text.matchAll(INDENT), ({ 0: blanks, index }) =>
    replace(index, blanks, "　".repeat(Math.ceil(widthOf(blanks) / 2))),
  );
  const told = behindMarkers(report);
  const inside = paragraphs.flatMap((paragraph) => {
    const line = text.slice(paragraph.start, paragraph.end);
    if (!/[，。；：,;:]/.test(line)) return []; // a title, a name, a signature: set apart on purpose
    return Array.from(line.matchAll(NO_BREAK), ({ 0: found, index }) => ({ found, start: paragraph.start + index }))
      .filter(({ found, start }) => {
        if (told.has(start)) return false;
        const left = text.charCodeAt(start - 1);
        return !((isChinese(left) || isDigit(left)) && isChinese(text.charCodeAt(start + found.length)));
      })
      .map(({ found, start }) => replace(start, found, " "));
  });
  return [...indents, ...inside].sort((a, b) => a.span.start - b.span.start);
}

function widthOf(blanks: string): number {
  return Array.from(blanks, (blank) => (blank === "　" ? 2 : 1)).reduce<number>((sum, width) => sum + width, 0);
}

const TAB = /\t/g;

/** The only tab of a sentence; more tabs, or lines of them, are columns. */
function findTabs(report: Report): Leftover[] {
  const { text, paragraphs, tables, byLine } = report;
  if (!byLine.has(TAB, "text")) return [];
  const told = behindMarkers(report);
  const tabs = paragraphs.map(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(/\t+/g), ({ 0: tab, index }) => ({ tab, at: start + index })).filter(
      ({ at }) => !told.has(at),
    ),
  );
  return tabs.flatMap(([first, ...more], i) => {
    const paragraph = paragraphs[i] as Span;
    const isAlone = more.length === 0 && !tabs[i - 1]?.length && !tabs[i + 1]?.length;
    if (!first || !isAlone || !/[。，；]/.test(text.slice(paragraph.start, first.at))) return [];
    const isBeside = (offset: number) => isChinese(text.charCodeAt(offset));
    const inside = isBeside(first.at - 1) && isBeside(first.at + first.tab.length);
    return tablesIn(tables, paragraph).length > 0 ? [] : [replace(first.at, first.tab, inside ? "" : " ")];
  });
}

function findBullets({ text, paragraphs }: Report): Leftover[] {
  return paragraphs
    .filter(({ start }) => isBullet(text, start))
    .map(({ start }) => replace(start, /^.\s*/su.exec(text.slice(start, start + 8))?.[0] ?? "", ""));
}

const BLANK = 32;
const SPACED_NUMBER = /[\d.,] +[^ \d]/g;

/**
 * A space behind the number only. Who sets numbers between spaces means it; what stands behind a mark (收入：8.2 亿元) has no
 * blank before it in either case and is told only where the numbers behind words are set like that.
 */
function findUnitSpaces({ folded, numbers, byLine }: Report): Leftover[] {
  const figures = Array.from(byLine.matches(SPACED_NUMBER)).flatMap(({ index }) =>
    numbers.figuresIn({ start: index, end: index + 1 }),
  );
  const spaced = figures.flatMap(({ digits, span }, i) => {
    if (figures[i - 1]?.span.start === span.start) return [];
    const words = folded.slice(digits.start, span.end);
    const [, number = "", blanks = ""] = (words.includes(" ") && /^([\d.,]+)( +)(?=[^ \d])/.exec(words)) || [];
    const leftover = replace(digits.start + number.length, blanks, "");
    return blanks ? [{ leftover, before: folded.charCodeAt(digits.start - 1) }] : [];
  });
  const apart = spaced.filter(({ before }) => before === BLANK).length;
  const attached = spaced.filter(({ before }) => isHan(before)).length;
  if (apart > 0 && attached <= apart) return [];
  return spaced.filter(({ before }) => before !== BLANK).map(({ leftover }) => leftover);
}
