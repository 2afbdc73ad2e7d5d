import { checkFile, type Desk, placeOfFile, reportCrash } from "./checkFile.ts";
import { STDIN } from "./files.ts";
import type { Checked, Found, Overrides } from "./task.ts";

/** From this many files on, threads are worth their start. */
const MANY = 50;

/** A thread more for so many files, and so many files for each thread ahead of the one whose turn it is: their results wait. */
const FILES_A_THREAD = 25;
const AHEAD = 4;

/** Ends the check of a file whose turn it is: says what is to be said, and gives the result. */
type Finish = () => Checked | Promise<Checked>;

/**
 * Checks files and gives their results in order. Many are checked in several threads; what is said and given is the same, byte
 * for byte. Files are mended one after the other in any case: two names may lead to one file.
 */
export async function* checkFiles(
  files: readonly Found[],
  desk: Desk,
  overrides: Overrides,
): AsyncGenerator<readonly [Found, Checked]> {
  const pool = await startPool(files.length, desk, overrides);
  const start = pool ? (file: Found) => pool.start(file) : async (file: Found) => finishHere(file, desk);
  const ahead = pool ? pool.size * AHEAD : 1;
  const started: Promise<Finish>[] = [];
  try {
    for (const [i, file] of files.entries()) {
      for (const next of files.slice(i + started.length, i + ahead)) started.push(start(next));
      const finish = await (started.shift() as Promise<Finish>);
      yield [file, await finish()];
    }
  } finally {
    await pool?.end();
  }
}

function finishHere(file: Found, desk: Desk): Finish {
  return () => checkFile(file, desk);
}

/** Threads for so many files; undefined where one will do. They are loaded only when they are needed. */
async function startPool(count: number, desk: Desk, overrides: Overrides) {
  const { session, settings, asked } = desk;
  const { cwd, terminal, threads, startThread } = session.io;
  const size = Math.min(threads, Math.ceil(count / FILES_A_THREAD));
  if (count <= MANY || size < 2 || asked.mode === "fix" || !startThread) return undefined;
  const { Pool } = await import("./pool.ts");
  const pool = new Pool(startThread, { cwd, terminal, locale: session.locale, asked, overrides }, size);
  return {
    size,
    end: () => pool.end(),
    async start(file: Found): Promise<Finish> {
      if (file.path === STDIN) return finishHere(file, desk);
      const answer = await pool.check(file);
      return async () => {
        if (answer instanceof Error) return reportCrash(answer, file, session);
        const { checked, said, failed } = answer;
        if (checked.outcome !== "unread") await settings.of(placeOfFile(file, desk)); // says what is wrong in its configuration
        session.relay(said, failed);
        return checked;
      };
    },
  };
}
