import { defineRule } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import { matchesOf } from "../../text/matches.ts";
import { type Span, slice } from "../../text/text.ts";
import { excerpt } from "../support/gather.ts";

/** A clause that counts has ten characters. */
const CLAUSE = /[^,。;:!?\n\uE000]{10,}/g;
/** What is quoted, and the parallel phrases of a watchword, repeat wherever the thing itself is spoken of. */
const FORMULA = /[“《]|^坚持.*、/;
/** Set phrases repeat everywhere, and rightly. */
const SET_PHRASE =
  /习近平|党中央|新时代|马克思|邓小平|三个代表|科学发展观|中国特色|[一二三]中全会|大精神|坚强领导|各位代表|中华民族|两个确立|四个意识|新发展|新质生产力|会议精神|全会/;
/** What governs a text (以…为主题) and whose supervision one accepts is prescribed, word for word, wherever it is said. */
const PRESCRIBED =
  /以.+为(?:主题|主线|主攻方向|根本|中心|指导|统领|引领|总|核心|动力|抓手|重点|目标|目的|导向|保障|关键|载体|支撑)|人大|政协|监督|依法行政|从严治党|廉政|廉洁|八项规定/;

interface Clause extends Span {
  readonly words: string;
}

/** Two long clauses in a row that stand in two first-level parts (整句重复), as when last year's text is copied. */
export const sentenceDuplicated = defineRule({
  id: "sentence-duplicated",
  family: "residue",
  severity: "information",
  summary: { zh: "不同部分的整句重复", en: "The same sentence in two parts" },
  *check(report) {
    const seen = new Map<string, Twin>();
    for (const [part, clauses] of clausesByPart(report).entries()) {
      const twinOf = (i: number) => findTwin(seen, part, clauses[i - 1], clauses[i]);
      for (let i = 1; i < clauses.length; i++) {
        const twin = twinOf(i);
        const start = (clauses[i - 1] as Clause).start;
        if (twin) {
          while (twinOf(i + 1)) i++; // a paragraph that was copied is one finding
          yield describe(report, { start, end: (clauses[i] as Clause).end }, twin.span);
        } else remember(seen, part, clauses[i - 1] as Clause, clauses[i] as Clause);
      }
    }
  },
});

/** Two clauses in a row as they were first seen. */
interface Twin {
  readonly part: number;
  readonly span: Span;
  /** The words of the second. */
  readonly next: string;
}

/** Where two clauses that follow each other have stood in another part. */
function findTwin(seen: ReadonlyMap<string, Twin>, part: number, one?: Clause, two?: Clause): Twin | undefined {
  if (!one || !two || two.start - one.end !== 1) return undefined;
  const twin = seen.get(one.words);
  const same = twin && twin.part !== part && twin.next === two.words && !isFormula(one.words) && !isFormula(two.words);
  return same ? twin : undefined;
}

function isFormula(words: string): boolean {
  return SET_PHRASE.test(words) || FORMULA.test(words) || PRESCRIBED.test(words);
}

function remember(seen: Map<string, Twin>, part: number, one: Clause, two: Clause): void {
  if (two.start - one.end !== 1 || seen.has(one.words)) return;
  seen.set(one.words, { part, span: { start: one.start, end: two.end }, next: two.words });
}

/** The clauses of each first-level part, up to the annexes. */
function clausesByPart({ folded, outline, frame }: Report): Clause[][] {
  const end = frame.annexNote?.start ?? folded.length;
  return outline
    .filter(({ level }) => level === 1)
    .map(({ body, span }) => {
      const stop = Math.min(span.end, end);
      const clauses: Clause[] = [];
      for (const { 0: words, index } of matchesOf(folded.slice(body.start, Math.max(body.start, stop)), CLAUSE)) {
        clauses.push({ start: body.start + index, end: body.start + index + words.length, words });
      }
      return clauses;
    });
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
