import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RULES } from "../server/rules/index.ts";
import { readCityReports, readRealReports } from "./support/corpus.ts";
import { edit, randomFrom, Writer } from "./support/edits.ts";
import { readPage } from "./support/page.ts";
import { check, flaws, KeptDocument, lineEndDifferences, lineEndOfTurn, Programs } from "./support/sameFindings.ts";

/**
 * Editor and command line give the same findings for the same text: kept over edits or read afresh, with any line ends, pushed,
 * pulled, of an open document or of a file. `npm run same` looks at all real reports and at many more edits.
 */

const ROOT = join(import.meta.dirname, "..");
const EDITS = Number(process.env["HEGAO_EDITS"] ?? 300);
const ALL = process.env["HEGAO_EDITS"] !== undefined;
const TIMEOUT = 3_600_000;

const pages = RULES.flatMap(({ family, id }) => {
  const { examples } = readPage(readFileSync(join(ROOT, "server/rules", family, `${id}.md`), "utf8"));
  return examples.map(({ text, flags, line }) => ({ name: `${id}.md:${line}`, text, markdown: flags.has("markdown") }));
});
const samples = readdirSync(join(ROOT, "test/reports"))
  .filter((name) => /\.(?:gw|md|txt)$/.test(name))
  .map((name) => ({
    name,
    text: readFileSync(join(ROOT, "test/reports", name), "utf8"),
    markdown: name.endsWith(".md"),
  }));
const real = [...readRealReports(), ...readCityReports()];

let programs: Programs;
beforeAll(async () => {
  programs = await Programs.start();
});
afterAll(() => programs.stop());

async function differences(text: string, markdown: boolean): Promise<string[]> {
  const { report, found } = check(text, markdown);
  return [
    ...new KeptDocument(markdown).differences(text, found),
    ...lineEndDifferences(text, markdown, { report, found }),
    ...(await programs.differences(text, markdown)),
    ...flaws(report, found),
  ];
}

describe("the same findings", () => {
  test.each([
    ["the rules' pages", pages],
    ["invented reports", samples],
    ["real reports", ALL ? real : real.filter((_, i) => i % 12 === 0)],
  ])("in %s", { timeout: TIMEOUT }, async (_, texts) => {
    const seen: string[] = [];
    for (const { name, text, markdown } of texts) {
      for (const difference of await differences(text, markdown)) seen.push(`${name}: ${difference}`);
    }
    expect(seen).toEqual([]);
  });

  test("when a quotation begins in a line above", () => {
    const kept = new KeptDocument(false);
    for (const pause of ["", "、"]) {
      const text = `青禾镇2026年工作总结\n落实“限时办结${pause}b#\n首问制”三项制度。\n`;
      expect(kept.differences(text, check(text, false).found)).toEqual([]);
    }
  });

  /** So many edits are made of one text, one after the other. */
  const IN_A_ROW = 50;

  test(`after ${EDITS} edits`, { timeout: TIMEOUT }, async () => {
    const seen: string[] = [];
    const short = [...samples, ...pages].filter(({ text }) => text.length > 40);
    for (let seed = 1; seed * IN_A_ROW <= EDITS; seed++) {
      const random = randomFrom(seed);
      const markdown = random() < 0.5;
      const kept = new KeptDocument(markdown);
      let { text } = short[Math.floor(random() * short.length)] as (typeof short)[number];
      for (let i = 0; i < IN_A_ROW; i++) {
        text = edit(text, random);
        const { report, found } = check(text, markdown);
        const differ = [
          ...kept.differences(text, found),
          ...lineEndDifferences(text, markdown, { report, found }, lineEndOfTurn(i)),
          ...flaws(report, found),
        ];
        if (ALL || i % 10 === 0) differ.push(...(await programs.differences(text, markdown)));
        for (const difference of differ) seen.push(`seed ${seed}, edit ${i + 1}: ${difference}`);
      }
    }
    expect(seen).toEqual([]);
  });

  test(`after ${EDITS} keys of writers`, { timeout: TIMEOUT }, () => {
    const seen: string[] = [];
    const texts = [...samples, ...samples, ...pages, ...(ALL ? real : [])].filter(({ text }) => text.length > 40);
    for (let seed = 1; seed * IN_A_ROW <= EDITS; seed++) {
      const random = randomFrom(seed + 1_000_000);
      const { name, text, markdown } = texts[Math.floor(random() * texts.length)] as (typeof texts)[number];
      const kept = new KeptDocument(markdown);
      const writer = new Writer(text, random);
      for (let i = 0; i < IN_A_ROW; i++) {
        for (const difference of kept.differences(writer.write()))
          seen.push(`seed ${seed}, key ${i + 1} in ${name}: ${difference}`);
      }
    }
    expect(seen).toEqual([]);
  });
});
