import type { Figure } from "../figures/figure.ts";
import { CHANGE, RATE_OF_CHANGE } from "../lexicon/change.ts";
import { oneOf, pattern, phrase, upTo } from "../lexicon/phrase.ts";
import { TASK } from "../lexicon/plan.ts";
import { COMPLETING, WHOLE } from "../lexicon/rate.ts";
import type { Span } from "../text/text.ts";
import type { RelationKind } from "./index.ts";
import { clauseOf, SUMMABLE } from "./roles.ts";
import type { Statement } from "./statements.ts";

/**
 * Words that speak of a relation, with figures enough for it (关系词): what a reader would expect to be recomputed. Where none of
 * the kinds in `answers` was read of the figure, the relation is unread.
 */
export interface Cue {
  readonly kind: RelationKind;
  /** The figure that the words stand before: a part, a total behind its parts, a rate, a later value, an average. */
  readonly figure: Figure;
  /** Kinds that the same words may as well turn out to be. */
  readonly answers: readonly RelationKind[];
  /** The sentence that they stand in. */
  readonly sentence: Span;
}

/** Every cue of a statement. Two amounts are enough where they are of one dimension and stand in the same sentence. */
export function* findCues(statement: Statement): Generator<Cue> {
  for (let i = 0; i < statement.figures.length; i++) {
    for (const [kind, answers, isCue] of CUES) {
      if (isCue(statement, i))
        yield { kind, figure: statement.figures[i] as Figure, answers, sentence: statement.span };
    }
  }
}

type IsCue = (statement: Statement, i: number) => boolean;

const CUES: readonly (readonly [kind: RelationKind, answers: readonly RelationKind[], isCue: IsCue])[] = [
  ["sum", ["sum", "share", "completion", "remainder"], isPart],
  ["sum", ["sum"], isTotal],
  ["share", ["share", "completion", "ratio"], isShare],
  ["completion", ["completion", "share"], isCompletion],
  ["change", ["change"], isLaterValue],
  ["change", ["change"], isRateOfIncrement],
  ["respective", ["respective", "change", "ratio"], isRespective],
  ["average", ["average"], isAverage],
  ["remainder", ["remainder", "sum", "completion"], isRemainder],
  ["ratio", ["ratio"], isStructure],
];

/** ，其中⟦新建12个⟧ behind a whole of the same dimension, in this sentence or, where it begins with 其中, in the one before. */
function isPart({ figures, gaps, roles, text, previous }: Statement, i: number): boolean {
  const figure = figures[i] as Figure;
  const at = roles[i - 1] === "attribute" ? i - 1 : i; // 其中超10亿元⟦项目8个⟧
  const gap = gaps[at] as string;
  if (roles[i] === "attribute" || !SUMMABLE.has(figure.kind) || isChanged(gap)) return false;
  if (!/其中[^,。;]{0,20}$/.test(gap)) return false;
  const before = at === 0 && /^[^,。;]{0,6}其中/.test(text) ? (previous?.figures ?? []) : figures.slice(0, at);
  return before.some((whole) => whole.dimension === figure.dimension);
}

/** 12个、9个，合计⟦21个⟧ */
function isTotal(statement: Statement, i: number): boolean {
  const figure = statement.figures[i] as Figure;
  const gap = statement.gaps[i] as string;
  return (
    SUMMABLE.has(figure.kind) &&
    /(?:合计|共计|总计|总共|一共)[^,。;、:]{0,8}$/.test(gap) &&
    amountsNear(statement, i).filter((k) => statement.figures[k]?.dimension === figure.dimension).length > 1
  );
}

/** 占⟦投诉总量⟧的25%, right behind the part and its noun. */
const SHARE =
  /^[^,。;、:]{0,12}[,、(]?(?:约|共|就|仅)?占(?!用|地|领)([^,。;、]{0,16}?)(?:的|之|比重|比例|比)*[约为达到是近超]*$/;
/** What any whole is called, and what tells whose it is: 全省 is no whole that a report of a county has counted. */
const ANY_WHOLE = pattern.g`${WHOLE}|[总其的数量]`;
const SCOPE = /全[球国省市县区镇乡村]|世界/;

/** 200件，其中50件，占⟦25%⟧: a part, and near it an amount that is not smaller and has the name that the share gives it, if any. */
function isShare(statement: Statement, i: number): boolean {
  const { figures, gaps } = statement;
  const match = figures[i]?.kind === "percent" ? SHARE.exec(gaps[i] as string) : null;
  const part = figures[i - 1];
  if (!match || !part || !SUMMABLE.has(part.kind)) return false;
  const scope = SCOPE.exec(match[1] as string)?.[0] ?? "";
  const name = (match[1] as string).replace(scope, "").replace(ANY_WHOLE, "").slice(-2);
  const isWhole = (near: Statement, k: number) => {
    const figure = near.figures[k] as Figure;
    if (figure.dimension !== part.dimension || amountOf(figure) < amountOf(part)) return false;
    const words = near.gaps[k] as string;
    return words.includes(scope) && words.slice(-16).includes(name);
  };
  if (amountsNear(statement, i - 1).some((k) => isWhole(statement, k))) return true;
  let near = statement.previous;
  for (let step = 0; near && step < REACH; step++, near = near.previous)
    for (let k = 0; k < near.figures.length; k++) if (near.roles[k] === "amount" && isWhole(near, k)) return true;
  return false;
}

/** How many sentences back the whole of a share is looked for. */
const REACH = 6;

const MARKS = ",。;、:";
const RATE = pattern`[,、(]${COMPLETING}率[约为达到是近超]*$`;
const OF_PLAN = pattern`(?:占|为|是|达到?|完成|实现)${upTo(14, MARKS)}${TASK}${upTo(5, MARKS)}$`;
const DUE = /应|需|计划|拟|任务|目标|预算|共|总|受理|收到|排查|发现/;
const DONE = /已|完成|实际|实现|[办建]结?成?了?|落实/;

/** 任务50个，完成38个，完成率⟦76%⟧: what was done, and before it what was due. */
function isCompletion(statement: Statement, i: number): boolean {
  const { figures, gaps } = statement;
  const gap = gaps[i] as string;
  if (figures[i]?.kind !== "percent" || !(RATE.test(gap) || OF_PLAN.test(gap))) return false;
  const done = figures[i - 1];
  if (!done || !SUMMABLE.has(done.kind) || !DONE.test(clauseOf(gaps[i - 1] as string))) return false;
  return amountsNear(statement, i - 1).some(
    (k) => figures[k]?.dimension === done.dimension && DUE.test(clauseOf(gaps[k] as string)),
  );
}

/** 由800万元增加到⟦850万元⟧, 从第11位升至⟦第7位⟧ */
function isLaterValue({ figures, gaps }: Statement, i: number): boolean {
  const [from, to] = [figures[i - 1], figures[i] as Figure];
  if (!from || from.dimension !== to.dimension || !/(?:由|从)[^,。;:]{0,20}$/.test(gaps[i - 1] as string)) return false;
  return /^[^。;、\d]{0,12}(?:增|提|升|扩大|发展|减|降|压|缩)[^,。;\d]{0,6}[到至为]了?[^,。;]{0,4}$/.test(
    gaps[i] as string,
  );
}

/** How much something grew or fell, and the rate of it. */
const GROWTH = phrase`${oneOf(CHANGE, RATE_OF_CHANGE)}[了约为达到近超]*$`;
const GROWN = pattern`${GROWTH}`;
const STEP = /(?:增加|减少|增收|减收|多收|少收|提高|降低|增|减)了?[约近]?$/;
/** Nothing but a comparison may stand between an increment and its rate. */
const THIN = pattern`^[,、(]?(?:同比|环比|年均|(?:比|较)[^,。;、]{1,8})?${GROWTH}`;

/** 收入850万元，增加50万元，增长⟦6.25%⟧; or two values of which one is of an earlier time. */
function isRateOfIncrement({ figures, gaps }: Statement, i: number): boolean {
  const [value, step, rate] = [figures[i - 2], figures[i - 1], figures[i] as Figure];
  if (rate.kind !== "percent" || !value || value.dimension !== step?.dimension || !SUMMABLE.has(step.kind))
    return false;
  const gap = gaps[i - 1] as string;
  if (!THIN.test(gaps[i] as string) || /[。;]/.test(gap)) return false;
  return /^[,、(](?:同比|比[^,。;、]{1,8}|较[^,。;、]{1,8})?$/.test(gap.replace(STEP, "")) && STEP.test(gap)
    ? true
    : /^[,、(](?:去年|上年|同期|(?:19|20)\d{2}年)[^,。;]{0,6}$/.test(gap);
}

/** 甲、乙分别增长⟦5%⟧、6%: two values or more, and a list or as many figures before. */
function isRespective({ figures, gaps }: Statement, i: number): boolean {
  const [figure, next] = [figures[i] as Figure, figures[i + 1]];
  const match = /(?:分别|依次)[^,。;、]{0,16}$/.exec(gaps[i] as string);
  if (!match || next?.dimension !== figure.dimension || !/^(?:[、,]|和|与|及|以及)$/.test(gaps[i + 1] as string))
    return false;
  return i >= 2 || /[、和与及]/.test((gaps[i] as string).slice(0, match.index));
}

/** 112户发放560万元，户均⟦5万元⟧ */
function isAverage(statement: Statement, i: number): boolean {
  const { figures, gaps } = statement;
  const figure = figures[i] as Figure;
  const of = /(?:平均每([个名户村家亩所场件人])|(?<!年)([人户村亩场件校])均)(?:为|约|达到?|投入|发放)*$/.exec(
    gaps[i] as string,
  );
  const unit = of?.[1] ?? of?.[2];
  if (!unit || !SUMMABLE.has(figure.kind)) return false;
  const near = amountsNear(statement, i);
  const isNumber = (one: Figure | undefined) => one?.unit === unit || (unit === "村" && one?.unit === "个");
  return near.some((k) => isNumber(figures[k])) && near.some((k) => figures[k]?.dimension === figure.dimension);
}

/** 50户，已竣工30户，还剩⟦20户⟧ */
function isRemainder(statement: Statement, i: number): boolean {
  const figure = statement.figures[i] as Figure;
  const gap = statement.gaps[i] as string;
  if (!SUMMABLE.has(figure.kind) || !/(?:剩余|还剩|尚余|剩下|结余)[^,。;、]{0,10}$/.test(gap)) return false;
  return amountsNear(statement, i).filter((k) => statement.figures[k]?.dimension === figure.dimension).length > 1;
}

/** 三次产业结构为⟦25.7∶26.8∶47.5⟧ */
function isStructure({ figures, gaps }: Statement, i: number): boolean {
  return (figures[i]?.parts?.length ?? 0) >= 3 && /产业|结构|构成/.test(gaps[i] as string);
}

/** The amounts before figure i, no semicolon between. */
function amountsNear({ figures, gaps, roles }: Statement, i: number): number[] {
  const near: number[] = [];
  for (let k = i - 1; k >= 0 && !/[;。]/.test(gaps[k + 1] as string); k--)
    if (roles[k] === "amount" && SUMMABLE.has((figures[k] as Figure).kind)) near.push(k);
  return near;
}

function amountOf({ value, factor }: Figure): number {
  return value * factor;
}

function isChanged(gap: string): boolean {
  return GROWN.test(clauseOf(gap));
}
