import type { Figure } from "../../core/figures/figure.ts";
import type { Statement } from "../../core/figures/statements.ts";
import { areOverlapping, isPartition } from "./partitions.ts";

/** A whole with its parts (总数与分项), as far as the text itself says that they belong together. */
export interface Whole {
  /** What the whole may be: the nearest figure first. */
  readonly totals: readonly Figure[];
  /** Parts that surely belong to the list. */
  readonly parts: readonly Figure[];
  /** The parts, and figures behind them that may go on with the list. */
  readonly further: readonly Figure[];
  /** Whether the parts must make up the whole (分为, 其余, 合计, 男和女). */
  readonly complete: boolean;
  /** Whether the parts may overlap or follow each other, so that their sum says nothing (签约、开工、投产). */
  readonly overlapping: boolean;
  /** Whether the text says that each part is within the whole (其中, 包括). */
  readonly within: boolean;
}

const AMONG = /其中|包括|包含|涵盖|涉及|含/;
/** Behind the whole and its noun: 分为, 分别为, 由…组成. */
const CONSISTS = /^[^,;。]{0,14},?(?:主要|大致)?(?:(?<!部)分为|(?<!部)分成|分别(?:是|为|有)|由)[^,;。]{0,14}$/;
/** A bracket or a colon right behind the whole opens the list of its parts. */
const OPENS = /^[^,;。:()]{0,14}(?:\([^)]*|:[^,;。:()]{0,14})$/;
const REST = /其余|其他|其它|余下|剩下|剩余|另外的?$/;
/** Words of change and share: a figure behind them is no part. */
const NO_PART =
  /(?:增长|增加|下降|减少|提高|上升|回落)[了约近达为]*$|同比|环比|[比较](?:上年|去年|同期|年初|20\d\d年)|占|人均|平均|每[人户亩名个家公]|余额|累计|率|目标|计划|超出|高于|低于|多出|折合|约合|相当于|罚款|价值|[到至]$/;
/** Behind a figure that something has changed from: 由5亿元⟦增加到⟧6亿元. */
const CHANGES_ON = /^[^,;。]{0,6}(?:增|提|升|扩|降|减|缩|压|发展|跃)[^,;。]{0,3}[到至为成]/;
const SUMMABLE: ReadonlySet<string> = new Set(["money", "quantity", "count", "people", "household"]);

/** Every whole of a statement whose parts are listed behind it, or before it. */
export function* findWholes(statement: Statement): Generator<Whole> {
  const { figures, gaps } = statement;
  for (let i = 0; i < figures.length; i++) {
    const gap = gaps[i] as string;
    if (SUM_BEHIND.test(gap)) {
      const whole = readBackwards(statement, i);
      if (whole) yield whole;
    } else if (i === 0 ? AMONG.test(gap) : AMONG.test(gap) || CONSISTS.test(gap) || OPENS.test(gap)) {
      yield* readForwards(statement, i);
    } else if (i > 0) {
      const whole = readPlain(statement, i);
      if (whole) yield whole;
    }
  }
}

/** 12个新建、9个续建，共计⟦21个⟧ */
const SUM_BEHIND =
  /^[^,;。]{0,14}[,、;](?:以上|上述|[两三四五六七八九十]+[项类级者]|各项|几项|各类|全年)?(?:合计|共计|总计|一共|总共|共)(?:[为达是有约]|完成|投入|实施|实现|安排|筹集|争取|发放|资金|投资|项目|收入|补助|建设|办理|受理|培训|接待|新增|举办|开展)*$/;

function readBackwards({ figures, gaps }: Statement, at: number): Whole | undefined {
  const total = figures[at] as Figure;
  const parts: Figure[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const figure = figures[i] as Figure;
    const gap = gaps[i] as string;
    if (figure.dimension !== total.dimension || NO_PART.test(gap) || !SUMMABLE.has(figure.kind)) break;
    if (i < at - 1 && !/[、,;]/.test(gaps[i + 1] as string)) break;
    parts.unshift(figure);
    if (/[。:(]|其中|共|总/.test(gap)) break;
  }
  const [head, ...rest] = parts;
  const whole = rest.reduce((sum, { value, factor }) => sum + value * factor, 0);
  // 项目45个，甲类20个、乙类25个，合计45个: the whole is said twice.
  if (
    head &&
    rest.length > 1 &&
    (head.value === total.value ||
      whole === head.value * head.factor ||
      /[共总]/.test(gaps[figures.indexOf(head)] as string))
  )
    parts.shift();
  if (parts.length < 2 || parts.some(isOpenEnded) || isOpenEnded(total)) return undefined;
  const sure = /合计|共计|总计|一共|总共/.test(gaps[at] as string) || parts.length > 2;
  return sure
    ? { totals: [total], parts, further: parts, complete: true, overlapping: false, within: false }
    : undefined;
}

function* readForwards(statement: Statement, first: number): Generator<Whole> {
  const { figures, gaps } = statement;
  const gap = gaps[first] as string;
  const bracket = gap.lastIndexOf("(") > gap.lastIndexOf(")");
  const dimensions = new Set(figures.slice(first).map(({ dimension }) => dimension));
  for (const dimension of dimensions) {
    const totals = totalsBefore(statement, first, dimension);
    if (totals.length === 0) continue;
    const list = readParts(statement, first, dimension, bracket);
    if (list.parts.length === 0) continue;
    const names = list.names.slice(0, list.parts.length);
    const lead = gap.slice(-12);
    const named = list.names.filter((name) => name !== "").length === list.names.length;
    const consists = CONSISTS.test(gap) && !AMONG.test(gap) && named && consistsOf(statement, first);
    const rest = REST.test(names.at(-1) ?? "") || list.names.some((name) => REST.test(name));
    const colon = /:[^,;。]{0,12}$/.test(gap) && /[共总]|合计/.test(gaps[figures.indexOf(totals[0] as Figure)] ?? "");
    const open = /等|含|包括|有/.test(lead.replace(/分别有/, "")) && !rest && !/其中/.test(lead);
    const several = list.parts.length > 1;
    yield {
      totals,
      parts: list.parts,
      further: list.further,
      complete: several && (rest || isPartition(names) || (!open && (consists || colon))),
      overlapping: !rest && !consists && !colon && areOverlapping(names),
      within: (AMONG.test(gap) && !gap.includes("涉及")) || OPENS.test(gap) || consists || several,
    };
  }
}

/** 由…组成 says so behind its list; the other words before it. */
function consistsOf({ gaps, text }: Statement, first: number): boolean {
  return !/由[^,;。]{0,14}$/.test(gaps[first] as string) || /组成|构成/.test(text);
}

/** 实施项目20个，新建12个、续建8个: no word joins them, the names themselves divide the whole. */
function readPlain(statement: Statement, first: number): Whole | undefined {
  const { figures, gaps } = statement;
  const total = figures[first - 1] as Figure;
  const { dimension } = figures[first] as Figure;
  if (
    total.dimension !== dimension ||
    !SUMMABLE.has(total.kind) ||
    !/^[^;。]{0,12},[^,;。]{0,12}$/.test(gaps[first] as string)
  )
    return undefined;
  if (NO_PART.test(gaps[first - 1] as string)) return undefined;
  // 问题76个，答复45个，办理26个，其余5个: what seems the whole is a part itself, read from the first on.
  if (figures[first - 2]?.dimension === dimension && /^[^;。]{0,12}[,、][^,;。]{0,12}$/.test(gaps[first - 1] as string))
    return undefined;
  const { parts, further, names } = readParts(statement, first, dimension, false);
  if (parts.length < 2) return undefined;
  if (parts.length === 2 && /剩|未|尚|结余|缺口|欠/.test(names[1] as string)) return undefined; // what remains
  const rest = REST.test(names[parts.length - 1] ?? "");
  if (!rest && !isPartition(names.slice(0, parts.length))) return undefined;
  // Nothing but the names joins them: they must be of one size with the whole.
  const sum = parts.reduce((amount, { value, factor }) => amount + value * factor, 0) / (total.value * total.factor);
  if (sum < 0.5 || sum > 2) return undefined;
  return { totals: [total], parts, further, complete: true, overlapping: areOverlapping(names), within: false };
}

/** The figures that a list from figure `first` may divide, the nearest first. */
export function totalsBefore({ figures, gaps, previous, text }: Statement, first: number, dimension: string): Figure[] {
  const mayTotal = (own: readonly Figure[], words: readonly string[]) => (figure: Figure) => {
    const gap = words[own.indexOf(figure)] as string;
    return (
      figure.dimension === dimension && SUMMABLE.has(figure.kind) && !NO_TOTAL.test(gap.slice(gap.lastIndexOf(",") + 1))
    );
  };
  const own = figures.slice(0, first).filter(mayTotal(figures, gaps)).reverse();
  if (own.length > 0 || !previous || !/^(?:[^,。;]{0,6})?其中/.test(text)) return own;
  return previous.figures.filter(mayTotal(previous.figures, previous.gaps)).reverse();
}

const NO_TOTAL = /(?:增长|增加|下降|减少)[了约近达为]*$|同比|比上年|比去年|人均|平均|每[人户亩名个家公]|占/;

interface Parts {
  readonly parts: readonly Figure[];
  readonly further: readonly Figure[];
  readonly names: readonly string[];
}

/** The list of parts from figure `first`: it goes on as long as the same mark divides it. */
function readParts({ figures, gaps }: Statement, first: number, dimension: string, bracket: boolean): Parts {
  const parts: Figure[] = [];
  const further: Figure[] = [];
  const names: string[] = [];
  let mark = "";
  let between = "";
  let depth = 0;
  for (let i = first; i < figures.length; i++) {
    const figure = figures[i] as Figure;
    const gap = gaps[i] as string;
    if (parts.length === 0 && i > first + 1) break; // 301户611人，其中173户⟦349人⟧: the second dimension follows at once
    if (i > first) {
      for (const char of gap) {
        if (char === "(") depth++;
        else if (char === ")") depth--;
      }
      if (bracket && depth < 0) break;
      if (/其中|共计|合计|总计/.test(gap)) {
        if (!/[;]/.test(gap) || /其中/.test(gap)) break;
      }
    }
    between += gap;
    if (depth > 0) continue;
    if (figure.dimension !== dimension || NO_PART.test(lastClause(gap)) || CHANGES_ON.test(gaps[i + 1] ?? "")) continue;
    const divider = i === first || parts.length === 0 ? "" : strongest(between);
    if (parts.length > 0 && divider === "") break; // two figures of one kind side by side are no list
    if (parts.length === 1 && mark === "") mark = divider;
    if (divider === ";" && /其中/.test(gaps[i + 1] ?? "")) break; // a whole of its own
    if (parts.length > 0 && divider !== "、" && startsAnew(lastClause(gap), names[0] as string)) break;
    const belongs =
      further.length === parts.length && (parts.length === 0 || "、,;".indexOf(divider) <= "、,;".indexOf(mark));
    if (belongs) parts.push(figure);
    further.push(figure);
    names.push(nameOf(gap, gaps[i + 1] ?? ""));
    between = "";
  }
  return { parts, further, names };
}

/** Verbs that begin a statement of their own: what follows them is no part, unless the first part begins so, too. */
const NEW_STATEMENT =
  /^(?:新增|完成|修复|治理|实施|建设|建成|改造|新建|引进|落实|开展|举办|安排|投入|争取|发放|推进|增加|实现|接待|培训|净增|累计|全年|打造|培育|新上|通过|并|还|同时|另|我[省市县区镇乡]|全[省市县区镇乡]|减免|带动|拉动|涉及|惠及|覆盖|清理|拆除|种植|销售|出栏|总|共)/;

function startsAnew(name: string, first: string): boolean {
  const verb = NEW_STATEMENT.exec(name)?.[0];
  return verb !== undefined && !NEW_STATEMENT.test(first);
}

function strongest(between: string): string {
  const outer = between.replace(/\([^)]*\)/g, "");
  return [";", ",", "、"].find((mark) => outer.includes(mark)) ?? (/[和及与]/.test(outer) ? "、" : "");
}

function lastClause(words: string): string {
  const gap = words.includes(")") ? words.replace(/\([^)]*\)/g, "") : words;
  return gap.slice(Math.max(...["、", ",", ";", ":", "("].map((mark) => gap.lastIndexOf(mark))) + 1);
}

/** What a part is called: the words before it, or right behind it (⟦12个⟧已完工). */
function nameOf(before: string, behind: string): string {
  const name = lastClause(before).replace(/其中|包括|分别[为是有]?|分为|[和及与]/g, "");
  return name.length >= 1 && !/^[的有为是达约]+$/.test(name) ? name : (/^[^、,;。:()]*/.exec(behind)?.[0] ?? "");
}

function isOpenEnded({ interval }: Figure): boolean {
  return !Number.isFinite(interval.low) || !Number.isFinite(interval.high);
}
