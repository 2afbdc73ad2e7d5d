import type { Figure } from "../../figures/figure.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { slice } from "../../text/text.ts";

/** 万 or 亿 behind the digits of a figure; empty when there is none. */
export function scaleOf({ folded }: Pick<ParagraphFacts, "folded">, { digits }: Figure): string {
  return /[万亿](?=[余多来]?$)/.exec(slice(folded, digits))?.[0] ?? "";
}
