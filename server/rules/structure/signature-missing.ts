import { defineRule, type Finding } from "../../check/rule.ts";
import { SALUTATION } from "../../lexicon/document.ts";
import { pattern } from "../../lexicon/phrase.ts";
import type { Report } from "../../reading/report.ts";
import { isDate } from "../../report/frame.ts";
import type { Paragraph } from "../../report/paragraphs.ts";
import { slice } from "../../text/text.ts";

/** How many paragraphs from the end the date stands. */
const DEPTH = 6;
/** The form of a date, filled in or not: 2026年12月日. */
const DATE_FORM = /^\d{0,4}年\d{0,2}月\d{0,2}日$/;
/** Who listens, not who is written to. */
const LISTENERS = pattern`^${SALUTATION}`;

/**
 * 署名和成文日期: a report that is sent to an office ends in who sends it, and when. Of a finished report only; one that is read
 * out or addressed to nobody may end without.
 */
export const signatureMissing = defineRule({
  id: "signature-missing",
  family: "structure",
  severity: "warning",
  summary: { zh: "定稿缺少署名或成文日期", en: "No signature or date in a finished report" },
  awaits: "report",
  *check(report, _, { final }): Generator<Finding> {
    if (!final) return;
    const open = report.paragraphs.slice(-DEPTH).filter((line) => isUnfinished(report, line));
    for (const span of open) yield { span, ...UNFINISHED };
    const { addressee, signature, date } = report.frame;
    if (open.length > 0 || !addressee || LISTENERS.test(slice(report.folded, addressee))) return;
    if (date && !signature) yield { span: date, message: UNSIGNED };
    else if (!date && !report.paragraphs.some((line) => isDate(report.folded, line)))
      yield { span: addressee, message: UNDATED };
  },
});

const UNFINISHED = {
  severity: "error",
  message: {
    zh: "成文日期没有填完整，请填上年、月、日。",
    en: "The date is not filled in; write year, month and day.",
  },
} as const;

const UNSIGNED = {
  zh: "成文日期上面没有署名，主送上级机关的报告应写明发文机关。",
  en: "Nobody signs above the date; a report to an office names who sends it.",
};

const UNDATED = {
  zh: "这份报告写了主送机关，文末却没有署名和成文日期，请补上。",
  en: "The report is addressed to an office, and ends without a signature and a date; add them.",
};

function isUnfinished({ folded }: Report, line: Paragraph): boolean {
  return DATE_FORM.test(slice(folded, line).replace(/ /g, "")) && !isDate(folded, line);
}
