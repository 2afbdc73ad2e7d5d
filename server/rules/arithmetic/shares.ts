import type { Figure } from "../../core/figures/figure.ts";
import type { Statement } from "../../core/figures/statements.ts";

/** A share (占比) of something that the text has counted. */
export interface Share {
  readonly rate: Figure;
  readonly part: Figure;
  /** What the whole may be, the nearest first. */
  readonly wholes: readonly Figure[];
}

/** What was counted, its noun, and 占 with the name of the whole: 263件投诉，占⟦投诉总量⟧的. */
const SHARE =
  /^([^,。;、:()占]{0,10})[,、(]?(?:约|共|就|仅)?(?:占比?|比重|比例)([^,。;、:占]{0,16}?)(?:的|之|比重|比例|比)?[约为达到是近超]*$/;
const PLAN = /任务|计划|目标|预算|指标|总投资|概算/;
const BARE = /总量|总数|总额|总计|总|全部|全体|合计|受理量|数量|面积|人数|户数|个数|件数|的|比重|比例|数|量/g;
const SCOPE =
  /全球|世界|全国|全省|全市|全县|全区|全镇|全乡|全村|全旗|全州|全盟|全街道|同期|同类|规模以上|规上|限上|当年|上年|历年/g;
/** How many sentences back a whole is looked for. */
const REACH = 6;

/** Every share of a statement whose part stands right before it. */
export function* findShares(statement: Statement): Generator<Share> {
  const { figures, gaps } = statement;
  for (let i = 1; i < figures.length; i++) {
    const rate = figures[i] as Figure;
    if (rate.kind !== "percent") continue;
    const gap = gaps[i] as string;
    const k = partBefore(statement, i);
    const part = figures[k];
    if (!part) continue;
    const direct = directWhole(statement, i);
    if (direct) {
      yield direct;
      continue;
    }
    const match = SHARE.exec(gap);
    if (!match || PLAN.test(match[2] as string)) continue;
    const wholes = wholesOf(statement, k, match[2] as string).filter(
      (whole) => whole !== part && whole.value * whole.factor >= part.value * part.factor,
    );
    if (wholes.length > 0) yield { rate, part, wholes };
  }
}

/** 50件，占总数⟦200件⟧的25% */
function directWhole({ figures, gaps }: Statement, i: number): Share | undefined {
  const [rate, whole, part] = [figures[i] as Figure, figures[i - 1] as Figure, figures[i - 2]];
  if (!/^\)?的$/.test(gaps[i] as string) || !part || part.dimension !== whole.dimension) return undefined;
  const gap = gaps[i - 1] as string;
  if (!/^[^,。;、:()]{0,10}[,、(]?占[^,。;、:]{0,16}$/.test(gap) || PLAN.test(gap)) return undefined;
  return { rate, part, wholes: [whole] };
}

/** The figure right before a share, over changes that stand between: 263件，增长5%，占…. */
function partBefore({ figures, gaps }: Statement, i: number): number {
  const figure = figures[i - 1] as Figure;
  if (!SHARED.has(figure.kind) || /增长|增加|下降|减少|同比/.test((gaps[i - 1] as string).slice(-4))) return -1;
  return i - 1;
}

const SHARED: ReadonlySet<string> = new Set(["count", "people", "household", "money", "quantity"]);

function wholesOf(statement: Statement, k: number, name: string): Figure[] {
  const { dimension } = statement.figures[k] as Figure;
  const scopes = name.match(SCOPE) ?? [];
  const stem = name
    .replace(SCOPE, "")
    .replace(/^(?:我|本|该|这|其)[省市县区镇乡村局]?/, "")
    .replace(BARE, "");
  const found: Figure[] = [];
  let at: Statement | undefined = statement;
  for (let step = 0; at && step < REACH; step++, at = at.previous) {
    const own = step === 0 ? at.figures.slice(0, k) : at.figures;
    for (let j = own.length - 1; j >= 0; j--) {
      const figure = own[j] as Figure;
      if (figure.dimension !== dimension) continue;
      const words = (at.gaps[j] as string) + (/^[^,。;、:()]{0,8}/.exec(at.gaps[j + 1] as string)?.[0] ?? "");
      if (
        /增长|增加|下降|减少|同比/.test((at.gaps[j] as string).slice(-5)) ||
        /占/.test((at.gaps[j] as string).slice(-10))
      )
        continue;
      if (!scopes.every((scope) => words.includes(scope))) continue;
      if (stem.length >= 2 ? words.includes(stem) : scopes.length === 0 && TOTAL.test(words)) found.push(figure);
    }
  }
  if (stem === "" && scopes.length === 0) {
    for (let first = k; first >= 0; first--) {
      if (!/其中/.test(statement.gaps[first] as string)) continue;
      return [...new Set([...totalsBefore(statement, first, dimension), ...found])];
    }
  }
  return found;
}

const TOTAL = /共|总|合计|累计/;

/** The figures that a list from figure `first` may divide, the nearest first. */
function totalsBefore({ figures, gaps, previous, text }: Statement, first: number, dimension: string): Figure[] {
  const mayTotal = (own: readonly Figure[], words: readonly string[]) => (figure: Figure) => {
    const gap = words[own.indexOf(figure)] as string;
    return (
      figure.dimension === dimension && SHARED.has(figure.kind) && !NO_TOTAL.test(gap.slice(gap.lastIndexOf(",") + 1))
    );
  };
  const own = figures.slice(0, first).filter(mayTotal(figures, gaps)).reverse();
  if (own.length > 0 || !previous || !/^(?:[^,。;]{0,6})?其中/.test(text)) return own;
  return previous.figures.filter(mayTotal(previous.figures, previous.gaps)).reverse();
}

const NO_TOTAL = /(?:增长|增加|下降|减少)[了约近达为]*$|同比|比上年|比去年|人均|平均|每[人户亩名个家公]|占/;
