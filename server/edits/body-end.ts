import type { Report } from "../reading/report.ts";

/** Where the body ends: before the annex note, the signature and the date. */
export function bodyEnd({ folded, frame }: Report): number {
  return Math.min(
    frame.annexNote?.start ?? folded.length,
    frame.signature?.start ?? folded.length,
    frame.date?.start ?? folded.length,
  );
}
