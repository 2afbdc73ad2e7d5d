#!/usr/bin/env node
// npm run mutants [-- WORD…]: changes the code in one place after another and looks whether a test notices (mutation testing).
// Prints for each file the places where nothing was noticed, FILE:LINE  before → after, and at the end a table of all files;
// fails when less than LEAST of a file's changes are noticed. A word chooses the files whose path holds it; without one all of
// TARGETS are measured, which takes an hour or two.
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { root } from "./lib/run.mjs";
import { inLanguage, runMain, Unavailable } from "./lib/say.mjs";
import { bundleTests, instrument, TARGETS } from "./mutants/code.mjs";

/** @typedef {import("./mutants/code.mjs").Mutant} Mutant */
/** @typedef {{ index: number, name: string, time: number, error?: string, reached: Record<string, number> }} Measured */
/** @typedef {{ mutant: string, atLoad: boolean, limit: number, tests: number[] }} Order */

/** The share of its mutants, in percent, that must be noticed of every file. */
const LEAST = 80;
/** Milliseconds of a test above which it is left out, and of a mutant until it counts as an endless loop. */
const SLOW_TEST = 150;
const ENDLESS = 20_000;
/** Mutants that change nothing anybody could see, a line each: file, the line's text, before → after, why. */
const EQUIVALENT = join(root, "test/mutants-equivalent.tsv");

runMain(async () => {
  const files = chooseFiles(process.argv.slice(2));
  const { mutants, sources } = await instrument(files);
  const code = await bundleTests(sources);
  const first = new Runner(code);
  const measured = await first.ask({}, 600_000);
  for (const { name, error } of measured.tests) if (error) console.error(`left out, it fails here: ${name}: ${error}`);
  const orders = planOrders(mutants, measured);
  const runners = [first, ...Array.from({ length: availableParallelism() - 1 }, () => new Runner(code))];
  const noticed = new Set();
  const judge = readEquivalent();
  console.log(`${mutants.length} mutants, ${measured.tests.length} tests`);
  const table = [];
  for (const file of files) {
    const own = mutants.filter((mutant) => mutant.file === file);
    const sharp = new Map();
    const queue = own.map(({ id }) => /** @type {Order} */ (orders.get(id))).filter(({ tests }) => tests.length > 0);
    await Promise.all(
      runners.map(async (runner) => {
        for (let order = queue.pop(); order; order = queue.pop()) {
          const { killed, by } = await runner.ask(sharpestFirst(order, sharp), ENDLESS);
          if (killed) noticed.add(order.mutant);
          if (by !== undefined) sharp.set(by, (sharp.get(by) ?? 0) + 1);
        }
      }),
    );
    const counted = own.filter((mutant) => noticed.has(mutant.id) || !judge.has(keyOf(mutant)));
    const survivors = counted.filter(({ id }) => !noticed.has(id));
    for (const { line, before, after } of survivors) console.log(`${file}:${line}  ${before} → ${after}`);
    const row = {
      file,
      mutants: counted.length,
      noticed: counted.length - survivors.length,
      survivors: survivors.length,
      equivalent: own.length - counted.length,
    };
    console.log(`${shareOf(row)} %  ${file}`);
    table.push(row);
  }
  for (const runner of runners) await runner.stop();
  console.log(`\n${writeTable(table)}`);
  const below = table.filter((row) => shareOf(row) < LEAST);
  if (below.length === 0) return undefined;
  const names = below.map(({ file }) => file).join(", ");
  console.error(inLanguage(`低于${LEAST}%：${names}`, `Below ${LEAST} %: ${names}`));
  return 1;
});

/** @typedef {{ file: string, mutants: number, noticed: number, survivors: number, equivalent: number }} Row */

function shareOf(/** @type {Row} */ { mutants, noticed }) {
  return mutants === 0 ? 100 : Math.floor((100 * noticed) / mutants);
}

/** One line a file, the sums at the end. */
function writeTable(/** @type {Row[]} */ rows) {
  const sum = (/** @type {(row: Row) => number} */ of) => rows.reduce((total, row) => total + of(row), 0);
  const all = {
    file: "in all",
    mutants: sum(({ mutants }) => mutants),
    noticed: sum(({ noticed }) => noticed),
    survivors: sum(({ survivors }) => survivors),
    equivalent: sum(({ equivalent }) => equivalent),
  };
  const head = ["mutants", "noticed", "share", "survivors", "equivalent"];
  const lines = [...rows, all].map((row) => [
    [row.mutants, row.noticed, `${shareOf(row)} %`, row.survivors, row.equivalent],
    row.file,
  ]);
  const write = (/** @type {any} */ [cells, name]) =>
    `${cells.map((/** @type {any} */ cell) => String(cell).padStart(11)).join("")}  ${name}`;
  return [[head, "file"], ...lines].map(write).join("\n");
}

/** The mutants that are known to change nothing. */
function readEquivalent() {
  const rows = existsSync(EQUIVALENT) ? readFileSync(EQUIVALENT, "utf8").split("\n") : [];
  return new Set(rows.map((row) => row.split("\t").slice(0, 3).join("\t")));
}

function keyOf(/** @type {Mutant} */ { file, context, before, after }) {
  return [file, context, `${before} → ${after}`].join("\t");
}

function chooseFiles(/** @type {string[]} */ words) {
  const files = words.flatMap((word) => {
    const chosen = TARGETS.filter((file) => file.includes(word));
    return chosen.length === 0 && existsSync(join(root, word)) ? [word] : chosen;
  });
  if (words.length > 0 && files.length === 0)
    throw new Unavailable(`没有这样的文件：${words}`, `No such file: ${words}`);
  return words.length > 0 ? [...new Set(files)] : TARGETS;
}

/**
 * What to run for each mutant: the tests that come by it, the quick ones first. One that runs when the code is loaded may be
 * noticed by any test that reaches its file, or by any test at all where nothing else in the file runs.
 * @param {Mutant[]} mutants
 * @param {{ tests: Measured[], atLoad: Record<string, number> }} measured
 * @returns {Map<string, Order>} by the mutant's id
 */
function planOrders(mutants, { tests, atLoad }) {
  const quick = tests.filter(({ time, error }) => !error && time <= SLOW_TEST);
  quick.sort((a, b) => a.time - b.time);
  const fileOf = new Map(mutants.map(({ id, file }) => [id, file]));
  const reachedFiles = new Map(
    quick.map((test) => [test, new Set(Object.keys(test.reached).map((id) => fileOf.get(id)))]),
  );
  const orders = mutants.map(({ id, file }) => {
    const reaching = quick.filter((test) => reachedFiles.get(test)?.has(file));
    const loads = id in atLoad;
    const wanted = loads ? (reaching.length > 0 ? reaching : quick) : quick.filter(({ reached }) => id in reached);
    const hits = wanted.reduce((sum, { reached }) => sum + (reached[id] ?? 0), 0);
    const numbers = wanted.map(({ index }) => index);
    return /** @type {const} */ ([id, { mutant: id, atLoad: loads, limit: 1_000 + 100 * hits, tests: numbers }]);
  });
  return new Map(orders);
}

/** What noticed other mutants of the file is likely to notice this one. */
function sharpestFirst(/** @type {Order} */ order, /** @type {Map<number, number>} */ sharp) {
  const tests = order.tests.toSorted((a, b) => (sharp.get(b) ?? 0) - (sharp.get(a) ?? 0));
  return { ...order, tests };
}

/** A worker that is started again when a mutant does not come to an end. */
class Runner {
  constructor(/** @type {string} */ code) {
    this.code = code;
    this.start();
  }
  start() {
    this.worker = new Worker(new URL("./mutants/worker.mjs", import.meta.url), { workerData: this.code, stdout: true });
  }
  stop() {
    return this.worker?.terminate();
  }
  /** @returns {Promise<any>} */
  ask(/** @type {object} */ order, /** @type {number} */ limit) {
    return new Promise((settle, fail) => {
      const endless = setTimeout(async () => {
        await this.stop();
        this.start();
        settle({ killed: "it does not end" });
      }, limit);
      this.worker?.removeAllListeners("message").removeAllListeners("error");
      const answered = (/** @type {(value: any) => void} */ end) => (/** @type {any} */ value) => {
        clearTimeout(endless);
        end(value);
      };
      this.worker?.once("error", answered(fail)).once("message", answered(settle));
      this.worker?.postMessage(order);
    });
  }
}
