import { defineRule, type Edit } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import type { Marker } from "../../report/markers.ts";
import { gather, safeFix } from "../support/gather.ts";

/** 序号括号的全半角: (一) beside （二）. A text that is half-width throughout is the matter of punct-halfwidth-doc. */
export const headingParenWidth = defineRule({
  id: "heading-paren-width",
  family: "numbering",
  severity: "information",
  fixable: true,
  summary: { zh: "序号用全角括号", en: "Markers take full-width brackets" },
  *check(report) {
    const { text, sections } = report;
    const bracketed = sections
      .map(({ marker }) => marker)
      .filter(({ style }) => /-paren$/.test(style) && style !== "arabic-half-paren");
    const half = bracketed.filter((marker) => halfBrackets(text, marker).length > 0);
    if (half.length === 0 || (half.length === bracketed.length && isHalfWidth(report))) return;
    const [first] = half as [Marker];
    const found = text.slice(first.span.start, first.span.end);
    const wanted = found.replace("(", "（").replace(")", "）");
    yield gather(
      half.map(({ span }) => span),
      {
        zh: `“${found}”用了半角括号，序号应用全角括号，写作“${wanted}”${half.length > 1 ? `，全文共${half.length}处` : ""}。`,
        en: `"${found}" has half-width brackets; markers take full-width ones: write "${wanted}"${half.length > 1 ? ` (${half.length} places)` : ""}.`,
      },
      safeFix(
        "改为全角括号",
        "Write full-width brackets",
        half.flatMap((marker) => halfBrackets(text, marker)),
      ),
    );
  },
});

function halfBrackets(text: string, { span }: Marker): Edit[] {
  const edits: Edit[] = [];
  for (let at = span.start; at < span.end; at++) {
    if (text[at] === "(") edits.push({ span: { start: at, end: at + 1 }, text: "（" });
    if (text[at] === ")") edits.push({ span: { start: at, end: at + 1 }, text: "）" });
  }
  return edits;
}

/** Whether the text as a whole is written with half-width marks. */
function isHalfWidth({ text }: Report): boolean {
  const full = text.match(/[，：；（]/g)?.length ?? 0;
  const half = text.match(/[\u4e00-\u9fff][,:;(]/g)?.length ?? 0;
  return half > full;
}
