import { pattern } from "../../lexicon/phrase.ts";
import { YEAR } from "../../lexicon/time.ts";
import type { Report } from "../../reading/report.ts";
import { readTitleYears } from "../../report/years.ts";
import type { Span } from "../../text/text.ts";

/** The year a summary looks back on and the one it plans for. */
export interface SummaryYears {
  readonly review: number;
  readonly plan: number;
}

/**
 * The years of a summary (总结), as its title says them: the last it names is looked back on, and the next is planned for unless
 * the title names another. Undefined where the title names none. What is named after the year ahead (政府工作报告) is read by
 * `findYears` of edits/last-year.
 */
export function summaryYears({ frame }: Report): SummaryYears | undefined {
  const { review, plan } = readTitleYears(frame.title?.text ?? "");
  const last = review.at(-1);
  return last === undefined ? undefined : { review: last, plan: plan ?? last + 1 };
}

/** The date of signature (成文日期). */
export interface SignatureDate {
  readonly year: number;
  readonly month: number;
  readonly span: Span;
}

const DATE = pattern`(${YEAR}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日 ?$`;
/** What a date of signature stands behind in one line: a gap, or the name of who signs. */
const SIGNER = /[\s)局府委会办组部处校院队站科]/;
/** Behind the signature at most a line with whom to ask (联系人：…) and the like. */
const LAST = 3;

/** The date that closes one of the last paragraphs, or stands alone in it; not the end of a sentence. */
export function signatureDate({ folded, paragraphs }: Report): SignatureDate | undefined {
  for (const { start, end } of paragraphs.slice(-LAST).reverse()) {
    const from = Math.max(start, end - 20);
    const match = DATE.exec(folded.slice(from, end));
    if (!match) continue;
    const at = from + match.index;
    if (at > start && !SIGNER.test(folded[at - 1] as string)) continue; // 有效期至2025年12月31日
    return {
      year: Number(match[1]),
      month: Number(match[2]),
      span: { start: at, end: at + match[0].trimEnd().length },
    };
  }
  return undefined;
}
