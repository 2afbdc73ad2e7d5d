import type { Rule } from "../../check/rule.ts";
import { announcedCount } from "./announced-count.ts";
import { attachmentCount } from "./attachment-count.ts";
import { enumerationCount } from "./enumeration-count.ts";
import { headingLevelSkip } from "./heading-level-skip.ts";
import { headingMarkerMixed } from "./heading-marker-mixed.ts";
import { headingMarkerPunct } from "./heading-marker-punct.ts";
import { headingParenWidth } from "./heading-paren-width.ts";
import { headingSeq } from "./heading-seq.ts";
import { headingSeqStart } from "./heading-seq-start.ts";
import { headingSingleChild } from "./heading-single-child.ts";
import { headingStyleParallel } from "./heading-style-parallel.ts";
import { headingTailPunct } from "./heading-tail-punct.ts";
import { ordinalMixedMarker } from "./ordinal-mixed-marker.ts";
import { ordinalSeq } from "./ordinal-seq.ts";
import { ordinalSingle } from "./ordinal-single.ts";

export const NUMBERING_RULES: readonly Rule[] = [
  headingSeq,
  headingSeqStart,
  headingLevelSkip,
  headingMarkerMixed,
  headingMarkerPunct,
  headingParenWidth,
  headingTailPunct,
  headingStyleParallel,
  headingSingleChild,
  ordinalSeq,
  ordinalSingle,
  ordinalMixedMarker,
  announcedCount,
  enumerationCount,
  attachmentCount,
] as readonly Rule[];
