import type { Figure } from "../figures/figure.ts";
import { AROUND_CHANGE, COMPARABLE, LESS, MORE, TURN } from "../lexicon/change.ts";
import { oneOf, pattern, phrase, words } from "../lexicon/phrase.ts";
import { EARLIER, NOW, YEAR } from "../lexicon/time.ts";
import type { Message } from "../text/message.ts";
import { behindLast } from "../text/text.ts";
import type { RelationOf } from "./relation.ts";
import { spanOf } from "./spans.ts";
import type { Statement } from "./statements.ts";

/**
 * What a stretch of text says of one change: from (基数) and to (现值), by how much (增量), by which rate (增幅). Offices write
 * the parts in any order; what makes them one change is that only words of change, comparison and time stand between them.
 */
export interface Change extends RelationOf<"change", ChangeRoles> {
  /** Whether 由…增加到 or 由…减少到 joins from and to; which way. */
  readonly direction?: 1 | -1 | undefined;
  /** Whether the word is one of rising (上升到): ranks and water levels rise to a smaller number. */
  readonly rising: boolean;
  /** Whether ranks are spoken of, so that the values go the other way round. */
  readonly ranked: boolean;
  /** Whole years between from and to; several where the words leave it open (从2021年到2025年: 4 or 5). */
  readonly years?: readonly number[] | undefined;
  /** Whether prices or scopes that differ stand between the two values, so that they can't simply be divided; it is not certain then. */
  readonly exempt: boolean;
}

/** At least one of from and to is there. */
export interface ChangeRoles {
  readonly from?: Figure | undefined;
  readonly to?: Figure | undefined;
  readonly by: readonly Step[];
  readonly rates: readonly Step[];
}

/** An increment or a rate of a change. */
export interface Step {
  readonly figure: Figure;
  readonly sign: 1 | -1;
  /** Whether the words speak of an average a year (年均). */
  readonly yearly: boolean;
  /** Whether it sums up a time of its own (累计下降, 比2015年下降), which may be longer than that between the two values. */
  readonly summed: boolean;
  /** 是…的2倍: the quotient itself, not the growth. */
  readonly quotient: boolean;
}

/** Every change of a statement of which something can be recomputed. */
export function* findChanges(folded: string, statement: Statement): Generator<Change> {
  if (statement.text.includes("超")) yield* findExcesses(statement);
  if (!CHANGED.test(statement.text) || goesOtherWay(statement)) return;
  for (const change of readChanges(folded, statement)) if (isComplete(change.roles)) yield change;
}

const CHANGED = /[增减降提升涨翻倍多少缩压扩]/;
/** Losses and depths go the other way round (where the water rises, 埋深 is less), and so do ranks where they rise. */
const UNLIKE = /亏损|逆差|扭亏|负增长|[为由至]负|埋深/;

export function goesOtherWay({ text }: Statement): boolean {
  return UNLIKE.test(text);
}

const RANKED = /排名|位次|名次/;

/** Whether both values are there, or one of them with an increment and a rate. */
function isComplete({ from, to, by, rates }: ChangeRoles): boolean {
  return from && to ? true : (from ?? to) !== undefined && by.length === 1 && rates.length > 0;
}

type Role = "from" | "to" | "by" | "rate" | "past" | "plain" | "none";

const MORE_OR_LESS = pattern.g`(${MORE})|(${LESS})`;

/** What may stand between the parts of one change. */
const FILLER = pattern.y`${oneOf(
  words(MORE, LESS),
  EARLIER,
  NOW,
  phrase`[,、:()的了为是]|${YEAR}年度?|“?十[一二三四五]五”?(?:时期|期间)?|[一二三四]季度`,
  phrase`[一二三四五六七八九十两\d]+[年个月]+(?:来|间|累计)?|\d{1,2}(?:[—–~-]\d{1,2})?月(?:底|末|份)?`,
  AROUND_CHANGE,
)}`;

/** Reads every change of a statement, whole or not. */
export function* readChanges(folded: string, statement: Statement): Generator<Change> {
  const { figures, gaps } = statement;
  let years: readonly number[] | undefined;
  for (let first = 0; first < figures.length; ) {
    let last = first;
    while (last + 1 < figures.length && joins(statement, first, last + 1)) last++;
    if (last > first) {
      const change = readChange(folded, statement, first, last, years);
      years = change?.years ?? years;
      if (change) yield change;
    }
    first = last + 1;
    if (gaps[first]?.includes(";")) years = undefined;
  }
}

/** Whether figure i goes on speaking of the change that began at `first`. */
function joins({ figures, gaps }: Statement, first: number, i: number): boolean {
  const gap = gaps[i] as string;
  if (gap === "" || gap.length > 40 || /[;。]/.test(gap)) return false;
  if (i === first + 1 && COMPARED.test(gap) && /[与和比较]/.test(clauseOf(gaps[first] as string))) return true;
  if (!isThin(gap, gaps[first] as string)) return false;
  const figure = figures[i] as Figure;
  if (isRate(figure) || figure.kind === "points") return true;
  if (!mayJoin(figures, gaps, first, i)) return false;
  const amounts = figures.slice(first, i).filter((f) => !isRate(f) && f.kind !== "points");
  return amounts.every(({ dimension }) => dimension === figure.dimension) && figure.kind !== "rank";
}

/** 与2023年的850人⟦相比，2024年参训人数达到⟧1020人: what is compared is named behind. */
const COMPARED = /^相比,[^,、;。]{0,16}[达到为增减升降至]+[了约]?$/;

/** Whether an amount has a role in the change: words of change, or of another time; behind a rate only an earlier time. */
function mayJoin(figures: readonly Figure[], gaps: readonly string[], first: number, i: number): boolean {
  const gap = gaps[i] as string;
  const changedAt = figures
    .slice(first, i)
    .findIndex((figure, n) => n > 0 && (isRate(figure) || BY.test(gaps[first + n] as string)));
  if (
    changedAt > 0 &&
    yearIn(gap) &&
    (TO.test(gap) || REACH.test(gap)) &&
    (lastYear(gaps[first] as string) ?? 0) < (yearIn(gap) as number) &&
    lastYear(gaps[first] as string)
  )
    return false;
  if (TO.test(gap) || REACH.test(gap) || BY.test(gap) || FROM.test(gap) || /^相比|^的$/.test(gap)) return true;
  const [before, own] = [lastYear(gaps[first] as string), yearIn(gap)];
  const changed = figures
    .slice(first, i)
    .some((figure, n) => n > 0 && (isRate(figure) || BY.test(gaps[first + n] as string)));
  if (before && own) return !changed || own < before;
  return IS_PAST.test(gap) || (!changed && IS_NOW.test(gap));
}

/** Whether a gap holds nothing but words of change, comparison and time, and a name that the first figure has, too. */
function isThin(gap: string, first: string): boolean {
  let named = false;
  for (let at = 0; at < gap.length; ) {
    FILLER.lastIndex = at;
    if (FILLER.test(gap)) {
      at = FILLER.lastIndex;
      continue;
    }
    let length = 2;
    if (named || at + length > gap.length || !clauseOf(first).includes(gap.slice(at, at + length))) return false;
    while (at + length < gap.length && clauseOf(first).includes(gap.slice(at, at + length + 1))) length++;
    named = true;
    at += length;
  }
  return true;
}

/** Percentages and multiples say how much; they are amounts only where 由 or 到 makes them so. */
function isRate({ kind, unit }: Figure): boolean {
  return kind === "percent" || (kind === "ratio" && unit === "倍");
}

function readChange(
  folded: string,
  statement: Statement,
  first: number,
  last: number,
  inherited: readonly number[] | undefined,
): Change | undefined {
  const { figures, gaps } = statement;
  const clause = clauseOf(gaps[first] as string);
  const roles: Role[] = [];
  for (let i = first; i <= last; i++) {
    const before = i === first ? clause : (gaps[i] as string);
    roles.push(roleOf(figures[i] as Figure, before, gaps[i + 1] ?? "", i === first));
  }
  roles.forEach((role, n) => {
    // 是2020年1亿元的3倍: what 的 joins to a multiple is its base.
    if (role === "rate" && n > 0 && gaps[first + n] === "的") roles[n - 1] = "from";
  });
  const at = (role: Role) => roles.flatMap((r, n) => (r === role ? [first + n] : []));
  let [from, ...moreFrom] = at("from");
  let [to, ...moreTo] = at("to");
  const past = at("past");
  const plain = at("plain");
  if (moreFrom.length > 0 || moreTo.length > 0) return undefined;
  if (from === undefined && past.length === 1) from = past[0];
  else if (past.length > 0) return undefined;
  if (from === undefined && plain[0] === first && wasBefore(clause, gaps[first + 1] as string)) from = plain.shift();
  if (to === undefined && plain.length === 1) to = plain[0];
  else if (from === undefined && to === undefined && plain.length === 2) [from, to] = byYear(gaps, clause, plain);
  else if (from === undefined && plain.length === 1 && to !== undefined && plain[0] === first)
    from = fromPlain(clause, first);
  else if (plain.length > 0) return undefined;
  if (at("none").length > 0) return undefined;
  // 新增62家，比上年增加12家，增长24%，总数186家: the total behind is another matter.
  const other =
    to !== undefined && from === undefined && plain.length === 1 && (plain[0] as number) < to ? to : undefined;
  if (other !== undefined && !TO.test(gaps[other] as string)) {
    if (other <= first + 1) return undefined;
    return readChange(folded, statement, first, other - 1, inherited);
  }
  if (from !== undefined && to !== undefined && areApart(folded, figures[from] as Figure, figures[to] as Figure))
    return undefined;
  const figure = (i: number | undefined) => (i === undefined ? undefined : (figures[i] as Figure));
  const step = (i: number): Step => ({
    figure: figures[i] as Figure,
    sign: signOf(i === first ? clause : (gaps[i] as string)),
    yearly: /年均|每年|年平均|平均|年递增/.test(gaps[i] as string),
    summed: SUMMED.test(gaps[i] as string),
    quotient: /[是为]$|的$/.test(gaps[i] as string) && !/增|长|提|升|翻/.test(gaps[i] as string),
  });
  const [fromYear, toYear] = [from, to].map((i) => yearIn(i === first ? clause : gaps[i ?? -1]));
  const by = at("by");
  const since = fromYear ?? (from === undefined ? yearIn(gaps[by[0] ?? -1]) : undefined);
  const until = toYear ?? (to === first ? lastYear(gaps[first] as string) : undefined);
  const years = since && until && until > since ? [until - since] : (spanOfYears(gaps[first] as string) ?? inherited);
  const joint = to === undefined ? "" : (gaps[to] as string);
  const rising = /(?:上升|提升|跃升|攀升|晋升|前移)[^,。;]{0,3}$/.test(joint);
  const direction =
    roles[(from ?? -1) - first] === "from" && roles[(to ?? -1) - first] === "to" ? directionOf(joint) : undefined;
  const exempt =
    EXEMPT.test(clause) ||
    EXEMPT.test(nameOf(folded, figures[first] as Figure)) ||
    AT_CONSTANT_PRICES.test(clause + gaps.slice(first + 1, last + 2).join(""));
  return relateChange(
    { from: figure(from), to: figure(to), by: by.map(step), rates: at("rate").map(step) },
    { direction, rising: direction !== undefined && rising, years, exempt, ranked: RANKED.test(statement.text) },
  );
}

/** 百公里油耗4.5升，较上年（2536升）下降2.8%: what is told of one of something is not what a total far from it has become. */
const PER_UNIT = /[百每]公里|每|[人户亩地]均|单位/;
const FAR_APART = 20;

function areApart(folded: string, from: Figure, to: Figure): boolean {
  if (!PER_UNIT.test(folded.slice(to.clause.start, to.span.start))) return false;
  const [small, large] = [from.value, to.value].sort((a, b) => a - b) as [number, number];
  return large > small * FAR_APART;
}

/** A change with its span and its words. */
function relateChange(roles: ChangeRoles, facts: Omit<Change, keyof RelationOf<"change", ChangeRoles>>): Change {
  const { from, to, by, rates } = roles;
  const figures = [from, to, ...[...by, ...rates].map((step) => step.figure)].filter((figure) => figure !== undefined);
  return { kind: "change", roles, span: spanOf(figures), certain: !facts.exempt, why: WHY, ...facts };
}

const WHY: Message = {
  zh: "“由……到”“比……增长”等词把前后两个数、增减数和增减幅度连在一起",
  en: "Words of change join the values before and after, the amount and the rate of change",
};

const SUMMED = /累计|[比较](?:19|20)\d{2}年/;

/** Values whose published rates are computed at constant prices or comparable scopes (domain convention). */
const EXEMPT =
  /生产总值|GDP|增加值|国民收入|农林牧渔业?总产值|固定资产投资|社会消费品零售|社零|[一二三]产业?$|第[一二三]产业/;
const AT_CONSTANT_PRICES = pattern`${COMPARABLE}`;

function nameOf(folded: string, { indicator }: Figure): string {
  return indicator ? folded.slice(indicator.start, indicator.end) : "";
}

/** The part of a gap that speaks of the figure behind it: what follows the last comma. */
function clauseOf(gap: string): string {
  return gap.slice(behindLast(gap, ",;:。"));
}

const FROM = /(?:由(?!于)|从(?!事|业|而))[^,。;:]{0,20}$/;
const TO = pattern`${words(MORE, LESS, TURN)}了?[到至为成达]+了?[^,。;:、]{0,8}$`;
/** 较“十三五”末的⟦9300亿元⟧增加…: what something is compared with is what it was. */
const COMPARED_WITH = /(?:较|比(?![重例]))[^,。;:]{0,16}的$/;
const REACH = /(?:达到?|总[量数额]达?|现有|突破|实现)[了约为]?$/;
const BY = pattern`${words(MORE, LESS)}(?:[了约为达近超]|达到|超过|高达|幅度?|率|额|量|速度?|数)*$|(?:[增降涨升跌减]幅|增速)[为达是约到了]*$`;
const IS_PAST = pattern`(?:${EARLIER}|${YEAR}年)[^,。;:]{0,10}$`;
const IS_NOW = pattern`${NOW}[^,。;:]{0,10}$`;
const IS_NOW_SAID = pattern`${NOW}`;

function roleOf(figure: Figure, before: string, after: string, first: boolean): Role {
  const isAmount = !isRate(figure) && figure.kind !== "points";
  if (/^的?基础/.test(after)) return "from";
  if (COMPARED_WITH.test(before) && (isAmount || figure.unit === "%")) return "from";
  if (/^相比/.test(after)) return "from";
  if (/^相比/.test(before) && isAmount && !BY.test(before)) return "to";
  if (TO.test(before) && !(figure.unit === "倍")) return "to";
  if (FROM.test(before) && (!first || !BY.test(before)))
    return isAmount || /^[^,;。]{0,8}[到至为成]/.test(after) ? "from" : "none";
  if (/(?:[是为]|相当于|达到?)[^,。;:]{0,12}的$/.test(before) && figure.unit === "倍") return "rate";
  if (!first && before === "的" && figure.unit === "倍") return "rate";
  if (/翻了?[约近]?$|实现$/.test(before) && figure.unit === "倍") return "rate";
  if (BY.test(before))
    return isAmount || figure.kind === "points" ? (/新增|新[^,]{0,4}增/.test(before) && first ? "none" : "by") : "rate";
  if (figure.kind === "points" || figure.unit === "倍") return "none";
  if (!first && IS_PAST.test(before) && !IS_NOW.test(before) && !yearIn(before)) return "past";
  if (!first && figure.kind === "percent") return "none";
  if (!first && REACH.test(before) && !yearIn(before)) return "to";
  return "plain";
}

/** Of two values with years or 去年 and 今年, the earlier and the later; neither when the words don't tell. */
function byYear(
  gaps: readonly string[],
  clause: string,
  plain: readonly number[],
): [number | undefined, number | undefined] {
  const [a, b] = plain as [number, number];
  const [before, behind] = [gaps[a] as string, gaps[b] as string];
  const [x, y] = [lastYear(before), yearIn(behind)];
  if (x && y) return x < y ? [a, b] : x > y ? [b, a] : [undefined, undefined];
  const told = clause || before;
  if (/去年|上年|同期|前年/.test(told) && IS_NOW_SAID.test(behind)) return [a, b];
  if (IS_PAST.test(behind) && !IS_NOW_SAID.test(behind)) return [b, a];
  return [undefined, undefined];
}

/** 去年财政收入20亿元，今年⟦增加4亿元⟧: what changed since is named behind. */
function wasBefore(clause: string, next: string): boolean {
  return (
    /去年|上年|前年|原来/.test(clause) && !IS_NOW_SAID.test(clause) && /今年|本年|当年/.test(next) && BY.test(next)
  );
}

/** A first value is what was before only when its own clause says so: 去年财政收入3亿元，今年增长…达到. */
function fromPlain(clause: string, first: number): number | undefined {
  return /去年|上年|同期|前年|原来|(?:19|20)\d{2}年/.test(clause) && !IS_NOW_SAID.test(clause) ? first : undefined;
}

/** 从2021年到2025年, 2021—2025年, 五年来: how many steps of a year that can be. */
function spanOfYears(words: string): readonly number[] | undefined {
  const dated = /((?:19|20)\d{2})年?(?:[-—–~～至到]+)((?:19|20)\d{2})年/.exec(words);
  if (dated) return [Number(dated[2]) - Number(dated[1]), Number(dated[2]) - Number(dated[1]) + 1];
  const counted = /([二三四五六七八九十]|\d{1,2})年(?:来|间|时间)/.exec(words)?.[1];
  const n = counted ? "一二三四五六七八九十".indexOf(counted) + 1 || Number(counted) : 0;
  return n > 1 ? [n, n - 1, n + 1] : undefined;
}

function signOf(words: string): 1 | -1 {
  let sign: 1 | -1 = 1;
  for (const match of words.matchAll(MORE_OR_LESS)) sign = match[2] ? -1 : 1;
  return sign;
}

function directionOf(words: string): 1 | -1 | undefined {
  const found = [...words.matchAll(MORE_OR_LESS)];
  if (found.length !== 1) return undefined;
  return found[0]?.[2] ? -1 : 1;
}

function yearIn(words: string | undefined): number | undefined {
  const years = words?.match(/(?:19|20)\d{2}(?=年)/g);
  return years?.length === 1 ? Number(years[0]) : undefined;
}

function lastYear(words: string): number | undefined {
  const year = words.match(/(?:19|20)\d{2}(?=年)/g)?.at(-1);
  return year ? Number(year) : undefined;
}

/** 完成⟦1380万元⟧ */
const DONE = /(?:完成|实现|达到?)[了约]?$/;
/** ，超额⟦180万元⟧ */
const OVER = /^,(?:比任务|比计划|比预算)?(?:超额|超收|超计划|超任务|超预算)(?:完成)?$/;
/** ，超幅⟦20%⟧; 增幅 may be measured by last year. */
const OVER_RATE = /^,(?:超幅|超额率|超收率|超收幅度|超额幅度)[为达约]*$/;

/** What was done beyond a task (超额), read as a change from the task to what was done: 完成1380万元，超额180万元，超幅20%. */
function* findExcesses({ figures, gaps }: Statement): Generator<Change> {
  for (let i = 2; i < figures.length; i++) {
    const [done, over, rate] = figures.slice(i - 2, i + 1) as [Figure, Figure, Figure];
    if (rate.kind !== "percent" || done.dimension !== over.dimension) continue;
    if (!OVER_RATE.test(gaps[i] as string) || !OVER.test(gaps[i - 1] as string) || !DONE.test(gaps[i - 2] as string))
      continue;
    const step = (figure: Figure): Step => ({ figure, sign: 1, yearly: false, summed: false, quotient: false });
    yield relateChange(
      { to: done, by: [step(over)], rates: [step(rate)] },
      { rising: false, ranked: false, exempt: false },
    );
  }
}
