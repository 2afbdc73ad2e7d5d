import { defineRule, type Finding } from "../../check/rule.ts";
import { bodyEnd } from "../../edits/body-end.ts";
import type { Report } from "../../reading/report.ts";
import { plainTitle } from "../../report/detect-kind.ts";
import { kindEntry } from "../../report/kind-catalogue.ts";
import { SURE } from "../../report/kinds.ts";
import type { Section } from "../../report/outline.ts";
import type { FoundPart } from "../../report/parts.ts";
import { readStages } from "../../report/stages.ts";
import { readYears } from "../../report/years.ts";
import { slice } from "../../text/text.ts";
import { insertPart } from "./insert-part.ts";
import { entryPoint, isCutOff, isShorter, nameOf } from "./places.ts";

/** What is printed in part, or is no report though its title names one, need not be complete. */
const EXCERPT = /摘登|摘编|摘要|节选|提纲|讲话|发言/;

/** 缺必备部分: a report lacks a part that reports of its kind have. Convention. */
export const sectionMissing = defineRule<{ minLength: number }>({
  id: "section-missing",
  family: "structure",
  severity: "warning",
  summary: { zh: "缺少这类报告必备的部分", en: "A part that reports of this kind have is missing" },
  awaits: "report",
  options: {
    minLength: {
      default: 300,
      description: {
        zh: "正文少于这么多字时视为刚起草，不查。",
        en: "A text shorter than this many characters is taken for a draft just begun and left alone.",
      },
    },
  },
  *check(report, { minLength }) {
    const { kind, frame } = report;
    const named = frame.title?.text ?? "";
    if (kind.confidence < SURE || EXCERPT.test(named) || AGENDA_TITLE.test(named) || isShorter(report, minLength))
      return;
    const { parts } = report;
    if (parts.every(({ part, at }) => at || part.need === "optional") || isAgendaPaper(report)) return;
    const { clear } = readStages(report, kindEntry(kind.id));
    const cutOff = isCutOff(report);
    const title = plainTitle(named);
    const year = yearOf(report);
    for (const [i, { part, at }] of parts.entries()) {
      if (at || part.need === "optional" || year < (part.since ?? 0)) continue;
      if (cutOff && !parts.slice(0, i).some((earlier) => earlier.at)) continue;
      const required = part.need === "required" || part.promised?.test(title);
      const severity = !required ? "hint" : cutOff || !clear ? "information" : undefined;
      const finding = describe(report, parts, i, required ?? false);
      yield severity ? { ...finding, severity } : finding;
    }
  },
});

/** How much behind the title can hold the date of the meeting. */
const DATE_LENGTH = 100;

/** The year of the report: in its title, else in the line below that says when it was given; endless when nothing says. */
function yearOf({ frame, folded }: Report): number {
  const { start = 0, end = 0 } = frame.title?.span ?? {};
  const [year] = readYears(folded.slice(start, end + DATE_LENGTH));
  return year?.value ?? Number.POSITIVE_INFINITY;
}

/** A paper on which a meeting is to decide (议题材料) tells the situation and what is to be decided, and no more. */
const AGENDA_TITLE = /议案|议题|提案|草案/;
const AGENDA = new RegExp(
  [
    "(?:妥否|当否|可否|是否妥当)[,、]?[^。;\\n批]{0,8}请[^。;\\n批]{0,16}(?:审议|审定|研究|决策|决定|讨论)",
    "(?<=^|[。,;:\\n ])(?:现|特|故|拟|一并){0,2}提请[^。;\\n]{0,40}(?:审议|审定|审批|研究|决定)",
    "(?:需|提请|拟请)(?:会议)?(?:决策|审议|研究|决定)的?事项",
  ].join("|"),
);
/** How much of the beginning and of the end can say so. */
const AGENDA_LENGTH = 400;

function isAgendaPaper(report: Report): boolean {
  if (report.kind.id === "gov-work-report") return false; // every one is submitted to its congress
  const { folded } = report;
  const end = bodyEnd(report);
  return (
    AGENDA.test(folded.slice(0, AGENDA_LENGTH)) || AGENDA.test(folded.slice(Math.max(0, end - AGENDA_LENGTH), end))
  );
}

function describe(report: Report, parts: readonly FoundPart[], i: number, required: boolean): Finding {
  const { part } = parts[i] as FoundPart;
  const kind = kindEntry(report.kind.id)?.name ?? { zh: "报告", en: "report" };
  const next = followingSection(report, parts, i);
  const first = !next && !parts.slice(0, i).some(({ at }) => at);
  const place = next ? `在${nameOf(report, next)}之前` : first ? "在正文开头" : "在文末";
  const placeEn = next ? `before “${slice(report.text, next.heading)}”` : first ? "at the beginning" : "at the end";
  const fix = first ? undefined : insertPart(report, part, next);
  return {
    span: next?.heading ?? entryPoint(report),
    message: {
      zh: required
        ? `没有找到“${part.name.zh}”部分，${kind.zh}一般都要写，可${place}补写一节。`
        : `没有找到“${part.name.zh}”部分，${kind.zh}通常会写，如有需要可${place}补写一节。`,
      en: `There is no part on ${part.name.en}; reports of this kind (${kind.en.toLowerCase()}) ${required ? "should" : "usually"} have one: add it ${placeEn}.`,
    },
    ...(fix && { fixes: [fix] }),
  };
}

/**
 * The top section before which the missing part belongs: the first that comes later in the order of the kind, or an earlier one
 * right behind a number that is missing, too.
 */
function followingSection({ outline }: Report, parts: readonly FoundPart[], i: number): Section | undefined {
  const later = parts.slice(i + 1).find(({ section }) => section && outline.includes(section))?.section;
  const from = Math.max(0, ...parts.slice(0, i).map(({ at }) => at?.start ?? 0));
  const to = later?.span.start ?? Number.POSITIVE_INFINITY;
  const behindGap = outline.find(({ marker }, k) => {
    const previous = outline[k - 1]?.marker;
    if (!previous || marker.span.start <= from || marker.span.start > to) return false;
    return marker.style === previous.style && previous.ordinal > 0 && marker.ordinal > previous.ordinal + 1;
  });
  return behindGap ?? later;
}
