import type { Mended } from "../../app/fixAll.ts";
import type { Diagnostic } from "../../check/diagnostic.ts";
import type { Stats } from "../../check/relation-summary.ts";
import type { Severity } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";

/** What was found in one file. */
export interface FileResult {
  /** A report, or a configuration file with exceptions that are of no use. */
  readonly role: "report" | "config";
  /** The file as it was named. */
  readonly path: string;
  readonly report: Report;
  /** What is to be printed, in text order. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was counted of it, where that was asked for. */
  readonly stats?: Stats;
  /** What the safe fixes have made of it, or would make of it: where they were asked for and could be written. */
  readonly mended?: Mended;
  /** The file's text without and with them, line ends and all. */
  readonly written?: { readonly before: string; readonly after: string };
}

/** A file's part of the output, in pieces: all of it may be longer than a string can be. */
export type Part = readonly string[];

/** Prints the results of a run, file by file as they come, and what belongs to all of them. */
export interface Printer {
  /** A file's part of the output. It is told from the result alone and is plain data: it may be made in another thread. */
  part(result: FileResult): Part;
  /** Prints the part of the next file, as fast as it is read. */
  print(part: Part): Promise<void>;
  /** Prints what stands behind all files; `sum` counts what was printed. */
  end(sum: Tally): void;
}

export const FORMATS = ["text", "json", "ndjson", "sarif", "github", "unix"] as const;
/** The formats that have a place for what is counted of figures and relations. */
export const STATS_FORMATS: readonly Format[] = ["text", "json", "ndjson"];
export type Format = (typeof FORMATS)[number];

/** What is counted of one file, or of a whole run: plain data. */
export interface Tally extends Record<Severity, number> {
  /** Files with a part in the output, and how many of them are reports. */
  files: number;
  reports: number;
  /** Files that were mended, or would be, and how many fixes were made in them. */
  mended: number;
  fixed: number;
  /** Findings with a safe fix that was not asked for. */
  fixable: number;
  /** Figures and relations, where they are counted. */
  stats?: Stats;
}
