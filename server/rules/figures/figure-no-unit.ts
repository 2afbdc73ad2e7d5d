import { defineRule } from "../../check/rule.ts";
import { CHANGE, RATE_OF_CHANGE, REACHED } from "../../lexicon/change.ts";
import { CLASSIFIER, COUNTING } from "../../lexicon/classifier.ts";
import { MONEY } from "../../lexicon/money.ts";
import { oneOf, pattern, phrase } from "../../lexicon/phrase.ts";
import { RATIO } from "../../lexicon/rate.ts";
import { MEASURED, UNITLESS } from "../../lexicon/thing.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { tablesIn } from "../../report/tables.ts";
import { behindLast, type Span, slice } from "../../text/text.ts";

/** What has a unit, right before a number. */
const MEASURED_BEFORE = pattern`${MEASURED}[^,。;、:\d(\n]{0,6}$|(?<![指系参倍基函序分位得常])数量?(?:为|共|达到?)?$`;
/** Money with a decimal point is told in 万元 or 亿元: 到位资金⟦12.6⟧，同比增长15.8%. */
const MONEY_BEFORE = pattern`${MONEY}(?:${REACHED}|达|为|约|近)?$`;
/** What has none. */
const BARE = pattern`[比差](?:${CHANGE}|缩小|降|达|为|控制)?(?:至|到|为|在)?$|${UNITLESS}|项目[A-Za-z]?$`;
const RATE = phrase`(?<!${RATIO}|比)率(?:已|均)?`;
/** How much there is more or less of something (同比增长⟦42⟧): behind 增长 it is told in percent, behind others (增加⟦42⟧) it may be pieces. */
const GROWN = pattern`${oneOf("增长", RATE_OF_CHANGE)}了?(?:约|近|为|达)?$`;
const CHANGED = pattern`${CHANGE}了?(?:约|近)?$`;
/** What share of a whole something is (占总产值的⟦59.5⟧, 占比⟦12⟧), and a rate (准确率⟦98.85⟧); below 2 they may be told as fractions. */
const SHARE = pattern`(?:占(?!地)[^,。;:\d]{2,20}(?:的|总[数量额])|(?:占比|比重|${RATE})(?:${REACHED}|为|达|是)?)$`;
/** An index, a score or a rank has no unit, and what it grows by has none (综合指数3.2，同比下降0.4). */
const ON_A_SCALE = pattern`${UNITLESS}|[评计得总均]分|倍差|差距|排名|位次|名次|(?<![占同环相对])比(?:${CHANGE}|[为达降缩])`;
/** The second of two like things lacks what the first is counted by: 5支综合救援队伍和⟦17⟧专业救援队伍. */
const COUNTED_BEFORE = pattern`\d(${CLASSIFIER})[一-鿿]{0,14}?([一-鿿]{2})[、和及与]$`;
/** Words that count without a classifier: 12县市, 20大项目. */
const NO_NOUN = pattern`^(?:${COUNTING}|[万亿多余县镇乡市区州旗村校国省大公级人年月日])`;
/** The number ends the clause: the point of 1276. is the end of a sentence. */
const CLAUSE_END = /^(?:[,。;\n]|\.(?! *\d)|$)/;
/** So do several of one kind, and a bracket (分别增长⟦17和11⟧；（增长42）). */
const PERCENT_END = /^((?:[、和与及]\d{1,4}(?:\.\d{1,4})?){0,4})(?:[,。;)\n]|\((?![%‰])|\.(?! *\d)|$)/;
const NUMBER = /^(?:约|近|超|超过)?([\d,]+(?:\.\d+)?)$/;
/** A number behind a blank may stand in a column, unless a mark follows it. */
const ENDS = /^[,。;]/;
/** A line that was broken in a sentence has some words. */
const BROKEN = 12;
/** So far back a sentence is searched for the index or the score that it speaks of. */
const REACH = 60;

/** A number without a unit where an amount is expected (完成造林1200。). 条例第二十条: figures and units have to be checked. */
export const figureNoUnit = defineRule({
  id: "figure-no-unit",
  family: "figures",
  severity: "warning",
  scope: "paragraph",
  needs: { anyOf: "0123456789" },
  summary: { zh: "数字缺单位", en: "A figure without a unit" },
  *check(report) {
    for (const { kind, span: number } of report.numbers.labels) {
      const lack = kind === "other" ? lackOf(report, number) : undefined;
      if (!lack || tablesIn(report.tables, number).length > 0) continue; // its column has the unit
      const words = slice(report.text, lack.span);
      const examples = lack.units.map((unit) => `“${withUnit(words, unit)}”`).join("");
      yield {
        span: lack.span,
        message: { zh: `“${words}”没有单位，请补上，如${examples}。`, en: `"${words}" has no unit; add it.` },
      };
    }
  },
});

/** The number, or the numbers that begin with it, and units that it may lack; undefined where it lacks none for all we know. */
function lackOf({ folded }: ParagraphFacts, number: Span): { span: Span; units: readonly string[] } | undefined {
  const value = NUMBER.exec(slice(folded, number))?.[1];
  if (value === undefined) return undefined;
  const behind = folded.slice(number.end, number.end + 48);
  if (folded.length >= BROKEN && /^[、和与及\d.]*$/.test(behind)) return undefined; // the next line may begin with the unit
  const inCell = folded[number.start - 1] === " " && !ENDS.test(behind);
  const others = inCell ? undefined : PERCENT_END.exec(behind)?.[1];
  const units = others !== undefined && unitsBehind(folded, number.start, Number(value.replaceAll(",", "")));
  if (units) return { span: { start: number.start, end: number.end + others.length }, units };
  const counted = classifierOf(folded, number);
  if (counted) return { span: number, units: [counted] };
  const left = folded.slice(Math.max(0, number.start - 12), number.start);
  if (value.includes(".") && ENDS.test(behind) && MONEY_BEFORE.test(left))
    return { span: number, units: ["万元", "亿元"] };
  if (!CLAUSE_END.test(behind) || !MEASURED_BEFORE.test(left) || BARE.test(left)) return undefined;
  return { span: number, units: /率|占/.test(left) ? ["%", "‰"] : ["亩", "万元"] };
}

/** What the number is counted by, if the like thing before it is and it is not. */
function classifierOf(folded: string, { start, end }: Span): string | undefined {
  const [, classifier, noun] = COUNTED_BEFORE.exec(folded.slice(Math.max(0, start - 24), start)) ?? [];
  const behind = /^[一-鿿]{3,14}/.exec(folded.slice(end, end + 14))?.[0] ?? "";
  return noun && !NO_NOUN.test(behind) && behind.indexOf(noun) > 0 ? classifier : undefined;
}

/** What words of change and shares before `at` are told in; undefined where there are none, or what they speak of has no unit. */
function unitsBehind(folded: string, at: number, value: number): readonly string[] | undefined {
  const before = folded.slice(Math.max(0, at - REACH), at).replace(/ $/, "");
  const percent = GROWN.test(before) || (value >= 2 && SHARE.test(before));
  if (!percent && !CHANGED.test(before)) return undefined;
  if (ON_A_SCALE.test(before.slice(behindLast(before, "。;\n")))) return undefined;
  return percent ? ["%"] : value < 1000 ? ["%", "个"] : ["个"];
}

/** The words with a unit behind each number: 17%和11%. */
function withUnit(words: string, unit: string): string {
  return words.replace(/[\d０-９](?:[\d０-９.,．，]*[\d０-９])?/g, `$&${unit}`);
}
