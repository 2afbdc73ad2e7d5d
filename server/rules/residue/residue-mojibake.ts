import { defineRule } from "../../check/rule.ts";
import { oneOf, pattern, phrase } from "../../lexicon/phrase.ts";
import type { Report } from "../../reading/report.ts";
import { isBullet } from "../../report/bullets.ts";
import { HOLE, type Span, slice } from "../../text/text.ts";
import { excerpt, gather } from "../support/gather.ts";
import { isQuestion } from "../support/question.ts";

/**
 * What a wrong encoding leaves behind (乱码): literal escapes, replacement characters, private characters, the classics
 * 锟斤拷 and 烫烫烫, UTF-8 read as Latin, and a lone half-width "?" for a character that could not be stored.
 */
const MOJIBAKE = pattern.g`${oneOf(
  phrase`(?:<U\+[0-9A-F]{4,6}>[^\S\n]?)+|&(?:nbsp|amp|lt|gt|quot|[lr]dquo|mdash|hellip|#\d{2,5});`,
  phrase`[\uFFFD\uE000-\uF8FF]+|(?:锟斤拷?)+|(?:烫烫|屯屯)[烫屯]+|(?:[\u00C2-\u00EF][\u0080-\u00BF€™œ]){2,}`,
  phrase`\?(?=[\u4e00-\u9fff,，。；、）])`,
)}`;

export const residueMojibake = defineRule({
  id: "residue-mojibake",
  family: "residue",
  severity: "warning",
  summary: { zh: "编码损坏的字符", en: "Characters damaged by a wrong encoding" },
  *check(report) {
    const places = new Map<string, Span[]>();
    for (const { 0: found, index } of report.byLine.matches(MOJIBAKE, "text")) {
      const span = { start: index, end: index + found.trimEnd().length };
      if (!isRead(report, span) || isBullet(report.text, index) || (found === "?" && !isDamage(report, index)))
        continue;
      const words = found.startsWith("<U+") ? "<U+" : slice(report.text, span); // any escapes are one thing
      const known = places.get(words);
      if (known) known.push(span);
      else places.set(words, [span]);
    }
    for (const spans of places.values()) {
      const words = slice(report.text, spans[0] as Span);
      const count = spans.length > 1 ? `共${spans.length}处，` : "";
      yield gather(spans, {
        zh: `“${excerpt(words)}”像是编码转换时损坏的字符，${count}请对照原稿改回原字或删去。`,
        en: `"${excerpt(words)}" looks damaged by a conversion (${spans.length} found); restore it from the source or delete it.`,
      });
    }
  },
});

/** Whether the place belongs to the report, and not to residue or a comment. */
function isRead({ text, folded }: Report, { start }: Span): boolean {
  return folded[start] !== HOLE || text[start] === HOLE;
}

/** Whether a half-width question mark stands for a lost character: right behind one, and no question in front of it. */
function isDamage({ text, folded }: Report, at: number): boolean {
  return /[\u4e00-\u9fffA-Za-z\d]/.test(text[at - 1] ?? "") && !isQuestion(folded, at);
}
