import { lint } from "../check/lint.ts";
import { tidyLines } from "../edits/paste/lines.ts";
import { parseReport } from "../reading/report.ts";
import { RULES } from "../rules/index.ts";
import { fixAll } from "./fixAll.ts";
import type { Reading } from "./proof.ts";

/** What lies on a clipboard. */
export interface Clipboard {
  readonly html?: string;
  readonly plain?: string;
}

/**
 * What is pasted into a report (粘贴整理): the text of a clipboard a paragraph a line, with automatic numbers written out, tables as
 * rows, and without what a word processor or a web page has left. Undefined where the plain text is as good. `toText` reads HTML, or
 * gives it up; not everybody who pastes has any.
 */
export function pasteText(
  { html, plain }: Clipboard,
  toText: (html: string) => string | undefined,
): string | undefined {
  const text = tidyLines(
    chooseText(html !== undefined && html.length <= LONGEST_HTML ? toText(html) : undefined, plain),
  );
  if (text.trim() === "") return undefined;
  const tidy = withoutLeftovers(text);
  return tidy === plain ? undefined : tidy;
}

/** Longer HTML, or text, is pasted as it is. */
const LONGEST_HTML = 4_000_000;
const LONGEST = 300_000;
/** What is shorter is a piece of a report, not a page with a report. */
const PAGE = { lines: 5, characters: 200 } as const;
const LEFTOVERS: ReadonlySet<string> = new Set(["residue-web-chrome", "residue-watermark", "residue-paste"]);

/** The text of the HTML, unless it lacks words of the plain text. */
function chooseText(text: string | undefined, plain = ""): string {
  if (text === undefined) return plain;
  if (countWords(text) < countWords(plain)) return plain;
  return /[\r\n]$/.test(plain) ? `${text}\n` : text;
}

/** How many Chinese characters and digits a text has: bullets and marks are not the same in both forms of a text. */
function countWords(text: string): number {
  return text.match(/[\p{Script=Han}\d]/gu)?.length ?? 0;
}

/** A whole page without what rules know of pages; each change is proved as any other. */
function withoutLeftovers(text: string): string {
  const lines = text.split("\n").length;
  if (text.length > LONGEST || lines < PAGE.lines || text.length < PAGE.characters) return text;
  const rules = RULES.filter(({ id }) => LEFTOVERS.has(id));
  const read = (some: string): Reading => {
    const report = parseReport(some);
    return { report, diagnostics: lint(report, rules) };
  };
  return fixAll(read(text), read).reading.report.text;
}
