import { pattern } from "../lexicon/phrase.ts";
import { ANY_RANK, COUNTY, DESCRIBING, TOWN, VILLAGE } from "../lexicon/place.ts";
import { ADVERB, IN_ROW } from "../lexicon/verb.ts";
import { PAPER, SUM_UP, TITLED_THING } from "../lexicon/watchword.ts";

/** What a number behind a list counts. Each list is one idea; a word belongs there if any report could use it. */

/** Classifier, at most four characters that describe, and the word itself: 大主导产业, 个重点领域, 支队伍. */
const SUMMING = pattern`^(?:大|方面|[个项类种点条件篇张支场]大?)[^,。;:、”]{0,4}?${SUM_UP}`;
/** 抓好规划、建设、管理三大环节: the only sums of which verbs can be the items. */
const STEPS = /^(?:方面|[大个项类种](?:重要|关键|主要|重点)?(?:环节|阶段|步骤|方面|层面|关键))/;
/** Verbs that take the number and its noun as their object, or tell something of it: 四大班子涉及政府工作. */
const NOT_SUMMED = /^.{0,4}?(?:班子|涉及|参与|联合|支持|全会|届)/;

/** Whether a classifier with its noun only sums up what was just listed: 三大环节, 四个方面. */
export function isSummingUp(sum: string): boolean {
  return /^(?:方面|部门|类.)/.test(sum) || (SUMMING.test(sum) && !NOT_SUMMED.test(sum.slice(1)));
}

/** What documents are called: 《甲办法》《乙办法》两项制度. */
const PAPERS = pattern`^[个项部件份篇]?.{0,4}?${PAPER}`;

/** Whether the noun names writings, as titles in 《》 do. */
export function isPaper(sum: string): boolean {
  return PAPERS.test(sum);
}

/** What quotes name, places do not: “甲”“乙”两条线路. */
const TITLED = pattern`^[个项条场届种]?[^,。;:、”]{0,4}?${TITLED_THING}`;

export function isTitled(sum: string): boolean {
  return TITLED.test(sum);
}

export function isStep(sum: string): boolean {
  return STEPS.test(sum);
}

/** Words that may stand between a classifier and the kind of things that are counted: 个行政村, 座病险水库. */
const DESCRIBED = pattern`^${DESCRIBING}*`;

/** What the last character of a name tells of its kind, and the nouns by which such names are counted. */
const KINDS: readonly (readonly [tails: string, nouns: RegExp])[] = [
  ["村庄屯", /^(?:村(?![级民委务小集组镇])|村庄|自然村|行政村)/],
  ["镇乡", /^(?:乡镇|镇(?![级村区街办])|乡(?![级村镇]))/],
  ["县市区旗", /^(?:县(?![级域城]))/],
  ["路街道", /^(?:道路|公路|街道|街路|主干道|路(?!段))/],
  ["河江溪渠沟", /^(?:河流|河道|渠道|沟渠|河(?!段)|渠)/],
  ["库湖", /^(?:水库|湖泊|湖|库)/],
  ["桥", /^(?:大桥|桥梁|桥)/],
  ["院", /^(?:医院|卫生院|学院|敬老院)/],
  ["校学园", /^(?:学校|小学|中学|大学|高校|幼儿园|公园)/],
  ["社司厂", /^(?:合作社|公司|企业|工厂|市场主体)/],
  ["局委办部", /^(?:部门|单位|委办局|局)/],
];

/** Whether names that all end with `tail` are what the noun counts: 东村、西村3个村, 甲局、乙局2个部门, 甲公园、乙公园2个公园. */
export function isNamed(noun: string, tail: string): boolean {
  const bare = noun.replace(DESCRIBED, "");
  const names = (text: string) =>
    KINDS.some(([tails, nouns]) => tails.includes(tail.slice(-1)) && nouns.test(text)) ||
    (tail.length > 1 && text.startsWith(tail));
  return names(bare) || names(noun);
}

/**
 * Ranks of administration. Words of one rank may be alternatives (县、区; 乡、镇、街道), so a list of levels has as many as it has
 * ranks, or as it has items.
 */
const RANKS: readonly RegExp[] = [
  /^(?:中央|国家)$/,
  /^(?:全?省|自治区|部)$/,
  /^(?:全?市|州|盟|地市|设区市)$/,
  pattern`^${COUNTY}$`,
  pattern`^${TOWN}$`,
  pattern`^${VILLAGE}$`,
  /^(?:组|网格|小组|村民小组|小区|楼栋|楼院)$/,
  /^(?:户|家庭|农户)$/,
];

const LAST_RANK = pattern`${ANY_RANK}$`;

/** The rank of an item, brackets apart (镇（街道）); the first may carry words before it (健全县); -1 for another word. */
export function rankOf(item: string, first: boolean): number {
  const bare = item.replace(/\([^()]*\)/g, "");
  const rank = RANKS.findIndex((words) => words.test(bare));
  if (rank >= 0 || !first) return rank;
  const word = LAST_RANK.exec(bare)?.[0];
  return word === undefined ? -1 : RANKS.findIndex((words) => words.test(word));
}

/** Words for whose a thing is or what it is like, not what it is: 省委、市委、县委, 国家级、省级、市级, 高端化、智能化; they name no items. */
export function describes(item: string): boolean {
  return /[级化型性式委府局办]$/.test(item);
}

/** Words that open a clause of its own: 大力培育、积极引进、加快建设三大工程. */
const ADVERBS = pattern`^${ADVERB}`;

/** Whether an item is, or ends with, a verb that takes what stands behind the list as its object. */
export function isVerb(item: string): boolean {
  return IN_ROW.has(item) || ADVERBS.test(item);
}

/** Whether the words before a number end with a verb that takes it: 围绕增速、结构、效率提出5项指标. */
export function endsWithVerb(item: string): boolean {
  return item.length !== 4 && item.length > 2 && IN_ROW.has(item.slice(-2));
}

/** Whether names of several kinds stand in a list (青山路、白石桥): the number may count the last kind alone. */
export function areMixed(items: readonly string[]): boolean {
  const kinds = new Set(items.map((item) => KINDS.findIndex(([tails]) => tails.includes(item.slice(-1)))));
  return kinds.size > 1 && !kinds.has(-1);
}
