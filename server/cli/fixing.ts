import { applyFixes } from "../core/fix.ts";
import type { Diagnostic } from "../core/lint.ts";
import type { Fix } from "../core/rule.ts";

/** Fixes may open the way for others; a text that has not settled after this many passes is left as it is then. */
const MAX_PASSES = 10;

/** Applies safe fixes until none is left. `check` is asked anew for every text. */
export function fixText(
  text: string,
  check: (text: string) => readonly Diagnostic[],
): { readonly text: string; readonly fixed: number } {
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? "\n";
  let fixed = 0;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const fixes = check(text).flatMap((diagnostic) => safeFix(diagnostic) ?? []);
    const next = applyFixes(
      text,
      fixes.map((fix) => withLineEnds(fix, lineEnd)),
    );
    if (next.text === text) break;
    fixed += next.applied.length;
    text = next.text;
  }
  return { text, fixed };
}

/** The fix that may be applied unasked. */
export function safeFix({ fixes }: Diagnostic): Fix | undefined {
  return fixes?.find(({ safe }) => safe);
}

/** Rules write "\n"; the file keeps the line ends it has. */
function withLineEnds(fix: Fix, lineEnd: string): Fix {
  if (lineEnd === "\n") return fix;
  return { ...fix, edits: fix.edits.map(({ span, text }) => ({ span, text: text.replace(/\r\n?|\n/g, lineEnd) })) };
}
