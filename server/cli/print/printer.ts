import type { Mended } from "../../app/fixAll.ts";
import type { Diagnostic } from "../../core/lint.ts";
import type { Report } from "../../core/report.ts";
import type { Session } from "../session.ts";
import { githubPrinter } from "./github.ts";
import { jsonPrinter, ndjsonPrinter } from "./json.ts";
import type { Tally } from "./tally.ts";
import { textPrinter } from "./text.ts";
import { unixPrinter } from "./unix.ts";

/** What was found in one file. */
export interface FileResult {
  /** A report, or a configuration file with exceptions that are of no use. */
  readonly role: "report" | "config";
  /** The file as it was named. */
  readonly path: string;
  readonly report: Report;
  /** What is to be printed, in text order. */
  readonly diagnostics: readonly Diagnostic[];
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
    case "unix":
      return unixPrinter(session);
    case "sarif":
      return (await import("./sarif.ts")).sarifPrinter(session);
    case "diff":
      return (await import("./diff.ts")).diffPrinter(session);
  }
}
