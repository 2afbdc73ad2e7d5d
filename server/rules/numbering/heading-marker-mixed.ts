import { defineRule, type Finding } from "../../check/rule.ts";
import {
  dotBehind,
  dotOf,
  type MixedRow,
  readMixedRow,
  rewriteMarker,
  standardMarker,
} from "../../edits/marker-forms.ts";
import type { Report } from "../../reading/report.ts";
import { writeMarker } from "../../report/markers.ts";
import type { Section } from "../../report/outline.ts";
import { gather, safeFix } from "../support/gather.ts";
import { markerOf } from "./siblings.ts";

/** 同级序号写法不一: 1、 beside 2. , 1． beside 2. , ① beside 2) , and 一. for 一、 (GB/T 15834—2011, 附录 B.3.2, B.3.3). */
export const headingMarkerMixed = defineRule({
  id: "heading-marker-mixed",
  family: "numbering",
  severity: "warning",
  fixable: true,
  summary: { zh: "同级序号写法一致", en: "Markers of one level are written alike" },
  *check(report) {
    for (const { sections } of report.rows) {
      const first = sections[0] as Section;
      const mixed = readMixedRow(sections);
      if (mixed && !isPunctuation(mixed)) yield tellMixed(report, sections, mixed);
      else if (!mixed && first.marker.style === "han-comma" && first.marker.punctuation !== "、")
        yield tellDot(report, sections, first);
      else if (!mixed) yield* tellWidths(report, sections);
    }
  },
});

/** Whether the odd marker only has a wrong mark (2、 after 1.): heading-marker-punct tells it, and one finding is enough. */
function isPunctuation({ odd: { marker }, style }: MixedRow): boolean {
  return style === "arabic-dot" && marker.style === style && marker.punctuation !== ".";
}

function tellMixed(report: Report, row: readonly Section[], { first, odd, style }: MixedRow): Finding {
  const wanted = standardMarker(report, style, 1);
  const [found, before] = [markerOf(report, odd), markerOf(report, first)];
  return {
    span: odd.marker.span,
    message: {
      zh: `同一级前面写“${before}”，这里写“${found}”，应统一为“${wanted}”的写法。`,
      en: `The same level is written "${before}" above and "${found}" here; write all of them like "${wanted}".`,
    },
    related: [{ span: first.marker.span, message: { zh: "同级的第一个序号。", en: "The first of this level." } }],
    fixes: [
      safeFix(
        "统一同级序号的写法",
        "Write the markers alike",
        row.flatMap((s) => rewriteMarker(report, s, style)),
        ["marker"],
      ),
    ],
  };
}

/** 1． beside 2. : parts of the row were pasted; who types them all changes no width. */
function* tellWidths(report: Report, row: readonly Section[]): Generator<Finding> {
  const dot = dotOf(report);
  const isOdd = ({ marker }: Section) => (dotBehind(report, marker) ?? dot) !== dot;
  const odd = row.filter(isOdd);
  const [first] = odd;
  const alike = first && row.find((section) => !isOdd(section));
  if (!alike) return;
  const [found, other] = [markerOf(report, first), markerOf(report, alike)];
  const wanted = found.slice(0, -1) + dot;
  const finding = gather(
    odd.map(({ marker }) => marker.span),
    {
      zh: `“${found}”和同级的“${other}”，点的宽窄不一样，应写作“${wanted}”。`,
      en: `The dots of "${found}" and "${other}", which are of one level, differ in width; write "${wanted}".`,
    },
    safeFix(
      "统一点的宽窄",
      "Write the dots alike",
      odd.flatMap((section) => rewriteMarker(report, section, "arabic-dot")),
      ["marker"],
    ),
  );
  yield { ...finding, severity: "hint" };
}

function tellDot(report: Report, row: readonly Section[], first: Section): Finding {
  return {
    span: first.marker.span,
    message: {
      zh: `“${markerOf(report, first)}”是汉字序号，后面应用顿号，写作“${writeMarker("han-comma", first.marker.ordinal)}”。`,
      en: `"${markerOf(report, first)}" is a Chinese number and takes the mark "、": write "${writeMarker("han-comma", first.marker.ordinal)}".`,
    },
    fixes: [
      safeFix(
        "改为顿号",
        "Write 、",
        row.flatMap((section) => rewriteMarker(report, section, "han-comma")),
        ["marker"],
      ),
    ],
  };
}
