import { readReport } from "../../app/check.ts";
import type { Report } from "../../reading/report.ts";
import type { Kind } from "../../report/kinds.ts";
import type { Section } from "../../report/outline.ts";
import { lineAt, rangeOf, readableSlice } from "../../text/text.ts";
import { type Command, FILE, INPUT, KIND, oneOf } from "../command.ts";
import { openFile } from "../open.ts";
import type { Arguments } from "../options.ts";
import { printable } from "../print/printable.ts";
import { EXIT, type Session } from "../session.ts";
import { RunSettings } from "../settings.ts";

export const outline: Command = {
  name: "outline",
  operands: FILE,
  summary: { zh: "列出一份稿子的层次", en: "print the outline of a report" },
  examples: [
    { args: { zh: "总结.txt", en: "report.txt" }, help: { zh: "标题和所在的行", en: "headings with their lines" } },
  ],
  options: {
    format: { ...oneOf(["text", "json"]), help: { zh: "输出格式，默认 text", en: "what is printed, text by default" } },
    kind: KIND,
    ...INPUT,
  },
  run: runOutline,
};

async function runOutline(session: Session, { values, operands }: Arguments): Promise<number> {
  const [operand] = operands;
  if (operand === undefined || operands.length > 1) {
    session.problem({ zh: "请写一个文件名：hegao outline 总结.txt 。", en: "Name one file: hegao outline FILE" });
    return EXIT.failed;
  }
  const config = values["config"]?.at(-1);
  const kind = values["kind"]?.at(-1) as Kind | undefined;
  const settings = new RunSettings(session, { ...(config !== undefined && { config }), ...(kind && { kind }) });
  const opened = await openFile({ path: operand, named: true }, session, settings, values["stdin-filename"]?.at(-1));
  if (!opened) return EXIT.failed;
  const report = readReport(opened);
  const json = values["format"]?.at(-1) === "json";
  session.print(json ? `${JSON.stringify(outlineToJson(opened.path, report))}\n` : outlineToText(report));
  return session.failed ? EXIT.failed : EXIT.clean;
}

function outlineToJson(path: string, report: Report): object {
  const { lines, frame, outline, kind } = report;
  const toJson = ({ level, marker, title, heading, span, children }: Section): object => ({
    level,
    marker: readableSlice(report, marker.span),
    ordinal: marker.ordinal || null,
    title: readableSlice(report, title).trim(),
    range: rangeOf(lines, span),
    selectionRange: rangeOf(lines, heading),
    children: children.map(toJson),
  });
  const title = frame.title ? { text: frame.title.text, range: rangeOf(lines, frame.title.span) } : null;
  return { path, kind: kind.id, title, sections: outline.map(toJson) };
}

/** Line numbers in front, so that a heading is found again; two spaces a level. */
function outlineToText(report: Report): string {
  const { lines, frame, sections } = report;
  const row = (offset: number, indent: string, words: string) =>
    `${String(lineAt(lines, offset) + 1).padStart(5)}  ${indent}${printable(words)}\n`;
  const title = frame.title ? row(frame.title.span.start, "", frame.title.text) : "";
  const rows = sections.map(({ level, heading, marker, title }) => {
    const words = `${readableSlice(report, marker.span)}${marker.style === "markdown" ? " " : ""}${readableSlice(report, title)}`;
    return row(heading.start, "  ".repeat(level - 1), words.trim());
  });
  return title + rows.join("");
}
