import type { Report } from "../../reading/report.ts";
import type { Section } from "../../report/outline.ts";
import { firstFrom } from "../../text/by-line.ts";
import type { Difference } from "../../text/difference.ts";
import type { Span } from "../../text/text.ts";
import type { Change } from "./change.ts";

/**
 * Whether two versions of a report are laid out alike, but for words that have been changed: their kind, paragraphs, headings,
 * frame and tables, and what is no part of the report. A heading, title, signature … with other words is not alike.
 */
export function isLaidOutAlike(before: Report, now: Report, change: Change): boolean {
  const alike = new Alike(change.exact);
  return (
    now.kind.id === before.kind.id &&
    now.kind.confidence === before.kind.confidence &&
    now.lines.length === before.lines.length &&
    areAsMany(before.paragraphs, now.paragraphs, change.lines) &&
    alike.spans([before.frontMatter?.span], [now.frontMatter?.span]) &&
    alike.spans(frameOf(before), frameOf(now)) &&
    now.frame.title?.text === before.frame.title?.text &&
    alike.spans(spansOf(before.residue), spansOf(now.residue)) &&
    alike.spans(spansOf(before.comments), spansOf(now.comments)) &&
    alike.spans(spansOf(before.sourceMarks), spansOf(now.sourceMarks)) &&
    alike.spans(before.opaque, now.opaque) &&
    alike.spans(spansOf(before.tables), spansOf(now.tables)) &&
    alike.sections(before.sections, now.sections)
  );
}

function frameOf({ frame }: Report): (Span | undefined)[] {
  const { title, addressee, signature, date, annexNote } = frame;
  return [title?.span, addressee, signature, date, annexNote];
}

function spansOf(items: readonly { readonly span: Span }[]): readonly Span[] {
  return items.map(({ span }) => span);
}

class Alike {
  readonly #change: Difference;
  readonly #by: number;

  constructor(change: Difference) {
    this.#change = change;
    this.#by = change.end - change.endBefore;
  }

  /** Whether a span outside the lines that differ is where it was, or has moved with the lines behind them. */
  #isSpan(before: Span, now: Span): boolean {
    const { start, endBefore } = this.#change;
    if (before.end <= start) return now.start === before.start && now.end === before.end;
    if (before.start >= endBefore) return now.start === before.start + this.#by && now.end === before.end + this.#by;
    return false;
  }

  spans(before: readonly (Span | undefined)[], now: readonly (Span | undefined)[]): boolean {
    return (
      before.length === now.length &&
      before.every((span, i) => {
        const other = now[i];
        return span && other ? this.#isSpan(span, other) : span === other;
      })
    );
  }

  sections(before: readonly Section[], now: readonly Section[]): boolean {
    return (
      before.length === now.length &&
      before.every((section, i) => {
        const other = now[i] as Section;
        const [marker, others] = [section.marker, other.marker];
        return (
          section.level === other.level &&
          section.runIn === other.runIn &&
          marker.style === others.style &&
          marker.ordinal === others.ordinal &&
          marker.punctuation === others.punctuation &&
          this.#isSpan(section.heading, other.heading) &&
          this.#isSpan(marker.number, others.number)
        );
      })
    );
  }
}

/** Whether as many paragraphs stand in the lines that differ; those around them are known to be the same. */
function areAsMany(before: readonly Span[], now: readonly Span[], { start, end, endBefore }: Difference): boolean {
  const startOf = (span: Span) => span.start;
  return (
    before.length === now.length &&
    firstFrom(before, startOf, start) === firstFrom(now, startOf, start) &&
    firstFrom(before, startOf, endBefore) === firstFrom(now, startOf, end)
  );
}
