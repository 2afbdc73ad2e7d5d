import type { Figure } from "../figures/figure.ts";
import { pattern, phrase } from "../lexicon/phrase.ts";
import { BEFORE_TOTAL, NEW_PREDICATE, OTHER_TOTAL } from "../lexicon/whole.ts";
import type { Message } from "../text/message.ts";
import { areExclusive, areOverlapping, fillsPeriod, isPartition } from "./partitions.ts";
import type { RelationOf } from "./relation.ts";
import { AMOUNT, between, clauseOf, SUMMABLE } from "./roles.ts";
import { spanOf } from "./spans.ts";
import { joinStatements, type Statement } from "./statements.ts";

/** A whole with its parts (总数与分项), as far as the text itself says that they belong together. */
export interface Sum extends RelationOf<"sum", SumRoles> {
  /** Other figures that may be meant by the whole, the nearest first: a balance, an increase. */
  readonly otherTotals: readonly Figure[];
  /** The parts, and figures behind them that may go on with the list. */
  readonly further: readonly Figure[];
  /** Whether the parts must make up the whole (分为, 其余, 合计, 男和女). */
  readonly complete: boolean;
  /** Whether the total is said to be one (合计), and not only what all makes (共). */
  readonly sure: boolean;
  /** Whether the parts exclude each other by their names, so that they can't be more than the whole (已完工、在建). */
  readonly exclusive: boolean;
  /** Whether the parts may overlap or follow each other, so that their sum says nothing (签约、开工、投产). */
  readonly overlapping: boolean;
  /** Whether the text says that each part is within the whole: by 其中 and the like, by a bracket, or by how it lists them. */
  readonly within: "said" | "bracket" | "listed" | undefined;
}

export interface SumRoles {
  readonly total: Figure;
  /** At least one; those that surely belong to the list. */
  readonly parts: readonly [Figure, ...Figure[]];
}

/** Every whole of a statement whose parts are listed behind it, or before it. */
export function* findSums(own: Statement): Generator<Sum> {
  const statement = own.previous && AMONG_FIRST.test(own.text) ? joinStatements(own.previous, own) : own;
  const { figures } = statement;
  if (!figures.some((figure, i) => i > 0 && mayAdd(figures, figure, i))) return;
  const summed = SUMMED.test(statement.text);
  for (let i = Math.max(1, figures.length - own.figures.length); i < figures.length; i++) {
    if (statement.roles[i] !== "amount") continue;
    const sum = (summed ? backwards(statement, i) : undefined) ?? forwards(statement, i);
    if (sum) yield sum;
  }
}

/** Whether a figure before this one is of its kind: asked first, because most sentences add up nothing. */
function mayAdd(figures: readonly Figure[], figure: Figure, i: number): boolean {
  return SUMMABLE.has(figure.kind) && figures.findIndex((other) => areOneKind(other, figure)) < i;
}

/** A character of the words that tell of a total behind its parts (共, 总计, 合计, 年累计): most sentences have none. */
const SUMMED = /[共总合累]/;

const AMONG_FIRST = /^[^,。;]{0,6}其中/;

/** 20个⟦项目，其中新建⟧12个: the joint says that what follows is within what stands before. */
const AMONG =
  /^[^;。◇]{0,40}(?:[。;](?=其中)|[,(]|(?=其中))(?:其中|(?:(?<=[,(])(?:主要)?(?:包括|包含|涵盖|含)))[有了是]?[,:]?([^,;。:◇]{0,20})$/;
/** 163个⟦幸福院中，正常运行的⟧118个: what is named by 的 are classes of the whole. */
const INSIDE = /^[^,;。:()、◇]{0,12}中,([^,;。:()◇]{0,14}的)$/;
/** 20个⟦，分别为新建⟧12个; 追回应由个人承担的 divides nothing. */
const CONSISTS =
  /^[^,;。◇]{0,14},?(?:主要|大致)?(?:(?<!部)分为|(?<!部)分成|分别(?:是|为|有)|(?<!应)由)([^,;。◇]{0,14})$/;
const COMPOSED = /组成|构成/;
const BRACKET = /^[^,;。:()◇]{0,14}\(([^,;。:()◇]{0,14})$/;
const COLON = /^[^,;。:()◇]{0,14}:([^,;。:()◇]{0,14})$/;
const PLAIN = /^[^;。◇]{0,20},([^,;。◇]{0,16})$/;
const REST = /^(?:其余|其他|其它|余下|剩下的|另外)/;
const FINISHED = /建成|竣工|投产|完工|完成/;
/** What remains when something was done is for another rule: 完成6亿元，剩余4亿元. */
const REMAINS = /剩|未|尚|结余|缺口|欠/;
/** Brackets that say something else of the figure: its total, another scope, an earlier value. */
const OTHER_SCOPE = pattern`${OTHER_TOTAL}|年|常住|户籍`;
const TOTAL_WORD = /[共总]|合计/;

function forwards(statement: Statement, first: number): Sum | undefined {
  const { figures, gaps } = statement;
  const at = wholeBefore(statement, first);
  if (at === undefined) return undefined;
  const joint = between(statement, at, first);
  const way = wayOf(joint);
  if (!way) return undefined;
  const list = readParts(statement, first, way.name, figures[at] as Figure);
  const total = figures[at] as Figure;
  const { parts, names } = list;
  const several = parts.length > 1;
  const bracket = several && joint.includes("(");
  const rest = several && REST.test(names.at(-1) ?? "");
  const consists =
    way.kind === "consists" &&
    names.every((name) => name !== "") &&
    (!/由[^,;。]{0,14}$/.test(joint) || COMPOSED.test(statement.text));
  const colon = way.kind === "colon" && TOTAL_WORD.test(gaps[at] as string);
  const inPeriod = several && fillsPeriod(clauseOf(gaps[at] as string), names);
  if (way.kind === "inside" && !names.every((name) => name.endsWith("的"))) return undefined;
  if (way.kind === "bracket" && names.some((name) => OTHER_SCOPE.test(name))) return undefined;
  const complete =
    several && (rest || consists || colon || isPartition(names) || inPeriod) && isOfOneSize(total, parts);
  const exclusive = several && areExclusive(names) && isOfOneSize(total, parts);
  if (fitsBoth(statement, at, parts, complete)) return undefined;
  if (
    way.kind === "plain" &&
    (!(complete || (exclusive && FINISHED.test(names[0] as string))) || isListed(statement, at))
  )
    return undefined;
  if (way.kind === "plain" && parts.length === 2 && REMAINS.test(names[1] as string)) return undefined;
  const overlapping =
    !rest &&
    !consists &&
    !colon &&
    (areOverlapping(names, total.kind === "money") ||
      isOneOfPair(clauseOf(gaps[at] as string), names) ||
      (list.apart && !complete && !exclusive));
  const within = withinOf(way, joint, list, bracket);
  return {
    kind: "sum",
    roles: { total, parts },
    span: spanOf([total, ...parts]),
    certain: within !== undefined || exclusive || (complete && !overlapping),
    why: WHY[way.kind],
    otherTotals: OWN_TOTAL.has(way.kind) || joint.includes("(") ? [] : othersBefore(statement, first, at),
    further: list.further,
    complete,
    sure: true,
    exclusive,
    overlapping,
    within,
  };
}

/** 收案63件，结案60件，其中民事收案56件，结案54件: a part has the very name of the whole, the others are parts of something else. */
function isOneOfPair(whole: string, names: readonly string[]): boolean {
  return whole.length > 1 && names.includes(whole) && !names.every((name) => name === whole);
}

/** 5G基站1200个，其中⟦累计⟧5600个: another total is no part. */
const ANOTHER = /累计|总|共|达|年末|年底|历年/;

function withinOf({ kind, name }: Way, joint: string, { parts, loose }: Parts, bracket: boolean): Sum["within"] {
  if (ANOTHER.test(name) || kind === "plain" || (loose && !bracket)) return undefined;
  if (bracket) return "bracket";
  if (kind === "among") return joint.includes("。") ? "listed" : "said";
  return kind === "inside" || parts.length > 1 ? "listed" : undefined;
}

/** Ways in which nothing but the figure right before is divided. */
const OWN_TOTAL: ReadonlySet<Way["kind"]> = new Set(["inside", "bracket", "colon"]);

/** What else an author may mean by the whole: a balance, an increase. */
function othersBefore({ figures }: Statement, first: number, at: number): Figure[] {
  const { dimension } = figures[at] as Figure;
  return figures.slice(0, first).filter((figure, i) => i !== at && figure.dimension === dimension);
}

interface Way {
  readonly kind: "among" | "inside" | "consists" | "bracket" | "colon" | "plain";
  /** What the first part is called. */
  readonly name: string;
}

const WHY: Readonly<Record<Way["kind"], Message>> = {
  among: { zh: "“其中”“包括”后面是前面总数的分项", en: "其中 or 包括 names parts of the total before it" },
  inside: { zh: "“……中”后面是前面总数的分项", en: "…中 names parts of the total before it" },
  consists: {
    zh: "“分为”“分别为”“由……组成”后面是总数的各项",
    en: "分为, 分别为 or 由…组成 names all parts of the total",
  },
  bracket: { zh: "括号里是前面总数的分项", en: "The bracket holds parts of the total before it" },
  colon: { zh: "冒号后面是前面总数的分项", en: "Parts of the total follow the colon" },
  plain: { zh: "后面几项按名目合起来是前面的总数", en: "What follows is by its names all of the total before it" },
};
const BEHIND: Message = { zh: "“共”“合计”把前面各项相加", en: "共 or 合计 adds up what stands before it" };

function wayOf(joint: string): Way | undefined {
  if (joint.includes(AMOUNT)) return undefined;
  const ways: readonly (readonly [Way["kind"], RegExp])[] = [
    ["among", AMONG],
    ["consists", CONSISTS],
    ["inside", INSIDE],
    ["bracket", BRACKET],
    ["colon", COLON],
    ["plain", PLAIN],
  ];
  for (const [kind, pattern] of ways) {
    const match = pattern.exec(joint);
    if (match) return { kind, name: match[1] as string };
  }
  return undefined;
}

/** The nearest amount of the same dimension before `first` that stands in no closed bracket. */
function wholeBefore({ figures, gaps, roles, depths }: Statement, first: number): number | undefined {
  let least = depths[first] as number;
  for (let i = first - 1; i >= 0; i--) {
    const depth = depths[i] as number;
    if (roles[i] === "aside" && depth <= least && figures[i]?.dimension === figures[first]?.dimension) {
      if (!/[增减多升降]/.test(clauseOf(gaps[i] as string))) return undefined; // a balance, an average
    }
    if (roles[i] === "amount" && depth <= least && figures[i]?.dimension === figures[first]?.dimension) return i;
    least = Math.min(least, depth);
  }
  return undefined;
}

/** 建议405件和提案590件，其中重点类700件: two figures side by side may be one whole together, if the parts fit into it. */
function fitsBoth(statement: Statement, at: number, parts: readonly Figure[], complete: boolean): boolean {
  const total = statement.figures[at] as Figure;
  const before = statement.figures.findLastIndex((f, i) => i < at && f.dimension === total.dimension);
  if (before < 0 || !COORDINATED.test(between(statement, before, at))) return false;
  const add = (figures: readonly Figure[]) => figures.reduce((sum, { value, factor }) => sum + value * factor, 0);
  const [both, sum] = [add([total, statement.figures[before] as Figure]), add(parts)];
  return complete ? Math.abs(both - sum) <= both * 0.005 : sum <= both;
}

const COORDINATED = /^[^,;:。()◇]{0,10}[、和及与][^,;:。()◇]{0,14}$/;

/** 问题76个，答复45个，办理26个，其余5个: what seems the whole is a part itself, unless what stands before is of another size. */
function isListed(statement: Statement, at: number): boolean {
  const { figures, gaps, roles } = statement;
  if (/其中|包括|包含|分别|含|中,|、[^、]*$/.test(gaps[at] as string)) return true;
  for (let i = at - 1; i >= 0; i--) {
    if (figures[i]?.dimension !== figures[at]?.dimension || roles[i] !== "amount") continue;
    const [more, less] = [figures[i] as Figure, figures[at] as Figure];
    return more.value * more.factor < less.value * less.factor * 10 && !/[◇;。]/.test(between(statement, i, at));
  }
  return false;
}

function isOfOneSize(total: Figure, parts: readonly Figure[]): boolean {
  const share = parts.reduce((sum, { value, factor }) => sum + value * factor, 0) / (total.value * total.factor);
  return share > 0.5 && share < 2;
}

interface Parts {
  readonly parts: readonly [Figure, ...Figure[]];
  readonly further: readonly Figure[];
  readonly names: readonly string[];
  /** Whether commas with asides divide the parts (工业投资180亿元，增长20%，民间投资260亿元): they are statements of their own. */
  readonly loose: boolean;
  /** Whether a semicolon ends the reach of ，其中 between two of them: 财政收入20亿元，其中地方收入8亿元；工业增加值15亿元. */
  readonly apart: boolean;
}

/** What divides two parts: 、续建, ，续建, ；续建 or 已完工、在建; one mark, and nothing else that is counted. */
const DIVIDED = /^([^,;、。:()◇]{0,12})([,;、]|以及|[和及与])(?:另有|还有)?([^,;。:()◇]{0,20})$/;
const MARKS = "、,;";

/** The list of parts from figure `first`: it goes on as long as the same mark divides it. */
function readParts(statement: Statement, first: number, name: string, whole: Figure): Parts {
  const { figures, gaps, roles, depths } = statement;
  const own = (behind: string, before: string) => (before === "" ? behindName(behind) : before);
  const parts: [Figure, ...Figure[]] = [figures[first] as Figure];
  const further: Figure[] = [...parts];
  const names = [own(gaps[first + 1] ?? "", name)];
  let last = first;
  let mark = -1;
  let loose = false;
  let apart = false;
  const inSentence = /[,(]其中[^:]*$/.test(gaps[first] ?? "");
  for (let i = first + 1; i < figures.length && (depths[i] as number) >= (depths[first] as number); i++) {
    if (depths[i] !== depths[first] || roles[i] !== "amount" || figures[i]?.dimension !== whole.dimension) continue;
    const divided = DIVIDED.exec(between(statement, last, i));
    if (!divided) break;
    const [, behind, sign, before] = divided as unknown as [string, string, string, string];
    const divider = Math.max(0, MARKS.indexOf(sign));
    if (divider === 2 && /其中/.test(gaps[i + 1] ?? "")) break; // a whole of its own
    if (TOTAL.test(before) || (divider > 0 && startsAnew(before, names[0] as string))) break;
    if (mark < 0) {
      mark = divider;
      if (behind && name === "") names[0] = behind;
    }
    if (further.length === parts.length && (divider <= mark || REST.test(before))) {
      loose ||= divider === 1 && i > last + 1 && /增|减|降|比/.test(gaps.slice(last + 1, i).join(""));
      apart ||= inSentence && divider === 2;
      parts.push(figures[i] as Figure);
      names.push(own(gaps[i + 1] ?? "", before));
    }
    further.push(figures[i] as Figure);
    last = i;
  }
  return { parts, further, names, loose, apart };
}

const TOTAL = /其中|共计|合计|总计|累计|一共|总共|^共/;

function behindName(words: string): string {
  return /^[^、,;。:()]*/.exec(words)?.[0] ?? "";
}

/** Verbs that begin a statement of their own: what follows them is no part, unless the first part begins so, too. */
const NEW_STATEMENT = pattern`^(?:${NEW_PREDICATE}|[我全][省市县区镇乡])`;

function startsAnew(name: string, first: string): boolean {
  return NEW_STATEMENT.test(name) && !NEW_STATEMENT.test(first);
}

/** What a sum is said to be of. */
const SCOPE = phrase`[上下]半年|前三季度|以上|上述|[两三四五六七八九十]+[项类级者]|各项|几项|各类|全年`;
/** 新建12个、续建9个，⟦共计⟧21个 */
const SUM_BEHIND = pattern`^[^,;。◇]{0,14}(?:[,、;]|(?<!公)(?=共[计建有达]|合计))(?:[两三四五]年累计|${SCOPE}?(?:合计|共计|总计|一共|总共|共))(?:[为达是有约了]|${BEFORE_TOTAL})*$`;
const SURE = /合计|共计|总计|一共|总共|年累计/;
/** 总投资由三部分组成，中央资金300万元: the whole is named, and its number comes last. */
const COMPOSED_OF = /^.*由[^,;。◇]{0,8}(?:组成|构成)[,:]/;
/** A period whose parts are counted one by one before it: 第一季度20万元，第二季度30万元，上半年合计60万元. */
const PERIOD = /[上下]半年|前三季度/;
/** A number before the first part that was read as no figure may be a part: 一类会议8个. */
const UNREAD = /[\d一二三四五六七八九十两][个件项家名人户处所场次期][,、;]/;

/** The parts that a total behind them adds up; any number of them that fits is the right one. */
function backwards(statement: Statement, at: number): Sum | undefined {
  const { figures, gaps, roles, depths } = statement;
  const total = figures[at] as Figure;
  const alike = figures.flatMap((f, i) =>
    i < at && areOneKind(f, total) && roles[i] === "amount" && depths[i] === depths[at] ? [i] : [],
  );
  const last = alike.at(-1);
  if (last === undefined || !SUM_BEHIND.test(between(statement, last, at))) return undefined;
  let first = alike.length - 1;
  while (first > 0 && DIVIDED.test(between(statement, alike[first - 1] as number, alike[first] as number))) first--;
  const all = alike.map((i) => figures[i] as Figure);
  const joint = between(statement, last, at);
  const names = alike.map((i) => clauseOf(gaps[i] as string));
  if (PERIOD.test(joint) && !fillsPeriod(joint, names)) return undefined;
  // 学校30所，小学22所，初中8所，合计30所: the whole is said twice.
  const twice = all.length - first > 2 && isSame(all[first] as Figure, total);
  const lead = twice ? "" : (gaps[alike[first] as number] as string);
  const parts = all.slice(twice || isSumOf(all[first] as Figure, all.slice(first + 1)) ? first + 1 : first);
  const readings = twice ? parts : all;
  if (parts.length < 2 || [total, ...parts].some(isOpenEnded) || !isOfOneSize(total, parts)) return undefined;
  if (TOTAL_WORD.test(lead.replace(COMPOSED_OF, "")) || /其中/.test(lead) || UNREAD.test(lead)) return undefined;
  if (first > 0 && !twice && !/[,;。:]/.test(lead)) return undefined;
  if (!SURE.test(gaps[at] as string) && parts.length < 3) return undefined;
  if (readings.some((figure) => isSame(figure, total))) return undefined;
  // People and times are added up only where the people alone do not make the total.
  const strict = parts.filter(({ dimension }) => dimension === total.dimension);
  const addends = isSumOf(total, strict) ? strict : parts;
  const further = addends === strict ? strict : [...readings].reverse();
  return {
    kind: "sum",
    roles: { total, parts: addends as [Figure, ...Figure[]] },
    span: spanOf([total, ...addends]),
    certain: SURE.test(gaps[at] as string),
    why: BEHIND,
    otherTotals: [],
    further,
    complete: true,
    sure: SURE.test(gaps[at] as string),
    exclusive: false,
    overlapping: false,
    within: undefined,
  };
}

/** 批评教育9人次、党纪处分1人，共处理10人次: people and times may be added up, if nothing else fits. */
function areOneKind(a: Figure, b: Figure): boolean {
  return a.dimension === b.dimension || (a.kind === "people" && b.kind === "people");
}

/** 项目45个，产业类20个、基础类15个、民生类10个，总计54个: what seems the first part is the whole, and the total is wrong. */
function isSumOf(whole: Figure, parts: readonly Figure[]): boolean {
  return whole.value * whole.factor === parts.reduce((sum, { value, factor }) => sum + value * factor, 0);
}

function isSame(a: Figure, b: Figure): boolean {
  return a.value * a.factor === b.value * b.factor;
}

function isOpenEnded({ interval }: Figure): boolean {
  return !Number.isFinite(interval.low) || !Number.isFinite(interval.high);
}
