import { defineRule, type Edit } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import type { Residue } from "../../report/residue.ts";
import { slice } from "../../text/text.ts";
import { excerpt, gather, safeFix } from "../support/gather.ts";

/** What a web page shows around a report (网页残留): one finding for the head of the text and one for its tail. */
export const residueWebChrome = defineRule({
  id: "residue-web-chrome",
  family: "residue",
  severity: "warning",
  fixable: true,
  summary: { zh: "网页导航、栏目等残留", en: "Leftovers of the web page the text was copied from" },
  awaits: "report",
  *check(report) {
    const blocks = report.residue.filter(({ kind }) => kind === "web-chrome");
    const middle = report.paragraphs[report.paragraphs.length >> 1]?.start ?? 0;
    const isHead = ({ span }: Residue) => span.start < middle;
    for (const part of [blocks.filter(isHead), blocks.filter((block) => !isHead(block))]) {
      const [first] = part;
      if (!first) continue;
      const words = excerpt(slice(report.text, first.span));
      const at = isHead(first) ? { zh: "文首", en: "above" } : { zh: "文末", en: "below" };
      yield gather(
        part.map(({ span }) => span),
        {
          zh: `${at.zh}的“${words}”是网页上的内容，不是正文，应删去。`,
          en: `"${words}" ${at.en} the report belongs to a web page, not to the report; delete it.`,
        },
        safeFix(
          "删去网页残留",
          "Delete what belongs to the web page",
          part.map((block) => removal(report, block)),
        ),
      );
    }
  },
});

/** How near the title of the report itself stands to a header that repeats it. */
const TITLE_NEAR = 200;

/** Takes a block out with its lines, but for a line that the report begins. A title that stands nowhere else stays. */
function removal({ text }: Report, { span, title }: Residue): Edit {
  let { start, end } = span;
  while (start > 0 && /[^\S\n]/.test(text[start - 1] as string)) start--;
  const behind = atLineStart(text, start) ? /\s/ : /[^\S\n]/;
  while (end < text.length && behind.test(text[end] as string)) end++;
  const name = title ? slice(text, title) : "";
  const around = text.slice(Math.max(0, start - TITLE_NEAR), start) + text.slice(end, end + TITLE_NEAR);
  const kept = name && !around.replace(/\s/g, "").includes(name.replace(/\s/g, "")) ? `${name}\n` : "";
  if (end < text.length || kept)
    return { span: { start: atLineStart(text, start) ? start : span.start, end }, text: kept };
  while (start > 0 && /\s/.test(text[start - 1] as string)) start--;
  return { span: { start, end }, text: text.endsWith("\n") ? "\n" : "" };
}

function atLineStart(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === "\n";
}
