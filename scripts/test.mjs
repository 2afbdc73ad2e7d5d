#!/usr/bin/env node
// npm test: installs what is missing and runs every check there is, from types to clicks in a real VS Code.
// `npm test -- --only unit,host` runs some stages. The last line is `N passed, N failed`, counted from real results.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { root, run } from "./lib/run.mjs";
import { runMain, Unavailable } from "./lib/say.mjs";

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} about
 * @property {string[]} command
 * @property {(code: number) => Counts} count   what the command has counted, when it has ended with this code
 * @property {string} [needs]                   a stage of an earlier row without whose success this one makes no sense
 *
 * @typedef {readonly [Stage, Counts, number]} Result   the last is the time in milliseconds
 */

const results = join(root, ".cache/test");
/** A stage takes minutes, on a busy machine a quarter of an hour; one that hangs must not hold up the others for ever. */
const stageLimit = 20 * 60_000;
/** How many stages of a row run at the same time. */
const sideBySide = 2;

/**
 * Row after row. The stages of a row have nothing to do with each other and keep one processor busy each, or wait for a
 * network or an editor; a stage that has a row for itself keeps all processors busy, or writes what others read.
 * @type {Stage[][]}
 */
const plan = [
  [
    tool("install", "a real VS Code and a browser are there", node("test/install.mjs")),
    tool("generated", "parts made from the rules are up to date", node("scripts/generate.mjs", "--check")),
    tool("lock", "the lock file names the packages of every system", node("scripts/lock.mjs", "--check")),
    tool("types", "the compiler, with the layers' own settings", program("tsc", "--build")),
    tool("lint", "style and common mistakes", program("biome", "check", "--error-on-warnings")),
    tool("unused", "no unused files, exports or packages", program("knip")),
    tool("idle", "no field that nobody reads, no branch that changes nothing", node("scripts/idle.mjs")),
  ],
  [tool("build", "the bundles", node("scripts/build.mjs", "--any-size"))],
  [tool("sizes", "the server is not larger than it may be", node("scripts/build.mjs"))],
  [vitest("unit", "rules, pages, outline, command line, protocol", "vitest.config.mts")],
  [
    { ...counted("host", "inside the extension host of a real VS Code", node("test/host/launch.mjs")), needs: "build" },
    { ...counted("web", "inside the web worker of VS Code for the Web", node("test/web/launch.mjs")), needs: "build" },
    { ...vitest("editors", "reports in Neovim, Vim and Emacs", "test/editors/vitest.config.mts"), needs: "build" },
  ],
  [{ ...vitest("ui", "a person's clicks and keys in the workbench", "test/ui/vitest.config.mts"), needs: "build" }],
  [{ ...tool("package", "the VSIX and its size", node("scripts/package.mjs")), needs: "build" }],
  [
    {
      ...vitest("installed", "the packaged extension, installed and used", "test/installed/vitest.config.mts"),
      needs: "package",
    },
  ],
];

runMain(async () => {
  const chosen = chooseStages();
  await ensureDependencies();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  /** @type {Result[]} */
  const done = [];
  for (const row of chosen) done.push(...(await runRow(row, done)));
  return printSummary(done);
});

/** @returns {Promise<Result[]>} in the row's order, whichever has ended first */
async function runRow(/** @type {Stage[]} */ row, /** @type {Result[]} */ done) {
  if (row.length > 1) console.log(`\n━━ side by side: ${row.map(({ name }) => name).join(", ")}`);
  /** @type {Result[]} */
  const ended = [];
  const waiting = row.entries();
  const lane = async () => {
    // All lanes take from the same row.
    for (const [i, stage] of waiting) ended[i] = await runStage(stage, done, row.length === 1);
  };
  await Promise.all(Array.from({ length: sideBySide }, lane));
  return ended;
}

/**
 * Runs a stage. What it prints is shown as it comes, or, where others run beside it, as one piece when it has ended.
 * @returns {Promise<Result>}
 */
async function runStage(/** @type {Stage} */ stage, /** @type {Result[]} */ done, /** @type {boolean} */ alone) {
  const started = Date.now();
  const heading = `\n━━ ${stage.name}: ${stage.about}`;
  if (done.some(([{ name }, { failed }]) => name === stage.needs && failed > 0)) {
    console.error(`${heading}\nNot run: it needs the stage "${stage.needs}", which failed.`);
    return [stage, verdict(1), 0];
  }
  if (alone) console.log(heading);
  const [command = "", ...args] = stage.command;
  const { code, output } = await run(command, args, { show: alone, timeout: stageLimit });
  if (!alone) console.log(`${heading}\n${output}`.trimEnd());
  if (code !== 0 && output.trim() === "") console.error(`${command} ended with code ${code}.`);
  return [stage, stage.count(code), Date.now() - started];
}

function chooseStages() {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  const names = values.only?.split(",");
  const stages = plan.flat();
  const unknown = names?.filter((name) => !stages.some((stage) => stage.name === name)) ?? [];
  if (unknown.length > 0) {
    const known = stages.map(({ name }) => name).join(", ");
    throw new Unavailable(
      `没有这一步：${unknown}（可选：${known}）`,
      `No such stage: ${unknown} (there are: ${known})`,
    );
  }
  return plan.map((row) => row.filter(({ name }) => names?.includes(name) ?? true));
}

/** @returns {number} the exit code */
function printSummary(/** @type {Result[]} */ done) {
  console.log(
    `\n${"stage".padEnd(12)}${"passed".padStart(8)}${"failed".padStart(8)}${"skipped".padStart(9)}${"time".padStart(9)}`,
  );
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const [{ name }, { passed, failed, skipped }, time] of done) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    const columns = [String(passed).padStart(8), String(failed).padStart(8), String(skipped).padStart(9)];
    console.log(
      `${name.padEnd(12)}${columns.join("")}${`${(time / 1000).toFixed(1)} s`.padStart(9)}${failed ? "  ✗" : ""}`,
    );
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ""}`);
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}

/**
 * A tool that only says yes or no counts as one check.
 * @returns {Stage}
 */
function tool(/** @type {string} */ name, /** @type {string} */ about, /** @type {string[]} */ command) {
  return { name, about, command, count: verdict };
}

/**
 * A program that writes its counts as .cache/test/<name>.json.
 * @returns {Stage}
 */
function counted(/** @type {string} */ name, /** @type {string} */ about, /** @type {string[]} */ command) {
  const file = join(results, `${name}.json`);
  const count = (/** @type {number} */ code) => withVerdict(/** @type {Counts | undefined} */ (readJson(file)), code);
  return { name, about, command: [...command, file], count };
}

/**
 * A vitest configuration; it writes its results as JSON.
 * @returns {Stage}
 */
function vitest(/** @type {string} */ name, /** @type {string} */ about, /** @type {string} */ config) {
  const file = join(results, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const command = program("vitest", "run", "--config", config, ...reporters);
  return { name, about, command, count: (code) => withVerdict(countVitest(readJson(file)), code) };
}

/** @returns {Counts | undefined} */
function countVitest(/** @type {any} */ report) {
  if (!report) return undefined;
  // A file that could not be loaded has no tests to count.
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** No counts, or a bad end without a failed test, is a failure too. */
function withVerdict(/** @type {Counts | undefined} */ counts, /** @type {number} */ code) {
  if (!counts || counts.passed + counts.failed === 0) return { passed: 0, failed: 1, skipped: counts?.skipped ?? 0 };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function verdict(/** @type {number} */ code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

function node(/** @type {string[]} */ ...args) {
  return [process.execPath, ...args];
}

function program(/** @type {string} */ name, /** @type {string[]} */ ...args) {
  return [join(root, "node_modules/.bin", process.platform === "win32" ? `${name}.cmd` : name), ...args];
}

/** @returns {unknown} */
function readJson(/** @type {string} */ path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
