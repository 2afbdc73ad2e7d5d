import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Io } from "./io.ts";
import { run } from "./run.ts";

/** The command `hegao`, bundled into `dist/cli.js`; its pages stand beside it. */

const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  pages: join(__dirname, "rules"),
  version: () => JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8")).version,
  terminal: { out: isTerminal(process.stdout), err: process.stderr.isTTY === true },
  stdin: async () => Buffer.concat(await process.stdin.toArray()),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(); // whoever reads the output has seen enough (`| head`): no failure
  fail(error);
});

run(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
}, fail);

/** A failure is no finding, so the exit code is not Node's 1. */
function fail(error: Error): never {
  process.stderr.write(`hegao: ${error.stack}\n`);
  process.exit(2);
}

/** Colours only where they show, and not against https://no-color.org. */
function isTerminal(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";
}
