import { createTwoFilesPatch } from "diff";
import type { Session } from "../session.ts";
import { fromHere } from "./paths.ts";
import { visible } from "./printable.ts";
import type { Printer } from "./printer.ts";

/** Comparing two texts line by line may take long when every line differs; then the whole file is one change. */
const TIMEOUT = 2000;

/**
 * What the safe fixes would change, as a unified diff that `patch` and `git apply` read; how much it is stands on the error
 * output. A terminal gets it in colours, with nothing in it that acts.
 */
export function diffPrinter(session: Session): Printer {
  return {
    part({ path, written }) {
      if (!written || written.before === written.after) return [];
      return [diffFor(session, path, written.before, written.after)];
    },
    print: (part) => session.printAll(part),
    end({ reports, mended, fixed }) {
      if (reports === 0) return;
      session.note(
        fixed === 0
          ? {
              zh: `核了 ${reports} 个文件，没有可以自动改的地方。`,
              en: `${reports} ${reports === 1 ? "file" : "files"} checked; nothing can be mended unasked.`,
            }
          : {
              zh: `加 --fix 会改 ${mended} 个文件里的 ${fixed} 处；现在文件没有动。`,
              en: `--fix would make ${fixed} ${fixed === 1 ? "change" : "changes"} in ${mended} ${mended === 1 ? "file" : "files"}; nothing was written.`,
            },
      );
    },
  };
}

/** The change of one file as whoever runs this is shown it. */
export function diffFor(session: Session, path: string, before: string, after: string): string {
  const diff = diffOf(nameOf(path, session.io.cwd), before, after);
  return session.io.terminal.out ? diff.replace(/[^\n]+/g, show) : diff;
}

/** A file below the current folder as it is called from there, any other as it was named. */
function nameOf(path: string, cwd: string): string {
  const near = fromHere(path, cwd);
  const name = near.startsWith("../") ? path.replaceAll("\\", "/").replace(/^\//, "") : near;
  return name;
}

function diffOf(name: string, before: string, after: string): string {
  const patch = createTwoFilesPatch("", "", before, after, "", "", { timeout: TIMEOUT });
  const hunks = patch ? patch.slice(patch.indexOf("@@")) : wholeChange(before, after);
  return `--- ${headOf("a", name)}\n+++ ${headOf("b", name)}\n${hunks}`;
}

/** A name as Git writes it: quoted where it holds what would end the line; otherwise `patch` takes what follows a space for a date. */
function headOf(side: "a" | "b", name: string): string {
  if (!/["\\\u0000-\u001F\u007F]/.test(name)) return `${side}/${name}${name.includes(" ") ? "\t" : ""}`;
  const escaped = name.replace(/["\\]/g, "\\$&").replace(/[\u0000-\u001F\u007F]/g, octal);
  return `"${side}/${escaped}"`;
}

function octal(char: string): string {
  return `\\${char.charCodeAt(0).toString(8).padStart(3, "0")}`;
}

function wholeChange(before: string, after: string): string {
  const lines = (text: string) => text.split(/(?<=\n)/);
  const mark = (sign: string, text: string) =>
    lines(text)
      .map((line) => sign + (line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`))
      .join("");
  return `@@ -1,${lines(before).length} +1,${lines(after).length} @@\n${mark("-", before)}${mark("+", after)}`;
}

const COLOURS: Readonly<Record<string, number>> = { "-": 31, "+": 32, "@": 36 };

/** A line of a diff for a terminal; that it ends with CR LF is no news. */
function show(line: string): string {
  const shown = visible(line.replace(/\r$/, ""));
  const colour = COLOURS[line[0] as string];
  return colour ? `\x1b[${colour}m${shown}\x1b[0m` : shown;
}
