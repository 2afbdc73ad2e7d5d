import type { Figure } from "../figures/figure.ts";
import type { Span } from "../text/text.ts";

/** From the first of the figures to the last: the stretch that a sum speaks of. */
export function spanOf(figures: readonly Figure[]): Span {
  return {
    start: Math.min(...figures.map(({ span }) => span.start)),
    end: Math.max(...figures.map(({ span }) => span.end)),
  };
}
