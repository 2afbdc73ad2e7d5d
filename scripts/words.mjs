#!/usr/bin/env node
// Counts the words of the lexicon in real reports: how often each class was found, and which of its words never.
//   npm run words -- [FOLDER] [--all]
// FOLDER has the folders corpus and city (default: ../shared). Of city only those places are read by which rules may be tuned.
// A word inside of a longer one is not counted. --all lists the count of every word, not just the most frequent.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadModule } from "./generators/rules.mjs";
import { root } from "./lib/run.mjs";
import { runMain } from "./lib/say.mjs";

/** So many of the most frequent words of a class are shown. */
const SHOWN = 4;

runMain(async () => {
  const args = process.argv.slice(2);
  const folder = resolve(args.find((arg) => !arg.startsWith("-")) ?? join(root, "../shared"));
  const files = ["corpus", "city"].flatMap((name) => reportsIn(join(folder, name)));
  if (files.length === 0) {
    console.log(`No reports in ${folder}: nothing was counted.`);
    return 0;
  }
  const { Scanner } = await loadModule("server/lexicon/scan.ts");
  const { foldText } = await loadModule("server/text/text.ts");
  const classes = await loadClasses();
  const words = [...new Set(classes.flatMap(({ list }) => list))];
  const scanner = new Scanner(words);
  const counts = new Map(words.map((word) => [word, 0]));
  for (const file of files) {
    for (const { word } of scanner.scan(foldText(readFileSync(file, "utf8")))) {
      const text = /** @type {string} */ (words[word]);
      counts.set(text, countOf(counts, text) + 1);
    }
  }
  for (const { name, list } of classes) console.log(describe(name, list, counts, args.includes("--all")));
  const idle = words.filter((word) => countOf(counts, word) === 0);
  console.log(
    `\n${files.length} reports, ${words.length} words in ${classes.length} classes; ${idle.length} words never found.`,
  );
  return 0;
});

/** The reports of a folder; of many by place (城市-2025.md) those of the half by which rules are tuned. */
function reportsIn(/** @type {string} */ folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name) && (!/-\d{4}\.md$/.test(name) || isTunedOn(name)))
    .sort()
    .map((name) => join(folder, name));
}

function isTunedOn(/** @type {string} */ name) {
  const place = /** @type {string} */ (name.split("-")[0]);
  const hash = Array.from(place).reduce((sum, char) => (Math.imul(sum, 31) + char.charCodeAt(0)) >>> 0, 7);
  return (hash >>> 3) % 2 === 0;
}

/** Every class of words of the lexicon with its name. */
async function loadClasses() {
  const folder = "server/lexicon";
  const files = readdirSync(join(root, folder)).filter((name) => name !== "phrase.ts" && name !== "scan.ts");
  const modules = await Promise.all(files.sort().map((name) => loadModule(`${folder}/${name}`)));
  return modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) =>
      Array.isArray(value?.list) ? [{ name, list: /** @type {string[]} */ (value.list) }] : [],
    ),
  );
}

/**
 * @param {string} name
 * @param {readonly string[]} list
 * @param {ReadonlyMap<string, number>} counts
 * @param {boolean} all
 */
function describe(name, list, counts, all) {
  const sorted = [...list].sort((a, b) => countOf(counts, b) - countOf(counts, a));
  const found = sorted.filter((word) => countOf(counts, word) > 0);
  const never = sorted.filter((word) => countOf(counts, word) === 0);
  const shown = found.slice(0, all ? found.length : SHOWN).map((word) => `${word} ${countOf(counts, word)}`);
  const sum = found.reduce((total, word) => total + countOf(counts, word), 0);
  return `${name}: ${sum} (${shown.join(", ")})${never.length > 0 ? `; never: ${never.join(" ")}` : ""}`;
}

/**
 * @param {ReadonlyMap<string, number>} counts
 * @param {string} word
 */
function countOf(counts, word) {
  return counts.get(word) ?? 0;
}
