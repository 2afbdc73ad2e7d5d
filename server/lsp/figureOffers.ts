import type { Figure } from "../figures/figure.ts";
import { pattern } from "../lexicon/phrase.ts";
import { AHEAD, NOW } from "../lexicon/time.ts";
import { ALREADY } from "../lexicon/verb.ts";
import type { Report } from "../reading/report.ts";
import type { Locale } from "../text/message.ts";
import { readableSlice, slice } from "../text/text.ts";
import type { Offer } from "./offer.ts";
import { say } from "./say.ts";

/** What a report's own figures offer to whoever writes the next one. */

/** So many are offered: more nobody reads. */
const MOST = 8;

/** A number at the end of what is written, which no letter or digit goes before. */
const NUMBER = /(?:^|[^\dA-Za-z.,〔[第-])(\d[\d,.]{0,20})([十百千]?[万亿]{0,2})$/;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Behind a number without a unit (单位): the units of this report, first those of the same indicator; `before` is the folded line
 * up to `offset`.
 */
export function offerUnits(report: Report, before: string, offset: number, locale: Locale): Offer[] {
  const [, digits = "", scale = ""] = NUMBER.exec(before) ?? [];
  if (digits === "" || (scale === "" && YEAR.test(digits))) return [];
  if (/[\d.%A-Za-z]/.test(report.folded[offset] ?? "")) return [];
  const [here] = report.numbers.figuresIn({ start: offset - 1, end: offset });
  if (here && here.unitSpan.end > here.unitSpan.start) return [];
  const clause = clauseOf(before);
  const used = new Map<string, { count: number; own: boolean }>();
  for (const figure of report.numbers.figures) {
    const unit = unitOf(report, figure, scale);
    if (!unit) continue;
    const known = used.get(unit) ?? { count: 0, own: false };
    used.set(unit, { count: known.count + 1, own: known.own || isNamedIn(clause, report, figure) });
  }
  const sorted = [...used].sort(([, a], [, b]) => Number(b.own) - Number(a.own) || b.count - a.count);
  return sorted.slice(0, MOST).map(([label, { own }]) => ({
    label,
    detail: own
      ? say(locale, "这个指标用的单位", "unit of this indicator")
      : say(locale, "文中用过的单位", "unit used in this report"),
    span: { start: offset, end: offset },
    kind: "unit",
  }));
}

/** What stands behind the last mark of a line, no more than a sentence of it. */
function clauseOf(before: string): string {
  return before
    .slice(-60)
    .split(/[,;:。!?、]/)
    .at(-1) as string;
}

/** What is written behind the digits of a figure, 万元 of 320万元, without the `scale` that has been typed already. */
function unitOf({ folded }: Report, { digits, unitSpan, kind }: Figure, scale: string): string | undefined {
  if (unitSpan.start >= unitSpan.end || unitSpan.start < digits.end || kind === "rank") return undefined;
  const scaled = /(?<=\d)[十百千]?[万亿]{0,2}$/.exec(slice(folded, digits))?.[0] ?? "";
  const unit = scaled + slice(folded, unitSpan);
  return unit.startsWith(scale) && unit !== scale ? unit.slice(scale.length) : undefined;
}

function isNamedIn(clause: string, { folded }: Report, { indicator }: Figure): boolean {
  return indicator !== undefined && clause.includes(slice(folded, indicator));
}

/**
 * Behind the beginning of an indicator (指标) that the report has given a figure: its name, with that figure to compare. One
 * character is a beginning only where a clause begins.
 */
export function offerIndicators(report: Report, before: string, offset: number, locale: Locale): Offer[] {
  const typed = /[\u4e00-\u9fff]{1,12}$/.exec(before)?.[0] ?? "";
  if (typed === "") return [];
  const names = indicatorsOf(report, offset);
  for (let from = 0; from < typed.length; from++) {
    const begun = typed.slice(from);
    if (begun.length === 1 && from > 0) return [];
    const fitting = [...names].filter(([name]) => name.startsWith(begun) && name !== begun);
    if (fitting.length > 0)
      return fitting
        .slice(-MOST)
        .reverse()
        .map(([label, figure]) => offerOf(label, figure, begun));
  }
  return [];

  function offerOf(label: string, figure: Figure, { length }: string): Offer {
    const words = readableSlice(report, figure.span);
    const detail =
      figure.span.start < offset
        ? say(locale, `前面写的是${words}`, `above: ${words}`)
        : say(locale, `后面写的是${words}`, `below: ${words}`);
    return { label, detail, span: { start: offset - length, end: offset }, kind: "indicator" };
  }
}

/** When, before the name of an indicator: ⟦明年⟧固定资产投资. */
const WHEN = pattern`^(?:${AHEAD}|${NOW}|${ALREADY})`;

/** Longer names are half a sentence. */
const NAME = /^[\u4e00-\u9fff]{2,12}$/;

/**
 * The report's indicators with their figures: the last before `offset`, or else the first behind it; the nearest before comes
 * last. How far an indicator has got says more than by how much it has changed: a percentage stands only where nothing else does.
 */
function indicatorsOf(report: Report, offset: number): Map<string, Figure> {
  const before = new Map<string, Figure>();
  const behind = new Map<string, Figure>();
  for (const figure of report.numbers.figures) {
    const { indicator } = figure;
    if (!indicator || indicator.start > figure.span.start) continue; // what is counted follows the number: 3家企业
    const name = readableSlice(report, indicator).replace(WHEN, "");
    if (!NAME.test(name)) continue;
    const names = figure.span.start < offset ? before : behind;
    const known = names.get(name);
    if (known && (names === behind || isRate(figure)) && !(isRate(known) && !isRate(figure))) continue;
    names.delete(name); // to stand last
    names.set(name, figure);
  }
  return new Map([...[...behind].reverse().filter(([name]) => !before.has(name)), ...before]);
}

function isRate({ kind }: Figure): boolean {
  return kind === "percent" || kind === "points";
}
