import type { Rule } from "../../check/rule.ts";
import { periodMismatch } from "./period-mismatch.ts";
import { residueAi } from "./residue-ai.ts";
import { residueComment } from "./residue-comment.ts";
import { residueForeignName } from "./residue-foreign-name.ts";
import { residueLastYear } from "./residue-last-year.ts";
import { residueMojibake } from "./residue-mojibake.ts";
import { residuePaste } from "./residue-paste.ts";
import { residuePlaceholder } from "./residue-placeholder.ts";
import { residueRemark } from "./residue-remark.ts";
import { residueSourceMarker } from "./residue-source-marker.ts";
import { residueWatermark } from "./residue-watermark.ts";
import { residueWebChrome } from "./residue-web-chrome.ts";
import { sentenceDuplicated } from "./sentence-duplicated.ts";
import { yearAhead } from "./year-ahead.ts";
import { yearOutOfScope } from "./year-out-of-scope.ts";
import { yearSameFromTo } from "./year-same-from-to.ts";

export const RESIDUE_RULES: readonly Rule[] = [
  residueWatermark,
  residueWebChrome,
  residuePlaceholder,
  residueSourceMarker,
  residueComment,
  residueRemark,
  residueAi,
  residueMojibake,
  residuePaste,
  sentenceDuplicated,
  residueLastYear,
  yearAhead,
  periodMismatch,
  yearOutOfScope,
  yearSameFromTo,
  residueForeignName,
];
