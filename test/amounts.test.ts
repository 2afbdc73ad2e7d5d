import Big from "big.js";
import { expect, test } from "vitest";
import type { Figure } from "../server/figures/figure.ts";
import { parseReport } from "../server/reading/report.ts";
import { readStatements } from "../server/relations/statements.ts";
import {
  areAlike,
  bare,
  disjoint,
  exactRangeOf,
  fits,
  missesSum,
  operands,
  percentOf,
  rangeOf,
  rateRangeOf,
  sayRatio,
  sumOf,
  write,
  writeLike,
  writePercent,
} from "../server/verdicts/amounts.ts";

/** What figures can stand for, and how they are written in a sum. */

function read(text: string): [folded: string, ...figures: Figure[]] {
  const report = parseReport(`本月共计${text}。`);
  const [statement] = readStatements(report);
  return [report.folded, ...(statement?.figures ?? [])];
}
const one = (text: string) => read(text) as [string, Figure];
const inUnits = ({ low, high }: { low: number; high: number }, unit: number) => [low / unit, high / unit];

test("a rounded figure is an interval, and a single digit a narrow one", () => {
  expect(inUnits(rangeOf(one("320元")[1]), 1)).toEqual([319.5, 320.5]);
  expect(inUnits(rangeOf(one("3.2亿元")[1]), 1e8)).toEqual([expect.closeTo(3.15), expect.closeTo(3.25)]);
  const [low, high] = inUnits(rangeOf(one("2亿元")[1]), 1e8);
  expect([low, high]).toEqual([expect.closeTo(1.9), expect.closeTo(2.1)]);
});

test.each([
  ["2亿元", 1e8, 2, 2],
  ["300万元", 1e4, 300, 300],
  ["2.0亿元", 1e8, 1.95, 2.05],
])("as a plan %s is exact if it is round", (text, unit, low, high) => {
  const [folded, figure] = one(text);
  expect(inUnits(exactRangeOf(folded, figure), unit)).toEqual([expect.closeTo(low), expect.closeTo(high)]);
});

test.each(["约200万元", "200余万元", "150—200万元"])("%s is not exact", (text) => {
  const [folded, figure] = one(text);
  const { low, high } = exactRangeOf(folded, figure);
  expect(high).toBeGreaterThan(low);
  expect({ low, high }).toEqual(rangeOf(figure));
});

test.each([
  ["40%", 39.5, 41],
  ["40.7%", 40.65, 40.8],
])("%s may be rounded, or have its last digit cut", (text, low, high) => {
  const range = rateRangeOf(...one(text));
  expect([range.low, range.high]).toEqual([expect.closeTo(low), expect.closeTo(high)]);
});

test("约40% is as wide as it says and no wider", () => {
  const [folded, rate] = one("约40%");
  expect(rateRangeOf(folded, rate)).toEqual(rangeOf(rate));
});

test("a share of what may be nothing has no upper end", () => {
  expect(percentOf({ low: 1, high: 2 }, { low: 4, high: 5 })).toEqual({ low: 20, high: 50 });
  expect(percentOf({ low: 1, high: 2 }, { low: 0, high: 5 })).toEqual({ low: 20, high: Number.POSITIVE_INFINITY });
  expect(percentOf({ low: 1, high: 2 }, { low: -1, high: 5 }).high).toBe(Number.POSITIVE_INFINITY);
});

test("intervals that touch, but for what binary numbers blur, are not disjoint", () => {
  expect(disjoint({ low: 0, high: 1 }, { low: 1, high: 2 })).toBe(false);
  expect(disjoint({ low: 1, high: 2 }, { low: 0, high: 1 })).toBe(false);
  expect(disjoint({ low: 0, high: 0.1 + 0.2 }, { low: 0.300000000001, high: 1 })).toBe(false);
  expect(disjoint({ low: 0, high: 3e9 }, { low: 3e9 + 1, high: 4e9 })).toBe(false);
  expect(disjoint({ low: 0, high: 1 }, { low: 1.1, high: 2 })).toBe(true);
  expect(disjoint({ low: 1.1, high: 2 }, { low: 0, high: 1 })).toBe(true);
  expect(disjoint({ low: 0, high: 1 }, { low: 2, high: Number.POSITIVE_INFINITY })).toBe(true);
});

test.each([
  ["120万元，完成60万元，占50%", true],
  ["120万元，完成66万元，占50%", false],
])("whether the rate of %s is right: %s", (text, right) => {
  const [folded, base, done, rate] = read(text) as [string, Figure, Figure, Figure];
  expect(fits(folded, done, base, rate)).toBe(right);
});

test.each([
  // Small whole numbers of one unit are exact; others were rounded.
  ["10亿元，其中6亿元、5亿元", true],
  ["10亿元，其中6亿元、4亿元", false],
  ["100亿元，其中60亿元、41亿元", false],
  ["99亿元，其中60亿元、40亿元", true],
  ["10.0亿元，其中6亿元、4.1亿元", false],
  ["10亿元，其中6亿元、4040万元", true],
  ["10亿元，其中6亿元、40400万元", false],
  ["1000亿元，其中600亿元、401亿元", false],
])("whether %s misses the sum: %s", (text, misses) => {
  const [folded, whole, ...parts] = read(text) as [string, Figure, ...Figure[]];
  expect(missesSum(folded, whole, parts)).toBe(misses);
});

test.each([
  ["1200万元、300万元", "1200 300", "1500"],
  ["1,200余万元、300万元", "1200 300", "1500"],
  ["1.2亿元、3000万元", "1.2亿元 3000万元", "1.5亿元"],
  ["3000万元、1.2亿元", "3000万元 1.2亿元", "15000万元"],
  ["三亿元、2亿元", "三亿元 2亿元", "5亿元"],
  ["三万元、2万元", "三万元 2万元", "5万元"],
  ["两千元、300元", "两千元 300元", "2300元"],
  ["2亿元、三亿元", "2亿元 三亿元", "5亿元"],
  ["20个、30个", "20 30", "50"],
])("%s are written as %s and make %s", (text, written, sum) => {
  const [folded, ...figures] = read(text);
  const [first] = figures as [Figure];
  expect(operands(folded, figures).join(" ")).toBe(written);
  expect(writeLike(folded, sumOf(folded, figures, first), first, figures)).toBe(sum);
  expect(areAlike(folded, figures)).toBe(!/[万亿元]/.test(written));
});

test("figures are written as they stand, without what makes them vague", () => {
  const [folded, figure] = one("1,200余万元");
  expect([write(folded, figure), bare(folded, figure)]).toEqual(["1,200余万元", "1200"]);
  expect(writeLike(folded, Big("1.23456789"), figure, [figure, one("3亿元")[1]], 2)).toBe("1.23万元");
});

test("a quotient has two decimals", () => {
  const [folded, part, whole] = read("1亿元、3亿元") as [string, Figure, Figure];
  expect(sayRatio(folded, part, whole)).toBe("1÷3=33.33%");
  expect(writePercent(12.345)).toBe("12.35%");
});
