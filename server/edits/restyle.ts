import type { Report } from "../reading/report.ts";
import { LEVEL_OF, type MarkerStyle } from "../report/markers.ts";
import type { Section } from "../report/outline.ts";
import { isPlain, parentOf } from "./levels.ts";
import { readMixedRow, rewriteMarker } from "./marker-forms.ts";
import { carryOut, type Plan, planChange, type StructureEdit } from "./plan.ts";

/**
 * 统一序号写法: writes the markers of all headings side by side with `section` in `style`, with the marks that the standard has;
 * references follow. Undefined where the style is that of a level above or below them.
 */
export function restyle(report: Report, section: Section, style: MarkerStyle): StructureEdit | undefined {
  return carryOut(report, planRestyle(report, section, style));
}

export function planRestyle(report: Report, section: Section, style: MarkerStyle): Plan | undefined {
  const row = rowOf(report, section);
  if (!row || style === "markdown") return undefined;
  const above = parentOf(report, section);
  const below = row.flatMap(({ children }) => children.filter((child) => !isPlain(child)));
  const level = LEVEL_OF[style];
  if (above && !isPlain(above) && above.level >= level) return undefined;
  if (below.some((child) => child.level <= level)) return undefined;
  const odd = row.filter(({ marker }) => marker.style !== style);
  const plan = planChange(report, { styles: new Map(odd.map((one) => [one, style])) });
  const marks = row.filter((one) => !odd.includes(one)).flatMap((one) => rewriteMarker(report, one, style));
  const edits = [...plan.edits, ...marks].sort((a, b) => a.span.start - b.span.start);
  return { ...plan, edits };
}

/** The style that a row should have: of a mixed row what most have, else what GB/T 9704 has at that depth. */
export function styleFor(report: Report, section: Section): MarkerStyle | undefined {
  const row = rowOf(report, section);
  if (!row) return undefined;
  const mixed = readMixedRow(row);
  if (mixed) return mixed.style;
  const parent = parentOf(report, section);
  if (!parent || isPlain(parent)) return section.marker.style;
  const standard = STANDARD[parent.level];
  return section.level === 5 ? section.marker.style : standard; // ① stands below any level
}

/** GB/T 9704—2012, 7.3.3; ① below them is convention. */
const STANDARD: readonly MarkerStyle[] = ["han-comma", "han-paren", "arabic-dot", "arabic-paren", "circled"];

function rowOf({ rows }: Report, section: Section): readonly Section[] | undefined {
  return rows.find(({ sections }) => sections.includes(section))?.sections;
}
