import type { Figure } from "../figures/figure.ts";
import { type Average, findAverages } from "./average.ts";
import { type Bounds, findBounds } from "./bounds.ts";
import { type Change, findChanges } from "./change.ts";
import { type Completion, findCompletions } from "./completion.ts";
import { findListings, type Listing } from "./list.ts";
import { findPairedSums } from "./paired-sum.ts";
import { findRatios, type Ratio } from "./ratio.ts";
import type { RelationSource } from "./relation.ts";
import { findRemainders, type Remainder } from "./remainder.ts";
import { findRespective, type Respective } from "./respective.ts";
import { findRespectiveByNumber } from "./respective-by-number.ts";
import { findSeries, type Series } from "./series.ts";
import { findAllShares, type Share } from "./share.ts";
import type { Statement } from "./statements.ts";
import { findSums, type Sum } from "./sum.ts";
import { findValueChanges } from "./value-change.ts";

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
  sum: ({ statements }) =>
    statements.flatMap((statement) => andWider(statement, [...findSums(statement)], findPairedSums)),
  bounds: ({ statements }) => statements.flatMap((statement) => findBounds(statement) ?? []),
  share: ({ statements }) => findAllShares(statements),
  ratio: ({ folded, statements }) => statements.flatMap((statement) => [...findRatios(folded, statement)]),
  completion: ({ folded, statements }) => statements.flatMap((statement) => [...findCompletions(folded, statement)]),
  remainder: ({ statements }) => statements.flatMap((statement) => [...findRemainders(statement)]),
  change: ({ folded, statements }) =>
    statements.flatMap((statement) => andWider(statement, [...findChanges(folded, statement)], findValueChanges)),
  series: ({ folded, statements }) => findSeries(folded, statements),
  average: ({ folded, statements }) => statements.flatMap((statement) => [...findAverages(folded, statement)]),
  respective: ({ folded, statements }) =>
    statements.flatMap((statement) => {
      const read = [...findRespective(folded, statement)];
      return [...read, ...findRespectiveByNumber(folded, statement, read)];
    }),
  list: ({ folded }) => findListings(folded),
};

/** What was read of a statement, and what wider patterns read besides. */
function andWider<T>(
  statement: Statement,
  read: readonly T[],
  find: (statement: Statement, read: readonly T[]) => Iterable<T>,
): readonly T[] {
  return [...read, ...find(statement, read)];
}

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

/** All figures of a relation, whatever parts they play; what a list counts are no figures. */
export function figuresOf({ roles }: Relation): Figure[] {
  return Object.values(roles)
    .flat()
    .map((one: object | undefined) => (one && "figure" in one ? one.figure : one))
    .filter((one): one is Figure => typeof one === "object" && one !== null && "digits" in one);
}
