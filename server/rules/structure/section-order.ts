import { defineRule } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import { kindEntry } from "../../report/kind-catalogue.ts";
import { SURE } from "../../report/kinds.ts";
import type { Section } from "../../report/outline.ts";
import { namesPart } from "../../report/parts.ts";
import { MOST_HEADLINES } from "../../report/stages.ts";
import { slice } from "../../text/text.ts";
import { nameOf } from "./places.ts";

/** 顺序颠倒: plans stand before problems, or problems before what was done. Convention. */
export const sectionOrder = defineRule({
  id: "section-order",
  family: "structure",
  severity: "information",
  summary: { zh: "各部分的先后顺序", en: "Order of the parts" },
  kinds: [
    "gov-work-report",
    "annual-summary-plan",
    "half-year-summary",
    "work-points-plan",
    "duty-report",
    "rectification-report",
    "special-report",
  ],
  *check(report) {
    // A report about problems may well begin with them.
    if (report.kind.confidence < SURE || /问题/.test(report.frame.title?.text ?? "")) return;
    let previous: { section: Section; stage: number } | undefined;
    for (const section of topRow(report)) {
      const stage = stageOf(report, section);
      if (stage === undefined) continue;
      if (previous && stage < previous.stage) {
        const [early, late] = [nameOf(report, previous.section), nameOf(report, section)];
        const lateEn = slice(report.text, section.heading);
        yield {
          span: previous.section.heading,
          message: {
            zh: `${early}写在${late}的前面，惯例是先写做了什么，再写问题，后写打算，可将两部分对调。`,
            en: `This part stands before “${lateEn}”; reports tell first what was done, then the problems, then the plans, so change the two parts round.`,
          },
          related: [
            { span: section.heading, message: { zh: "这一部分应在前面。", en: "This part should come first." } },
          ],
        };
        return;
      }
      previous = { section, stage };
    }
  },
});

/** The sections that divide the report: the top level, or the one below when all stands under a single heading. */
function topRow({ outline }: Report): readonly Section[] {
  const row = outline.length === 1 ? (outline[0]?.children ?? []) : outline;
  return row.slice(0, MOST_HEADLINES);
}

/** The stage that a heading clearly names; a heading that names two (问题和打算) may stand anywhere. */
function stageOf(report: Report, section: Section): number | undefined {
  let stage: number | undefined;
  for (const part of kindEntry(report.kind.id)?.parts ?? []) {
    if (part.stage === undefined || part.stage === stage || !namesPart(report, section, part)) continue;
    if (stage !== undefined) return undefined;
    stage = part.stage;
  }
  return stage;
}
