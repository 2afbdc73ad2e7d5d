import type { Edit, Fix } from "./rule.ts";

interface Applied {
  /** What the text has become. @public */
  readonly text: string;
  readonly applied: readonly Fix[];
}

/**
 * Applies fixes in one pass. A fix is taken whole or not at all; one that touches a place an earlier fix has changed is
 * left for the next pass. The order of `fixes` decides who comes first.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): Applied {
  const changed = new Uint8Array(text.length + 1); // one mark a character: a fix of 10,000 edits stays linear
  const starts = new Set<number>();
  const collides = ({ span }: Edit): boolean => {
    if (starts.has(span.start)) return true; // two edits at one place have no order
    if (span.start === span.end) return changed[span.start] === 1;
    return changed.subarray(span.start, span.end).includes(1);
  };
  const applied: Fix[] = [];
  for (const fix of fixes) {
    if (fix.edits.some(collides)) continue;
    for (const { span } of fix.edits) {
      changed.fill(1, span.start, span.end);
      starts.add(span.start);
    }
    applied.push(fix);
  }
  return {
    text: applyEdits(
      text,
      applied.flatMap((fix) => fix.edits),
    ),
    applied,
  };
}

/** The text after disjoint edits, given in any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, text: replacement } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    parts.push(text.slice(at, span.start), replacement);
    at = span.end;
  }
  return parts.join("") + text.slice(at);
}
