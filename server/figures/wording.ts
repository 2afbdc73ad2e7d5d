import type { Message } from "../text/message.ts";
import type { Figure, FigureCount, FigureStatus, MissingPart, Nature, Period } from "./figure.ts";
import type { LabelKind } from "./labels.ts";
import type { FigureKind } from "./units.ts";

/** What is known of a figure, in the words of those who write reports. */

const both = (zh: string, en: string): Message => ({ zh, en });

export const KIND_NAMES: Readonly<Record<FigureKind, Message>> = {
  money: both("金额", "money"),
  quantity: both("物量", "quantity"),
  count: both("个数", "count"),
  people: both("人数", "people"),
  household: both("户数", "households"),
  percent: both("百分比", "percent"),
  points: both("百分点", "percentage points"),
  ratio: both("比、倍数", "ratio"),
  rank: both("位次", "rank"),
  score: both("分数", "score"),
  time: both("时长", "time"),
};

/** Why a number is no measurement. */
export const LABEL_NAMES: Readonly<Record<LabelKind, Message>> = {
  year: both("年份", "year"),
  date: both("日期、时段", "date or time"),
  "plan-period": both("规划期", "plan period"),
  road: both("道路编号", "road number"),
  hotline: both("热线号码", "hotline"),
  document: both("文号、条款", "document number"),
  ordinal: both("届次、序数", "ordinal"),
  slogan: both("口号、名称", "slogan or name"),
  threshold: both("门槛", "threshold"),
  spec: both("项目规格", "specification"),
  model: both("型号", "model"),
  idiom: both("成语、虚数", "idiom"),
  frequency: both("频次要求", "frequency"),
  section: both("层次序号", "section number"),
  other: both("其他", "other"),
};

export const NATURE_NAMES: Readonly<Record<Nature, Message>> = {
  actual: both("完成", "actual"),
  plan: both("计划", "plan"),
  target: both("目标", "target"),
  cumulative: both("累计", "cumulative"),
  new: both("新增", "new"),
  remaining: both("剩余", "remaining"),
};

export const MISSING_NAMES: Readonly<Record<MissingPart, Message>> = {
  indicator: both("指标", "indicator"),
  unit: both("单位", "unit"),
  period: both("时期", "period"),
  basis: both("和什么比", "basis of comparison"),
  source: both("来源", "source"),
};

export const STATUS_NAMES: Readonly<Record<FigureStatus, Message>> = {
  verified: both("台账已核", "verified"),
  unverified: both("未核", "unverified"),
  contradicted: both("自相矛盾", "contradicted"),
  pending: both("台账待核", "pending"),
  "not-applicable": both("不是测量", "not a measurement"),
};

/** Where a period is said, seen from the figure. */
export const PERIOD_PLACES: Readonly<Record<Period["from"], Message>> = {
  sentence: both("本句", "this sentence"),
  paragraph: both("本段开头", "the paragraph's beginning"),
  section: both("标题", "the heading"),
  title: both("报告标题", "the report's title"),
};

/** 数字 N 个，M 个缺口径, without a mark at its end; 口径 is what a reader needs to look a figure up. */
export function figuresInBrief({ figures, incomplete }: FigureCount): Message {
  if (figures === 0) return both("没有数字", "no figures");
  const [zh, en] = [`数字 ${figures} 个`, `${figures} ${figures === 1 ? "figure" : "figures"}`];
  return incomplete === 0
    ? both(`${zh}，口径齐全`, `${en}, none lacking anything`)
    : both(`${zh}，${incomplete} 个缺口径`, `${en}, ${incomplete} lacking something`);
}

/** A period as people write it: 2026-01/2026-11 is 2026年1—11月. What is not understood stays as it is. */
export function periodInWords(text: string): Message {
  const [first = "", last] = text.split("/");
  const from = readMoment(first);
  const to = last === undefined ? undefined : readMoment(last);
  if (!from || (last !== undefined && !to)) return both(text, text);
  const year = from.year ? `${from.year}年` : "";
  if (!to) return both(year + from.part, [from.english, from.year].filter(Boolean).join(" "));
  if (!from.part && !to.part) return both(`${from.year}—${to.year}年`, `${from.year}–${to.year}`);
  const months = both(`${from.part.replace("月", "")}—${to.part}`, `${from.english}–${to.english}`);
  return both(year + months.zh, [months.en, from.year].filter(Boolean).join(" "));
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** 2026, 2026-11, --11, 2026H1, -Q3: the year, if it is known, and the part of it. */
function readMoment(text: string): { year: string; part: string; english: string } | undefined {
  const [, year = "", part = "", number = ""] = /^(\d{4}|-)(?:(-|H|Q)(\d{1,2}))?$/.exec(text) ?? [];
  if (year === "") return undefined;
  const n = Number(number);
  const [zh = "", en = ""] =
    part === "H"
      ? [n === 1 ? "上半年" : "下半年", `H${n}`]
      : part === "Q"
        ? [`${"一二三四"[n - 1] ?? n}季度`, `Q${n}`]
        : part === "-"
          ? [`${n}月`, MONTHS[n - 1] ?? String(n)]
          : [];
  return { year: year === "-" ? "" : year, part: zh, english: en };
}

/** What a figure can stand for, where words make it approximate: 130余名 is 130～140名. Undefined for an exact figure. */
export function intervalInWords({ approx, interval: { low, high }, unit }: Figure): Message | undefined {
  if (approx.length === 0) return undefined;
  if (low === Number.NEGATIVE_INFINITY) return both(`不超过${amount(high)}${unit}`, `at most ${amount(high)}${unit}`);
  if (high === Number.POSITIVE_INFINITY) return both(`不少于${amount(low)}${unit}`, `at least ${amount(low)}${unit}`);
  return both(`${amount(low)}～${amount(high)}${unit}`, `${amount(low)} to ${amount(high)}${unit}`);
}

/** The value of a figure as one would write it, 万 and 亿 included. */
export function valueInWords({ value, unit }: Figure): string {
  return amount(value) + unit;
}

/** 20390000000 is 203.9亿; a number that would get more than two decimals stays as it is. */
function amount(value: number): string {
  for (const [scale, word] of [
    [1e8, "亿"],
    [1e4, "万"],
  ] as const) {
    if (Math.abs(value) < scale) continue;
    const scaled = String(round(value / scale));
    if (/^-?\d+(?:\.\d{1,2})?$/.test(scaled)) return scaled + word;
  }
  return String(round(value));
}

/** A decimal number without the traces of binary arithmetic: 29.965, not 29.964999999999996. */
export function round(value: number): number {
  return Number(value.toPrecision(15));
}
