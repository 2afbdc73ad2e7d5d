import type { Rule } from "../../core/rule.ts";
import { confusableWord } from "./confusable-word.ts";
import { fixedPhrase } from "./fixed-phrase.ts";
import { orgNameForm } from "./org-name-form.ts";
import { wordRepeated } from "./word-repeated.ts";

export const WORDING_RULES: readonly Rule[] = [wordRepeated, confusableWord, fixedPhrase, orgNameForm];
