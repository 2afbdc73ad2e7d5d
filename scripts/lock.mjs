#!/usr/bin/env node
// npm run lock: completes package-lock.json. A package with programs for many systems lists one optional package for
// each; npm leaves those out of the lock file that a registry does not offer or that are not installed here, and then
// `npm ci` refuses the file. `--check` only looks.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./lib/run.mjs";

/**
 * @typedef {object} Locked
 * @property {string} version
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [cpu]
 * @property {string[]} [os]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 */

const path = join(root, "package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8"));
/** @type {Record<string, Locked>} */
const packages = lock.packages;

const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
  Object.entries(optionalDependencies).filter(([name]) => !packages[`node_modules/${name}`]),
);
if (process.argv.includes("--check")) {
  for (const [name] of missing) console.error(`${name} is missing in package-lock.json; run: npm run lock`);
  process.exitCode = missing.length > 0 ? 1 : 0;
} else if (missing.length > 0) {
  for (const [name, version] of missing) packages[`node_modules/${name}`] = describe(name, version);
  const { "": own, ...rest } = packages;
  lock.packages = { "": own, ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, "en"))) };
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}

/** Which system such a package is for stands in its name. */
function describe(/** @type {string} */ name, /** @type {string} */ version) {
  const words = name.split(/[/-]/);
  const pick = (/** @type {Record<string, string>} */ known) =>
    Object.entries(known).flatMap(([word, value]) => (words.includes(word) ? [value] : []));
  const systems = [
    "aix",
    "android",
    "darwin",
    "freebsd",
    "linux",
    "netbsd",
    "openbsd",
    "openharmony",
    "sunos",
    "win32",
  ];
  const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64"];
  const libc = pick({ gnu: "glibc", gnueabihf: "glibc", musl: "musl", musleabihf: "musl" });
  return {
    version,
    cpu: pick(Object.fromEntries(processors.map((word) => [word, word]))),
    dev: true,
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    os: pick(Object.fromEntries(systems.map((word) => [word, word]))),
  };
}
