import type { Message } from "../text/message.ts";
import type { Span } from "../text/text.ts";
import type { Statement } from "./statements.ts";

/**
 * What figures of one paragraph have to do with each other (关系), as its words say: a whole and its parts, a share and what it is
 * of. Nothing is computed here; whether the figures agree is told by `server/verdicts`.
 */
export interface RelationOf<Kind extends string, Roles> {
  readonly kind: Kind;
  /** The figures, by the part that each plays. They are those of the paragraph: compare them with `===`. */
  readonly roles: Roles;
  /** From the first of its figures to the last, half-open; it counts, as the figures do, from the paragraph's beginning. */
  readonly span: Span;
  /** Whether the roles follow from the words alone, so that figures that disagree contradict each other. */
  readonly certain: boolean;
  /** Whether it was read by wider patterns than rules report from: figures that fit hold, others leave it open. */
  readonly wide?: boolean;
  /** Which words make the figures belong together. */
  readonly why: Message;
}

/** What relations are read from: a folded text with its statements; all offsets count from the text's beginning. */
export interface RelationSource {
  readonly folded: string;
  readonly statements: readonly Statement[];
}
