import { pattern } from "../lexicon/phrase.ts";
import { STAGE_OF, TRAIT_WORD } from "../lexicon/whole.ts";

/**
 * Names that divide a whole without remainder (完备划分): 男 and 女, 新建 and 续建, 已整改 and 正在整改. Convention, data.
 */

type Row = readonly [required: readonly RegExp[], optional: readonly RegExp[]];
/** Each row: the classes that must all be named, then those that may be. */
const PARTITIONS: readonly Row[] = [
  [[/一产|第一产业/, /二产|第二产业/, /三产|第三产业/], []],
  [[/集体/, /个[人体]/], []],
  [[/男/, /女/], []],
  [[/城镇|城市|城区|非农/, /农村|乡村|农业户|农牧区/], []],
  [[/新建|新开工|新上|新实施/, /续建|结转|跨年/], [/改扩建|改建|扩建|技改|改造|前期|储备/]],
  [
    [
      /整改(?:完成|到位|完毕)|已(?:完成)?整改|完成整改|已完成|销号|已解决|整改/,
      /正在.*|整改中|推进中?|持续.*|正加快.*/,
    ],
    [/基本|未|长期|尚/],
  ],
  [[/已办结|办结|已结|审结/, /正在.*|在办|未办结?|未结|办理中|待办/], []],
  [[/化解|调处成功|调解成功|成功/, /正在.*|未化解|未调.*|化解中/], []],
  [[/出口/, /进口/], []],
  [[/专职/, /兼职/], []],
  [[/公办|公立/, /民办|私立/], []],
  [[/(?<!非)税收/, /非税/], []],
];
/** Classes that exclude each other, beside which there may be more (财政资金、自筹资金 and loans). */
const CLASSES: readonly Row[] = [
  [[/建成|竣工|投产|完工|已完成/, /在建|正在|推进|施工/, /未|拟|前期|筹建/], []],
  [[/财政|上级|以上资金|中央|专项|衔接|争取/, /自筹|筹资|社会资本|企业|群众|村集体/], [/省|市|县|配套|贷款|捐/]],
  [[/中央|国家/, /地方/], []],
  [[/省内|县内|市内|区内|国内|境内/, /省外|县外|市外|区外|国外|境外|外省/], []],
  [[/内资/, /外资/], []],
  [[/线上|网上/, /线下|现场|窗口/], []],
  [[/满意/, /不满意/], [/基本满意|比较满意|较满意|一般|不了解|说不清/]],
  [[/^(?:住宅|居住)(?:用[地房])?$/, /^(?:商业|商服)(?:用[地房])?$/, /^工业(?:用[地房])?$/], [/^(?:公共|绿化)/]],
  [[/^优秀?$/, /^良好?$/, /^(?:中等?|一般|较?差)$/], []],
  [[/优秀/, /合格|称职/], [/良好|基本合格|基本称职|不合格|不称职/]],
  [[/工业/, /农业/, /服务业|第三产业|商贸/], [/建筑业|其他/]],
];

/** Whether the parts with these names are the whole: together they name all classes of one partition, each class once. */
export function isPartition(names: readonly string[]): boolean {
  return (
    names.length >= 2 &&
    (hasOpposites(names) || PARTITIONS.some(([required, optional]) => covers(names, required, optional)))
  );
}

/** Whether the parts with these names exclude each other: they are different classes of one partition. */
export function areExclusive(names: readonly string[]): boolean {
  return [...PARTITIONS, ...CLASSES].some(([required, optional]) => {
    const found = classesOf(names, [...required, ...optional]);
    return found?.some((n) => n < required.length) ?? false;
  });
}

function covers(names: readonly string[], required: readonly RegExp[], optional: readonly RegExp[]): boolean {
  const found = classesOf(names, [...required, ...optional]);
  return found !== undefined && required.every((_, n) => found.includes(n));
}

/** The class of each name; undefined when one has none or two have the same. */
function classesOf(names: readonly string[], classes: readonly RegExp[]): number[] | undefined {
  const found = names.map((name) => (name.length <= 12 ? classOf(name, classes) : -1));
  return found.includes(-1) || new Set(found).size < found.length ? undefined : found;
}

/** 非税 is no 税收: the class that the longest match speaks for. */
function classOf(name: string, classes: readonly RegExp[]): number {
  let best = -1;
  let length = 0;
  classes.forEach((pattern, n) => {
    const match = pattern.exec(name)?.[0] ?? "";
    if (match.length > length) [best, length] = [n, match.length];
  });
  return best;
}

/** 合格18件、不合格2件: two names of which one denies the other. */
function hasOpposites(names: readonly string[]): boolean {
  if (names.length !== 2) return false;
  return names.some((name, i) => {
    const denied = /(?:未能?|不|非|尚未|没有|无)([^、,。]{1,6})$/.exec(name)?.[1];
    const other = names[1 - i] as string;
    return (
      denied !== undefined &&
      !/未|不|非|没有|无/.test(other) &&
      (other.includes(denied) || denied.includes(other.replace(/^已经?/, "")))
    );
  });
}

/** Periods with the parts that make them up: 上半年 are the first two quarters. */
const PERIODS: readonly (readonly [period: RegExp, parts: readonly RegExp[]])[] = [
  [/上半年/, [/^第?一季度/, /^第?二季度/]],
  [/下半年/, [/^第?三季度/, /^第?四季度/]],
  [/前三季度/, [/^第?一季度/, /^第?二季度/, /^第?三季度/]],
  [/全年/, [/^第?一季度/, /^第?二季度/, /^第?三季度/, /^第?四季度/]],
  [/全年/, [/^上半年/, /^下半年/]],
];

/** Whether the parts with these names are all of the period that the words about the whole name. */
export function fillsPeriod(words: string, names: readonly string[]): boolean {
  return PERIODS.some(
    ([period, parts]) =>
      period.test(words) && parts.length === names.length && parts.every((part, i) => part.test(names[i] as string)),
  );
}

/** Who pays a part of a sum: 中央, 省级, 县财政. */
const PAYER = /^(?:中央|国家|省|市|县|区|旗|州|镇|乡|村)(?:本?级)?(?:财政)?$/;

/** Stages that follow each other: what has opened had been signed before. */
const STAGE = pattern.g`${STAGE_OF}`;
/** Traits that one person or thing can have together. */
const TRAIT = pattern`(?<!子)女|${TRAIT_WORD}`;

/** Whether the parts with these names may overlap, so that they may well be more than the whole; `money` is paid by one each. */
export function areOverlapping(names: readonly string[], money = false): boolean {
  if (isPartition(names) || (money && names.every((name) => PAYER.test(name)))) return false;
  const stages = names.filter((name) => name.search(STAGE) >= 0).length;
  const traits = names.filter((name) => TRAIT.test(name) && !/资金|财政|投资|补助|配套/.test(name)).length;
  return stages >= 2 || traits >= 1;
}
