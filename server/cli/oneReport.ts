import { check } from "../app/check.ts";
import { tellRuleFailure } from "../app/failure.ts";
import type { Reading } from "../app/proof.ts";
import type { RuleFailure } from "../check/services.ts";
import type { Kind } from "../report/kinds.ts";
import { type Opened, openFile, warnOfLoss } from "./open.ts";
import type { Arguments } from "./options.ts";
import { refusesOutput } from "./output.ts";
import type { Session } from "./session.ts";
import { RunSettings } from "./settings.ts";

/**
 * For a command that reads one report and may write another file: opens it by the options `kind`, `config` and `stdin-filename`.
 * Undefined, and said, where it can't be read or `output` is the report itself.
 */
export async function openReport(
  path: string,
  output: string | undefined,
  { values }: Pick<Arguments, "values">,
  session: Session,
): Promise<Opened | undefined> {
  const last = (name: string): string | undefined => values[name]?.at(-1);
  const file = { path, named: true };
  if (refusesOutput(output, [file], session)) return undefined;
  const config = last("config");
  const kind = last("kind") as Kind | undefined;
  const settings = new RunSettings(session, { ...(config !== undefined && { config }), ...(kind && { kind }) });
  const opened = await openFile(file, session, settings, last("stdin-filename"));
  if (opened) warnOfLoss(opened, session);
  return opened;
}

/** Checks a report with all rules; those that have thrown are said, each once, and returned. */
export function checkReport(opened: Opened, session: Session): Reading & { readonly failures: readonly RuleFailure[] } {
  const failures = new Map<string, RuleFailure>();
  const reading = check(opened, session.rules, { onFailure: (failure) => failures.set(failure.rule, failure) });
  for (const failure of failures.values()) session.problem(tellRuleFailure(failure), opened.path);
  return { ...reading, failures: [...failures.values()] };
}
