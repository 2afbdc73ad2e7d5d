import { defineRule, type Edit } from "../../check/rule.ts";
import { dotOf, readMixedRow } from "../../edits/marker-forms.ts";
import type { Report } from "../../reading/report.ts";
import { HAN_DIGITS, type Marker } from "../../report/markers.ts";
import type { Message } from "../../text/message.ts";
import type { Span } from "../../text/text.ts";
import { gather, safeFix } from "../support/gather.ts";

/** 序号后的标点: （一） and ① take none, 1 takes a dot, 第一 a comma (GB/T 15834—2011, 附录 B.3.1—B.3.4). One finding for each kind. */
export const headingMarkerPunct = defineRule({
  id: "heading-marker-punct",
  family: "numbering",
  severity: "warning",
  fixable: true,
  summary: { zh: "序号后的标点", en: "Punctuation behind a marker" },
  *check(report) {
    const kinds = new Map<string, Slip[]>();
    for (const slip of [...fromHeadings(report), ...fromOrdinals(report)]) {
      const others = kinds.get(slip.kind);
      if (others) others.push(slip);
      else kinds.set(slip.kind, [slip]);
    }
    for (const slips of kinds.values()) {
      const first = slips[0] as Slip;
      const places = slips.map(({ span }) => span);
      yield gather(
        places,
        say(first, slips.length),
        safeFix(
          "改正序号后的标点",
          "Correct the marks",
          slips.map(({ edit }) => edit),
        ),
      );
    }
  },
});

interface Slip {
  readonly kind: "bracket" | "arabic" | "circled" | "ordinal";
  readonly span: Span;
  readonly found: string;
  readonly wanted: string;
  readonly edit: Edit;
}

function* fromHeadings(report: Report): Generator<Slip> {
  const { text, folded, sections } = report;
  const told = new Set(toldAsMixed(report));
  for (const { marker } of sections) {
    const kind = kindOf(marker);
    if (!kind || told.has(marker.span.start)) continue;
    const { span, number } = marker;
    const at = kind === "arabic" ? number.end : folded.indexOf(marker.punctuation, number.end);
    const mark = { start: at, end: span.end };
    const replacement = kind === "arabic" ? dotOf(report) : "";
    const wanted = text.slice(span.start, at) + replacement;
    yield { kind, span, found: text.slice(span.start, span.end), wanted, edit: { span: mark, text: replacement } };
  }
}

/** The markers that heading-marker-mixed would write in another style (2、 among ①): there is no mark to correct. */
function* toldAsMixed(report: Report): Generator<number> {
  for (const { sections } of report.rows) {
    const mixed = readMixedRow(sections);
    if (!mixed) continue;
    for (const { marker } of sections) if (marker.style !== mixed.style) yield marker.span.start;
  }
}

function kindOf({ style, punctuation }: Marker): Slip["kind"] | undefined {
  if (style === "arabic-dot") return punctuation === "." ? undefined : "arabic";
  if (punctuation === "") return undefined;
  if (style === "circled") return "circled";
  return style === "han-paren" || style === "arabic-paren" ? "bracket" : undefined;
}

function* fromOrdinals({ text, folded, enumerations }: Report): Generator<Slip> {
  for (const { items } of enumerations) {
    for (const { form, span } of items) {
      if ((form !== "第" && form !== "其") || folded[span.end] !== "、") continue;
      if (HAN_DIGITS.includes(folded[span.end + 1] ?? "\n")) continue; // 第二、三产业
      const found = text.slice(span.start, span.end + 1);
      const wanted = `${text.slice(span.start, span.end)}，`;
      const mark = { start: span.end, end: span.end + 1 };
      yield {
        kind: "ordinal",
        span: { start: span.start, end: mark.end },
        found,
        wanted,
        edit: { span: mark, text: "，" },
      };
    }
  }
}

const WHY: Readonly<Record<Slip["kind"], Message>> = {
  bracket: { zh: "加括号的序号后不用标点", en: "a bracketed number takes no mark behind it" },
  arabic: { zh: "阿拉伯数字序号后用下脚点", en: "an Arabic number takes a dot behind it" },
  circled: { zh: "带圈的序号后不用标点", en: "a circled number takes no mark behind it" },
  ordinal: { zh: "“第一”这类序次语后用逗号", en: "words like 第一 take a comma behind them" },
};

function say({ kind, found, wanted }: Slip, count: number): Message {
  const zh = count > 1 ? `，全文共${count}处` : "";
  const en = count > 1 ? ` (${count} places)` : "";
  return {
    zh: `“${found}”应写作“${wanted}”，${WHY[kind].zh}${zh}。`,
    en: `Write "${wanted}" for "${found}": ${WHY[kind].en}${en}.`,
  };
}
