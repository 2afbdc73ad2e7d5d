import { realpathSync } from "node:fs";
import { extname, resolve } from "node:path";
import { printable } from "./print/printable.ts";
import type { Session } from "./session.ts";
import type { Found } from "./task.ts";
import { writeOutput } from "./write.ts";

/** What `-o` names: where a command puts what it has made. */

/** What a file name ends with, in small letters and without the point. */
export function endingOf(output: string | undefined): string {
  return extname(output ?? "")
    .slice(1)
    .toLowerCase();
}

/** Whether the output would replace one of the reports that are read; says so. */
export function refusesOutput(output: string | undefined, found: readonly Found[], session: Session): boolean {
  if (output === undefined || !found.some(({ path }) => isSameFile(path, output, session))) return false;
  session.problem(
    { zh: "这是要读的稿子，请换个文件名。", en: "This is a report to be read; choose another name." },
    output,
  );
  return true;
}

/** Whether two names mean one file; a file that isn't there yet is none of those that are read. */
function isSameFile(path: string, other: string, { io: { cwd } }: Session): boolean {
  try {
    return realpathSync(resolve(cwd, path)) === realpathSync(resolve(cwd, other));
  } catch {
    return false;
  }
}

/** Prints what was made, or writes it to the file `output`, as a whole or not at all; only texts can be printed. */
export async function putOut(
  content: readonly string[] | Uint8Array,
  output: string | undefined,
  session: Session,
): Promise<void> {
  if (output === undefined) {
    await session.printAll(content as readonly string[]);
    return;
  }
  const bytes = content instanceof Uint8Array ? content : Buffer.concat(content.map((piece) => Buffer.from(piece)));
  const problem = writeOutput(resolve(session.io.cwd, output), bytes);
  if (problem) session.problem(problem, output);
  else session.print(`${session.say({ zh: `已写入 ${printable(output)} 。`, en: `Written: ${printable(output)}` })}\n`);
}
