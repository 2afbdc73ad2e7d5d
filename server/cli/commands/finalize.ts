import { resolve } from "node:path";
import { checkFinal, type FinalCheck, finalSettings } from "../../app/finalize.ts";
import { editSource } from "../../app/lineEnds.ts";
import type { Reading } from "../../app/proof.ts";
import type { Message } from "../../text/message.ts";
import { type Command, FILE, INPUT, KIND } from "../command.ts";
import { checkReport, openReport } from "../oneReport.ts";
import type { Opened } from "../open.ts";
import type { Arguments } from "../options.ts";
import { printable } from "../print/printable.ts";
import { textPrinter } from "../print/text.ts";
import { EXIT, type Session } from "../session.ts";
import { writeCopy } from "../write.ts";

export const finalize: Command = {
  name: "finalize",
  operands: FILE,
  summary: { zh: "定稿：查还有什么没处理，另存一份清样", en: "final check, and a clean copy" },
  details: {
    zh: "忽略标记、文种标记、来源标记不写进清样，其余一字不动。还有残留、空白、错误时不写，逐条列出。",
    en: "The copy holds no suppressions, kinds and source marks, and is the same otherwise. Nothing is written while leftovers, gaps or errors stand; they are listed.",
  },
  examples: [
    {
      args: { zh: "总结.txt -o 总结（定稿）.txt", en: "report.txt -o final.txt" },
      help: { zh: "没有问题就写出清样", en: "if nothing stands in its way" },
    },
  ],
  options: {
    output: { takes: FILE, short: "o", help: { zh: "清样写到这个文件", en: "where the copy goes" } },
    kind: KIND,
    ...INPUT,
  },
  run: runFinalize,
};

async function runFinalize(session: Session, { values, operands }: Arguments): Promise<number> {
  const [operand] = operands;
  const last = (name: string): string | undefined => values[name]?.at(-1);
  const output = last("output");
  if (operand === undefined || operands.length > 1 || output === undefined) {
    session.problem(USAGE);
    return EXIT.failed;
  }
  const opened = await openReport(operand, output, { values }, session);
  if (!opened) return EXIT.failed;
  // Without the findings of a rule that failed nobody could say that nothing stands in the way.
  const reading = checkReport({ ...opened, settings: finalSettings(opened.settings) }, session);
  if (session.failed) return EXIT.failed;
  const final = checkFinal(reading, session.rules);
  return final.obstacles.length > 0
    ? await tellObstacles(opened.path, reading, final, session)
    : write(opened, output, final, session);
}

const USAGE: Message = {
  zh: "请写一个文件名和清样的文件名：hegao finalize 总结.txt -o 定稿.txt 。",
  en: "Name one file, and one for the copy: hegao finalize FILE -o COPY",
};

async function tellObstacles(
  path: string,
  { report }: Reading,
  { obstacles }: FinalCheck,
  session: Session,
): Promise<number> {
  const printer = textPrinter(session);
  await printer.print(printer.part({ role: "report", path, report, diagnostics: obstacles }));
  session.print(
    `\n${session.say({
      zh: `还不能定稿：先处理上面 ${obstacles.length} 处；确认没有问题的，可以加忽略标记。`,
      en: `Not finished yet: settle the ${obstacles.length} above first; suppress what you find in order.`,
    })}\n`,
  );
  return EXIT.findings;
}

function write({ source }: Opened, output: string, { edits, others }: FinalCheck, session: Session): number {
  const text = editSource(source.text, edits);
  const problem = writeCopy(resolve(session.io.cwd, output), source, text);
  if (problem) {
    session.problem(problem, output);
    return EXIT.failed;
  }
  const name = printable(output);
  const rest =
    others > 0
      ? {
          zh: `另有 ${others} 处提示没有拦下，看 hegao check --final 。`,
          en: ` hegao check --final lists ${others} lesser findings.`,
        }
      : { zh: "", en: "" };
  session.print(`${session.say({ zh: `清样已写入 ${name} 。${rest.zh}`, en: `Written: ${name}.${rest.en}` })}\n`);
  return EXIT.clean;
}
