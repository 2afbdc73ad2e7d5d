import { JOINT_BEGINS, JOINT_ENDS, NOT_JOINT } from "../lexicon/conjunction.ts";
import { pattern } from "../lexicon/phrase.ts";
import { HOLE, type Span, trimSpan } from "../text/text.ts";

/**
 * Lists inside a sentence (并列成分): 甲、乙和丙. What separates items and what belongs to a word can't always be told
 * (软件和信息服务业), so a list has a least and a most number of items; only a number outside of both contradicts it.
 */
export interface List {
  /** The items between 、 and between adjoining quotes; the first may carry words that stand before the list. */
  readonly items: readonly Span[];
  /** How many items there are when words like 和 and 及 stand inside words, and when they separate items. */
  readonly least: number;
  readonly most: number;
}

const OPENING = "“‘《(「【〔[";
const CLOSING = "”’》)」】〕]";
/** What a list inside a sentence can't reach over. */
const BOUNDARY = `,。;:!?\n${HOLE}`;
/** Longer than any list people count; keeps the search linear in hostile texts. */
const REACH = 240;

/** The list that ends right before `end`; its first item begins behind the last boundary. */
export function readListBefore(folded: string, end: number): List | undefined {
  let depth = 0;
  let start = end;
  const limit = Math.max(0, end - REACH);
  for (; start > limit; start--) {
    const char = folded[start - 1] as string;
    if (CLOSING.includes(char)) depth++;
    else if (OPENING.includes(char)) {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && (BOUNDARY.includes(char) || (char === "—" && folded[start - 2] === "—"))) break;
    else if (char === "\n" || char === HOLE) return undefined;
  }
  return start === limit && limit > 0 ? undefined : readList(folded, { start, end });
}

/** The list that `span` holds; undefined when an item is empty or a bracket stays open. */
export function readList(folded: string, span: Span): List | undefined {
  const items: Span[] = [];
  const joints: number[][] = [];
  let depth = 0;
  let from = span.start;
  let joint: number[] = [];
  let doubtful = 0;
  const close = (at: number, next: number) => {
    items.push(trimSpan(folded, { start: from, end: at }));
    joints.push(joint);
    joint = [];
    from = next;
  };
  for (let i = span.start; i < span.end; i++) {
    const char = folded[i] as string;
    if (OPENING.includes(char)) {
      if (depth++ === 0 && i > from && "”》".includes(folded[i - 1] as string) && "“《".includes(char)) close(i, i);
    } else if (CLOSING.includes(char)) depth--;
    else if (depth > 0) continue;
    else if (char === "、") close(i, i + 1);
    else if (i > from) {
      const found = readJoint(folded, i);
      if (found === "joint") joint.push(i);
      else if (found === "perhaps") doubtful++;
    }
  }
  close(span.end, span.end);
  if (depth !== 0 || items.some(({ start, end }) => start === end)) return undefined;
  const total = joints.reduce((sum, { length }) => sum + length, 0);
  const at = total === 1 ? joints.at(-1)?.[0] : undefined;
  const [least, split] =
    at !== undefined && separates(folded, items, at)
      ? [items.length + 1, splitLast(folded, items, at)]
      : [items.length, items];
  return { items: split, least, most: items.length + total + doubtful };
}

/** Words in which 和, 及, 与 … separate nothing: for certain, and mostly (蔬菜和林果 is no 和林, 水平和质量 no 平和). */
const SURE_WORDS = pattern`${NOT_JOINT}`;
const WORDS_BEHIND = pattern`^${JOINT_ENDS}`;
const WORDS_AHEAD = pattern`^${JOINT_BEGINS}`;

/** Whether a conjunction stands at `at`: surely, perhaps (it may belong to a word), or not. */
function readJoint(folded: string, at: number): "joint" | "perhaps" | undefined {
  if (!"和及与暨或".includes(folded[at] as string)) return undefined;
  if (SURE_WORDS.test(folded.slice(at - 1, at + 1)) || SURE_WORDS.test(folded.slice(at, at + 3))) return undefined;
  const word = WORDS_BEHIND.test(folded.slice(at - 1, at + 1)) || WORDS_AHEAD.test(folded.slice(at, at + 2));
  return word ? "perhaps" : "joint";
}

/** Whether the conjunction at `at`, the only one and in the last item, surely joins two items: both look like the rest. */
function separates(folded: string, items: readonly Span[], at: number): boolean {
  const [left, right] = halves(folded, items.at(-1) as Span, at);
  if (left.length < 2 || right.length < 2) return false;
  if (/[”》]$/.test(left) && /^[“《]/.test(right)) return true;
  const rest = items.slice(1, -1).map(({ start, end }) => end - start);
  const first = items[0] as Span;
  if (items.length > 1 && first.end - first.start >= left.length)
    if (left.length === right.length && rest.every((length) => length === left.length)) return true;
  const tail = left.slice(-1);
  const others = items.slice(0, -1).every(({ end }) => folded[end - 1] === tail);
  return tail === right.slice(-1) && others && NAME_TAIL.test(tail);
}

/** The last character of what people count by name: villages, roads, firms, schools, industries. */
const NAME_TAIL = /[村镇乡县市区省街路桥河湖山司厂校院馆所局店站港线园寺场社厅室会业]/;

function halves(folded: string, item: Span, at: number): readonly [string, string] {
  const left = folded.slice(item.start, folded.startsWith("以及", at - 1) ? at - 1 : at);
  return [left, folded.slice(at + 1, item.end)];
}

function splitLast(folded: string, items: readonly Span[], at: number): Span[] {
  const last = items.at(-1) as Span;
  const [left] = halves(folded, last, at);
  return [
    ...items.slice(0, -1),
    { start: last.start, end: last.start + left.length },
    { start: at + 1, end: last.end },
  ];
}
