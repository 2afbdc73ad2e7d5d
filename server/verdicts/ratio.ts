import Big from "big.js";
import type { Ratio } from "../relations/ratio.ts";
import type { Judged, Judgement, Outcome } from "./judgement.ts";

/** Its operands are the shares; it has no result but 100. */
export interface RatioJudgement extends Judgement<Ratio> {
  /** Whether the difference from 100 is no more than rounding each share can make. */
  readonly rounded: boolean;
}

/** Numbers that come to far more than 100 are the rates of several things, not the parts of one. */
const MOST_OFF = 50;

/** Adds up the structures of a paragraph: all parts make 100, but for rounding, and parts that exclude each other no more. */
export function* judgeRatios({ relations }: Judged): Generator<RatioJudgement> {
  for (const ratio of relations.of("ratio")) {
    const { numbers, complete, roles, span } = ratio;
    const decimals = Math.max(...numbers.map((number) => (number.split(".")[1] ?? "").length));
    const sum = numbers.reduce((total, number) => total.plus(number), Big(0));
    const off = Number(sum.minus(100));
    const rounded = Math.abs(off) <= (numbers.length * 0.5) / 10 ** decimals + 1e-9;
    const calculation = () => `${numbers.join("+")}=${sum.toString()}`;
    yield {
      relation: ratio,
      outcome: outcomeOf(off, rounded, complete),
      span,
      operands: roles.parts,
      rounded,
      calculation,
    };
  }
}

function outcomeOf(off: number, rounded: boolean, complete: boolean): Outcome {
  if (off === 0) return "holds";
  if (off > MOST_OFF || (!complete && (off < 0 || rounded))) return "open";
  return rounded || !complete ? "possible" : "proved";
}
