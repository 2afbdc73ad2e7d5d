import { pattern } from "../../lexicon/phrase.ts";
import { BEHIND_DECIMAL } from "../../lexicon/unit.ts";
import { INVISIBLE } from "../../text/text.ts";
import { definePatternRule } from "../support/pattern-rule.ts";

/** A space where a decimal point got lost (投资1 3亿元), as converted texts have it, or that has come between two digits. */
export const figureBrokenDecimal = definePatternRule({
  id: "figure-broken-decimal",
  family: "figures",
  severity: "warning",
  summary: { zh: "数字中间有空格", en: "A space inside a number" },
  anyOf: " ",
  pattern: pattern.g`\d{1,4} \d{1,2}${BEHIND_DECIMAL}(?<=(?:[一-鿿(]|[达到为] |GDP)\d{1,4} [^ ]{2,6})(?<!第\d{1,4} .{2,6})(?!工程|行动|计划)`,
  except: (_, words) => INVISIBLE.test(words), // nothing stands between the digits
  message: (words) => {
    const at = words.search(/[^\d０-９]/); // the space, of whatever width
    const [whole, rest] = [words.slice(0, at), words.slice(at + 1)];
    return {
      zh: `“${words}”中间有空格，是丢了小数点的“${whole}.${rest}”，还是“${whole}${rest}”，请核对。`,
      en: `"${words}" has a space inside: check whether it is "${whole}.${rest}", whose point got lost, or "${whole}${rest}".`,
    };
  },
});
