import { resolve } from "node:path";
import { check as checkText, readReport } from "../app/check.ts";
import { tellCrash, tellRuleFailure } from "../app/failure.ts";
import { fixAll, type Mended } from "../app/fixAll.ts";
import type { Reading } from "../app/proof.ts";
import type { Source } from "../app/source.ts";
import { LEVELS, unknownRule } from "../core/config.ts";
import { CATALOGUE } from "../core/kind-catalogue.ts";
import { KINDS, type Kind, readKind } from "../core/kinds.ts";
import type { Diagnostic, RuleFailure, RuleSetting } from "../core/lint.ts";
import { type Level, type Locale, SEVERITIES, type Severity } from "../core/rule.ts";
import type { Command } from "./command.ts";
import { ExceptionUse } from "./exceptions.ts";
import { type Found, findFiles, STDIN } from "./files.ts";
import { LeftFixes } from "./leftFixes.ts";
import { isWanted, openFile, warnOfLoss } from "./open.ts";
import type { Arguments } from "./options.ts";
import { createPrinter, type FileResult, FORMATS, type Format, type Printer } from "./print/printer.ts";
import { EXIT, type Session } from "./session.ts";
import { RunSettings } from "./settings.ts";
import { writeBack } from "./write.ts";

export const check: Command = {
  name: "check",
  operands: "[FILE|FOLDER|GLOB|-]...",
  summary: {
    zh: "核对稿子；不写文件名就核当前文件夹里的稿子，- 表示标准输入",
    en: "check reports; without a name those in the current folder, - is the standard input",
  },
  options: {
    format: { takes: FORMATS.join("|"), values: FORMATS, help: { zh: "输出格式", en: "what is printed" } },
    fix: { help: { zh: "改好有把握的地方，写回原文件", en: "apply safe fixes to the files" } },
    "fix-dry-run": { help: { zh: "只显示会怎么改，不动文件", en: "print what --fix would change" } },
    kind: {
      takes: "KIND",
      values: KINDS,
      named: readKind,
      help: { zh: `文种：${kindNames("zh").join("、")}`, en: `kind of report: ${kindNames("en").join(", ")}` },
    },
    config: { takes: "FILE", help: { zh: "用这个配置文件，不找 hegao.json", en: "this file in place of hegao.json" } },
    final: { help: { zh: "按定稿核，残留都算错误", en: "a finished draft: leftovers are errors" } },
    rule: {
      takes: "ID=LEVEL",
      help: { zh: `设一条规则的级别：${LEVELS.join("、")}`, en: `set a rule to ${LEVELS.join(", ")}` },
    },
    "min-severity": {
      takes: "SEVERITY",
      values: SEVERITIES,
      help: { zh: "显示到哪一级（默认 hint）", en: "what is printed (default hint)" },
    },
    "fail-on": {
      takes: "SEVERITY",
      values: SEVERITIES,
      help: { zh: "哪一级起退出码为 1（默认 warning）", en: "what makes the exit code 1 (default warning)" },
    },
    "stdin-filename": { takes: "NAME", help: { zh: "标准输入的文件名", en: "the name of the standard input" } },
  },
  run: runCheck,
};

function kindNames(locale: Locale): string[] {
  return [
    ...CATALOGUE.map(({ id, name, called }) => (locale === "zh" ? (called[0] as string) : `${id} (${name.en})`)),
    "unknown",
  ];
}

interface Options {
  readonly format: Format;
  readonly mode: "check" | "fix" | "diff";
  readonly minSeverity: Severity;
  readonly failOn: Severity;
  readonly stdinName: string | undefined;
  readonly settings: RunSettings;
  readonly exceptions: ExceptionUse;
  readonly leftFixes: LeftFixes;
}

async function runCheck(session: Session, { values, operands }: Arguments): Promise<number> {
  const options = readOptions(session, values);
  if (session.failed) return EXIT.failed;
  const files = await findFiles(operands.length > 0 ? operands : ["."], session, options.settings);
  if (options.mode === "fix" && files.some(({ path }) => path === STDIN)) {
    session.problem({
      zh: "标准输入不能写回，请用 --fix-dry-run 。",
      en: "The standard input can't be written; use --fix-dry-run.",
    });
    return EXIT.failed;
  }
  const printer = await createPrinter(options.mode === "diff" ? "diff" : options.format, session);
  const outcomes = new Set<Outcome>();
  for (const [i, file] of files.entries()) {
    if (files.length > MANY) session.progress(i, files.length);
    outcomes.add(await checkFile(file, session, options, printer).catch((error) => reportCrash(error, file, session)));
    await nextTurn();
  }
  if (outcomes.size === 1 && outcomes.has("skipped")) session.problem(ONLY_MARKDOWN);
  for (const result of options.exceptions.unused(session, options.settings)) {
    outcomes.add(print(result, options, printer));
  }
  printer.end();
  options.leftFixes.end();
  return session.failed ? EXIT.failed : outcomes.has("fails") ? EXIT.findings : EXIT.clean;
}

/** From this many files on a person wants to see that something happens. */
const MANY = 20;

/** Lets the error of a closed output be heard, so that `| head` ends a long run. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A mistake of the program in one file leaves the others their results. */
function reportCrash(error: unknown, { path }: Found, session: Session): Outcome {
  session.problem(tellCrash(error), path);
  return "unread";
}

/** What became of a file: nothing grave, something at or above --fail-on, left out because it is no report, not read. */
type Outcome = "passes" | "fails" | "skipped" | "unread";

const ONLY_MARKDOWN = {
  zh: '找到的 Markdown 文件都不像工作报告，没有核；要核请直接写文件名，或在 hegao.json 里写 "markdown": "on"。',
  en: 'None of the Markdown files looks like a report; name the file, or write "markdown": "on" in hegao.json.',
};

/** Checks one file, prints and mends it as asked. */
async function checkFile(file: Found, session: Session, options: Options, printer: Printer): Promise<Outcome> {
  const opened = await openFile(file, session, options.settings, options.stdinName);
  if (!opened) return "unread";
  const { path, source, settings } = opened;
  const failures = new Map<string, RuleFailure>();
  const services = {
    onException: options.exceptions.use,
    onFailure: (failure: RuleFailure) => failures.set(failure.rule, failure),
  };
  const examine = (text: string): Reading => checkText({ ...opened, text }, session.rules, services);
  const asRead = readReport(opened);
  if (!isWanted(file, opened, asRead)) return "skipped";
  options.exceptions.meet(settings.lint);
  warnOfLoss(opened, session);
  let examined = checkText(opened, session.rules, { report: asRead, ...services });
  let mended: Mended | undefined;
  if (options.mode !== "check") {
    mended = fixAll(examined, examine);
    if (options.mode === "diff") options.leftFixes.tellUnwritten(path, asRead, mended);
    else if (mend(path, source, mended.reading.report.text, session)) {
      options.leftFixes.tell(path, mended);
      examined = mended.reading;
    } else mended = undefined;
  }
  for (const failure of failures.values()) session.problem(tellRuleFailure(failure), path);
  return print({ role: "report", path, ...examined, ...(mended && { mended }) }, options, printer);
}

/** Prints what is grave enough; says whether something is graver than the run may have. */
function print(result: FileResult, { minSeverity, failOn }: Options, printer: Printer): Outcome {
  printer.file({ ...result, diagnostics: atLeast(result.diagnostics, minSeverity) });
  return atLeast(result.diagnostics, failOn).length > 0 ? "fails" : "passes";
}

/** Writes the mended text; returns whether the file now holds it. */
function mend(path: string, source: Source, text: string, session: Session): boolean {
  if (text === source.text) return true;
  const problem = writeBack(resolve(session.io.cwd, path), source, text);
  if (problem) session.problem(problem, path);
  return problem === undefined;
}

function atLeast(diagnostics: readonly Diagnostic[], lowest: Severity): readonly Diagnostic[] {
  const rank = SEVERITIES.indexOf(lowest);
  return rank === 0 ? diagnostics : diagnostics.filter(({ severity }) => SEVERITIES.indexOf(severity) >= rank);
}

function readOptions(session: Session, values: Arguments["values"]): Options {
  const last = (name: string): string | undefined => values[name]?.at(-1);
  const dryRun = values["fix-dry-run"] !== undefined;
  if (dryRun && values["format"]) {
    session.problem({
      zh: "--fix-dry-run 只显示改动，请去掉 --format 。",
      en: "--fix-dry-run prints a diff; remove --format.",
    });
  }
  const config = last("config");
  const kind = last("kind") as Kind | undefined;
  const rules = readRuleLevels(session, values["rule"] ?? []);
  return {
    format: (last("format") ?? "text") as Format,
    mode: dryRun ? "diff" : values["fix"] ? "fix" : "check",
    minSeverity: (last("min-severity") ?? "hint") as Severity,
    failOn: (last("fail-on") ?? "warning") as Severity,
    stdinName: last("stdin-filename"),
    exceptions: new ExceptionUse(),
    leftFixes: new LeftFixes(session),
    settings: new RunSettings(session, {
      ...(config !== undefined && { config }),
      ...(kind && { kind }),
      final: values["final"] !== undefined,
      rules,
    }),
  };
}

function readRuleLevels(session: Session, given: readonly string[]): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {};
  for (const text of given) {
    const [id = "", level = ""] = text.split("=");
    const rule = session.rules.find((known) => known.id === id);
    if (!rule) session.problem(unknownRule(id, session.rules));
    else if (!LEVELS.includes(level as Level)) {
      const all = LEVELS.join("|");
      session.problem({
        zh: `--rule ${text} 应写成 --rule ${id}=${all} 。`,
        en: `--rule ${text} should be --rule ${id}=${all} .`,
      });
    } else settings[id] = { level: level as Level };
  }
  return settings;
}
