import { type Average, findAverages } from "./average.ts";
import { type Bounds, findBounds } from "./bounds.ts";
import { type Change, findChanges } from "./change.ts";
import { type Completion, findCompletions } from "./completion.ts";
import { findListings, type Listing } from "./list.ts";
import { findRatios, type Ratio } from "./ratio.ts";
import type { RelationSource } from "./relation.ts";
import { findRemainders, type Remainder } from "./remainder.ts";
import { findRespective, type Respective } from "./respective.ts";
import { findSeries, type Series } from "./series.ts";
import { findAllShares, type Share } from "./share.ts";
import { findSums, type Sum } from "./sum.ts";

/** Any relation; `kind` tells which. */
export type Relation =
  | Sum
  | Bounds
  | Share
  | Ratio
  | Completion
  | Remainder
  | Change
  | Series
  | Average
  | Respective
  | Listing;

export type RelationKind = Relation["kind"];

type OfKind<K extends RelationKind> = Extract<Relation, { readonly kind: K }>;

/** How each kind is found; each yields its own in text order, and takes time linear in the length of the text. */
const FINDERS: { readonly [K in RelationKind]: (source: RelationSource) => Iterable<OfKind<K>> } = {
  sum: ({ statements }) => statements.flatMap((statement) => [...findSums(statement)]),
  bounds: ({ statements }) => statements.flatMap((statement) => findBounds(statement) ?? []),
  share: ({ statements }) => findAllShares(statements),
  ratio: ({ folded, statements }) => statements.flatMap((statement) => [...findRatios(folded, statement)]),
  completion: ({ folded, statements }) => statements.flatMap((statement) => [...findCompletions(folded, statement)]),
  remainder: ({ statements }) => statements.flatMap((statement) => [...findRemainders(statement)]),
  change: ({ folded, statements }) => statements.flatMap((statement) => [...findChanges(folded, statement)]),
  series: ({ folded, statements }) => findSeries(folded, statements),
  average: ({ folded, statements }) => statements.flatMap((statement) => [...findAverages(folded, statement)]),
  respective: ({ folded, statements }) => statements.flatMap((statement) => [...findRespective(folded, statement)]),
  list: ({ folded }) => findListings(folded),
};

export const RELATION_KINDS = Object.keys(FINDERS) as readonly RelationKind[];

/** The relations of one paragraph. Each kind is found when it is first asked for, and once for all who ask. */
export class Relations {
  readonly #source: RelationSource;
  readonly #found = new Map<RelationKind, readonly Relation[]>();

  constructor(source: RelationSource) {
    this.#source = source;
  }

  /** The relations of one kind, in text order. */
  of<K extends RelationKind>(kind: K): readonly OfKind<K>[] {
    let found = this.#found.get(kind) as readonly OfKind<K>[] | undefined;
    if (!found) {
      found = Array.from(FINDERS[kind](this.#source));
      this.#found.set(kind, found);
    }
    return found;
  }

  /** The relations of all kinds, by where they begin. */
  all(): readonly Relation[] {
    return RELATION_KINDS.flatMap((kind): readonly Relation[] => this.of(kind)).sort(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
    );
  }
}
