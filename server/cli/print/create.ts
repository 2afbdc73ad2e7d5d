import type { Session } from "../session.ts";
import { githubPrinter } from "./github.ts";
import { jsonPrinter, ndjsonPrinter } from "./json.ts";
import type { Format, Printer } from "./printer.ts";
import { textPrinter } from "./text.ts";
import { unixPrinter } from "./unix.ts";

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
