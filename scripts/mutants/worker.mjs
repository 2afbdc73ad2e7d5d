// Runs the tests of one bundle with one mutant switched on at a time. A mutant that runs when the code is loaded needs the
// bundle loaded anew; others share what is loaded.
import { createRequire } from "node:module";
import { Script } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { collect, runTest, vitest } from "./vitest.mjs";

/** What the instrumented code reads and writes; its names are Stryker's. */
const switches = /** @type {any} */ ({});
/** @type {any} */ (globalThis).__stryker__ = switches;

const require = createRequire(import.meta.url);
const modules = (/** @type {string} */ name) => (name === "vitest" ? vitest : require(name));
const script = new Script(`(function (require, module, exports) {${workerData}\n})`);
const loadTests = () => collect(() => script.runInThisContext()(modules, { exports: {} }, {}));
/** Tests of speed tell nothing here, and what real reports hold must not count. */
const LEFT_OUT = /linear time|real reports/;
let loaded = loadTests();

const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);
port.on("message", async (order) => {
  port.postMessage(order.mutant === undefined ? await measure() : await tryMutant(order));
});

/** Every test once, with nothing changed: how long it takes, whether it passes and which mutants it comes by. */
async function measure() {
  const coverage = { static: {}, perTest: /** @type {Record<string, any>} */ ({}) };
  switches.mutantCoverage = coverage;
  loaded = loadTests();
  const tests = [];
  for (const [index, test] of loaded.entries()) {
    if (LEFT_OUT.test(test.name)) continue;
    switches.currentTestId = String(index);
    const begun = process.cpuUsage();
    const error = await outcome(test);
    const { user } = process.cpuUsage(begun);
    const reached = coverage.perTest[String(index)] ?? {};
    tests.push({ index, name: test.name, time: user / 1000, error, reached });
  }
  switches.currentTestId = undefined;
  return { tests, atLoad: coverage.static };
}

/** Whether one of the tests notices the mutant. */
async function tryMutant(/** @type {{ mutant: string, atLoad: boolean, limit: number, tests: number[] }} */ order) {
  switches.activeMutant = order.mutant;
  Object.assign(switches, { hitCount: 0, hitLimit: order.limit });
  try {
    const tests = order.atLoad ? loadTests() : loaded;
    if (tests.length !== loaded.length) return { killed: "the tests it declares" };
    for (const index of order.tests) if (await outcome(tests[index])) return { killed: tests[index]?.name, by: index };
    return {};
  } catch (error) {
    return { killed: `loading: ${error}` };
  } finally {
    switches.activeMutant = undefined;
  }
}

/** What went wrong, as text; undefined for a test that passes. */
async function outcome(/** @type {import("./vitest.mjs").Test | undefined} */ test) {
  try {
    if (test) await runTest(test);
    return undefined;
  } catch (error) {
    return String(error);
  }
}
