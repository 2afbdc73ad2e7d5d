#!/usr/bin/env node
// Rewrites what is made from the rules: the generated part of each page, the catalogue, the schema
// and the tables of the cheat sheet. `--check` only compares.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { catalogue } from "./generators/catalogue.mjs";
import { cheatsheet } from "./generators/cheatsheet.mjs";
import { manifest } from "./generators/manifest.mjs";
import { pages } from "./generators/pages.mjs";
import { loadRules, ROOT } from "./generators/rules.mjs";
import { schema } from "./generators/schema.mjs";

/** Each takes the rules and a reader of files, and returns [path, text] pairs: the whole file as it should be. */
const MAKERS = [pages, catalogue, cheatsheet, schema, manifest];

const check = process.argv.includes("--check");
const rules = await loadRules();
const stale = [];
for (const make of MAKERS) {
  for (const [path, text] of make(rules, read)) {
    if (read(path) === text) continue;
    stale.push(path);
    if (check) continue;
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
}
if (stale.length > 0) {
  const list = stale.map((path) => `  ${relative(ROOT, join(ROOT, path))}`).join("\n");
  console[check ? "error" : "log"](
    check ? `Out of date; run: node scripts/generate.mjs\n${list}` : `Written:\n${list}`,
  );
  process.exitCode = check ? 1 : 0;
}

/** A file's text, or "" where there is none. */
function read(path) {
  try {
    return readFileSync(join(ROOT, path), "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return "";
    throw error;
  }
}
