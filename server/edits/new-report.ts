import { parseReport } from "../reading/report.ts";
import { writeMarker } from "../report/markers.ts";
import { DATE_HOLE, type Form } from "./forms/form.ts";
import type { WritableKind } from "./forms/index.ts";
import { FORMS } from "./forms/index.ts";
import { selfOf } from "./forms/office.ts";
import { periodsOf } from "./periods.ts";

/** What a writer has to say for a new report. */
export interface NewReport {
  readonly kind: WritableKind;
  /** Whose report it is: an office, or a person for a duty report. */
  readonly unit: string;
  /** The year that it is named after: the year that a summary looks back on, or in which a congress hears the report. */
  readonly year: number;
  /** One of {@link periodsOf} its kind; the first of them if nothing is said. */
  readonly period?: string;
}

/**
 * A new report (新稿) that has all the parts of its kind from the start, with holes (××) where something is to be filled in.
 * Where the title can't tell its kind, because the unit's name says something else, a comment at the end does.
 */
export function newReport({ kind, unit, year, period }: NewReport): string {
  const name = unit.replace(/\s+/g, " ").trim();
  const periods = periodsOf(kind);
  const chosen = periods.find((each) => each.name === period) ?? periods[0];
  const text = write(
    FORMS[kind]({
      unit: name,
      we: selfOf(name),
      year,
      last: year - 1,
      next: year + 1,
      period: chosen?.title ?? "",
      nextPeriod: chosen?.next ?? "",
    }),
  );
  return parseReport(text).kind.id === kind ? text : `${text}\n<!-- hegao-kind ${kind} -->\n`;
}

/** One paragraph a line, with a blank line below the title and before each part. */
function write({ title, below = [], addressee, lead, parts, closing = [], signature }: Form): string {
  const blocks = [
    [title, ...below],
    [...(addressee ? [addressee] : []), ...lead],
    ...parts.map(({ heading, text }, i) => [writeMarker("han-comma", i + 1) + heading, ...text]),
    closing,
    signature ? [signature, DATE_HOLE] : [],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}
