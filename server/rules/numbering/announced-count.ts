import { defineRule, type Finding, type Related } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import { type Span, slice } from "../../text/text.ts";
import { findAnnouncedLists } from "./announced-lists.ts";
import { readAnnouncement, readTitleCount } from "./announcements.ts";
import { findNamedLists } from "./named-lists.ts";

/** 宣布数与实列数: 重点抓好四项工作：一是…二是…三是…。 Only a list that really is introduced is compared with a number. */
export const announcedCount = defineRule({
  id: "announced-count",
  family: "numbering",
  severity: "warning",
  summary: { zh: "宣布的项数与实际列出的一致", en: "The announced number and the list that follows agree" },
  awaits: "report",
  *check(report) {
    const found = [...fromLists(report), ...fromNames(report)];
    const seen = new Set<number>();
    for (const finding of found.sort((a, b) => a.span.start - b.span.start)) {
      if (!seen.has(finding.span.start)) yield finding;
      seen.add(finding.span.start);
    }
  },
});

function* fromLists(report: Report): Generator<Finding> {
  const { folded } = report;
  for (const list of findAnnouncedLists(report)) {
    const { items, parent, children } = list;
    const count = readAnnouncement(folded, list) ?? (parent && readTitleCount(folded, parent, children ?? []));
    if (count && count.value !== items.length) yield tell(report, count.span, items.length, items);
  }
}

function* fromNames(report: Report): Generator<Finding> {
  for (const { span, listed } of findNamedLists(report)) {
    yield { ...tell(report, span, listed, []), severity: "hint" }; // what a watchword counts is seldom all that follows it
  }
}

function tell({ text }: Report, span: Span, listed: number, items: readonly Span[]): Finding {
  const written = slice(text, span);
  const related = items.map(
    (item, i): Related => ({
      span: item,
      message: { zh: `第${i + 1}项`, en: `Item ${i + 1}` },
    }),
  );
  return {
    span,
    message: {
      zh: `这里说“${written}”，实际列出${listed}项，请核对后改数字或增删所列各项。`,
      en: `This says “${written}”, but ${listed} items are listed; correct the number or the list.`,
    },
    ...(related.length > 0 && { related }),
  };
}
