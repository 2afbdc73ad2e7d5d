import type { Diagnostic, Exception } from "../check/diagnostic.ts";
import { ABBREVIATED, matches } from "../check/suppression.ts";
import type { Report } from "../reading/report.ts";
import { lineAt, slice } from "../text/text.ts";
import type { Draft } from "./draft.ts";
import { say } from "./say.ts";

/** Longer findings are whole paragraphs: quoted in full they would be unreadable, and the next edit would undo the exception. */
const LONGEST = 120;
/** So many characters at the beginning and at the end stand for such a finding. */
const ENDS = 20;
/** Words this short may stand anywhere. */
const SHORT = 6;
/** So many characters beside a finding tell it from others with the same words. */
const BESIDE = 8;

/**
 * An exception for a finding, told by its words and not by the name of the file, which a draft changes often. The words around
 * it are added where its own could be found elsewhere. Why it is right as it stands is for the writer to say. Undefined for a
 * finding that marks no words and has none beside it.
 */
export function exceptionFor({ report, diagnostics, settings }: Draft, finding: Diagnostic): Exception | undefined {
  const { rule, span } = finding;
  const words = slice(report.text, span);
  const text = /[\r\n]/.test(words) || words.length > LONGEST ? abbreviate(words) : words;
  if (!text) return undefined;
  const reason = say(settings.locale, "请在这里写明为什么不必改", "Write here why it is right as it stands");
  const isAlone = (exception: Exception) =>
    diagnostics.filter((other) => matches(exception, other, report)).length === 1;
  const plain: Exception = { rule, text, reason };
  if (words.length >= SHORT && report.text.indexOf(words) === report.text.lastIndexOf(words)) return plain;
  const { before, after } = besides(report, finding);
  if ((before + text + after).trim() === "") return undefined;
  const preceded: Exception = { rule, text, ...(before && { before }), reason };
  if (before.length >= BESIDE / 2 && isAlone(preceded)) return preceded;
  return { rule, text, ...(before && { before }), ...(after && { after }), reason };
}

/** 各位代表：现在，我代表……请予审议。 The ends lie in the first and the last line, so that line breaks don't matter. */
function abbreviate(words: string): string | undefined {
  const lines = words.split(/[\r\n]/);
  const first = Array.from(lines[0] ?? "").slice(0, ENDS);
  const last = Array.from(lines.at(-1) ?? "").slice(-ENDS);
  const isBlank = (part: readonly string[]) => part.join("").trim() === "";
  return isBlank(first) || isBlank(last) ? undefined : first.join("") + ABBREVIATED + last.join("");
}

/** The words right before and right behind a finding, in its lines. */
function besides({ text, lines }: Report, { span }: Diagnostic): { before: string; after: string } {
  const from = lines[lineAt(lines, span.start)] as number;
  const to = lines[lineAt(lines, span.end) + 1] ?? text.length;
  return {
    before: Array.from(text.slice(from, span.start)).slice(-BESIDE).join(""),
    after: Array.from(text.slice(span.end, to).replace(/[\r\n]+$/, ""))
      .slice(0, BESIDE)
      .join(""),
  };
}
