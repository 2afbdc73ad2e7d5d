import { makeSheet } from "../../app/sheet.ts";
import { sheetToHtml } from "../../app/sheet-html.ts";
import { sheetToMarkdown } from "../../app/sheet-markdown.ts";
import { wordSheet } from "../../app/sheet-wording.ts";
import { type Command, FILE, INPUT, KIND, oneOf } from "../command.ts";
import { checkReport, openReport } from "../oneReport.ts";
import type { Arguments } from "../options.ts";
import { endingOf, putOut } from "../output.ts";
import { EXIT, type Session } from "../session.ts";

const FORMATS = ["md", "html"] as const;
type Format = (typeof FORMATS)[number];

export const sheet: Command = {
  name: "sheet",
  operands: FILE,
  summary: { zh: "出一页核稿单，附在稿子后面", en: "make a check sheet to staple to a report" },
  examples: [
    {
      args: { zh: "总结.txt -o 核稿单.html", en: "report.txt -o sheet.html" },
      help: { zh: "用浏览器打开、打印", en: "to print from a browser" },
    },
    { args: { zh: "总结.txt", en: "report.txt" }, help: { zh: "显示在屏幕上", en: "show it" } },
  ],
  options: {
    output: { takes: FILE, short: "o", help: { zh: "写到这个文件，已有的会被替换", en: "write or replace this file" } },
    format: {
      ...oneOf(FORMATS),
      help: { zh: "输出格式，默认看 -o 的扩展名", en: "what is printed, by default as -o is called" },
    },
    kind: KIND,
    ...INPUT,
  },
  run: runSheet,
};

async function runSheet(session: Session, { values, operands }: Arguments): Promise<number> {
  const [operand] = operands;
  const last = (name: string): string | undefined => values[name]?.at(-1);
  const output = last("output");
  const format = (last("format") ?? formatOf(output)) as Format | undefined;
  if (operand === undefined || operands.length > 1)
    session.problem({ zh: "请写一个文件名：hegao sheet 总结.txt 。", en: "Name one file: hegao sheet FILE" });
  if (!format)
    session.problem(
      { zh: "核稿单的文件名要以 .html 或 .md 结尾。", en: "The sheet's name has to end in .html or .md." },
      output,
    );
  if (session.failed || operand === undefined || !format) return EXIT.failed;
  const opened = await openReport(operand, output, { values }, session);
  if (!opened) return EXIT.failed;
  const { failures, ...reading } = checkReport(opened, session);
  const page = wordSheet(makeSheet(reading, session.rules, failures), session.locale);
  await putOut([format === "html" ? sheetToHtml(page) : sheetToMarkdown(page)], output, session);
  return session.failed ? EXIT.failed : EXIT.clean;
}

/** The format that a file's name asks for; undefined for a name that asks for another one. */
function formatOf(output: string | undefined): Format | undefined {
  if (output === undefined) return "md";
  const ending = endingOf(output);
  return ending === "htm" ? "html" : FORMATS.find((format) => format === ending);
}
