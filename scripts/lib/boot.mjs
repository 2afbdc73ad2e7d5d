// Starts the programs that were built and looks whether each answers: a module that was trimmed too much, or a bundle that
// looks for a file that is not there, fails the build and not the writer.
import { execFile, spawn } from "node:child_process";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** Nothing that works takes so many milliseconds to start. */
const LIMIT = 30_000;
const QUESTION = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { processId: null, rootUri: null, capabilities: {} },
};

/** @returns {Promise<string[]>} what does not start, a line each; `dist` is the folder of what was built */
export async function bootAll(/** @type {string} */ dist) {
  const programs = { "cli.js": bootCommandLine, "server.js": bootServer, "server.browser.js": bootBrowserServer };
  const answers = Object.entries(programs).map(async ([file, boot]) => {
    try {
      await inTime(boot(join(dist, file)));
      return [];
    } catch (error) {
      return [`dist/${file} does not start: ${error instanceof Error ? error.message : error}`];
    }
  });
  return (await Promise.all(answers)).flat();
}

/** @param {string} file @returns {Promise<void>} */
function bootCommandLine(file) {
  return new Promise((settle, fail) => {
    execFile(process.execPath, [file, "--version"], (error, out, err) => {
      if (!error && /\d+\.\d+/.test(out)) settle();
      else fail(new Error(err.trim() || error?.message || `--version says ${out}`));
    });
  });
}

/** Asks the server in Node over its standard input, as an editor does. */
function bootServer(/** @type {string} */ file) {
  const server = spawn(process.execPath, [file, "--stdio"], { stdio: "pipe" });
  /** @type {Promise<void>} */
  const answered = new Promise((settle, fail) => {
    let [out, err] = ["", ""];
    server.stderr.setEncoding("utf8").on("data", (text) => (err += text));
    server.stdout.setEncoding("utf8").on("data", (text) => {
      out += text;
      if (isAnswer(out)) settle();
    });
    server.on("error", fail).on("exit", (code) => fail(new Error(err.trim() || `it ends with code ${code}`)));
    const body = JSON.stringify(QUESTION);
    server.stdin.on("error", () => {}).write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  });
  return answered.finally(() => server.kill());
}

/** What a web worker has and Node's worker does not: messages come to `self`, and go out by `postMessage`. */
const WEB_WORKER = `
const { parentPort, workerData } = require("node:worker_threads");
const { runInThisContext } = require("node:vm");
const code = require("node:fs").readFileSync(workerData, "utf8");
globalThis.self = globalThis;
globalThis.postMessage = (message) => parentPort.postMessage(message);
globalThis.addEventListener = (_, listener) => parentPort.on("message", (data) => listener({ data }));
parentPort.on("message", (data) => globalThis.onmessage?.({ data }));
for (const name of ["process", "require", "module", "Buffer", "global", "setImmediate"]) delete globalThis[name];
runInThisContext(code, { filename: workerData });
`;

/** Asks the server for the web worker, without anything of Node. */
function bootBrowserServer(/** @type {string} */ file) {
  const worker = new Worker(WEB_WORKER, { eval: true, workerData: file });
  /** @type {Promise<void>} */
  const answered = new Promise((settle, fail) => {
    worker.on("error", fail).on("exit", () => fail(new Error("it ends at once")));
    worker.on("message", (message) => isAnswer(JSON.stringify(message)) && settle());
    worker.postMessage(QUESTION);
  });
  return answered.finally(() => worker.terminate());
}

function isAnswer(/** @type {string} */ text) {
  return text.includes('"capabilities"') && text.includes('"textDocumentSync"');
}

/** @template T @param {Promise<T>} work @returns {Promise<T>} */
function inTime(work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error("it does not answer")), LIMIT);
  });
  return /** @type {Promise<T>} */ (Promise.race([work, late])).finally(() => clearTimeout(timer));
}
