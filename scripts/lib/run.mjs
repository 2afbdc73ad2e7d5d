// Other programs: finding them, running them, reading what they print.
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's own folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

const windows = process.platform === "win32";

/** Returns the path of the first of these programs that is in PATH. */
export function findProgram(/** @type {string[]} */ ...names) {
  const endings = windows ? [".cmd", ".exe", ".bat"] : [""];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  for (const name of names)
    for (const folder of folders)
      for (const ending of endings) {
        const path = join(folder, name + ending);
        if (isExecutable(path)) return path;
      }
  return undefined;
}

/**
 * Runs a program to its end. With `show` what it prints goes straight to the terminal; it is kept in any case.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, show?: boolean, env?: Record<string, string>, timeout?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise((settle) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: windows && command.endsWith(".cmd"),
      // A group of its own can be ended as a whole, with all that the program has started.
      detached: options.timeout !== undefined && !windows,
    });
    const end = () => endGroup(child);
    const quit = () => {
      end();
      // Other programs that run beside this one are ended first.
      setImmediate(() => process.exit(130));
    };
    const limit = options.timeout ? setTimeout(end, options.timeout) : undefined;
    if (options.timeout) for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, quit);
    let output = "";
    for (const [stream, target] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]))
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
        if (options.show) target.write(text);
      });
    const finish = (/** @type {number} */ code, rest = "") => {
      clearTimeout(limit);
      for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, quit);
      settle({ code, output: output + rest });
    };
    child.on("error", (error) => finish(-1, error.message));
    child.on("close", (code) => finish(code ?? -1));
  });
}

/**
 * Runs npm.
 * @param {string[]} args
 * @param {{ cwd?: string, show?: boolean }} [options]
 */
export function npm(args, options) {
  // npm run sets npm_execpath to npm's own script, which needs no shell on any system.
  const script = process.env["npm_execpath"];
  if (script?.endsWith("npm-cli.js")) return run(process.execPath, [script, ...args], options);
  return run(windows ? "npm.cmd" : "npm", args, options);
}

/** Returns the last lines of a program's output, for a message. */
export function tail(/** @type {string} */ output, lines = 15) {
  // A minified program shows the whole of itself when it fails.
  const cut = output.trimEnd().split("\n").slice(-lines);
  return cut.map((line) => (line.length > 300 ? `${line.slice(0, 300)} …` : line)).join("\n");
}

function endGroup(/** @type {import("node:child_process").ChildProcess} */ child) {
  if (windows || child.pid === undefined || child.exitCode !== null) child.kill();
  else process.kill(-child.pid, "SIGTERM");
}

function isExecutable(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
