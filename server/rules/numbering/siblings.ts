import { numberLike } from "../../edits/marker-forms.ts";
import type { Report } from "../../reading/report.ts";
import type { Section } from "../../report/outline.ts";
import { slice } from "../../text/text.ts";

/** A heading's marker as it stands in the text: "（三）". */
export function markerOf({ text }: Report, { marker }: Section): string {
  return slice(text, marker.span);
}

/** The marker as it would stand with another number, as wide as it is: "（三）" → "（四）", "（１）" → "（２）". */
export function markerWith({ text }: Report, { marker: { span, number } }: Section, ordinal: number): string {
  return (
    text.slice(span.start, number.start) + numberLike(slice(text, number), ordinal) + text.slice(number.end, span.end)
  );
}
