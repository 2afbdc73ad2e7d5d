import { defineRule, type Finding } from "../../check/rule.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { matchesOf } from "../../text/matches.ts";
import { itemsIn, type Span, slice } from "../../text/text.ts";
import { gather, safeFix } from "../support/gather.ts";

/** Digits with 千 or 百 behind them: 1 the digits, 2 千 or 百. */
const MIXED = /(?<![\d.A-Za-z第+万亿千百])(\d{1,3}(?:\.\d{1,2})?)([千百])/g;
/** Units (千米), names (百强) and large numbers (3千万) go on behind it. */
const GOES_ON =
  /^(?:[米瓦克伏卡帕赫分强货姓日字年里企园佳亿万店味\d]|公顷|[余多]?[万亿]|户长|家(?:万户|[庭园店电具])|人计|周岁)/;
/** What stands between two numbers of one list: 4千张、6千张. */
const JOINT = /^[余多]?[\u4e00-\u9fff]{0,3}[、和及至到或与~—-][\u4e00-\u9fff]{0,3}$/;

/** A number of the same statement that the fix can't write alike: 由5千多户增加到1万6千多户. */
const LARGER = /\d万\d{1,2}千/;
const NEAR = 16;

/** A number half in digits, and how it is written; without `right` it is a unit, a name or a large number. */
interface Mixed extends Span {
  readonly right?: string;
}

/** 3千余人: beside 万 and 亿, digits are not mixed with Chinese numerals (国标 GB/T 15835). A list changes as a whole. */
export const mixedNumeral = defineRule({
  id: "mixed-numeral",
  family: "wording",
  severity: "warning",
  scope: "paragraph",
  needs: { anyOf: "千百" },
  fixable: true,
  summary: { zh: "阿拉伯数字与汉字“千、百”混用", en: "Digits mixed with 千 or 百" },
  *check(report): Generator<Finding> {
    for (const list of listsOf(report)) {
      const [first] = list;
      if (!first?.right || list.some(({ right }) => right === undefined)) continue;
      const words = slice(report.text, first);
      yield gather(
        list.map(({ start, end }) => ({ start, end })),
        {
          zh: `“${words}”数字与汉字混用，应写作“${first.right}”。`,
          en: `"${words}" mixes digits and characters; write "${first.right}".`,
        },
        safeFix(
          `改为“${first.right}”`,
          `Write "${first.right}"`,
          list.map(({ start, end, right = "" }) => ({ span: { start, end }, text: right })),
        ),
      );
    }
  },
});

/** The numbers half in digits, those that stand in one list together. */
function listsOf({ folded, numbers }: ParagraphFacts): Mixed[][] {
  const lists: Mixed[][] = [];
  for (const { 0: found, 1: digits, 2: unit, index } of matchesOf(folded, MIXED)) {
    const span = { start: index, end: index + found.length };
    const named = itemsIn(numbers.labels, span).some(({ kind }) => kind === "slogan");
    const beside = LARGER.test(folded.slice(Math.max(0, index - NEAR), span.end + NEAR));
    const sound = named || beside || GOES_ON.test(folded.slice(span.end, span.end + 3));
    const right = `${Math.round(Number(digits) * (unit === "千" ? 100000 : 10000)) / 100}`;
    const mixed = sound ? span : { ...span, right };
    const last = lists.at(-1)?.at(-1);
    if (last && span.start - last.end < 9 && JOINT.test(folded.slice(last.end, span.start))) lists.at(-1)?.push(mixed);
    else lists.push([mixed]);
  }
  return lists;
}
