import type { Rule } from "../../check/rule.ts";
import { bracketUnpaired } from "./bracket-unpaired.ts";
import { colonNested } from "./colon-nested.ts";
import { decimalComma } from "./decimal-comma.ts";
import { digitWidth } from "./digit-width.ts";
import { doublePunct } from "./double-punct.ts";
import { enumEtcPunct } from "./enum-etc-punct.ts";
import { paragraphUnfinished } from "./paragraph-unfinished.ts";
import { percentWidth } from "./percent-width.ts";
import { punctHalfwidthDoc } from "./punct-halfwidth-doc.ts";
import { quoteDunhao } from "./quote-dunhao.ts";
import { spaceStray } from "./space-stray.ts";

export const PUNCTUATION_RULES: readonly Rule[] = [
  punctHalfwidthDoc,
  bracketUnpaired,
  doublePunct,
  decimalComma,
  colonNested,
  quoteDunhao,
  enumEtcPunct,
  percentWidth,
  digitWidth,
  paragraphUnfinished,
  spaceStray,
];
