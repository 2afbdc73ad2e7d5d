#!/usr/bin/env node
// Measures what a writer waits for: reading and checking a report, a keystroke in the editor, a check from the command
// line, and the sizes of what is shipped. Build first. Numbers are medians; run nothing else meanwhile.
// --bounds measures instead what very long texts take, and fails when that is more than was promised; --bounds=NAME those
// whose names match.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { benchBounds } from "./bench/bounds.mjs";
import { loadModule } from "./generators/rules.mjs";
import { root } from "./lib/run.mjs";

const { parseReport } = await loadModule("server/reading/report.ts");
const { lint } = await loadModule("server/check/lint.ts");
const { RULES } = await loadModule("server/rules/index.ts");

const folder = mkdtempSync(join(tmpdir(), "hegao-bench-"));
const bounds = process.argv.find((arg) => /^--bounds(?:=|$)/.test(arg));
try {
  if (bounds !== undefined) {
    if (!benchBounds(folder, new RegExp(bounds.split("=")[1] ?? ""))) process.exitCode = 1;
  } else await benchOrdinary();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function benchOrdinary() {
  timeReading("20,000 characters", makeText(20_000), 200);
  timeReading("1 MB (370,000 characters)", makeText(370_000), 12);
  timeCommand(makeText(3_800));
  for (const [name, length] of /** @type {const} */ ([
    ["10 KB", 3_800],
    ["100 KB", 37_000],
    ["1 MB", 370_000],
  ])) {
    await timeKeys(name, makeText(length));
  }
  for (const name of readdirSync(join(root, "dist")).filter((name) => name.endsWith(".js"))) {
    say(`size of dist/${name}`, `${Math.round(statSync(join(root, "dist", name)).size / 1024)} KB`);
  }
}

/** A text of this many characters: the invented reports, sound as they are, one after the other. */
function makeText(/** @type {number} */ length) {
  const reports = join(root, "test/reports");
  const texts = readdirSync(reports).map((name) => readFileSync(join(reports, name), "utf8"));
  let text = "";
  for (let i = 0; text.length < length; i++) text += `${texts[i % texts.length]}\n`;
  return text.slice(0, length);
}

function timeReading(/** @type {string} */ name, /** @type {string} */ text, /** @type {number} */ runs) {
  const times = [];
  for (let i = 0; i < runs; i++) {
    const changed = `${text}${i}`; // never the same text twice, so that nothing is remembered
    const start = performance.now();
    lint(parseReport(changed), RULES);
    times.push(performance.now() - start);
  }
  say(`parse and lint, ${name}`, ms(median(times.slice(runs >> 1))));
}

function timeCommand(/** @type {string} */ text) {
  const file = join(folder, "青禾镇2026年工作总结.txt");
  writeFileSync(file, text);
  const times = [];
  for (let i = 0; i < 15; i++) {
    const start = performance.now();
    spawnSync(process.execPath, [join(root, "dist/cli.js"), "check", file]);
    times.push(performance.now() - start);
  }
  say("check of a 10 KB file, whole process", ms(median(times)));
}

/** One key at a time into the middle of a document, from the change to the diagnostics for it, over stdio. */
async function timeKeys(/** @type {string} */ name, /** @type {string} */ text) {
  const child = spawn(process.execPath, [join(root, "dist/server.js"), "--stdio"], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest((method) => (method === "workspace/configuration" ? [null] : null));
  connection.listen();
  const textDocument = { uri: pathToFileURL(join(folder, `${name}.gw`)).href };
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  connection.sendNotification("initialized", {});
  connection.sendNotification("textDocument/didOpen", {
    textDocument: { ...textDocument, languageId: "gongwen", version: 1, text },
  });
  await connection.sendRequest("textDocument/diagnostic", { textDocument });
  const line = text.split("\n").findIndex((content, i, lines) => i >= lines.length >> 1 && content.length > 20);
  const times = [];
  for (let i = 0; i < 100; i++) {
    const at = { line, character: 10 + i };
    const start = performance.now();
    connection.sendNotification("textDocument/didChange", {
      textDocument: { ...textDocument, version: i + 2 },
      contentChanges: [{ range: { start: at, end: at }, text: "推进固定资产投资"[i % 8] }],
    });
    await connection.sendRequest("textDocument/diagnostic", { textDocument });
    times.push(performance.now() - start);
  }
  say(`keystroke to diagnostics, ${name}`, ms(median(times)));
  connection.dispose();
  child.kill();
}

function median(/** @type {number[]} */ values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function ms(/** @type {number} */ value) {
  return `${value.toFixed(2)} ms`;
}

function say(/** @type {string} */ what, /** @type {string} */ value) {
  console.log(what.padEnd(44), value.padStart(12));
}
