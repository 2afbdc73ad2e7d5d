import { resolve } from "node:path";
import { check as checkText, readReport } from "../app/check.ts";
import type { Decoded } from "../app/decode.ts";
import { tellCrash, tellRuleFailure } from "../app/failure.ts";
import { fixAll, type Mended } from "../app/fixAll.ts";
import { editSource } from "../app/lineEnds.ts";
import type { Place } from "../app/place.ts";
import type { Reading } from "../app/proof.ts";
import type { Diagnostic, Exception } from "../check/diagnostic.ts";
import { statsOf } from "../check/relation-summary.ts";
import { SEVERITIES, type Severity } from "../check/rule.ts";
import type { RuleFailure } from "../check/services.ts";
import { prepareFor } from "./engine.ts";
import { STDIN } from "./files.ts";
import { leftInMended, leftInUnwritten } from "./leftFixes.ts";
import { isWanted, openFile, warnOfLoss } from "./open.ts";
import { placeOf } from "./place.ts";
import type { FileResult, Printer } from "./print/printer.ts";
import { tallyOf } from "./print/tally.ts";
import type { Session } from "./session.ts";
import type { RunSettings } from "./settings.ts";
import type { Asked, Checked, Found, LeftFixes } from "./task.ts";
import { writeBack } from "./write.ts";

/** What a check needs beside the file. */
export interface Desk {
  readonly session: Session;
  readonly settings: RunSettings;
  readonly printer: Printer;
  readonly asked: Asked;
}

/** Where a file stands. */
export function placeOfFile({ path }: Found, { session, asked }: Pick<Desk, "session" | "asked">): Place {
  return placeOf(path === STDIN ? asked.stdinName : path, session.io.cwd);
}

/** Checks one file and mends it as asked; never throws: a mistake of the program leaves the other files their results. */
export async function checkFile(file: Found, desk: Desk): Promise<Checked> {
  try {
    return await examineFile(file, desk);
  } catch (error) {
    return reportCrash(error, file, desk.session);
  }
}

/** Says that a file could not be checked to its end. */
export function reportCrash(error: unknown, { path }: Found, session: Session): Checked {
  session.problem(tellCrash(error), path);
  return { outcome: "unread", used: [] };
}

async function examineFile(file: Found, desk: Desk): Promise<Checked> {
  const { session, printer, asked } = desk;
  const opened = await openFile(file, session, desk.settings, asked.stdinName);
  if (!opened) return { outcome: "unread", used: [] };
  const { path, source, settings } = opened;
  const used = new Set<Exception>();
  const failures = new Map<string, RuleFailure>();
  const services = {
    onException: (exception: Exception) => used.add(exception),
    onFailure: (failure: RuleFailure) => failures.set(failure.rule, failure),
  };
  const examine = (text: string): Reading => {
    prepareFor(text);
    return checkText({ ...opened, text }, session.rules, services);
  };
  const asRead = readReport(opened);
  if (!isWanted(file, opened, asRead)) return { outcome: "skipped", used: [] };
  warnOfLoss(opened, session);
  let examined = checkText(opened, session.rules, { report: asRead, ...services });
  let mended: Mended | undefined;
  let after = source.text;
  let left: LeftFixes | undefined;
  if (asked.mode !== "check") {
    mended = fixAll(examined, examine);
    after = editSource(source.text, mended.changes);
    if (asked.mode === "diff") left = leftInUnwritten(path, asRead, mended);
    else if (mend(path, source, after, session)) {
      left = leftInMended(path, mended);
      examined = mended.reading;
    } else mended = undefined;
  }
  const stats = asked.stats ? statsOf(examined.report) : undefined;
  for (const failure of failures.values()) session.problem(tellRuleFailure(failure), path);
  return {
    ...printed(
      {
        ...{ role: "report", path, ...examined },
        ...(mended && { mended, written: { before: source.text, after } }),
        ...(stats && { stats }),
      },
      printer,
      asked,
    ),
    used: settings.lint.exceptions.flatMap((exception, i) => (used.has(exception) ? [i] : [])),
    ...(left && { left }),
  };
}

/** What is grave enough of a result to be printed, and whether something is graver than the run may have. */
export function printed(result: FileResult, printer: Printer, asked: Asked): Pick<Checked, "outcome" | "printed"> {
  const shown = { ...result, diagnostics: atLeast(result.diagnostics, asked.minSeverity) };
  return {
    outcome: atLeast(result.diagnostics, asked.failOn).length > 0 ? "fails" : "passes",
    printed: { part: printer.part(shown), tally: tallyOf(shown, asked.mode !== "check") },
  };
}

/** Writes the mended text; returns whether the file now holds it. */
function mend(path: string, source: Decoded, text: string, session: Session): boolean {
  if (text === source.text) return true;
  const problem = writeBack(resolve(session.io.cwd, path), source, text);
  if (problem) session.problem(problem, path);
  return problem === undefined;
}

function atLeast(diagnostics: readonly Diagnostic[], lowest: Severity): readonly Diagnostic[] {
  const rank = SEVERITIES.indexOf(lowest);
  return rank === 0 ? diagnostics : diagnostics.filter(({ severity }) => SEVERITIES.indexOf(severity) >= rank);
}
