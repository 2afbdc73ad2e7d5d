import { defineRule } from "../../check/rule.ts";
import { REPORTED } from "../../lexicon/document.ts";
import { TO_TEN } from "../../lexicon/numeral.ts";
import { pattern, words } from "../../lexicon/phrase.ts";
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
    if (report.markdown && MARKDOWN_TITLE.test(report.folded.slice(first.start, first.start + 3))) return;
    const line = report.folded.slice(first.start, Math.min(first.end, first.start + TITLE_LENGTH + 1));
    if (line.length <= TITLE_LENGTH && !TEXT.test(line)) return;
    if (GLUED.test(report.folded.slice(first.start, Math.min(first.end, first.start + GLUED_LENGTH)))) return;
    yield {
      span: entryPoint(report),
      message: {
        zh: "开头没有找到标题，请在第一行写明单位、事由（年份）和文种，如“××镇2025年工作总结”。",
        en: "There is no title at the beginning: name the office, the subject with its year, and the kind of report in the first line.",
      },
    };
  },
});

const MARKDOWN_TITLE = /^# \S/;

/** A short first line without end punctuation is a title, even one that names no kind (真抓实干 再创佳绩). */
const TITLE_LENGTH = 40;
/** What a title is not: a sentence, an address, a numbered heading. */
const TEXT = pattern`[。;!?:,]$|^[—–―-]|^(?:各位|同志们)|^${TO_TEN}{1,3}、|^\(`;

/** A title with what followed it in the same line: its date, its second line, the text itself. */
const GLUED_LENGTH = 80;
/** How a sentence begins, which may name a report, too. */
const SENTENCE = words("现 根据 为 按照 今年 我 各位 同志");
/** What makes a name of a kind part of a sentence: 总结如下, 总结会, 报告中, 《……报告》要求. */
const GOES_ON = "[如会中后要》”、,。:;了和与对提指显作以制]";
const GLUED = pattern`^(?!${SENTENCE})[^,。:;!?]{2,60}?${REPORTED}(?:总结|小结|报告|汇报|要点)(?!${GOES_ON})`;
