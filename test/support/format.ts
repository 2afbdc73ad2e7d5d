import type { Mended } from "../../server/app/fixAll.ts";
import { formatSteps } from "../../server/app/format.ts";
import { lint } from "../../server/check/lint.ts";
import { parseReport } from "../../server/reading/report.ts";
import { RULES } from "../../server/rules/index.ts";
import { finish } from "../../server/text/steps.ts";

/** What formatting (整理格式) makes of a text; `onRead` is told of each time that a text is read for that. */
export function format(text: string, markdown = false, onRead: (text: string) => void = () => {}): Mended {
  function* read(some: string) {
    yield;
    onRead(some);
    const report = parseReport(some, { markdown });
    return { report, diagnostics: lint(report, RULES) };
  }
  return finish(formatSteps(finish(read(text)), read));
}

/** The text that formatting leads to. */
export function formatted(text: string, markdown = false): string {
  return format(text, markdown).reading.report.text;
}
