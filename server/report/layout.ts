import type { LineStarts, Span } from "../text/text.ts";
import type { Comment, SourceMark } from "./comments.ts";
import type { Frame } from "./frame.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { Section } from "./outline.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Residue } from "./residue.ts";
import type { Table } from "./tables.ts";

/** A report as it is laid out: its text, what stands around it, its headings and paragraphs; before its kind is known. */
export interface Layout {
  /** The text that all offsets count in: what was read, with one line feed at the end of each line. */
  readonly text: string;
  /** The text as rules read it: width folded; what readers don't see (residue, comments, bold marks …) is holes; same length. */
  readonly folded: string;
  readonly lines: LineStarts;
  /** The YAML front matter, which no rule reads and no fix touches. */
  readonly frontMatter?: FrontMatter;
  readonly residue: readonly Residue[];
  readonly comments: readonly Comment[];
  readonly sourceMarks: readonly SourceMark[];
  /** Addresses, code, formulas: what no rule reads and no fix changes; in text order. */
  readonly opaque: readonly Span[];
  /** Non-blank lines, in order; a line is a paragraph. */
  readonly paragraphs: readonly Paragraph[];
  /** Tables that were pasted as text; no heading and no figure stands in them. */
  readonly tables: readonly Table[];
  /** What stands around the body: title, addressee, signature, date, annexes. */
  readonly frame: Frame;
  /** The headings as a forest, and the same in text order. */
  readonly outline: readonly Section[];
  readonly sections: readonly Section[];
  readonly markdown: boolean;
  /** Names whose numbers measure nothing, as this writer has listed them. */
  readonly names: readonly string[];
}
