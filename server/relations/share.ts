import type { Figure } from "../figures/figure.ts";
import { pattern } from "../lexicon/phrase.ts";
import { EVERYWHERE, TOTAL_NOUN } from "../lexicon/whole.ts";
import type { Message } from "../text/message.ts";
import type { RelationOf } from "./relation.ts";
import { AMOUNT, between, SUMMABLE } from "./roles.ts";
import { spanOf } from "./spans.ts";
import type { Statement } from "./statements.ts";

/**
 * A share (占比) of something that the text has counted. It is certain where the whole follows from the grammar: it stands right
 * there, before 其中, or has the name that the share gives it. Its span is that of part and rate; the whole may stand earlier.
 */
export interface Share extends RelationOf<"share", ShareRoles> {
  /** Figures that could be meant by the whole: all of the same unit nearby, the whole among them. */
  readonly nearby: readonly Figure[];
  /** The sums of two amounts of the part's sentence that stand side by side, which could be meant as well. */
  readonly pairs: readonly (readonly [Figure, Figure])[];
}

export interface ShareRoles {
  readonly part: Figure;
  readonly rate: Figure;
  /** What the text says the whole is; absent where it says nothing that can be found. */
  readonly whole?: Figure | undefined;
}

/** What was counted, its noun, and 占 with the name of the whole: 263件投诉，占⟦投诉总量⟧的; 铁路运输占比 has a subject of its own. */
const SHARE =
  /^([^,。;、:()占]{0,10})(?:[,、(](?:约|共|就|仅)?占比?|(?:约|共|就|仅)?占(?!比))([^,。;、:占]{0,16}?)(?:的|之|比重|比例|比)?[约为达到是近超]*$/;
/** 50米内换乘, 收入10万元的村: the amount tells which things are meant, and is no part. */
const ATTRIBUTE = /^(?:以[上下内]|的|内)/;
const PLAN = /任务|计划|目标|预算|指标|总投资|概算/;
const BARE = pattern.g`${TOTAL_NOUN}`;
const SCOPE = pattern.g`${EVERYWHERE}`;
/** How many sentences back a whole is looked for. */
const REACH = 6;
const TOTAL = /共|总|合计|累计|全部/;

/** Every share of a statement whose part stands right before it; `earlier` are the statements before it in its paragraph. */
export function* findShares(statement: Statement, earlier: readonly Statement[]): Generator<Share> {
  const { figures, gaps } = statement;
  for (let i = 1; i < figures.length; i++) {
    const [rate, part] = [figures[i] as Figure, figures[i - 1] as Figure];
    if (rate.kind !== "percent" || !SUMMABLE.has(part.kind)) continue;
    const direct = directWhole(statement, i);
    if (direct) yield relate(statement, direct);
    if (direct || isChanged(gaps[i - 1] as string)) continue;
    const match = SHARE.exec(gaps[i] as string);
    if (!match || PLAN.test(match[2] as string) || ATTRIBUTE.test(match[1] as string)) continue;
    const near = [statement, ...earlier.slice(-REACH).reverse()];
    const nearby = near.flatMap((one) => one.figures.filter((figure) => mayContain(figure, part)));
    const sum = dividedWithRest(statement, i, nearby);
    const whole = sum ? { whole: sum, certain: true } : wholeOf(near, i - 1, match[2] as string);
    yield relate(statement, { rate, part, ...whole, nearby });
  }
}

/** Every share of a paragraph, of which only so many are read: comparing them stays linear. */
export function* findAllShares(statements: readonly Statement[]): Generator<Share> {
  let found = 0;
  for (const [i, statement] of statements.entries()) {
    if (!statement.text.includes("占")) continue;
    for (const share of findShares(statement, statements.slice(Math.max(0, i - REACH), i))) {
      yield share;
      if (++found === MOST) return;
    }
  }
}

/** More shares than any paragraph has. */
const MOST = 60;

interface Found extends ShareRoles {
  readonly certain: boolean;
  readonly nearby: readonly Figure[];
}

function relate({ figures }: Statement, { part, rate, whole, certain, nearby }: Found): Share {
  const own = figures.filter((figure) => figure.dimension === part.dimension && figure !== part);
  return {
    kind: "share",
    roles: { part, rate, whole },
    span: spanOf([part, rate]),
    certain,
    why: whole ? (certain ? OF_WHOLE : OF_TOTAL) : OF_ANY,
    nearby,
    pairs: own.slice(1).map((figure, i) => [own[i] as Figure, figure]),
  };
}

const OF_WHOLE: Message = {
  zh: "“占”说明部分数是总数的百分之几，总数由“其中”或名目指明",
  en: "占 says what part of the whole it is; 其中 or a name says which whole",
};
const OF_TOTAL: Message = {
  zh: "“占”说明部分数是总数的百分之几，总数可能是同段的合计数",
  en: "占 says what part of the whole it is; the whole may be a total of this paragraph",
};
const OF_ANY: Message = {
  zh: "“占”说明部分数是总数的百分之几，没有写明哪个是总数",
  en: "占 says what part of a whole it is, but not of which",
};

/** 50件，占总数⟦200件⟧的25% */
function directWhole({ figures, gaps }: Statement, i: number): Found | undefined {
  const [rate, whole, part] = [figures[i] as Figure, figures[i - 1] as Figure, figures[i - 2]];
  if (!/^\)?的$/.test(gaps[i] as string) || !part || part.dimension !== whole.dimension) return undefined;
  const gap = gaps[i - 1] as string;
  if (!/^[^,。;、:()]{0,10}[,、(]?占[^,。;、:]{0,16}$/.test(gap) || PLAN.test(gap)) return undefined;
  return { rate, part, whole, certain: true, nearby: [whole] };
}

/** 接点214处。…已改造189处，占88.3%，剩余⟦25处⟧: done and left make up a figure of the text. */
function dividedWithRest({ figures, gaps }: Statement, i: number, nearby: readonly Figure[]): Figure | undefined {
  const [part, rest] = [figures[i - 1] as Figure, figures[i + 1]];
  if (
    rest?.dimension !== part.dimension ||
    !/^[,;、)]+(?:剩余|其余|剩下|还有|尚有)[^,。;]{0,6}$/.test(gaps[i + 1] as string)
  )
    return undefined;
  const sum = part.value * part.factor + rest.value * rest.factor;
  return nearby.find(({ value, factor }) => value * factor === sum);
}

function isChanged(gap: string): boolean {
  return /增长|增加(?!值)|下降|减少|同比/.test(gap.slice(-5));
}

/** The whole of part k by the name that its share gives it, or the figure that 其中 divides. */
function wholeOf(near: readonly Statement[], k: number, name: string): Pick<Found, "whole" | "certain"> {
  const scopes = name.match(SCOPE) ?? [];
  const stem = name
    .replace(SCOPE, "")
    .replace(/^(?:我|本|该|这|其)[省市县区镇乡村局]?/, "")
    .replace(BARE, "");
  const [statement] = near as readonly [Statement, ...Statement[]];
  const part = statement.figures[k] as Figure;
  const among = stem === "" && scopes.length === 0 ? dividedBy(statement, k) : undefined;
  if (among) return { whole: among, certain: true };
  for (const [step, at] of near.entries()) {
    for (let j = (step === 0 ? k : at.figures.length) - 1; j >= 0; j--) {
      const figure = at.figures[j] as Figure;
      const gap = at.gaps[j] as string;
      if (!mayContain(figure, part) || isChanged(gap) || /占/.test(gap.slice(-10))) continue;
      const words = gap + (/^[^,。;、:()]{0,8}/.exec(at.gaps[j + 1] as string)?.[0] ?? "");
      if (!scopes.every((scope) => words.includes(scope))) continue;
      if (stem.length >= 2 ? words.includes(stem) : step === 0 && scopes.length === 0 && TOTAL.test(words))
        return { whole: figure, certain: stem.length >= 2 && step < 2 };
    }
  }
  return { whole: undefined, certain: false };
}

/** 受理200件，⟦其中⟧食品类50件: what 其中 before part k divides. */
function dividedBy(statement: Statement, k: number): Figure | undefined {
  const part = statement.figures[k] as Figure;
  for (let first = k; first >= 0; first--) {
    if (!/其中/.test(statement.gaps[first] as string)) continue;
    for (let at = first - 1; at >= 0; at--) {
      const whole = statement.figures[at] as Figure;
      if (whole.dimension !== part.dimension || statement.roles[at] !== "amount") continue;
      if (hasShare(statement, at, first)) return undefined;
      return between(statement, at, first).includes(AMOUNT) || !mayContain(whole, part) ? undefined : whole;
    }
    const before = /^[^,。;]{0,6}其中/.test(statement.text) ? statement.previous : undefined;
    const all = (before?.figures ?? []).flatMap((figure, i) => (SUMMABLE.has(figure.kind) ? [i] : []));
    const total = all.length === 1 ? all : all.filter((i) => TOTAL.test(before?.gaps[i] as string));
    const whole = total.length === 1 ? before?.figures[total[0] as number] : undefined;
    return whole && mayContain(whole, part) ? whole : undefined;
  }
  return undefined;
}

/** 老年人口84万人，占总人口的⟦14%⟧，其中城区24万人，占16%: the second 占 may be of what the first is of, in its own district. */
function hasShare({ figures, gaps }: Statement, whole: number, first: number): boolean {
  return figures.some(
    (figure, i) => i > whole && i < first && figure.kind === "percent" && /占/.test(gaps[i] as string),
  );
}

function mayContain(whole: Figure, part: Figure): boolean {
  return whole !== part && whole.dimension === part.dimension && whole.value * whole.factor >= part.value * part.factor;
}
