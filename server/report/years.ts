import { PLAN_NOUN } from "../lexicon/document.ts";
import { pattern, words } from "../lexicon/phrase.ts";
import { YEAR } from "../lexicon/time.ts";

/** A year as written in a title or heading: 2024, 二〇二四. Offsets are those of the text given. */
export interface Year {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const WRITTEN = pattern.g`(?<!\d)${YEAR}(?!\d)|[一二][〇○零一二三四五六七八九]{3}(?=年)`;
const DIGITS = "〇一二三四五六七八九";

/** The years of a folded text, in order. */
export function readYears(text: string): Year[] {
  return Array.from(text.matchAll(WRITTEN), (match) => ({
    value: Number(match[0].replace(/[^\d]/g, (char) => String(Math.max(0, DIGITS.indexOf(char))))),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What a title says of its years: those it looks back on and the one it plans for, if it names one. */
export interface TitleYears {
  readonly review: readonly number[];
  readonly plan?: number;
  /** Where the planned year stands in the title. */
  readonly planAt?: Year;
}

const PLAN = pattern`^年?度?.{0,12}${words(PLAN_NOUN, "重点 目标 任务 举措 草案")}`;
const LOOKS_BACK = /总结|情况|回顾|小结/;

/** Reads 2024年工作总结及2025年工作计划 as { review: [2024], plan: 2025 }; a range (2021—2025年) gives all its years. */
export function readTitleYears(title: string): TitleYears {
  const years = readYears(title);
  const last = years.at(-1);
  const planned = last && PLAN.test(title.slice(last.end)) && LOOKS_BACK.test(title.slice(0, last.start)) && last;
  const past = years.filter((year) => year !== planned).map(({ value }) => value);
  const review: number[] = [];
  for (let year = Math.min(...past); year <= Math.max(...past); year++) review.push(year);
  return planned ? { review, plan: planned.value, planAt: planned } : { review };
}
