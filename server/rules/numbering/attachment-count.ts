import { defineRule, type Finding } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import { type Annex, readAnnexes } from "../../report/annexes.ts";
import type { Message } from "../../text/message.ts";
import { slice } from "../../text/text.ts";

/**
 * 附件说明与附件: the note lists annexes 1, 2, 3 (附件：1.… 2.…); the text may point at none beyond (见附件4), none may stand behind
 * it that is not listed, and the list has no gap. Annexes that are listed and not there may be files of their own.
 */
export const attachmentCount = defineRule({
  id: "attachment-count",
  family: "numbering",
  severity: "warning",
  summary: { zh: "附件的序号与附件说明一致", en: "Annexes are numbered as the note lists them" },
  *check(report) {
    const annexes = readAnnexes(report);
    if (!annexes) return;
    const { listed, opened, pointed } = annexes;
    const gap = listed.findIndex(({ number }, i) => number !== i + 1);
    if (gap >= 0) {
      yield { span: (listed[gap] as Annex).span, message: sayGap(gap + 1) };
      return;
    }
    for (const annex of [...pointed, ...opened]) {
      if (annex.number > listed.length) yield tell(report, annex, listed);
    }
  },
});

function tell({ text }: Report, { span }: Annex, listed: readonly Annex[]): Finding {
  const found = slice(text, span);
  const last = (listed.at(-1) as Annex).span;
  return {
    span,
    message: {
      zh: `这里是“${found}”，附件说明只列出${listed.length}个附件，请核对后改序号或补列附件。`,
      en: `Here stands "${found}", but the note lists ${listed.length}; correct the number or list the annex.`,
    },
    related: [{ span: last, message: { zh: "附件说明列到这里。", en: "The list ends here." } }],
  };
}

function sayGap(wanted: number): Message {
  return {
    zh: `附件说明的序号应从1起连续，这里按顺序应为“${wanted}”，请核对是否漏列或编错。`,
    en: `Annexes are numbered from 1 without a gap; in order this is ${wanted}: check for a missing one or a wrong number.`,
  };
}
