import { defineRule, type Finding } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import { kindEntry } from "../../report/kind-catalogue.ts";
import { readStages } from "../../report/stages.ts";
import { slice } from "../../text/text.ts";
import { insertPart } from "./insert-part.ts";
import { findMissingParts, type MissingPart } from "./missing-parts.ts";
import { entryPoint, isCutOff, isShorter, nameOf } from "./places.ts";

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
    if (isShorter(report, minLength)) return;
    const missing = findMissingParts(report);
    if (missing.length === 0) return;
    const { clear } = readStages(report, kindEntry(report.kind.id));
    const cutOff = isCutOff(report);
    for (const lack of missing) {
      const severity = lack.need === "usual" ? "hint" : cutOff || !clear ? "information" : undefined;
      const finding = describe(report, lack);
      yield severity ? { ...finding, severity } : finding;
    }
  },
});

function describe(report: Report, { part, need, next, first }: MissingPart): Finding {
  const required = need === "required";
  const kind = kindEntry(report.kind.id)?.name ?? { zh: "报告", en: "report" };
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
