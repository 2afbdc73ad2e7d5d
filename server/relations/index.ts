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
const FINDERS: { readonly [K in RelationKind]: (source: RelationSource, wider: boolean) => Iterable<OfKind<K>> } = {
  sum: each(findSums, findPairedSums),
  bounds: each(findBounds),
  share: ({ statements }) => findAllShares(statements),
  ratio: each((statement, folded) => findRatios(folded, statement)),
  completion: each((statement, folded) => findCompletions(folded, statement)),
  remainder: each(findRemainders),
  change: each((statement, folded) => findChanges(folded, statement), findValueChanges),
  series: ({ folded, statements }) => findSeries(folded, statements),
  average: each((statement, folded) => findAverages(folded, statement)),
  respective: each((statement, folded) => findRespective(folded, statement), findRespectiveByNumber),
  list: ({ folded }) => findListings(folded),
};

type Find<R> = (statement: Statement, folded: string) => Iterable<R>;
/** Finds by wider patterns what was not `read`. */
type FindWider<R> = (statement: Statement, read: readonly R[], folded: string) => Iterable<R>;

/** Finds in one statement after the other. */
function each<R>(find: Find<R>, findWider?: FindWider<R>): (source: RelationSource, wider: boolean) => R[] {
  return ({ folded, statements }, wider) => {
    const found: R[] = [];
    for (const statement of statements) {
      const read: R[] = findWider && wider ? [] : found;
      for (const relation of find(statement, folded)) read.push(relation);
      if (findWider && wider) found.push(...read, ...findWider(statement, read, folded));
    }
    return found;
  };
}

export const RELATION_KINDS = Object.keys(FINDERS) as readonly RelationKind[];

/** The relations of one paragraph. Each kind is found when it is first asked for, and once for all who ask. */
export class Relations {
  readonly #source: RelationSource;
  readonly #isWider: boolean;
  #wider: Relations | undefined;
  readonly #found = new Map<RelationKind, readonly Relation[]>();

  constructor(source: RelationSource, isWider = false) {
    this.#source = source;
    this.#isWider = isWider;
  }

  /** These with what wider patterns read besides, which no rule reports from. */
  get wider(): Relations {
    this.#wider ??= this.#isWider ? this : new Relations(this.#source, true);
    return this.#wider;
  }

  /** The relations of one kind, in text order. */
  of<K extends RelationKind>(kind: K): readonly OfKind<K>[] {
    let found = this.#found.get(kind) as readonly OfKind<K>[] | undefined;
    if (!found) {
      found = Array.from(FINDERS[kind](this.#source, this.#isWider));
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
