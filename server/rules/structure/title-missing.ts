import { defineRule } from "../../check/rule.ts";
import { TO_TEN } from "../../lexicon/numeral.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { entryPoint, isShorter } from "./places.ts";

/** 无标题: a text of some length has no title. 《党政机关公文处理工作条例》第九条（七）: issuer, subject and kind make it. */
export const titleMissing = defineRule<{ minLength: number }>({
  id: "title-missing",
  family: "structure",
  severity: "warning",
  summary: { zh: "没有标题", en: "No title" },
  awaits: "report",
  options: {
    minLength: {
      default: 300,
      description: {
        zh: "正文少于这么多字时视为片段，不查。",
        en: "A text shorter than this many characters is taken for a fragment and left alone.",
      },
    },
  },
  *check(report, { minLength }) {
    const first = report.paragraphs[0];
    if (!first || report.frame.title || isShorter(report, minLength)) return;
    const line = report.folded.slice(first.start, Math.min(first.end, first.start + TITLE_LENGTH + 1));
    if (line.length <= TITLE_LENGTH && !TEXT.test(line)) return;
    yield {
      span: entryPoint(report),
      message: {
        zh: "开头没有找到标题，请在第一行写明单位、事由（年份）和文种，如“××镇2025年工作总结”。",
        en: "There is no title at the beginning: name the office, the subject with its year, and the kind of report in the first line.",
      },
    };
  },
});

/** A short first line without end punctuation is a title, even one that names no kind (真抓实干 再创佳绩). */
const TITLE_LENGTH = 40;
/** What a title is not: a sentence, an address, a numbered heading. */
const TEXT = pattern`[。;!?:,]$|^[—–―-]|^(?:各位|同志们)|^${TO_TEN}{1,3}、|^\(`;
