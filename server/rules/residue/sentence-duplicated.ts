import { defineRule, type Summary } from "../../check/rule.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { GUIDE, SET_PHRASE, SUPERVISION } from "../../lexicon/watchword.ts";
import type { Report } from "../../reading/report.ts";
import { hashOf } from "../../text/hash.ts";
import { HashCounter } from "../../text/hash-counter.ts";
import { codesOf, HOLE, type Span, slice } from "../../text/text.ts";
import { isHan } from "../support/cjk.ts";
import { excerpt } from "../support/gather.ts";

/** How many characters a clause has that counts. */
const LEAST = 10;
/** What ends a clause. */
const ENDS = codesOf(`,。;:!?\n${HOLE}`);
/** What is quoted, and the parallel phrases of a watchword, repeat wherever the thing itself is spoken of. */
const FORMULA = /[“《]|^坚持.*、/;
/** Set phrases repeat everywhere, and rightly. */
const SET = pattern`${SET_PHRASE}`;
/** What governs a text (以…为主题) and whose supervision one accepts is prescribed, word for word, wherever it is said. */
const PRESCRIBED = pattern`以.+为${GUIDE}|${SUPERVISION}`;

interface Clause extends Span {
  /** Equal for equal words, and nearly never for others. */
  readonly hash: number;
}

/** The clauses of a paragraph as start, end and hash, one behind the other: a third of the memory of objects. */
type Clauses = Int32Array;

/** Two long clauses in a row that stand in two first-level parts (整句重复), as when last year's text is copied. */
export const sentenceDuplicated = defineRule({
  id: "sentence-duplicated",
  family: "residue",
  severity: "information",
  summary: { zh: "不同部分的整句重复", en: "The same sentence in two parts" },
  scope: "summaries",
  needs: { length: LEAST },
  summarize({ folded }): Clauses | undefined {
    const found: number[] = [];
    for (let start = 0; start <= folded.length - LEAST; ) {
      let end = start;
      while (end < folded.length && !isEnd(folded.charCodeAt(end))) end++;
      if (end - start >= LEAST) found.push(start, end, hashOf(folded, start, end));
      start = end + 1;
    }
    return found.length > 0 ? Int32Array.from(found) : undefined;
  },
  saysOf: (clauses: Clauses) =>
    Array.from(
      clauses.filter((_, i) => i % 3 === 2),
      (hash) => ({ key: hash, hash }),
    ),
  *check(report, paragraphs: readonly Summary<Clauses>[]) {
    const seen = new Map<number, Twin>();
    for (const [part, clauses] of repeatedByPart(report, paragraphs).entries()) {
      const twinOf = (i: number) => findTwin(report, seen, part, clauses[i - 1], clauses[i]);
      for (let i = 1; i < clauses.length; i++) {
        const twin = twinOf(i);
        const start = (clauses[i - 1] as Clause).start;
        if (twin) {
          while (twinOf(i + 1)) i++; // a paragraph that was copied is one finding
          yield describe(
            report,
            { start, end: (clauses[i] as Clause).end },
            { start: twin.one.start, end: twin.two.end },
          );
        } else remember(seen, part, clauses[i - 1] as Clause, clauses[i] as Clause);
      }
    }
  },
});

/** Two clauses in a row as they were first seen. */
interface Twin {
  readonly part: number;
  readonly one: Clause;
  readonly two: Clause;
}

/** Where two clauses that follow each other have stood in another part. */
function findTwin(
  { folded }: Report,
  seen: ReadonlyMap<number, Twin>,
  part: number,
  one?: Clause,
  two?: Clause,
): Twin | undefined {
  if (!one || !two || two.start - one.end !== 1) return undefined;
  const twin = seen.get(one.hash);
  if (!twin || twin.part === part || twin.two.hash !== two.hash) return undefined;
  const [first, second] = [slice(folded, one), slice(folded, two)];
  const same = slice(folded, twin.one) === first && slice(folded, twin.two) === second;
  return same && !isFormula(first) && !isFormula(second) ? twin : undefined;
}

/** Most characters are Chinese ones: to ask for these first costs a third. */
function isEnd(code: number): boolean {
  return !isHan(code) && ENDS.has(code);
}

function isFormula(words: string): boolean {
  return SET.test(words) || FORMULA.test(words) || PRESCRIBED.test(words);
}

function remember(seen: Map<number, Twin>, part: number, one: Clause, two: Clause): void {
  if (two.start - one.end === 1 && !seen.has(one.hash)) seen.set(one.hash, { part, one, two });
}

/** Of each first-level part the clauses that stand elsewhere, too, and those behind them: few of all. */
function repeatedByPart(report: Report, paragraphs: readonly Summary<Clauses>[]): Clause[][] {
  const parts = clausesByPart(report, paragraphs);
  const seen = new HashCounter(paragraphs.reduce((sum, { value }) => sum + value.length / 3, 0));
  for (const part of parts) {
    for (const { hashes } of part) for (let i = 2; i < hashes.length; i += 3) seen.add(hashes[i] as number);
  }
  return parts.map((part) => {
    const found: Clause[] = [];
    for (const { start: by, hashes } of part) {
      let last = false;
      for (let i = 0; i < hashes.length; i += 3) {
        const hash = hashes[i + 2] as number;
        const repeated = seen.isRepeated(hash);
        if (repeated || last)
          found.push({ start: by + (hashes[i] as number), end: by + (hashes[i + 1] as number), hash });
        last = repeated;
      }
    }
    return found;
  });
}

/** The clauses of a paragraph, or of as much of it as belongs to a part; offsets count from `start`. */
interface Stretch {
  readonly start: number;
  readonly hashes: Clauses;
}

/** The clauses of each first-level part, up to the annexes. */
function clausesByPart({ folded, outline, frame }: Report, paragraphs: readonly Summary<Clauses>[]): Stretch[][] {
  const annexes = frame.annexNote?.start ?? folded.length;
  let next = 0;
  return outline
    .filter(({ level }) => level === 1)
    .map(({ body, span }) => {
      const stop = Math.min(span.end, annexes);
      const found: Stretch[] = [];
      while (next < paragraphs.length && endOf(paragraphs[next]) <= body.start) next++;
      for (let i = next; i < paragraphs.length && (paragraphs[i]?.start ?? stop) < stop; i++) {
        const paragraph = paragraphs[i] as Summary<Clauses>;
        const whole = paragraph.start + (paragraph.value[0] as number) >= body.start && endOf(paragraph) <= stop;
        const hashes = whole ? paragraph.value : cut(folded, paragraph, body.start, stop);
        found.push({ start: paragraph.start, hashes });
      }
      return found;
    });
}

/** The clauses of a paragraph between two offsets: a heading ends, or begins, in it. */
function cut(folded: string, { start: by, value }: Summary<Clauses>, from: number, to: number): Clauses {
  const clauses: number[] = [];
  for (let i = 0; i < value.length; i += 3) {
    const [first, last, hash] = [value[i] as number, value[i + 1] as number, value[i + 2] as number];
    const [start, end] = [Math.max(by + first, from), Math.min(by + last, to)];
    if (end - start === last - first) clauses.push(first, last, hash);
    else if (end - start >= LEAST) clauses.push(start - by, end - by, hashOf(folded.slice(start, end)));
  }
  return Int32Array.from(clauses);
}

function endOf(paragraph: Summary<Clauses> | undefined): number {
  return paragraph ? paragraph.start + (paragraph.value[paragraph.value.length - 2] as number) : 0;
}

function describe({ text }: Report, span: Span, twin: Span) {
  const words = excerpt(slice(text, span), 24);
  return {
    span,
    message: {
      zh: `“${words}”在前面的部分已经写过，请改写其中一处，避免总结和计划用同一句话。`,
      en: `"${words}" stands in an earlier part already; reword one of the two places.`,
    },
    related: [{ span: twin, message: { zh: "前面写过的地方。", en: "The earlier place." } }],
  };
}
