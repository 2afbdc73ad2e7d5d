import { once } from "node:events";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, sep } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { RULES } from "../rules/index.ts";
import { startUnoptimized } from "./engine.ts";
import type { Io } from "./io.ts";
import { run } from "./run.ts";
import { checkInThread } from "./thread.ts";

/** The command `hegao`, bundled into `dist/cli.js`; its pages stand beside it. Its threads run the same file. */

const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  pages: join(__dirname, "rules"),
  version: () => JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8")).version,
  terminal: { out: isTerminal(process.stdout), err: process.stderr.isTTY === true },
  threads: Math.min(availableParallelism(), 8),
  startThread: (setup) => new Worker(__filename, { workerData: setup }),
  stdin: async () => Buffer.concat(await process.stdin.toArray()),
  out: (text) => void process.stdout.write(text),
  async drained() {
    if (process.stdout.writableNeedDrain) await once(process.stdout, "drain");
  },
  err: (text) => void process.stderr.write(text),
};

if (isMainThread) {
  startUnoptimized();
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(); // whoever reads the output has seen enough (`| head`): no failure
    fail(error);
  });
  run(process.argv.slice(2), io).then((code) => {
    process.exitCode = code;
  }, fail);
} else {
  const check = checkInThread(workerData, io, RULES);
  parentPort?.on("message", async (file) => parentPort?.postMessage(await check(file)));
}

/** A failure is no finding, so the exit code is not Node's 1. */
function fail(error: Error): never {
  process.stderr.write(`hegao: ${(error.stack ?? String(error)).replaceAll(__dirname + sep, "")}\n`);
  process.exit(2);
}

/** Colours only where they show, and not against https://no-color.org. */
function isTerminal(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";
}
