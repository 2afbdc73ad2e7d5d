import { defineRule } from "../../check/rule.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { BEHIND_ETC } from "../../lexicon/watchword.ts";
import { matchesOf } from "../../text/matches.ts";
import { deletions, gather, safeFix } from "../support/gather.ts";

/** 等 that closes a list, as what follows it tells; not 等等, 等量置换 or 等出来的. */
const BEFORE_ETC = pattern.g`[、,](?=等(?:[\d一二三四五六七八九十两几百数多各]|${BEHIND_ETC}))`;

/** Punctuation in front of 等 (甲、乙、等3家): the list runs straight into it (convention). */
export const enumEtcPunct = defineRule({
  id: "enum-etc-punct",
  family: "punctuation",
  severity: "hint",
  scope: "paragraph",
  needs: { anyOf: "等" },
  fixable: true,
  summary: { zh: "“等”字前多余的标点", en: "Superfluous punctuation before 等" },
  *check({ folded, text }) {
    for (const { index } of matchesOf(folded, BEFORE_ETC)) {
      const span = { start: index, end: index + 1 };
      yield gather(
        [span],
        {
          zh: `“等”字前的“${text[index]}”多余，列举的最后一项后面直接写“等”。`,
          en: `The "${text[index]}" before 等 is superfluous; write 等 right behind the last item.`,
        },
        safeFix("删去“等”字前的标点", "Delete the mark before 等", deletions([span])),
      );
    }
  },
});
