import { parseReport } from "../../server/reading/report.ts";
import { writeHanOrdinal } from "../../server/report/markers.ts";
import type { Section } from "../../server/report/outline.ts";
import { slice } from "../../server/text/text.ts";

/** Ways to spoil a sound report. Parts are named by the words of their headings; the numbers stay in order. */

/** The report without the part `name`. */
export function dropPart(text: string, name: string): string {
  return rebuild(text, (parts) => parts.filter((part) => part !== find(text, parts, name)));
}

/** The report with two parts changed round. */
export function swapParts(text: string, one: string, other: string): string {
  return rebuild(text, (parts) => {
    const [a, b] = [find(text, parts, one), find(text, parts, other)];
    return parts.map((part) => (part === a ? b : part === b ? a : part));
  });
}

/** The report with nothing but the heading of the part `name`. */
export function emptyPart(text: string, name: string): string {
  const { outline, frame } = parseReport(text);
  const { heading, span } = find(text, outline, name);
  return `${text.slice(0, heading.end)}\n\n${text.slice(Math.min(span.end, frame.signature?.start ?? span.end))}`;
}

function find(text: string, parts: readonly Section[], name: string): Section {
  const part = parts.find(({ title }) => slice(text, title) === name);
  if (!part) throw new Error(`no part is called ${name}`);
  return part;
}

function rebuild(text: string, arrange: (parts: readonly Section[]) => Section[]): string {
  const { outline, frame } = parseReport(text);
  const end = frame.signature?.start ?? text.length;
  const parts = arrange(outline).map(({ marker, span }, i) => {
    const body = text.slice(marker.number.end, Math.min(span.end, end)).trimEnd();
    return `${writeHanOrdinal(i + 1)}${body}\n\n`;
  });
  return text.slice(0, outline[0]?.span.start) + parts.join("") + text.slice(end);
}
