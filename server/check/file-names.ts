import type { Report } from "../reading/report.ts";
import { SURE } from "../report/kinds.ts";
import { matchesGlob } from "../text/glob.ts";

/** The configuration file; the nearest one upwards from a report is in force. */
export const CONFIG_NAME = "hegao.json";

/** What a report's file name ends with; a folder is searched for these. */
export const REPORT_EXTENSIONS = [".gw", ".gongwen", ".txt", ".md"] as const;

/** File names that say what they hold, without extension: 2026年政府工作报告, 年度工作总结（初稿）, … */
export const REPORT_NAMES: readonly string[] = [
  "*工作报告*",
  "*工作总结*",
  "*工作计划*",
  "*工作要点*",
  "*工作思路*",
  "*工作打算*",
  "*工作安排*",
  "*工作谋划*",
  "*工作汇报*",
  "*年度总结*",
  "*半年总结*",
  "*季度总结*",
  "*述职*报告*",
  "*述职述廉*",
  "*调研报告*",
  "*调查报告*",
  "*考察报告*",
  "*整改*报告*",
  "*落实情况*报告*",
  "*情况报告*",
  "*情况汇报*",
  "*情况的报告*",
  "*情况的汇报*",
  "*进展情况*",
];

/** Which Markdown files are checked: those that are reports, all, or none. */
export const MARKDOWN_MODES = ["auto", "on", "off"] as const;
export type MarkdownMode = (typeof MARKDOWN_MODES)[number];

export function isMarkdownName(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** Whether a Markdown file that nobody named explicitly is checked: a readme or a note is not. */
export function checksMarkdown(mode: MarkdownMode, path: string, report: Report): boolean {
  if (mode !== "auto") return mode === "on";
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return readsLikeReport(report) || REPORT_NAMES.some((glob) => matchesGlob(glob, name));
}

/** Whether a text is a report by what it says, whatever the name of its file. */
export function readsLikeReport({ kind }: Report): boolean {
  return kind.id !== "unknown" && kind.confidence >= SURE;
}
