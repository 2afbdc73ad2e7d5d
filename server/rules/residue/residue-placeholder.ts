import { defineRule, type Finding, type Severity } from "../../check/rule.ts";
import { TEMPLATE_FIELD } from "../../lexicon/document.ts";
import type { Report } from "../../reading/report.ts";
import { type Span, slice } from "../../text/text.ts";
import { gather } from "../support/gather.ts";

/**
 * Places that were left to be filled in (占位符). An × between numbers multiplies, X before digits is a road, and a row of X
 * behind digits is the rest of a telephone number.
 */
const PLACEHOLDERS = [
  "(?<!\\d)20[Xx×*]{2}(?![A-Za-z])",
  "(?<!\\d)20(?:\\d[Xx×*]|_{1,2})(?=年)", // 202X年, 20__年
  "(?<![A-Za-z0-9])[Xx×]{2,}(?![A-Za-z0-9])",
  "(?<![A-Za-z0-9])\\d{2,4}-\\d{2,}[Xx×]{3,}(?![A-Za-z0-9])",
  // 330101XXXXXXXX1234, 138XXXX5678, QQ12345XXX
  "(?<![A-Za-z0-9])[A-Z]{0,2}\\d{2,}[Xx×]{3,}\\d{0,8}(?![A-Za-z0-9])",
  "(?<![A-Za-z0-9])[Xx×](?=[镇村县市万亿余人户个月日项%])",
  "(?<![A-Za-z0-9第])[Xx](?=件|名(?![称单师牌字])|起(?![点始步])|年[X×x\\d]{1,2}月)", // 受理x件，X年X月; not X光机, 第X条
  "(?<![A-Za-z0-9.])\\d[Xx×]{2,3}(?=[人户件名万亿元%])", // 2XX人
  "(?<!\\*)\\*{2,}(?=[镇村县市乡万亿余人户个月日项%年元]|开发区|街道)",
  "(?<=我叫|姓名:)\\*{2,}",
  "(?<![_A-Za-z0-9])__(?=[镇村县市乡万亿余人户个月日项%年元届大])", // __镇, __年
  "【(?:待补|待填|此处|请填写|待核|补写)[^】\\n]{0,40}】",
  `\\[[^\\[\\]\\n:]{0,12}${TEMPLATE_FIELD}(?<!(?:责任|牵头|配合|承办)单位)\\](?!\\()`, // [发文单位], [日期]; [官网](https://…) is a link
  "\\[[^\\[\\]\\n]{2,30},(?:例如|比如|如):[^\\[\\]\\n]{1,80}\\]",
  `\\([^()\\n:]{0,8}${TEMPLATE_FIELD},(?:例如|比如|如):[^()\\n]{1,60}\\)`, // （单位名称，例如：市发展改革委）
  "〔(?:…|\\.){1,6}〕",
  "_{3,}",
  "\\bTODO\\b",
  "\\{\\{[^{}\\n]{0,60}\\}\\}",
  "\\$\\{\\d",
].join("|");
/** What each begins with, looked at first: the look-behinds of the patterns cost ten times as much at every character. */
const PLACEHOLDER = new RegExp(`(?=[\\dA-Z_x×*【〔{$[(])(?:${PLACEHOLDERS})`, "g");
/** 3+X体系: X stands for a number there, and X个产业 speaks of it. */
const VARIABLE = /[\d\u4e00-\u9fff]\+[Xx]|[Xx]\+[\d\u4e00-\u9fff]/g;
/** From this number on, places with the same words are one finding, and so are all: a form that nobody has filled in yet. */
const MANY_ALIKE = 3;
const MANY = 6;

export const residuePlaceholder = defineRule({
  id: "residue-placeholder",
  family: "residue",
  severity: "warning",
  summary: { zh: "没有填写的占位符", en: "Placeholders that were not filled in" },
  *check(report, _, { final }): Generator<Finding> {
    const spans = joined(report.folded, findPlaceholders(report));
    const grave: { severity?: Severity } = final ? { severity: "error" } : {};
    for (const group of groupsOf(report, spans)) {
      const words = slice(report.text, group[0] as Span);
      const count = group.length > 1 ? `这样的共${group.length}处，` : "";
      const message = {
        zh: `“${words}”是没有填写的占位符，${count}请填上实际内容或删去这一句。`,
        en: `"${words}" is a placeholder (${group.length} found); fill it in or delete the sentence.`,
      };
      yield { ...gather(group, message), ...grave };
    }
  },
});

/** A date or a name that is still to be filled in is one place: 2023年X月X日. */
function joined(folded: string, spans: readonly Span[]): readonly Span[] {
  const places: Span[] = [];
  for (const span of spans) {
    const last = places.at(-1);
    const isNext = last && span.start - last.end <= 1 && /^[年月日]?$/.test(folded.slice(last.end, span.start));
    if (isNext) places[places.length - 1] = { start: last.start, end: span.end };
    else places.push(span);
  }
  return places;
}

function groupsOf({ folded }: Report, spans: readonly Span[]): readonly (readonly Span[])[] {
  if (spans.length >= MANY) return [spans];
  return spans.flatMap((span) => {
    const alike = spans.filter((other) => slice(folded, other) === slice(folded, span));
    if (alike.length < MANY_ALIKE) return [[span]];
    return alike[0] === span ? [alike] : [];
  });
}

/** The placeholders of a report, in text order. */
export function findPlaceholders({ byLine, markdown }: Report): Span[] {
  const variable = byLine.has(VARIABLE);
  const found: Span[] = [];
  for (const { 0: words, index } of byLine.matches(PLACEHOLDER)) {
    if (markdown && /^(?:\*|__$)/.test(words)) continue; // ** and __ are bold type there
    if (variable && /^[Xx]$/.test(words)) continue;
    found.push({ start: index, end: index + words.length });
  }
  return found;
}
