import type { Diagnostic } from "../check/diagnostic.ts";
import type { Edit } from "../check/rule.ts";
import type { Report } from "../reading/report.ts";
import { lineAt } from "../text/text.ts";
import type { Draft } from "./draft.ts";

/** Silences a rule for the lines on which `findings` begin: a comment above each, or one name more in the comment there. */
export function disableOnNextLine({ report }: Draft, rule: string, findings: readonly Diagnostic[]): Edit[] {
  const lines = new Set(findings.map(({ span }) => lineAt(report.lines, span.start)));
  return [...lines].map((line) => {
    const above = directiveAbove(report, line);
    if (above) return { span: { start: above, end: above }, text: ` ${rule}` };
    const start = report.lines[line] as number;
    return { span: { start, end: start }, text: `<!-- hegao-disable-next-line ${rule} -->\n` };
  });
}

/** Silences a rule in the whole file, at its top: behind the front matter, which has to come first. */
export function disableInFile({ report }: Draft, rule: string): Edit[] {
  const known = report.comments.find(
    ({ directive }) => directive?.verb === "disable-file" && directive.names.length > 0,
  );
  const names = known?.directive?.nameSpans.at(-1);
  if (names) return [{ span: { start: names.end, end: names.end }, text: ` ${rule}` }];
  const start = report.frontMatter?.span.end ?? (report.text.startsWith("\uFEFF") ? 1 : 0);
  return [{ span: { start, end: start }, text: `<!-- hegao-disable-file ${rule} -->\n` }];
}

/** Where one more name goes in the `disable-next-line` comment that speaks for `line`; two such comments would not add up. */
function directiveAbove(report: Report, line: number): number | undefined {
  let above = line - 1;
  const textOf = (n: number) => report.text.slice(report.lines[n], report.lines[n + 1]);
  while (above >= 0 && textOf(above).trim() === "") above--;
  const comment = report.comments.find(
    ({ span, directive }) =>
      directive?.verb === "disable-next-line" && above >= 0 && lineAt(report.lines, span.end - 1) === above,
  );
  return comment?.directive?.nameSpans.at(-1)?.end;
}
