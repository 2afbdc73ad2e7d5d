import { bodyEnd } from "../../edits/body-end.ts";
import type { Report } from "../../reading/report.ts";
import type { Part } from "../../report/catalogue/entry.ts";
import { plainTitle } from "../../report/detect-kind.ts";
import { SURE } from "../../report/kinds.ts";
import type { Section } from "../../report/outline.ts";
import type { FoundPart } from "../../report/parts.ts";
import { readYears } from "../../report/years.ts";
import { isCutOff } from "./places.ts";

/** A part (部分) that reports of its kind have and this one lacks. */
export interface MissingPart {
  readonly part: Part;
  /** Every report of the kind should have it, or only most do. */
  readonly need: "required" | "usual";
  /** The top section before which it belongs; absent at the end, or where no part has been found. */
  readonly next?: Section;
  /** Whether it belongs at the beginning, because nothing that comes before or behind it is there. */
  readonly first: boolean;
}

/**
 * The parts that a report lacks, in the order of its kind, each with its place. None where the kind isn't sure, where the text
 * is printed in part or is a paper for a meeting, and none that reports of its year didn't have.
 */
export function findMissingParts(report: Report): MissingPart[] {
  const { kind, frame } = report;
  const named = frame.title?.text ?? "";
  if (kind.confidence < SURE || EXCERPT.test(named) || AGENDA_TITLE.test(named)) return [];
  const { parts } = report;
  if (parts.every(({ part, at }) => at || part.need === "optional") || isAgendaPaper(report)) return [];
  const cutOff = isCutOff(report);
  const title = plainTitle(named);
  const year = yearOf(report);
  const missing: MissingPart[] = [];
  for (const [i, { part, at }] of parts.entries()) {
    if (at || part.need === "optional" || year < (part.since ?? 0)) continue;
    const foundEarlier = parts.slice(0, i).some((earlier) => earlier.at);
    if (cutOff && !foundEarlier) continue;
    const required = part.need === "required" || part.promised?.test(title) === true;
    const next = followingSection(report, parts, i);
    missing.push({ part, need: required ? "required" : "usual", ...(next && { next }), first: !next && !foundEarlier });
  }
  return missing;
}

/** What is printed in part, or is no report though its title names one, need not be complete. */
const EXCERPT = /摘登|摘编|摘要|节选|提纲|讲话|发言/;

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
