import { CLASSIFIER, PERSON, TIME_UNIT } from "../lexicon/classifier.ts";

/**
 * Units (单位) and what they measure. Units of one dimension convert into each other exactly; counts never do: 人 and 户 and
 * 人次 are dimensions of their own, and so is every classifier (量词).
 */

/** What a figure is, as `hegao figures` prints it. */
export type FigureKind =
  | "money"
  | "quantity"
  | "count"
  | "people"
  | "household"
  | "percent"
  | "points"
  | "ratio"
  | "rank"
  | "score"
  | "time";

export interface Unit {
  /** The unit as written, without 万 and 亿: "元", "平方米", "个". */
  readonly text: string;
  /** The unit as it is named: 套 for 套（户）. */
  readonly label: string;
  readonly kind: FigureKind;
  /** Units of one dimension can be compared. */
  readonly dimension: string;
  /** How many base units of the dimension one unit is. */
  readonly factor: number;
}

/** Dimension → units with their factors; the unit with factor 1 is the base. */
const MEASURES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  length: {
    公里: 1000,
    千米: 1000,
    米: 1,
    延米: 1,
    厘米: 0.01,
    公分: 0.01,
    毫米: 0.001,
    海里: 1852,
    里: 500,
    km: 1000,
  },
  area: {
    平方公里: 1e6,
    平方千米: 1e6,
    公顷: 1e4,
    亩: 2000 / 3,
    平方米: 1,
    平米: 1,
    平方: 1,
    平: 1,
    亩次: 2000 / 3,
    "㎡": 1,
    m2: 1,
    "m²": 1,
  },
  mass: { 吨: 1000, 公斤: 1, 千克: 1, 斤: 0.5, 市斤: 0.5, 克: 0.001, 吨标准煤: 1000, 吨标煤: 1000 },
  volume: { 立方米: 1, 方: 1, 立方: 1, 升: 0.001, 毫升: 1e-6, 标方: 1, m3: 1, "m³": 1 },
  power: { 兆瓦: 1000, 千瓦: 1, 瓦: 0.001, GW: 1e6, 马力: 0.7355, MW: 1000, kW: 1, 吉瓦: 1e6 },
  capacity: { 伏安: 0.001, 千伏安: 1, 兆伏安: 1000 },
  energy: { 千瓦时: 1, 度: 1, 兆瓦时: 1000, 度电: 1 },
  voltage: { 千伏: 1000, 伏: 1, kV: 1000 },
  computing: { P: 1, EFLOPS: 1000, PFLOPS: 1 },
  data: { TB: 1, PB: 1024, GB: 1 / 1024 },
  temperature: { 摄氏度: 1, "℃": 1 },
  heat: { 吉焦: 1 },
  car: { 标准箱: 1, 标箱: 1, 箱: 1 },
  density: { "微克/立方米": 1, "毫克/立方米": 1000, "微克/升": 1000, "毫克/升": 1e6 },
  turnover: { 吨公里: 1 },
};

const MONEY: Readonly<Record<string, string>> = {
  元: "元",
  块: "元",
  块钱: "元",
  人民币: "元",
  美元: "美元",
  欧元: "欧元",
  日元: "日元",
  港元: "港元",
  港币: "港元",
  英镑: "英镑",
  卢布: "卢布",
};

/** 套（户） are 套, but 人（次） are 人次. */
function labelOf(text: string): string {
  return text.endsWith("(次)") ? text.replace(/[()]/g, "") : text.replace(/\(.*/, "");
}

const UNITS: ReadonlyMap<string, Unit> = new Map(
  [
    ...Object.entries(MEASURES).flatMap(([dimension, units]) =>
      Object.entries(units).map(([text, factor]) => ({ text, kind: "quantity" as const, dimension, factor })),
    ),
    ...Object.entries(MONEY).map(([text, dimension]) => ({ text, kind: "money" as const, dimension, factor: 1 })),
    ...PERSON.list.map((text) => ({ text, kind: "people" as const, dimension: "人", factor: 1 })),
    { text: "人次", kind: "people" as const, dimension: "人次", factor: 1 },
    { text: "人(次)", kind: "people" as const, dimension: "人次", factor: 1 },
    { text: "人年", kind: "people" as const, dimension: "人年", factor: 1 },
    { text: "户", kind: "household" as const, dimension: "户", factor: 1 },
    ...CLASSIFIER.list.map((text) => ({ text, kind: "count" as const, dimension: text, factor: 1 })),
    ...TIME_UNIT.list.map((text) => ({ text, kind: "time" as const, dimension: text, factor: 1 })),
    { text: "%", kind: "percent" as const, dimension: "%", factor: 1 },
    { text: "‰", kind: "percent" as const, dimension: "%", factor: 0.1 },
    { text: "个百分点", kind: "points" as const, dimension: "百分点", factor: 1 },
    { text: "百分点", kind: "points" as const, dimension: "百分点", factor: 1 },
    { text: "倍", kind: "ratio" as const, dimension: "倍", factor: 1 },
    { text: "番", kind: "ratio" as const, dimension: "番", factor: 1 },
    { text: "成", kind: "percent" as const, dimension: "%", factor: 10 },
    { text: "分", kind: "score" as const, dimension: "分", factor: 1 },
  ].map((unit) => [unit.text, { ...unit, label: labelOf(unit.text) }]),
);

/** Units by their first character, longest first: reading one costs a few comparisons instead of 200 alternatives. */
const BY_FIRST = new Map<number, Unit[]>();
for (const unit of [...UNITS.values()].sort((a, b) => b.text.length - a.text.length)) {
  const first = unit.text.charCodeAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), unit]);
}

/** Characters that make another word of a unit in front of them: 5升级, 3人均, 2分别. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  人: "均民口大才工",
  分: "别之钟批期类",
  成: "效立果员为功熟本",
  天: "然津",
  里: "程面",
  方: "面案式向针",
  次: "生日要",
  名: "录单优牌称特校企",
  部: "分门署队委",
  口: "岸径",
  面: "积向临对",
  班: "子",
  户: "籍口均外",
  队: "伍",
  本: "级地市区县镇年月报次",
  期: "间限末",
  元: "旦素",
  升: "级至到高幅",
  年: "代度均级",
  度: "假",
  月: "份底末",
  P: "MCP",
  片: "区",
  支: "持撑付出",
  首: "次个批",
  组: "织建",
  条: "例",
  类: "似",
  场: "所景馆",
  块: "链",
  对: "于接口",
  列: "入为",
  架: "构",
  间: "接",
  米: "粉",
  根: "据",
  副: "省市县区镇局主书",
  床: "位上",
  头: "部",
  轮: "换训岗船",
};

/** The unit that begins at `offset`; undefined when another word begins there. */
export function unitAt(folded: string, offset: number): Unit | undefined {
  const units = BY_FIRST.get(folded.charCodeAt(offset));
  if (!units) return undefined;
  for (const unit of units) {
    const { text } = unit;
    if (folded.startsWith(text, offset) && !NOT_BEFORE[text]?.includes(folded[offset + text.length] ?? "\0"))
      return unit;
  }
  return undefined;
}

/** The unit with this text; undefined when there is none. */
export function unitOf(text: string): Unit | undefined {
  return UNITS.get(text);
}
