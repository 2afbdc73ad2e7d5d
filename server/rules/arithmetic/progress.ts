import type { Figure } from "../../core/figures/figure.ts";
import type { Statement } from "../../core/figures/statements.ts";

/** A rate of completion (完成率、占任务的百分比) with what was done and what it may be measured by. */
export interface Progress {
  readonly rate: Figure;
  readonly done: Figure;
  /** Figures that carry the name of the base; the rate is measured by one of them. */
  readonly bases: readonly Figure[];
  /** Figures of another name that could be the base, where none carries it. */
  readonly others: readonly Figure[];
  /** Where the rate and the name of its base stand: 占全年任务的70%. */
  readonly start: number;
}

const PLAN = /任务|计划|目标|预期|预算|指标|总投资|概算|投资总额/;
const TOTAL = /总投资|投资总额|概算/;
/** 占全年任务的⟦70%⟧, 完成年度目标的⟦70%⟧; what is exceeded (超额) is another rate. */
const OF_PLAN =
  /(?:占|为|是|达到?|完成|相当于|实现)((?:了)?[^,。;、:占]{0,12}(?:任务|计划|目标|预期|预算|指标|总投资|概算|投资总额)[^,。;、:]{0,5}?)(?:的|之)?(?:比[例重率])?[约近超达到为]*$/;
/** 任务1500户，已改厕1350户，完成⟦90%⟧ */
const DONE_BARE = /^[^,。;、:]{0,8}[,、(](?:已|共|累计)?完成[了约达近超]*$/;
/** 完成率⟦70%⟧, 办结率达到⟦100%⟧ */
const RATE = /([\u4e00-\u9fff]{2,8})率[约为达到是近超]*$/;
const CHANGE = /增|减|降|提高|上升|同比|比上年|较|超额|超过|平均|分别|均/;

/** Every rate of completion of a statement that stands behind what was done. */
export function* findProgress(folded: string, statement: Statement): Generator<Progress> {
  const { figures, gaps } = statement;
  for (let i = 1; i < figures.length; i++) {
    const rate = figures[i] as Figure;
    if (rate.kind !== "percent" || rate.range) continue;
    const gap = gaps[i] as string;
    const name = OF_PLAN.exec(gap);
    const start = (word: string) =>
      Math.max(0, folded.lastIndexOf(word[0] as string, rate.span.start - word.length + 1));
    if (/^\)?的$/.test(gap)) {
      const progress = withBase(statement, i);
      if (progress) yield progress;
    } else if (name && !CHANGE.test(clauseOf(gap))) {
      const found = byPlan(statement, i, name[1] as string);
      if (found) yield { ...found, start: start(name[0]) };
    } else if (DONE_BARE.test(gap)) {
      const found = byPlan(statement, i, "任务");
      if (found && found.bases.length > 0) yield { ...found, start: start("完成") };
    } else {
      const noun = RATE.exec(gap);
      if (!noun || CHANGE.test(clauseOf(gap)) || clauseOf(gap).length > noun[0].length + 4) continue;
      const found = byRate(statement, i, noun[1] as string);
      if (found) yield { ...found, start: start(noun[0]) };
    }
  }
}

/** 完成年度任务⟦2亿元⟧的70%: the base stands between. */
function withBase({ figures, gaps }: Statement, i: number): Progress | undefined {
  const [rate, base, done] = [figures[i] as Figure, figures[i - 1] as Figure, figures[i - 2]];
  const gap = gaps[i - 1] as string;
  if (
    !done ||
    done.dimension !== base.dimension ||
    !/^[^,。;、]{0,8}[,、(]?[^,。;、]{0,4}(?:占|为|完成|达到?|是|相当于)[^,。;、]{0,14}[(]?$/.test(gap)
  )
    return undefined;
  if (!PLAN.test(gap) || CHANGE.test(gap)) return undefined;
  return { rate, done, bases: [base], others: [], start: base.span.start };
}

function byPlan(statement: Statement, i: number, name: string): Omit<Progress, "start"> | undefined {
  const { figures, gaps } = statement;
  const done = doneBefore(statement, i);
  if (done < 0) return undefined;
  const a = figures[done] as Figure;
  const own = withSide(statement, done);
  const before = figures
    .slice(0, done)
    .filter((f) => f.dimension === a.dimension && !isChange(gaps[figures.indexOf(f)] as string));
  const plans = [...before, ...own].filter((f) => PLAN.test(gaps[figures.indexOf(f)] as string));
  const bases = plans.filter((f) => agree(gaps[figures.indexOf(f)] as string, name));
  return { rate: figures[i] as Figure, done: a, bases, others: bases.length > 0 ? [] : before };
}

/** A plan that stands behind the rate's own done figure: 完成1.4亿元（年度计划2亿元），占计划的70%. */
function withSide({ figures, gaps }: Statement, done: number): Figure[] {
  const next = figures[done + 1];
  return next && next.dimension === figures[done]?.dimension && PLAN.test(gaps[done + 1] as string) ? [next] : [];
}

/** What was done: the nearest figure before the rate that is neither a plan nor a change. */
function doneBefore({ figures, gaps }: Statement, i: number): number {
  for (let k = i - 1; k >= 0 && k >= i - 3; k--) {
    const figure = figures[k] as Figure;
    const gap = gaps[k] as string;
    if (/;/.test(gaps[k + 1] as string)) return -1;
    if (figure.kind === "percent" || figure.kind === "points") {
      if (!isChange(gap)) return -1;
      continue;
    }
    if (isChange(gap)) continue;
    if (PLAN.test(clauseOf(gap)) && !/完成|实现|已|实际/.test(clauseOf(gap))) continue;
    return figure.kind === "ratio" || figure.kind === "rank" || figure.kind === "time" ? -1 : k;
  }
  return -1;
}

function isChange(gap: string): boolean {
  return /(?:增长|增加|下降|减少|提高|上升|同比|增幅|降幅)[了约为达]*$/.test(gap);
}

/** Whether a plan is the one that a rate speaks of: both totals or neither, and no other time. */
function agree(plan: string, name: string): boolean {
  if (TOTAL.test(plan) !== TOTAL.test(name)) return false;
  const [a, b] = [timeOf(clauseOf(plan)), timeOf(name)];
  return a === undefined || b === undefined || a === b;
}

const TIME = /上半年|下半年|季度?|月|五年|三年|“?十[一二三四五]五”?|全年|年度|年初|今年|当年|年/;
function timeOf(words: string): string | undefined {
  const time = TIME.exec(words.replace(/(?:19|20)\d\d年/, "年"))?.[0];
  return time && /全年|年度|年初|今年|当年/.test(time) ? "年" : time;
}

/** 应整改25个，已整改19个，整改率76%: the rate speaks of what was done by its verb, measured by the figure before. */
function byRate(statement: Statement, i: number, noun: string): Omit<Progress, "start"> | undefined {
  const { figures, gaps } = statement;
  const a = figures[i - 1] as Figure;
  const gap = gaps[i - 1] as string;
  if (!COUNTABLE.has(a.kind) || i < 2 || isChange(gap)) return undefined;
  const before = figures
    .slice(Math.max(0, i - 4), i - 1)
    .filter((f) => f.dimension === a.dimension && !isChange(gaps[figures.indexOf(f)] as string));
  const base = before.at(-1);
  if (!base || base.value * base.factor <= 0) return undefined;
  const name = clauseOf(gap) + (/^[^,。;、:()]{0,6}/.exec(gaps[i] as string)?.[0] ?? "");
  const other = gaps[figures.indexOf(base)] as string;
  if (!speaksOf(noun, name, clauseOf(other))) return undefined;
  return { rate: figures[i] as Figure, done: a, bases: before, others: [] };
}

const COUNTABLE: ReadonlySet<string> = new Set(["count", "people", "household", "money", "quantity"]);

/** Rates that measure something else than progress: 计划造林500亩，已造林480亩，成活率95%. */
const OF_OTHERS =
  /成活|合格|满意|优良|达标|优质|优秀|覆盖|利用|[机城][械镇]化|普及|好评|知晓|就业|毛利|回报|利润|成功|准确|及格|转化|入住|出租|中标|节约|增长/;

/** Whether the rate is named after what was done, and not just as much after what it is measured by. */
function speaksOf(noun: string, done: string, base: string): boolean {
  if (/应|需|计划|任务|目标|预算|核定|下达/.test(base) && /实|已|完成|到|落实/.test(done) && !OF_OTHERS.test(noun))
    return true;
  const stem = noun.slice(-2);
  if (stem === "完成")
    return /[成完竣]|已|实际|到位|落实|办/.test(done) && /列入|规划|确定|下达|共|总|任务|目标|应/.test(base);
  if (done.includes(stem)) return !base.includes(stem) || /应|需|计划|任务|目标/.test(base);
  const chars = Array.from(stem).filter(
    (char) => done.includes(char) && !base.includes(char) && !"化成合实行".includes(char),
  );
  return chars.length > 0 && done.length <= 12;
}

function clauseOf(gap: string): string {
  return gap.slice(Math.max(...[",", ";", ":", "。", "("].map((mark) => gap.lastIndexOf(mark))) + 1);
}
