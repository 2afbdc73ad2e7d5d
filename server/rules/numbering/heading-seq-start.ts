import { defineRule, type Finding } from "../../check/rule.ts";
import { ordinalsBefore } from "../../edits/lists.ts";
import { holdsUnread } from "../../edits/unread-markers.ts";
import type { Report } from "../../reading/report.ts";
import type { Row, Section } from "../../report/outline.ts";
import { markerOf, markerWith } from "./siblings.ts";

/** 首号: the first number of a row is one (convention). A text whose first parts are numbered higher has lost its beginning. */
export const headingSeqStart = defineRule<{ fragment: boolean }>({
  id: "heading-seq-start",
  family: "numbering",
  severity: "warning",
  summary: { zh: "层次序号从一开始", en: "Headings are numbered from one" },
  options: {
    fragment: {
      default: false,
      description: {
        zh: "稿件是片段，序号不从一开始也不提示。",
        en: "The text is a fragment: its numbers need not begin with one.",
      },
    },
  },
  *check(report, { fragment }) {
    if (fragment) return;
    const high = report.rows.filter((row) => startOf(row).marker.ordinal !== 1);
    if (high.length === 0) return;
    const before = ordinalsBefore(report);
    const late = high.filter((row) => {
      if (before.get(startOf(row)) === startOf(row).marker.ordinal - 1) return false; // it may carry on the row before it
      return isRow(row) && !isUnread(report, row);
    });
    late.sort((a, b) => startOf(a).span.start - startOf(b).span.start);
    const [first, second] = late.map(startOf);
    if (first && second && isCutOff(report, first, second)) {
      yield tellCutOff(report, first, second);
      late.splice(0, 2);
    }
    for (const row of late) yield tell(report, startOf(row));
  },
});

const startOf = ({ sections }: Row): Section => sections[0] as Section;

/** Whether the numbers run on from the first: a lone number below the second level may be anything. */
function isRow({ sections }: Row): boolean {
  const [first, second] = sections as readonly [Section, Section?];
  return second ? second.marker.ordinal === first.marker.ordinal + 1 : first.level <= 2;
}

/** Whether a number that is missing stands before the row, below its parent, as something that was not read. */
function isUnread(report: Report, row: Row): boolean {
  const { marker } = startOf(row);
  const before = { start: row.parent?.marker.span.end ?? 0, end: marker.span.start };
  return holdsUnread(report, before, marker.style, 1, marker.ordinal - 1);
}

/** Both the first heading of the first level and the first of a lower one are numbered above one. */
function isCutOff({ sections }: Report, first: Section, second: Section): boolean {
  const top = sections.find(({ level }) => level === 1);
  return first === sections[0] && first.level > 1 && second === top;
}

function tell(report: Report, section: Section): Finding {
  const one = markerWith(report, section, 1);
  return {
    span: section.marker.span,
    message: {
      zh: `这一级的第一个序号是“${markerOf(report, section)}”，应从“${one}”开始，请核对前面是否漏了内容。`,
      en: `The first number of this level is "${markerOf(report, section)}"; it should begin with "${one}": check whether something is missing before it.`,
    },
  };
}

function tellCutOff(report: Report, first: Section, second: Section): Finding {
  const [a, b] = [markerOf(report, first), markerOf(report, second)];
  return {
    span: first.marker.span,
    message: {
      zh: `全文从“${a}”写起，第一个一级标题是“${b}”，开头疑被截断，请补上前面的部分。`,
      en: `The text begins with "${a}", and its first part is "${b}": its beginning seems to be cut off; add what is missing.`,
    },
    related: [{ span: second.marker.span, message: { zh: "第一个一级标题。", en: "The first part." } }],
  };
}
