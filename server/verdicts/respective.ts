import type { Respective } from "../relations/respective.ts";
import type { Locale } from "../text/message.ts";
import type { Judged, Judgement, Outcome } from "./judgement.ts";

/** Its operands are the values; what is compared is how many there are. */
export interface RespectiveJudgement extends Judgement<Respective> {
  /** How many things the text names before 分别, as far as that can be told. */
  readonly things: number;
}

/** Counts what stands before and behind each 分别 of a paragraph, where the things before it can be told. */
export function* judgeRespectives({ relations }: Judged): Generator<RespectiveJudgement> {
  for (const respective of relations.of("respective")) {
    const { least, most, span, roles, wide } = respective;
    if (wide) continue; // it was read by its number
    const values = roles.values.length;
    const things = values < least ? least : Math.min(values, most);
    const sign = things === values ? "=" : "≠";
    const calculation = (locale?: Locale) =>
      locale === "en" ? `${things} things ${sign} ${values} values` : `${things}项${sign}${values}个数`;
    yield { relation: respective, outcome: outcomeOf(respective), span, operands: roles.values, things, calculation };
  }
}

function outcomeOf({ least, most, open, roles: { values } }: Respective): Outcome {
  // Behind 等 there may be as many things as there are values.
  if (values.length < least) return open ? "possible" : "proved";
  if (values.length > most && !open) return "proved";
  return least === most && !open ? "holds" : "open";
}
