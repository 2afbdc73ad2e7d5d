import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { readReport } from "../../app/check.ts";
import { FORMS, type WritableKind } from "../../edits/forms/index.ts";
import { fromLastYear } from "../../edits/last-year.ts";
import { newReport } from "../../edits/new-report.ts";
import { PERIODS, periodsOf, WHOLE_YEAR } from "../../edits/periods.ts";
import { kindEntry, NAMED_KINDS, readKind } from "../../report/kind-catalogue.ts";
import type { Message } from "../../text/message.ts";
import { type Command, FILE, KIND } from "../command.ts";
import { openFile } from "../open.ts";
import type { Arguments } from "../options.ts";
import { putOut } from "../output.ts";
import { EXIT, type Session } from "../session.ts";
import { RunSettings } from "../settings.ts";

const KINDS = Object.keys(FORMS) as WritableKind[];
const CALLED = NAMED_KINDS.filter(({ id }) => id !== "unknown").map(({ called }) => called);

export const create: Command = {
  name: "new",
  operands: { zh: "选项", en: "OPTIONS" },
  summary: { zh: "新写一份各部分齐全的稿子", en: "begin a report that has all its parts" },
  details: {
    zh: "例如 --kind 年度总结 --unit 青禾镇 --year 2027 -o 总结.gw 。要填的地方写着 ××，填好之前 hegao check 都会提醒。照去年的稿子写用 --from：标题和文字不动，数字留空，年份后移。",
    en: "For instance --kind annual-summary-plan --unit 青禾镇 --year 2027 -o new.gw. Places to be filled in are marked ××, and told by hegao check until they are. With --from, last year's headings and text stay, its figures become such places, and its years move on.",
  },
  examples: [
    {
      args: { zh: "--from 去年.txt --year 2027", en: "--from old.txt --year 2027" },
      help: { zh: "照去年的稿子写", en: "from last year's report" },
    },
  ],
  options: {
    kind: {
      ...KIND,
      values: KINDS,
      names: CALLED.flat(),
      named: readWritable,
      listed: { zh: CALLED.map(([name]) => name).join("、"), en: KINDS.join(", ") },
      help: { zh: "写哪一种", en: "the kind of report" },
    },
    unit: {
      takes: { zh: "单位", en: "NAME" },
      help: { zh: "谁的稿子：单位全称，述职写姓名", en: "whose report it is: the full name of an office or a person" },
    },
    year: {
      takes: { zh: "年份", en: "YEAR" },
      help: { zh: "标题里的年份；人大报告写开会的那年", en: "the year that it is named after" },
    },
    period: {
      takes: { zh: "时段", en: "PERIOD" },
      values: PERIODS.map(({ name }) => name),
      help: {
        zh: "半年、季度总结和要点用：上半年、一季度等",
        en: "of half-year summaries and work points: 上半年, 一季度 …",
      },
    },
    from: { takes: FILE, help: { zh: "照这份去年的稿子写", en: "last year's report, to begin with" } },
    output: {
      takes: FILE,
      short: "o",
      help: { zh: "写到这个新文件，默认显示在屏幕上", en: "write this new file, by default it is shown" },
    },
  },
  run: runNew,
};

function readWritable(name: string): string | undefined {
  const kind = readKind(name);
  return kind === "unknown" ? undefined : kind;
}

async function runNew(session: Session, { values, operands }: Arguments): Promise<number> {
  const last = (name: string): string | undefined => values[name]?.at(-1);
  const given: Given = {
    kind: last("kind") as WritableKind | undefined,
    unit: last("unit")?.replace(/\s+/g, " ").trim(),
    year: last("year"),
    period: last("period"),
    from: last("from"),
  };
  const output = last("output");
  for (const operand of operands) session.problem(NO_OPERANDS, operand);
  if (output !== undefined && existsSync(resolve(session.io.cwd, output))) session.problem(TAKEN, output);
  for (const problem of problemsOf(given)) session.problem(problem);
  if (session.failed) return EXIT.failed;
  const text = await write(given, session);
  if (text !== undefined) await putOut([text], output, session);
  return session.failed ? EXIT.failed : EXIT.clean;
}

/** What the writer has said. */
interface Given {
  readonly kind: WritableKind | undefined;
  readonly unit: string | undefined;
  readonly year: string | undefined;
  readonly period: string | undefined;
  readonly from: string | undefined;
}

const NO_OPERANDS: Message = {
  zh: "new 只看选项，请去掉；照这份稿子写，请在前面加 --from 。",
  en: "new takes options only; put --from before the name of last year's report.",
};
const TAKEN: Message = {
  zh: "已经有这个文件，没有动它；请换个文件名。",
  en: "There is such a file already, and it was left alone; choose another name.",
};

function* problemsOf({ kind, unit, year, period, from }: Given): Generator<Message> {
  if (from === undefined && !kind)
    yield {
      zh: `请写明文种：--kind 文种，可写 ${CALLED.map(([name]) => name).join("、")}。`,
      en: `Say what kind of report: --kind KIND, one of ${KINDS.join(", ")}.`,
    };
  if (from === undefined && !unit)
    yield { zh: "请写明是谁的稿子：--unit 单位名称。", en: "Say whose report it is: --unit NAME." };
  if (!/^(?:19|20)\d\d$/.test(year ?? ""))
    yield { zh: "请写明年份，用四位数字：--year 2027 。", en: "Say the year, in four digits: --year 2027" };
  if (period === undefined) return;
  const may = kind && from === undefined ? periodsOf(kind).map(({ name }) => name) : [];
  if (may.includes(period) || (may.length === 0 && period === WHOLE_YEAR.name)) return;
  if (may.length === 0) yield { zh: "这里用不着 --period，请去掉。", en: "--period has no use here; remove it." };
  else
    yield {
      zh: `${kindEntry(kind as WritableKind)?.name.zh}的 --period 可写 ${may.join("、")}。`,
      en: `The --period of this kind can be ${may.join(", ")}.`,
    };
}

async function write(given: Given, session: Session): Promise<string | undefined> {
  const { kind, unit, period, from } = given;
  const year = Number(given.year);
  if (from !== undefined) return writeFrom(from, year, given, session);
  return newReport({ kind: kind as WritableKind, unit: unit as string, year, ...(period && { period }) });
}

async function writeFrom(from: string, year: number, { kind, unit }: Given, session: Session) {
  const settings = new RunSettings(session, kind ? { kind } : {});
  const opened = await openFile({ path: from, named: true }, session, settings);
  if (!opened) return undefined;
  if (opened.source.lossy) {
    session.problem(LOSSY_SOURCE, from);
    return undefined;
  }
  const report = readReport(opened);
  const { text, oldYear } = fromLastYear(report, { year });
  if (oldYear !== undefined && oldYear >= year) {
    session.problem(
      {
        zh: `这份稿子写的是${oldYear}年，--year 要比它晚，请核对。`,
        en: `This report is of ${oldYear}; --year has to be later.`,
      },
      from,
    );
    return undefined;
  }
  if (oldYear === undefined) session.note(NO_YEAR, from);
  if (unit && !(report.frame.title?.text ?? "").includes(unit))
    session.note(
      {
        zh: `标题里没有“${unit}”，稿子里的单位名称没有改，请核对。`,
        en: `The title does not name "${unit}"; the names in the text were left as they are.`,
      },
      from,
    );
  return text;
}

const LOSSY_SOURCE: Message = {
  zh: "有些字节认不出，照写会丢字；请先另存为 UTF-8 再用。",
  en: "Some bytes can't be read and would be lost; save the file as UTF-8 first.",
};
const NO_YEAR: Message = {
  zh: "没有找到年份，年份没有后移，请核对。",
  en: "No year was found, so none was moved on.",
};
