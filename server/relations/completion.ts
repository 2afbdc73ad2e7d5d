import type { Figure } from "../figures/figure.ts";
import { CHANGE } from "../lexicon/change.ts";
import { OTHER_RATE, PLAN_VALUE } from "../lexicon/completion.ts";
import { pattern, words } from "../lexicon/phrase.ts";
import { COMPLETING } from "../lexicon/rate.ts";
import { TERM } from "../lexicon/time.ts";
import type { Message } from "../text/message.ts";
import { behindLast, type Span } from "../text/text.ts";
import type { RelationOf } from "./relation.ts";
import { SUMMABLE } from "./roles.ts";
import { spanOf } from "./spans.ts";
import type { Statement } from "./statements.ts";

/** A rate of completion (完成率、占任务的百分比) with what was done and what it may be measured by. */
export interface Completion extends RelationOf<"completion", CompletionRoles> {
  /** Figures that carry the name of the base; the rate is measured by one of them. */
  readonly bases: readonly Figure[];
  /** Figures of another name that could be the base, where the rate names it and none carries the name. */
  readonly others: readonly Figure[];
  /** Where the rate stands, with the name of its base before it: 占全年任务的70%. */
  readonly named: Span;
}

export interface CompletionRoles {
  readonly done: Figure;
  readonly rate: Figure;
  /** The nearest figure that carries the name of the base. */
  readonly base?: Figure | undefined;
}

/** 一般公共预算收入 is no plan. */
const PLAN = pattern`${PLAN_VALUE}`;
/** What a base is called when figures of other names are asked about. */
const NAMED = /任务|计划|目标|预算|指标|总投资/;
const TOTAL = /总投资|投资总额|概算/;
/** 占全年任务的⟦70%⟧, 完成年度目标的⟦70%⟧; what is exceeded (超额) is another rate. */
const OF_PLAN = pattern`(?:占|为|是|达到?|完成|相当于|实现)((?:了)?[^,。;、:占]{0,12}${PLAN_VALUE}[^,。;、:]{0,5}?)(?:的|之)?(?:比[例重率])?[约近超达到为]*$`;
/** 任务1500户，已改厕1350户，完成⟦90%⟧ */
const DONE_BARE = /^[^,。;、:]{0,8}[,、(](?:已|共|累计)?完成[了约达近超]*$/;
/** …19个，整改率⟦76%⟧: the rate has no subject of its own, so it speaks of the figures right before it. */
const RATE = /^([^,。;、:()]{0,8})[,、(]((?:[\u4e00-\u9fff]{2,4}))率[约为达到是近超]*$/;
const OTHER_THAN_DONE = /增|减|降|提高|上升|同比|比上年|较|超额|超过|平均|分别|均/;

/** Every rate of completion of a statement that stands behind what was done, and that some figure can be the base of. */
export function* findCompletions(folded: string, statement: Statement): Generator<Completion> {
  const { figures } = statement;
  for (let i = 1; i < figures.length; i++) {
    const rate = figures[i] as Figure;
    if (rate.kind !== "percent" || rate.range) continue;
    const progress = readProgress(folded, statement, i);
    if (progress && progress.bases.length + progress.others.length > 0) yield relate(rate, progress);
  }
}

/** A rate of completion as it was read. */
interface Progress {
  readonly done: Figure;
  readonly bases: readonly Figure[];
  readonly others: readonly Figure[];
  /** Where the words begin that name the base, where they stand right before the rate. */
  readonly start?: number;
}

function readProgress(folded: string, statement: Statement, i: number): Progress | undefined {
  const gap = statement.gaps[i] as string;
  if (/^\)?的$/.test(gap)) return withBase(statement, i);
  const name = OF_PLAN.exec(gap);
  if (name && !OTHER_THAN_DONE.test(clauseOf(gap))) {
    const found = byPlan(statement, i, name[1] as string);
    const { start } = (statement.figures[i] as Figure).span;
    const word = name[0];
    return found && { ...found, start: Math.max(0, folded.lastIndexOf(word[0] as string, start - word.length + 1)) };
  }
  if (DONE_BARE.test(gap)) {
    const found = byPlan(statement, i, "");
    return found && { ...found, others: [] };
  }
  const noun = RATE.exec(gap);
  return noun && !OTHER_THAN_DONE.test(clauseOf(gap))
    ? byRate(statement, i, noun[2] as string, noun[1] as string)
    : undefined;
}

function relate(rate: Figure, { done, bases, others, start }: Progress): Completion {
  const base = bases.at(-1);
  return {
    kind: "completion",
    roles: { done, rate, base },
    span: spanOf(base ? [done, base, rate] : [done, rate]),
    certain: base !== undefined,
    why: base ? BY_NAME : BY_OTHER,
    bases,
    others,
    named: { start: start ?? rate.span.start, end: rate.span.end },
  };
}

const BY_NAME: Message = {
  zh: "完成率等于完成数除以任务数，任务数的名目与百分比所写的一致",
  en: "The rate is what was done by what was planned; the plan has the name that the rate gives it",
};
const BY_OTHER: Message = {
  zh: "完成率等于完成数除以任务数，前面没有这个名目的任务数",
  en: "The rate is what was done by what was planned; no figure before has the name that the rate gives the plan",
};

/** 完成年度任务⟦2亿元⟧的70%: the base stands between. */
function withBase({ figures, gaps }: Statement, i: number): Progress | undefined {
  const [base, done] = [figures[i - 1] as Figure, figures[i - 2]];
  const gap = gaps[i - 1] as string;
  if (
    !done ||
    done.dimension !== base.dimension ||
    !/^[^,。;、]{0,8}[,、(]?[^,。;、]{0,4}(?:占|为|完成|达到?|是|相当于)[^,。;、]{0,15}$/.test(gap)
  )
    return undefined;
  if (!PLAN.test(gap) || OTHER_THAN_DONE.test(gap)) return undefined;
  return { done, bases: [base], others: [] };
}

function byPlan(statement: Statement, i: number, name: string): Progress | undefined {
  const { figures, gaps } = statement;
  const done = doneBefore(statement, i);
  if (done < 0) return undefined;
  const a = figures[done] as Figure;
  const own = withSide(statement, done);
  const before = figures
    .slice(0, done)
    .filter((f) => f.dimension === a.dimension && !isChange(gaps[figures.indexOf(f)] as string));
  const plans = [...before, ...own].filter((f) => isPlan(gaps[figures.indexOf(f)] as string));
  const bases = plans.filter((f) => agree(gaps[figures.indexOf(f)] as string, name));
  return { done: a, bases, others: bases.length === 0 && NAMED.test(statement.text) ? before : [] };
}

/** Whether what stands before a figure says that it was planned: 围绕目标任务，完成产值⟦10亿元⟧ says that it was done. */
function isPlan(gap: string): boolean {
  const clause = clauseOf(gap);
  return PLAN.test(clause) || (PLAN.test(gap.replace(HOW_FAR, "")) && !/完成|实现/.test(clause));
}

/** 主要指标完成情况：产值⟦10亿元⟧ */
const HOW_FAR = pattern.g`${PLAN_VALUE}(?:的?完成|的?执行|的?落实)?(?:情况|进度|进展)`;

/** A plan that stands behind the rate's own done figure: 完成1.4亿元（年度计划2亿元），占计划的70%. */
function withSide({ figures, gaps }: Statement, done: number): Figure[] {
  const next = figures[done + 1];
  return next && next.dimension === figures[done]?.dimension && PLAN.test(gaps[done + 1] as string) ? [next] : [];
}

const GROWN = pattern`${words(CHANGE, "同比 增幅 降幅")}[了约为达]*$`;

/** What was done: the nearest figure before the rate that is neither a plan nor a change. */
function doneBefore({ figures, gaps }: Statement, i: number): number {
  for (let k = i - 1; k >= 0 && k >= i - 3; k--) {
    const figure = figures[k] as Figure;
    const gap = gaps[k] as string;
    if (/;/.test(gaps[k + 1] as string)) return -1;
    if (isChange(gap)) continue;
    if (!SUMMABLE.has(figure.kind)) return -1;
    if (PLAN.test(clauseOf(gap)) && !/完成|实现|已|实际/.test(clauseOf(gap))) continue;
    return k;
  }
  return -1;
}

function isChange(gap: string): boolean {
  return GROWN.test(gap);
}

/** Whether a plan is the one that a rate speaks of: both totals or neither, and no other time. */
function agree(plan: string, name: string): boolean {
  if (TOTAL.test(plan) !== TOTAL.test(name)) return false;
  const [a, b] = [timeOf(clauseOf(plan)), timeOf(name)];
  return a === undefined || b === undefined || a === b;
}

const TIME = pattern`${TERM}`;
function timeOf(words: string): string | undefined {
  const time = TIME.exec(words)?.[0];
  return time && /全年|年度|年初|今年|当年/.test(time) ? "年" : time;
}

/**
 * 应整改25个，已整改19个，整改率76%: three figures side by side. The rate is named after what was done, and measured by the
 * figure before; every earlier figure of the unit may be meant.
 */
function byRate(statement: Statement, i: number, verb: string, behind: string): Progress | undefined {
  const { figures, gaps, previous } = statement;
  const [base, done] = [figures[i - 2], figures[i - 1] as Figure];
  if (!base || !SUMMABLE.has(done.kind) || base.dimension !== done.dimension || base.value <= 0) return undefined;
  if (isChange(gaps[i - 1] as string) || isChange(gaps[i - 2] as string)) return undefined;
  const [joint, lead] = [gaps[i - 1] as string, gaps[i - 2] as string];
  const words = clauseOf(joint) + behind;
  const of = clauseOf(lead) + joint.slice(0, joint.length - clauseOf(joint).length);
  if (/其中/.test(lead + joint)) return undefined; // 项目260个，其中新建120个，开工100个: of which of the two?
  if (isOnlyPart(words, of) || isOtherThing(verb, done, words)) return undefined;
  if (LEFT_UNDONE.test(words) || !speaksOf(verb, words, of, haveOneNoun(base, done, joint, behind))) return undefined;
  const earlier = [...(previous?.figures ?? []), ...figures.slice(0, i - 2)];
  const bases = [...earlier.filter(({ dimension }) => dimension === done.dimension), base];
  return { done, bases, others: [] };
}

/** What was left undone makes the rate the other way round (应整改50个，未整改5个，整改率90%), or is no operand at all. */
const LEFT_UNDONE = /[未剩尚没逾超欠缺差]|正在|不合|不满/;
/** What was added of late is a part of what is done: 应参保28万人，新增参保1.2万人，参保率97%. */
const NEW = /新(?!型|区|村|城|农|能源|材料)|[今本当]年|年内/;
/** A base of the same time, or one that counts what is new itself (年度计划, 计划新增). */
const OF_NEW = /新(?!型|区|村|城|农|能源|材料)|[今本当全]年|年内|年度|年初/;

/** A shorter time, or a first lot, than that of the base: 全年应整改50个，上半年整改20个，整改率100%. */
const PART = /[上下]半年|[一二三四春夏秋冬本当]季|[本当]月|[首一二三]批/;

function isOnlyPart(done: string, base: string): boolean {
  const part = PART.exec(done)?.[0];
  return (NEW.test(done) && !OF_NEW.test(base)) || (part !== undefined && !base.includes(part));
}

/** These rates count projects, and each its own stage. */
const OF_PROJECTS = /^(?:开工|竣工|完工|投产|签约|落地|入库)$/;
const OTHER_STAGE = /开工|动工|签约|竣工|投产|立项|入库/;

/** 计划投资10亿元，完成投资6亿元，开工率90%, or 计划20个，已开工18个，竣工率60%: money or another stage is no numerator. */
function isOtherThing(verb: string, { kind }: Figure, done: string): boolean {
  if (!OF_PROJECTS.test(verb)) return false;
  return kind === "money" || (OTHER_STAGE.test(done) && !done.includes(verb));
}

/** 收回480份，回收率: the rate turns the verb round. */
const TURNED: Readonly<Record<string, RegExp>> = { 回收: /收回/, 完成: /已|完成|[建办]成/, 兑现: /发放/, 有效: /有效/ };
/** Rates that measure something else: 计划造林500亩，已造林480亩，成活率95%. */
const OF_OTHERS = pattern`${OTHER_RATE}`;
const DUE = /应(?![急用对])|需(?!求)|计划|拟|核定|下达|任务|目标|预算|列入|规划/;
/** Other stages, which are no whole of this one: 开工12个、竣工8个，竣工率. */
const STAGE = /开工|签约|竣工|投产|建成|审结|办结|完成/;

function speaksOf(verb: string, done: string, base: string, oneNoun: boolean): boolean {
  if (OF_OTHERS.test(verb) && !COMPLETING.has(verb) && !(verb === "覆盖" && oneNoun)) return false;
  const related = Array.from(verb).some((char) => done.includes(char) || base.includes(char));
  if (DUE.test(base) && (related || COMPLETING.has(verb)))
    return /实|已|[完建办]成|到|落实|办/.test(done) || done.includes(verb);
  if (STAGE.test(base) || base.includes(verb)) return false;
  if (COMPLETING.has(verb)) return done.includes(verb) || (TURNED[verb]?.test(done) ?? false);
  return oneNoun && (done.includes(verb) || /中,/.test(base) || done.includes(verb.slice(-1)));
}

/** 18个⟦村⟧，通气15个⟦村⟧ or 213个⟦行政村⟧中，…的⟦村⟧97个 */
function haveOneNoun(base: Figure, done: Figure, joint: string, behind: string): boolean {
  if (base.kind !== done.kind) return false;
  const noun = /^[^,。;、:()]*?(?=中?[,、(])/.exec(joint)?.[0].slice(-1);
  return noun !== undefined && noun !== "" && (behind.slice(0, 4).includes(noun) || joint.endsWith(noun));
}

function clauseOf(gap: string): string {
  return gap.slice(behindLast(gap, ",;:。("));
}
