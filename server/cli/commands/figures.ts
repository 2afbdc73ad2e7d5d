import { readReport } from "../../app/check.ts";
import { describeFigures } from "../../check/figure-summary.ts";
import { lint } from "../../check/lint.ts";
import { relationsByFigure } from "../../check/relation-summary.ts";
import type { Kind } from "../../report/kinds.ts";
import { verdictsOfReport } from "../../verdicts/verdict.ts";
import { type Command, FILE, INPUT, KIND, oneOf } from "../command.ts";
import { findFiles } from "../files.ts";
import { isWanted, openFile, warnOfLoss } from "../open.ts";
import type { Arguments } from "../options.ts";
import { endingOf, putOut, refusesOutput } from "../output.ts";
import { csvOf } from "../print/csv.ts";
import { figuresToJson } from "../print/figureJson.ts";
import { figuresToTable } from "../print/figureTable.ts";
import { type FigureFile, figuresToText } from "../print/figureText.ts";
import { relationsToJson, relationsToText } from "../print/relations.ts";
import { EXIT, type Session } from "../session.ts";
import { RunSettings } from "../settings.ts";
import type { Found } from "../task.ts";

const FORMATS = ["text", "json", "csv", "xlsx"] as const;
type Format = (typeof FORMATS)[number];

export const figures: Command = {
  name: "figures",
  operands: { zh: "文件...", en: "FILE..." },
  summary: { zh: "列出稿子里的数字，写明各缺什么", en: "list figures, and what each lacks" },
  examples: [
    { args: { zh: "总结.txt", en: "report.txt" }, help: { zh: "数字列在屏幕上", en: "show them" } },
    {
      args: { zh: "总结.txt -o 数字.xlsx", en: "report.txt -o figures.xlsx" },
      help: { zh: "列成表格，用 Excel、WPS 打开", en: "as a table for Excel" },
    },
  ],
  options: {
    output: { takes: FILE, short: "o", help: { zh: "写到这个文件，已有的会被替换", en: "write or replace this file" } },
    format: {
      ...oneOf(FORMATS),
      help: { zh: "输出格式，默认看 -o 的扩展名", en: "what is printed, by default as -o is called" },
    },
    all: { help: { zh: "连年份、编号等不是测量的数也列出", en: "numbers that measure nothing, too" } },
    relations: {
      help: { zh: "列出数字之间的关系和核算结果", en: "how figures go together, and what recomputing says" },
    },
    kind: KIND,
    ...INPUT,
  },
  run: runFigures,
};

async function runFigures(session: Session, { values, operands }: Arguments): Promise<number> {
  const last = (name: string): string | undefined => values[name]?.at(-1);
  const output = last("output");
  const format = (last("format") ?? formatOf(output)) as Format;
  const config = last("config");
  const kind = last("kind") as Kind | undefined;
  if (operands.length === 0)
    session.problem({ zh: "请写文件名：hegao figures 总结.txt 。", en: "Name a file: hegao figures FILE..." });
  if (format === "xlsx" && output === undefined)
    session.problem({
      zh: "xlsx 不能显示在屏幕上，请加 -o 表格.xlsx 。",
      en: "xlsx can't be shown; add -o TABLE.xlsx",
    });
  const relations = values["relations"] !== undefined;
  if (relations && format !== "text" && format !== "json")
    session.problem({
      zh: "--relations 只能输出 text 或 json，请改 --format 或 -o 的扩展名。",
      en: "--relations prints text or json only; change --format or the name after -o.",
    });
  if (session.failed) return EXIT.failed;
  const settings = new RunSettings(session, { ...(config !== undefined && { config }), ...(kind && { kind }) });
  const found = await findFiles(operands, session, settings);
  if (refusesOutput(output, found, session)) return EXIT.failed;
  const files: FigureFile[] = [];
  for (const file of found) {
    const read = await readFigures(file, session, settings, last("stdin-filename"), values["all"] !== undefined);
    if (read) files.push(read);
  }
  if (files.length > 0) await deliver(files, { format, output, relations, several: found.length > 1 }, session);
  return session.failed ? EXIT.failed : EXIT.clean;
}

function formatOf(output: string | undefined): Format {
  return FORMATS.find((format) => format === endingOf(output)) ?? "text";
}

/** The figures of one file; whether they contradict each other is what the rules of arithmetic say. */
async function readFigures(
  file: Found,
  session: Session,
  settings: RunSettings,
  stdinName: string | undefined,
  all: boolean,
): Promise<FigureFile | undefined> {
  const opened = await openFile(file, session, settings, stdinName);
  if (!opened) return undefined;
  const report = readReport(opened);
  if (!isWanted(file, opened, report)) return undefined;
  warnOfLoss(opened, session);
  const arithmetic = session.rules.filter(({ family }) => family === "arithmetic");
  const described = describeFigures(report, lint(report, arithmetic, opened.settings.lint), arithmetic);
  const verdicts = verdictsOfReport(report);
  const labels = all ? report.numbers.labels : [];
  return { path: opened.path, report, described, labels, verdicts, relations: relationsByFigure(verdicts) };
}

interface Delivery {
  readonly format: Format;
  readonly output: string | undefined;
  /** Whether the relations are printed in place of the figures. */
  readonly relations: boolean;
  /** Whether each figure has to say which file it is from. */
  readonly several: boolean;
}

/** Prints the figures, or writes them to a file. */
async function deliver(files: readonly FigureFile[], delivery: Delivery, session: Session): Promise<void> {
  await putOut(await write(files, delivery, session), delivery.output, session);
}

/** Texts come in pieces: all of them may be longer than a string can be. */
async function write(
  files: readonly FigureFile[],
  { format, relations, several }: Delivery,
  session: Session,
): Promise<readonly string[] | Uint8Array> {
  if (relations) return (format === "json" ? relationsToJson : relationsToText)(files, several, session);
  switch (format) {
    case "text":
      return figuresToText(files, several, session);
    case "json":
      return figuresToJson(files, several, session);
    case "csv":
      return csvOf(figuresToTable(files, several, session));
    case "xlsx":
      return (await import("../print/xlsx.ts")).xlsxOf(figuresToTable(files, several, session), session);
  }
}
