import { type JsonNode, parseJsonc } from "../core/jsonc.ts";
import type { Diagnostic } from "../core/lint.ts";
import type { Report } from "../core/report.ts";
import type { Edit } from "../core/rule.ts";
import { type Exception, matches } from "../core/suppression.ts";
import { slice } from "../core/text.ts";
import type { ConfigPlace } from "./configFiles.ts";
import type { Draft } from "./draft.ts";

/** Longer findings are whole paragraphs: as an exception they would be unreadable, and the next edit would undo it. */
const LONGEST = 120;
/** So many characters before a finding tell it from others with the same words. */
const BEFORE = 8;

/**
 * The edit of a `hegao.json` that adds an exception for a finding, because a report that is handed in can't carry
 * comments. Undefined when the finding is too long to be quoted, or the file is broken and can't be added to.
 */
export function addException(
  { report, diagnostics, settings }: Draft,
  finding: Diagnostic,
  { text, path }: ConfigPlace,
): Edit | undefined {
  const words = slice(report.text, finding.span);
  if (words.trim() === "" || words.length > LONGEST) return undefined;
  const plain: Exception = {
    rule: finding.rule,
    text: words,
    file: path,
    reason: settings.locale === "en" ? "checked" : "已核对",
  };
  const alike = diagnostics.filter((other) => matches(plain, other, report)).length > 1;
  const exception = alike ? { ...plain, before: wordsBefore(report, finding) } : plain;
  return insert(text ?? "", exception);
}

function wordsBefore({ text }: Report, { span }: Diagnostic): string {
  return text.slice(Math.max(0, span.start - BEFORE), span.start);
}

function insert(text: string, exception: Exception): Edit | undefined {
  const entry = JSON.stringify(exception, null, 2).replaceAll("\n", "\n    ");
  const list = `"exceptions": [\n    ${entry}\n  ]`;
  if (text.trim() === "") return { span: { start: 0, end: text.length }, text: `{\n  ${list}\n}\n` };
  const parsed = parseJsonc(text);
  if ("problem" in parsed || parsed.root.type !== "object") return undefined;
  const known = parsed.root.members.find(({ name }) => name === "exceptions")?.value;
  if (!known) return insertInto(parsed.root, parsed.root.members.at(-1)?.value, `\n  ${list}`, "\n");
  return known.type === "array" ? insertInto(known, known.items.at(-1), `\n    ${entry}`, "\n  ") : undefined;
}

/** Puts `entry` behind the last thing in an object or a list; `closing` goes before the bracket of an empty one. */
function insertInto(outer: JsonNode, last: JsonNode | undefined, entry: string, closing: string): Edit {
  if (last) return { span: { start: last.span.end, end: last.span.end }, text: `,${entry}` };
  const inside = outer.span.start + 1;
  return { span: { start: inside, end: inside }, text: `${entry}${closing}` };
}
