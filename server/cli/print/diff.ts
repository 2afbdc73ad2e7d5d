import { createTwoFilesPatch } from "diff";
import type { Session } from "../session.ts";
import { printable } from "./printable.ts";
import type { Printer } from "./printer.ts";

/** Comparing two texts line by line may take long when every line differs; then the whole file is one change. */
const TIMEOUT = 2000;

/** What the safe fixes would change, as a unified diff that `patch` and `git apply` read. */
export function diffPrinter(session: Session): Printer {
  return {
    file({ path, report, mended }) {
      const after = mended?.reading.report.text ?? report.text;
      if (after !== report.text) session.print(diffOf(path.replaceAll("\\", "/"), report.text, after));
    },
    end() {},
  };
}

function diffOf(path: string, before: string, after: string): string {
  const name = printable(path.startsWith("/") ? path.slice(1) : path);
  const end = name.includes(" ") ? "\t" : ""; // without it, `patch` takes what follows a space for a date
  const patch = createTwoFilesPatch("", "", before, after, "", "", { timeout: TIMEOUT });
  const hunks = patch ? patch.slice(patch.indexOf("@@")) : wholeChange(before, after);
  return `--- a/${name}${end}\n+++ b/${name}${end}\n${hunks}`;
}

function wholeChange(before: string, after: string): string {
  const lines = (text: string) => text.split(/(?<=\n)/);
  const mark = (sign: string, text: string) =>
    lines(text)
      .map((line) => sign + (line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`))
      .join("");
  return `@@ -1,${lines(before).length} +1,${lines(after).length} @@\n${mark("-", before)}${mark("+", after)}`;
}
