import type { Report } from "../../reading/report.ts";
import type { Section } from "../../report/outline.ts";
import { slice } from "../../text/text.ts";

/** A heading's marker as it stands in the text: "（三）". */
export function markerOf({ text }: Report, { marker }: Section): string {
  return slice(text, marker.span);
}

/** The marker as it would stand with another number: "（三）" → "（四）". */
export function markerWith({ text }: Report, { marker }: Section, number: string): string {
  const { span, number: old } = marker;
  return text.slice(span.start, old.start) + number + text.slice(old.end, span.end);
}
