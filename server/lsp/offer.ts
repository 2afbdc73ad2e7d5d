import type { Span } from "../text/text.ts";

/** Something to offer in place of `span`. */
export interface Offer {
  readonly label: string;
  readonly detail: string;
  readonly span: Span;
  readonly kind: "marker" | "part" | "name" | "snippet" | "unit" | "indicator";
  /** What is inserted, where it isn't the label: in the syntax of snippets. */
  readonly body?: string;
}
