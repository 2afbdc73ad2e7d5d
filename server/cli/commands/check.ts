import { LEVELS, unknownRule } from "../../check/config.ts";
import type { RuleSetting } from "../../check/diagnostic.ts";
import { NO_STATS } from "../../check/relation-summary.ts";
import { type Level, SEVERITIES, type Severity } from "../../check/rule.ts";
import type { Kind } from "../../report/kinds.ts";
import { placeOfFile, printed } from "../checkFile.ts";
import { checkFiles } from "../checkFiles.ts";
import { type Command, INPUT, KIND, LEVEL } from "../command.ts";
import { ExceptionUse } from "../exceptions.ts";
import { findFiles, STDIN } from "../files.ts";
import { LeftFixesTeller } from "../leftFixes.ts";
import type { Arguments } from "../options.ts";
import { createPrinter } from "../print/create.ts";
import { FORMATS, type Format, STATS_FORMATS, type Tally } from "../print/printer.ts";
import { addTally, emptyTally } from "../print/tally.ts";
import { EXIT, type Session } from "../session.ts";
import { RunSettings } from "../settings.ts";
import type { Asked, Checked, Outcome, Overrides } from "../task.ts";

const OTHER_FORMATS = FORMATS.filter((format) => format !== "text");

export const check: Command = {
  name: "check",
  operands: { zh: "[文件|文件夹|通配符|-]...", en: "[FILE|FOLDER|GLOB|-]..." },
  summary: { zh: "核对稿子，不写名字就核当前文件夹", en: "check reports, or those in this folder" },
  details: {
    zh: "文件夹里只核 .gw .gongwen .txt .md；- 是标准输入。",
    en: "In a folder .gw .gongwen .txt .md are checked; - is the standard input.",
  },
  examples: [
    { args: { zh: "总结.txt", en: "report.txt" }, help: { zh: "核一份稿子", en: "check one report" } },
    {
      args: { zh: "--fix 总结.txt", en: "--fix report.txt" },
      help: { zh: "改好有把握的地方", en: "mend what is safe" },
    },
  ],
  options: {
    fix: { help: { zh: "改好有把握的地方，写回原文件", en: "apply safe fixes to the files" } },
    "fix-dry-run": { help: { zh: "只显示会怎么改，不动文件", en: "print as a diff what --fix would change" } },
    final: { help: { zh: "按定稿核，残留都算错误", en: "a finished draft: leftovers are errors" } },
    kind: KIND,
    format: {
      takes: { zh: "格式", en: "FORMAT" },
      values: FORMATS,
      help: { zh: `text（默认）、${OTHER_FORMATS.join("、")}`, en: `text (default), ${OTHER_FORMATS.join(", ")}` },
    },
    rule: {
      takes: { zh: "规则名=级别", en: "ID=LEVEL" },
      help: { zh: `设级别：${LEVELS.join("、")}`, en: `set a rule to ${LEVELS.join(", ")}` },
    },
    "min-severity": {
      takes: LEVEL,
      values: SEVERITIES,
      help: { zh: "显示到哪一级，默认 hint", en: "what is printed, hint and above by default" },
    },
    "fail-on": {
      takes: LEVEL,
      values: SEVERITIES,
      help: { zh: "哪一级起退出码为 1，默认 warning", en: "what makes the exit code 1, warning by default" },
    },
    stats: {
      help: { zh: "另报数字和核算过的关系各有多少", en: "count figures and relations as well" },
    },
    ...INPUT,
  },
  run: runCheck,
};

async function runCheck(session: Session, { values, operands }: Arguments): Promise<number> {
  const { asked, overrides } = readOptions(session, values);
  if (session.failed) return EXIT.failed;
  const settings = new RunSettings(session, overrides);
  const files = await findFiles(operands.length > 0 ? operands : ["."], session, settings);
  if (asked.mode === "fix" && files.some(({ path }) => path === STDIN)) {
    session.problem({
      zh: "标准输入不能写回，请用 --fix-dry-run 。",
      en: "The standard input can't be written; use --fix-dry-run.",
    });
    return EXIT.failed;
  }
  const printer = await createPrinter(asked.mode === "diff" ? "diff" : asked.format, session);
  const desk = { session, settings, printer, asked };
  const exceptions = new ExceptionUse();
  const leftFixes = new LeftFixesTeller(session);
  const outcomes = new Set<Outcome>();
  const sum: Tally = { ...emptyTally(), ...(asked.stats && { stats: NO_STATS }) };
  const print = async ({ outcome, printed }: Pick<Checked, "outcome" | "printed">): Promise<void> => {
    outcomes.add(outcome);
    if (!printed) return;
    addTally(sum, printed.tally);
    await printer.print(printed.part);
  };
  let done = 0;
  if (files.length > MANY) session.progress(done, files.length);
  for await (const [file, checked] of checkFiles(files, desk, overrides)) {
    if (checked.printed) exceptions.meet((await settings.of(placeOfFile(file, desk))).lint, checked.used);
    if (checked.left) leftFixes.tell(checked.left);
    await print(checked);
    if (++done < files.length && files.length > MANY) session.progress(done, files.length);
    await nextTurn();
  }
  if (outcomes.size === 1 && outcomes.has("skipped")) session.problem(ONLY_MARKDOWN);
  for (const result of exceptions.unused(session, settings)) await print(printed(result, printer, asked));
  leftFixes.end();
  printer.end(sum);
  if (asked.mode === "fix" && sum.reports > 0 && sum.fixed === 0) session.note(NOTHING_MENDED);
  return session.failed ? EXIT.failed : outcomes.has("fails") ? EXIT.findings : EXIT.clean;
}

/** From this many files on a person wants to see that something happens. */
const MANY = 20;

/** Lets the error of a closed output be heard, so that `| head` ends a long run. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const NOTHING_MENDED = {
  zh: "没有改动文件：没有可以自动改好的地方，或者上面说明了没改的原因。",
  en: "No file was changed: nothing can be mended unasked, or what stands above says why it was left.",
};

const ONLY_MARKDOWN = {
  zh: '找到的 Markdown 文件都不像工作报告，没有核；要核请直接写文件名，或在 hegao.json 里写 "markdown": "on"。',
  en: 'None of the Markdown files looks like a report; name the file, or write "markdown": "on" in hegao.json.',
};

function readOptions(session: Session, values: Arguments["values"]): { asked: Asked; overrides: Overrides } {
  const last = (name: string): string | undefined => values[name]?.at(-1);
  const dryRun = values["fix-dry-run"] !== undefined;
  if (dryRun && values["format"]) {
    session.problem({
      zh: "--fix-dry-run 只显示改动，请去掉 --format 。",
      en: "--fix-dry-run prints a diff; remove --format.",
    });
  }
  const format = (last("format") ?? "text") as Format;
  const stats = values["stats"] !== undefined;
  if (stats && (dryRun || !STATS_FORMATS.includes(format))) {
    const formats = STATS_FORMATS.join("、");
    session.problem({
      zh: `--stats 只能同 --format ${formats} 一起用，不能同 --fix-dry-run 一起用。`,
      en: `--stats goes with --format ${STATS_FORMATS.join(", ")} only, and not with --fix-dry-run.`,
    });
  }
  const config = last("config");
  const kind = last("kind") as Kind | undefined;
  const rules = readRuleLevels(session, values["rule"] ?? []);
  return {
    asked: {
      format,
      mode: dryRun ? "diff" : values["fix"] ? "fix" : "check",
      minSeverity: (last("min-severity") ?? "hint") as Severity,
      failOn: (last("fail-on") ?? "warning") as Severity,
      stats,
      stdinName: last("stdin-filename") ?? "<stdin>",
    },
    overrides: {
      ...(config !== undefined && { config }),
      ...(kind && { kind }),
      final: values["final"] !== undefined,
      rules,
    },
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
