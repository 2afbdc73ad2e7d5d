import { defineRule, type Finding } from "../../check/rule.ts";
import { bodyEnd } from "../../edits/body-end.ts";
import { oneOf, pattern, phrase, words } from "../../lexicon/phrase.ts";
import type { Report } from "../../reading/report.ts";
import { SURE } from "../../report/kinds.ts";
import { slice, trimSpan } from "../../text/text.ts";
import { entryPoint } from "./places.ts";

/**
 * 称谓和结语: a report to a congress addresses its members and asks for deliberation; other reports ask for nothing.
 * 《党政机关公文处理工作条例》第十五条（四）: 不得在报告等非请示性公文中夹带请示事项.
 */
export const addresseeClosing = defineRule({
  id: "addressee-closing",
  family: "structure",
  severity: "hint",
  summary: { zh: "称谓和结语", en: "Address and closing words" },
  awaits: "report",
  *check(report) {
    if (report.kind.id === "gov-work-report") {
      if (report.kind.confidence >= SURE) yield* checkCongress(report);
    } else if (report.kind.id !== "unknown" || /报告|汇报/.test(report.frame.title?.text ?? "")) {
      yield* checkClosing(report);
    }
  },
});

/** How far down the address and the request for deliberation may stand. */
const OPENING = 2500;

function* checkCongress(report: Report): Generator<Finding> {
  const { folded, frame } = report;
  // 同志们： a report to another meeting needs no deliberation.
  if (frame.addressee && !folded.slice(frame.addressee.start, frame.addressee.end).includes("代表")) return;
  const start = frame.title?.span.end ?? 0;
  const opening = folded.slice(start, start + OPENING);
  if (!opening.includes("各位代表")) {
    yield {
      span: entryPoint(report),
      message: {
        zh: "政府工作报告开头没有称谓，向人民代表大会报告一般先写“各位代表：”。",
        en: "The government work report addresses nobody: to a people's congress it begins with “各位代表：”.",
      },
    };
  }
  if (!/审议/.test(opening)) {
    yield {
      span: entryPoint(report),
      message: {
        zh: "政府工作报告开头没有“请予审议”，向人民代表大会报告一般写“现在，我代表……向大会报告政府工作，请予审议”。",
        en: "The government work report does not ask for deliberation: to a people's congress one writes “请予审议”.",
      },
    };
  }
}

/** How much of the end counts as the closing. */
const CLOSING = 400;
const APPROVE = words("批示 批复 批准 审批");
const REQUEST = pattern.g`(?<=^|[。,;:!\n ])${oneOf(
  phrase`(?:妥否|当否|可否|是否妥当)[,、]?(?:请|敬请)?${APPROVE}|特此请示`,
  phrase`(?:以上|上述)?(?:恳请|敬请|请求|请|特申请)(?:贵|上级|县|市|省|区|镇)?[^。,;:!?\n批报提]{0,16}(?:予以)?${APPROVE}`,
)}`;

function* checkClosing(report: Report): Generator<Finding> {
  const end = bodyEnd(report);
  const start = Math.max(0, end - CLOSING);
  for (const match of report.folded.slice(start, end).matchAll(REQUEST)) {
    const span = trimSpan(report.folded, { start: start + match.index, end: start + match.index + match[0].length });
    const words = slice(report.text, span);
    yield {
      span,
      severity: /批示$/.test(words) && words.length <= 4 ? "hint" : "warning",
      message: {
        zh: `报告结尾写了“${words}”，报告中不得夹带请示事项，请另文请示，结尾可写“特此报告”。`,
        en: `The report ends by asking “${words}”: a report must not carry a request, so ask in a separate letter and close with “特此报告”.`,
      },
    };
  }
}
