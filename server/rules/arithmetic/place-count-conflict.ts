import { defineRule, type Finding, type Summary } from "../../check/rule.ts";
import { pattern, phrase } from "../../lexicon/phrase.ts";
import { TOWN, VILLAGE } from "../../lexicon/place.ts";
import type { Report } from "../../reading/report.ts";
import { hashOf } from "../../text/hash.ts";
import { matchesOf } from "../../text/matches.ts";
import { behindLast, type Span, slice } from "../../text/text.ts";

/** 54个村居, 213个行政村, 12个乡镇(街道): not 村民小组, 社区服务中心. */
const BRACKETED = phrase`村\(社区\)|村\(居\)|乡镇\(街道\)|镇\(街道\)|乡\(镇、街道\)`;
const PLACES = pattern.g`(?<![\d.,])(\d{1,4})个(?:行政|建制)?(${BRACKETED}|${VILLAGE}|${TOWN})(?![民组委级庄屯小干集务医史口寨落道服工卫矫养食区域贤办事园社\d])`;
/** Words right before, that say these are all: 辖区54个村居. */
const UNDER = /辖(?:有|区内?的?)?[共现]?有?$/;
const NAMED = /[\u4e00-\u9fff]{2}[县区旗镇乡道村]下?辖/;
/** 全县213个行政村⟦中⟧: of all, where the whole place is named before and all are spoken of behind. */
const EVERYWHERE = /[全我]([省市州县区旗镇乡])(?:内|的|所有|下?辖?[共现]?有?)?$/;
const ALL = /^(?:中|均|都|全部)|^[^,。;\n]{0,10}全覆盖/;
/** Words before that speak of other places, other times, or of visits. */
const ELSEWHERE = /全国|全省|累计|先后|兄弟|外[省市县]|合并|撤|调整|原有?$|自然/;

/** What is kept of each mention: its kind of place, how many, whether all are meant, the level of the whole, and where it stands. */
type Mentions = readonly number[];
const SIZE = 6;
const [SOME, COVERED, TOTAL] = [0, 1, 2] as const;

interface Mention {
  readonly count: number;
  readonly claim: number;
  readonly level: number;
  readonly span: Span;
}

/**
 * 村镇个数前后一致: how many villages and towns a place has is one number. Told where two places say how many there are in all, where
 * a later one says more, and where all that are covered are a few more or less.
 */
export const placeCountConflict = defineRule({
  id: "place-count-conflict",
  family: "arithmetic",
  severity: "information",
  summary: { zh: "村镇总数前后一致", en: "One number of villages and towns throughout" },
  scope: "summaries",
  needs: { anyOf: "村镇乡街居" },
  summarize({ folded }): Mentions | undefined {
    const found = matchesOf(folded, PLACES).flatMap((match) => readMention(folded, match) ?? []);
    return found.length > 0 ? found : undefined;
  },
  *check(report, paragraphs: readonly Summary<Mentions>[]) {
    for (const mentions of groupByPlace(paragraphs)) {
      const totals = mentions.filter(({ claim }) => claim === TOTAL);
      const [total] = totals;
      if (!total || totals.some((other) => other.level !== total.level)) continue;
      for (const mention of mentions) if (contradicts(mention, total)) yield tell(report, mention, total);
    }
  },
});

function readMention(folded: string, { 0: words, 1: count, 2: place, index }: RegExpExecArray): number[] | undefined {
  const before = folded.slice(Math.max(0, index - 20), index);
  const clause = before.slice(behindLast(before, ",。;:\n"));
  // Of several places that are described one after the other each has a number of its own.
  if (ELSEWHERE.test(clause) || NAMED.test(clause)) return undefined;
  const level = EVERYWHERE.exec(clause)?.[1]?.charCodeAt(0) ?? 0;
  const end = index + words.length;
  const all = ALL.test(folded.slice(end, end + 16));
  const claim = UNDER.test(clause) || (level > 0 && all) ? TOTAL : all ? COVERED : SOME;
  const key = hashOf((place as string).replace(/[()、]/g, ""));
  return [key, Number(count), claim, level, index, words.length];
}

function groupByPlace(paragraphs: readonly Summary<Mentions>[]): Iterable<Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const { start, value } of paragraphs) {
    for (let i = 0; i < value.length; i += SIZE) {
      const [key, count, claim, level, at, length] = value.slice(i, i + SIZE) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const mention = { count, claim, level, span: { start: start + at, end: start + at + length } };
      const group = groups.get(key);
      if (group) group.push(mention);
      else groups.set(key, [mention]);
    }
  }
  return groups.values();
}

/** Whether a mention can't be true beside the total. */
function contradicts({ count, claim, level, span }: Mention, total: Mention): boolean {
  if (count === total.count || (level > 0 && level !== total.level)) return false;
  if (claim === TOTAL) return span.start > total.span.start;
  return count > total.count || (claim === COVERED && total.count - count <= Math.max(1, total.count * 0.05));
}

function tell({ text }: Report, { count, span }: Mention, total: Mention): Finding {
  const [said, all] = [slice(text, span), slice(text, total.span)];
  const sign = count > total.count ? ">" : "<";
  return {
    span,
    message: {
      zh: `这里写“${said}”，另一处写共有“${all}”，${count}${sign}${total.count}，请核对；口径不同的，请写明。`,
      en: `Here it is “${said}”, and “${all}” in all elsewhere (${count} ${sign} ${total.count}); check them, or say what differs.`,
    },
    related: [{ span: total.span, message: { zh: `总数写的是“${all}”。`, en: `In all it is “${all}”.` } }],
  };
}
