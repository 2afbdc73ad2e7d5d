import { createTwoFilesPatch } from "diff";
import type { Session } from "../session.ts";
import type { Printer } from "./printer.ts";

/** Comparing two texts line by line may take long when every line differs; then the whole file is one change. */
const TIMEOUT = 5000;

/** What the safe fixes would change, as a unified diff that `patch` and `git apply` read. */
export function diffPrinter(session: Session): Printer {
  return {
    file({ path, report, proposed }) {
      if (proposed !== report.text) session.print(diffOf(path.replaceAll("\\", "/"), report.text, proposed));
    },
    end() {},
  };
}

function diffOf(path: string, before: string, after: string): string {
  const name = path.startsWith("/") ? path.slice(1) : path;
  const [from, to] = [`a/${name}`, `b/${name}`];
  const patch = createTwoFilesPatch(from, to, before, after, "", "", { timeout: TIMEOUT });
  return (
    patch?.replace(/^=+\n/, "").replace(/^(---|\+\+\+) (.*)\t$/gm, "$1 $2") ?? wholeChange(from, to, before, after)
  );
}

function wholeChange(from: string, to: string, before: string, after: string): string {
  const lines = (text: string) => text.split(/(?<=\n)/);
  const mark = (sign: string, text: string) =>
    lines(text)
      .map((line) => sign + (line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`))
      .join("");
  const counts = `@@ -1,${lines(before).length} +1,${lines(after).length} @@`;
  return `--- ${from}\n+++ ${to}\n${counts}\n${mark("-", before)}${mark("+", after)}`;
}
