import type { RelationKind } from "../relations/index.ts";
import { judgeAverages } from "./average.ts";
import { judgeBounds } from "./bounds.ts";
import { judgeChanges } from "./change.ts";
import { judgeCompletions } from "./completion.ts";
import type { Judged, Judgement } from "./judgement.ts";
import { judgeListings } from "./list.ts";
import { judgeRatios } from "./ratio.ts";
import { judgeRemainders } from "./remainder.ts";
import { judgeRespectives } from "./respective.ts";
import { judgeSeries } from "./series.ts";
import { judgeShares } from "./share.ts";
import { judgeSums } from "./sum.ts";

/** How the relations of each kind are recomputed. */
export const JUDGES: { readonly [K in RelationKind]: (facts: Judged) => Iterable<Judgement> } = {
  sum: judgeSums,
  bounds: judgeBounds,
  share: judgeShares,
  ratio: judgeRatios,
  completion: judgeCompletions,
  remainder: judgeRemainders,
  change: judgeChanges,
  series: judgeSeries,
  average: judgeAverages,
  respective: judgeRespectives,
  list: judgeListings,
};
