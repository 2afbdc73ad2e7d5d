import { resolve } from "node:path";
import { readReport } from "../../app/check.ts";
import { editSource } from "../../app/lineEnds.ts";
import { renumber as renumberReport } from "../../edits/renumber.ts";
import type { Report } from "../../reading/report.ts";
import { lineAt, type Span, slice } from "../../text/text.ts";
import { type Command, FILE, INPUT } from "../command.ts";
import { STDIN } from "../files.ts";
import { openFile, warnOfLoss } from "../open.ts";
import type { Arguments } from "../options.ts";
import { EXIT, type Session } from "../session.ts";
import { RunSettings } from "../settings.ts";
import { writeBack } from "../write.ts";

export const renumber: Command = {
  name: "renumber",
  operands: FILE,
  summary: { zh: "标题和一是二是重新编号", en: "number headings and lists anew" },
  details: {
    zh: "提到这些序号的地方跟着改；说不准指哪一节的不改，逐处列出。",
    en: "What names a heading by its number follows; where it is open which one is meant, it is left and told.",
  },
  examples: [
    { args: { zh: "总结.txt", en: "report.txt" }, help: { zh: "只显示会怎么改", en: "print what would change" } },
    { args: { zh: "--fix 总结.txt", en: "--fix report.txt" }, help: { zh: "改好，写回原文件", en: "change the file" } },
  ],
  options: {
    fix: { help: { zh: "写回原文件，不加就只显示", en: "write the file; without it the changes are printed" } },
    ...INPUT,
  },
  run: runRenumber,
};

async function runRenumber(session: Session, { values, operands }: Arguments): Promise<number> {
  const [operand] = operands;
  const fix = values["fix"] !== undefined;
  if (operand === undefined || operands.length > 1)
    session.problem({ zh: "请写一个文件名：hegao renumber 总结.txt 。", en: "Name one file: hegao renumber FILE" });
  if (operand === STDIN && fix)
    session.problem({
      zh: "标准输入不能写回，请去掉 --fix 。",
      en: "The standard input can't be written; remove --fix.",
    });
  if (session.failed || operand === undefined) return EXIT.failed;
  const config = values["config"]?.at(-1);
  const settings = new RunSettings(session, config !== undefined ? { config } : {});
  const opened = await openFile({ path: operand, named: true }, session, settings, values["stdin-filename"]?.at(-1));
  if (!opened) return EXIT.failed;
  warnOfLoss(opened, session);
  const { path, source } = opened;
  const report = readReport(opened);
  const edit = renumberReport(report);
  if (!edit) {
    session.problem(UNSURE, path);
    return EXIT.failed;
  }
  tellDoubtful(report, edit.doubtful, path, session);
  const after = editSource(source.text, edit.edits);
  if (after === source.text) session.note(NOTHING, path);
  else if (!fix)
    await session.printAll([(await import("../print/diff.ts")).diffFor(session, path, source.text, after)]);
  else {
    const problem = writeBack(resolve(session.io.cwd, path), source, after);
    if (problem) session.problem(problem, path);
    else session.note(changed(edit.edits.length), path);
  }
  if (session.failed) return EXIT.failed;
  return after === source.text || fix ? EXIT.clean : EXIT.findings;
}

const NOTHING = { zh: "序号是连续的，没有要改的。", en: "The numbers are in order; nothing to change." };

const UNSURE = {
  zh: "重新编号以后有的标题会认不出来，没有改动；请手工改序号。",
  en: "Some heading would not be read as one afterwards, so nothing was changed; change the numbers by hand.",
};

const changed = (many: number) => ({
  zh: `改了 ${many} 处。`,
  en: `${many} ${many === 1 ? "change" : "changes"} made.`,
});

/** So many places are told one by one. */
const MOST = 20;

/** Tells what was left because more than one heading may be meant, or a number before it was not read. */
function tellDoubtful({ text, lines }: Report, doubtful: readonly Span[], path: string, session: Session): void {
  for (const span of doubtful.slice(0, MOST)) {
    const line = lineAt(lines, span.start) + 1;
    const words = slice(text, span);
    session.note(
      {
        zh: `第 ${line} 行的“${words}”说不准该是几，没有改，请看一看。`,
        en: `line ${line}: "${words}" was left, because it is open which number is meant; please look.`,
      },
      path,
    );
  }
  const more = doubtful.length - MOST;
  if (more > 0) session.note({ zh: `这样的另有 ${more} 处。`, en: `${more} more like this.` }, path);
}
