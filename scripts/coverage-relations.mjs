#!/usr/bin/env node
// Measures which part of the relations between figures is read: node scripts/coverage-relations.mjs FOLDER… [--half 1|2] [--unread N]
// Counted are cues (server/relations/cues.ts): words of a relation with figures enough for it. One is read where a relation of its
// kind takes its figure, for certain or by wider patterns that never contradict. --half: only the reports of one half of the
// places (by the name before the first "-"), to learn on the one and measure on the other. --unread: so many unread ones at random.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadModule } from "./generators/rules.mjs";
import { runMain, Unavailable } from "./lib/say.mjs";

runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { half: { type: "string" }, unread: { type: "string", default: "0" } },
  });
  if (positionals.length === 0) throw new Unavailable("name a folder of reports");
  const { parseReport, factsOfParagraph } = await loadModule("server/reading/report.ts");
  const { readCues } = await loadModule("server/verdicts/coverage.ts");
  /** @type {Map<string, { certain: number, wide: number, unread: number }>} */
  const table = new Map();
  const unread = [];
  for (const file of positionals.flatMap(reportsOf)) {
    if (values.half && halfOf(file) !== Number(values.half)) continue;
    const report = parseReport(readFileSync(file, "utf8"), { markdown: file.endsWith(".md") });
    for (let i = 0; i < report.paragraphs.length; i++) {
      const facts = factsOfParagraph(report, i);
      for (const { cue, read } of readCues(facts)) {
        const row = table.get(cue.kind) ?? { certain: 0, wide: 0, unread: 0 };
        row[/** @type {"certain" | "wide" | "unread"} */ (read ?? "unread")]++;
        table.set(cue.kind, row);
        if (!read) unread.push(`${cue.kind}  ${file}  ${mark(facts.text, cue)}`);
      }
    }
  }
  console.table(
    Object.fromEntries([...table, ["all", sumOf([...table.values()])]].map(([kind, row]) => [kind, withShare(row)])),
  );
  for (const line of drawSome(unread, Number(values.unread))) console.log(line);
});

/** The reports of a folder, in the order of their names. */
function reportsOf(/** @type {string} */ folder) {
  const names = readdirSync(folder).filter((name) => /\.(?:md|txt|gw)$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

/** Which half a report's place belongs to, as in the tests. */
function halfOf(/** @type {string} */ file) {
  let hash = 7;
  for (const character of (file.split("/").at(-1) ?? "").split("-")[0] ?? "")
    hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return (hash >>> 3) % 2 === 0 ? 1 : 2;
}

/** @typedef {{ start: number, end: number }} Span */
/** The sentence with the figure of the cue in ⟦ ⟧. */
function mark(
  /** @type {string} */ text,
  /** @type {{ figure: { span: Span }, sentence: Span }} */ { figure, sentence },
) {
  const { start, end } = figure.span;
  return `${text.slice(sentence.start, start)}⟦${text.slice(start, end)}⟧${text.slice(end, sentence.end)}`;
}

/** @typedef {{ certain: number, wide: number, unread: number }} Row */
function sumOf(/** @type {Row[]} */ rows) {
  const add = (/** @type {keyof Row} */ key) => rows.reduce((sum, row) => sum + row[key], 0);
  return { certain: add("certain"), wide: add("wide"), unread: add("unread") };
}

function withShare(/** @type {Row} */ row) {
  const all = row.certain + row.wide + row.unread;
  return { ...row, coverage: `${((100 * (row.certain + row.wide)) / Math.max(1, all)).toFixed(1)}%` };
}

function drawSome(/** @type {string[]} */ lines, /** @type {number} */ most) {
  const rest = [...lines];
  const drawn = [];
  while (drawn.length < most && rest.length > 0) drawn.push(...rest.splice(Math.floor(Math.random() * rest.length), 1));
  return drawn;
}
