import type { Layout } from "../report/layout.ts";

/** What figures are read from. */
export type FigureFacts = Pick<Layout, "folded" | "sections" | "paragraphs" | "tables" | "frame" | "names"> & {
  /** By which the numbers of paragraphs are kept; see `Report`. */
  readonly ids?: readonly object[];
};

/** What is known around figures: where a paragraph stands alone, no headings and no title. */
export type Surroundings = Pick<Layout, "folded" | "paragraphs"> & Partial<Pick<Layout, "sections" | "frame">>;
