import type { Diagnostic } from "../../core/lint.ts";
import type { Report } from "../../core/report.ts";
import type { Session } from "../session.ts";
import { githubPrinter } from "./github.ts";
import { jsonPrinter, ndjsonPrinter } from "./json.ts";
import { textPrinter } from "./text.ts";

/** What was found in one file. */
export interface FileResult {
  /** A report, or a configuration file with exceptions that are of no use. */
  readonly role: "report" | "config";
  /** The file as it was named. */
  readonly path: string;
  readonly report: Report;
  /** What is to be printed, in text order. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many fixes have been written to the file. */
  readonly fixed: number;
  /** The text as the safe fixes would leave it. */
  readonly proposed: string;
}

/** Prints the results of a run: file by file as they come, and what belongs to all of them. */
export interface Printer {
  file(result: FileResult): void;
  end(): void;
}

export const FORMATS = ["text", "json", "ndjson", "sarif", "github"] as const;
export type Format = (typeof FORMATS)[number];

/** The printers that are seldom asked for are loaded when they are: starting is most of the time of a short run. */
export async function createPrinter(format: Format | "diff", session: Session): Promise<Printer> {
  switch (format) {
    case "text":
      return textPrinter(session);
    case "json":
      return jsonPrinter(session);
    case "ndjson":
      return ndjsonPrinter(session);
    case "github":
      return githubPrinter(session);
    case "sarif":
      return (await import("./sarif.ts")).sarifPrinter(session);
    case "diff":
      return (await import("./diff.ts")).diffPrinter(session);
  }
}
