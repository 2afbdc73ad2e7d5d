import { pattern } from "../../lexicon/phrase.ts";
import { YEAR } from "../../lexicon/time.ts";
import type { Report } from "../../reading/report.ts";
import { readTitleYears } from "../../report/years.ts";
import type { Span } from "../../text/text.ts";

/** The year a report looks back on and the one it plans for. */
export interface ReportYears {
  readonly review: number;
  readonly plan: number;
}

/**
 * The years of a report, as its title says them. A government work report looks back on the year before the one in its
 * title; points of work plan for the year in it.
 */
export function reportYears({ frame, kind }: Report): ReportYears | undefined {
  const { review, plan } = readTitleYears(frame.title?.text ?? "");
  const last = review.at(-1);
  if (last === undefined) return undefined;
  const ahead = kind.id === "work-points-plan";
  return ahead ? { review: last - 1, plan: last } : { review: last, plan: plan ?? last + 1 };
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
