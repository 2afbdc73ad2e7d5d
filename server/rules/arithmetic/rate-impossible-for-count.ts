import { defineRule } from "../../check/rule.ts";
import type { Figure, Interval } from "../../figures/figure.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { SURVEYED } from "../../lexicon/rate.ts";
import { clauseOf } from "../../relations/roles.ts";
import type { Statement } from "../../relations/statements.ts";
import { slice } from "../../text/text.ts";
import { rateRangeOf, write, writePercent } from "../../verdicts/amounts.ts";

/** With more of them nearly every percentage is that of some whole number. */
const MOST = 200;
/** 115家⟦企业，处置率达⟧98.6%: the rate has no subject of its own, but those who were asked. */
const RATE = /^([^,。;、:()◇]{0,16})[,(](?:群众|村民|居民|企业|总体)?([\u4e00-\u9fff]{2})率(?:达到?|为|是)?$/;
/** Rates of those who were asked or looked at. */
const OF_SURVEYED = /^(?:满意|好评|知晓|合格)$/;
const ASKED = pattern`${SURVEYED}`;
/** What was left undone, and what is only a part of what was done, make no such rate. */
const OTHER = /[未剩尚没逾超欠缺差不新均]|[今本当]年|其中|累计/;

/**
 * 百分比与个数: a share of N things is one of N+1 values, and N things are a share of a whole number. A percentage that is neither
 * is not one of this count. Told where nothing else of the sentence is counted before.
 */
export const rateImpossibleForCount = defineRule({
  id: "rate-impossible-for-count",
  family: "arithmetic",
  severity: "information",
  scope: "paragraph",
  needs: { anyOf: "率" },
  summary: {
    zh: "百分比与个数合得上（50户得不出97.3%）",
    en: "A percentage that its count can give (no share of 50 is 97.3%)",
  },
  *check({ text, folded, statements }) {
    for (const statement of statements) {
      const i = statement.figures.findIndex(({ kind }) => COUNTED.has(kind)) + 1;
      const [count, rate] = [statement.figures[i - 1], statement.figures[i]];
      if (!count || !rate || !isWhole(folded, count) || !isPlainRate(rate)) continue;
      const base = baseOf(statement, i);
      const range = rateRangeOf(folded, rate);
      if (!base || isShareOf(count.value, range) || isShare(count.value, range)) continue;
      const [number, said] = [write(folded, count), slice(text, rate.span)];
      const sums = quotients((rate.value * count.value) / 100, (k) => [k, count.value]);
      const others = quotients((count.value * 100) / rate.value, (whole) => [count.value, whole]);
      yield {
        span: { start: count.span.start, end: rate.span.end },
        message: {
          zh: `${sums.join("，")}，${number}里得不出“${said}”${base === "asked" ? "" : `，作为办成的数也得不出（${others.join("，")}）`}，请核对这两个数。`,
          en: `${sums.join(" and ")}: no share of ${number} is “${said}”${base === "asked" ? "" : `, nor is ${number} such a share (${others.join(", ")})`}; check the two figures.`,
        },
      };
    }
  },
});

const COUNTED: ReadonlySet<string> = new Set(["count", "people", "household"]);

function isWhole(folded: string, { value, approx, range, digits }: Figure): boolean {
  const written = folded.slice(digits.start, digits.end);
  return approx.length === 0 && !range && value >= 2 && value <= MOST && /^\d+$/.test(written);
}

function isPlainRate({ kind, value, approx, range }: Figure): boolean {
  return kind === "percent" && approx.length === 0 && !range && value > 0 && value < 100;
}

/** Whether figure i is the rate of the count before it: of those who were `asked`, or named by what was `done` with them. */
function baseOf({ gaps }: Statement, i: number): "asked" | "done" | undefined {
  const [, noun = "", verb = ""] = RATE.exec(gaps[i] as string) ?? [];
  const words = clauseOf(gaps[i - 1] as string) + noun;
  if (verb === "" || OTHER.test(words)) return undefined;
  if (OF_SURVEYED.test(verb)) return ASKED.test(words) ? "asked" : undefined;
  return words.includes(verb) ? "done" : undefined;
}

/** Whether some number of `count` things is a share in `range`, in percent. */
function isShareOf(count: number, { low, high }: Interval): boolean {
  return holdsWhole((low * count) / 100, (high * count) / 100);
}

/** Whether `count` things are such a share of some number of things. */
function isShare(count: number, { low, high }: Interval): boolean {
  return holdsWhole((count * 100) / high, (count * 100) / low);
}

function holdsWhole(low: number, high: number): boolean {
  return Math.ceil(low - 1e-9) <= Math.floor(high + 1e-9);
}

/** The shares nearest to what is written, as a reader can check them: 48÷50=96%, 49÷50=98%. */
function quotients(at: number, parts: (near: number) => readonly [number, number]): string[] {
  return [Math.floor(at), Math.ceil(at)].map((near) => {
    const [part, whole] = parts(near);
    return `${part}÷${whole}=${writePercent((part / whole) * 100)}`;
  });
}
