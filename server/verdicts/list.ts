import type { Listing } from "../relations/list.ts";
import type { Locale } from "../text/message.ts";
import type { Judged, Judgement, Outcome } from "./judgement.ts";

/** Its operands are the items, its result is the number. */
export interface ListingJudgement extends Judgement<Listing> {
  /** How many items are listed. */
  readonly listed: number;
}

/** Counts the lists of a paragraph. */
export function* judgeListings({ relations }: Judged): Generator<ListingJudgement> {
  for (const listing of relations.of("list")) {
    const { proven, roles } = listing;
    const { count, items } = roles;
    const listed = Math.min(proven.most, Math.max(proven.least, count.value));
    const sign = listed === count.value ? "=" : listed > count.value ? ">" : "<";
    const calculation = (locale?: Locale) =>
      locale === "en" ? `${listed} items ${sign} ${count.value}` : `列出${listed}项${sign}${count.value}`;
    const outcome = outcomeOf(listing);
    yield { relation: listing, outcome, span: count.span, operands: items, result: count, listed, calculation };
  }
}

/** A number far from that of the items counts something else. */
function outcomeOf({ roles: { count }, proven: { least, most, reach }, open }: Listing): Outcome {
  const { value } = count;
  const fewer = value < least && value >= least - reach;
  if (open) return fewer ? "proved" : value === least ? "holds" : "open";
  if ((fewer && value > 1) || (value > most && value <= most + reach)) return "proved";
  return value === least && value === most ? "holds" : "open";
}
