import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lint } from "../server/check/lint.ts";
import { parseReport } from "../server/reading/report.ts";
import { NUMBERING_RULES } from "../server/rules/numbering/index.ts";
import { slice } from "../server/text/text.ts";
import { ANNOUNCED, ENUMERATED, SILENT, UNTOLD } from "./support/plantedCounts.ts";

/** Planted defects are found, their sound twins are not: see the sentences. */

const read = (block: string) => block.trim().split("\n");
const twin = (line: string, side: 0 | 1) =>
  line
    .replace(/\{([^|]*)\|([^}]*)\}/g, (_, sound: string, defect: string) => [sound, defect][side] as string)
    .replace(/\//g, "\n");
const RULES = NUMBERING_RULES.filter(({ id }) => id === "announced-count" || id === "enumeration-count");
const check = (text: string) => lint(parseReport(text), RULES).map(({ rule, span }) => `${rule} ${slice(text, span)}`);

describe.each([
  ["announced-count", ANNOUNCED],
  ["enumeration-count", ENUMERATED],
])("%s", (rule, block) => {
  test.each(read(block))("%s", (line) => {
    expect(check(twin(line, 0))).toEqual([]);
    const [sound, defect] = (/\{([^|]*)\|([^}]*)\}/.exec(line) as RegExpExecArray).slice(1) as [string, string];
    const found = check(twin(line, 1));
    expect(found).toEqual([expect.stringMatching(`^${rule} `)]);
    // Where the number is wrong, it is what is marked.
    if (sound !== "" && /^[\d两二三四五六七八九十]+$/.test(defect)) expect(found[0]).toContain(defect);
  });
});

test.each(read(UNTOLD))("a slip that no rule can prove: %s", (line) => {
  expect(check(twin(line, 0))).toEqual([]);
  expect(check(twin(line, 1))).toEqual([]);
});

test.each(read(SILENT))("announces and sums up nothing: %s", (line) => {
  expect(check(line.replace(/\//g, "\n"))).toEqual([]);
});

/** Real reports hold hardly any slip: many findings there mean that an idea does not carry. */
const CORPUS = ["corpus", "seeds"].map((folder) => join(import.meta.dirname, "../../shared", folder));
const present = CORPUS.every((folder) => existsSync(folder));
if (!present) console.log("planted-counts: no real reports beside the project, the sweep is skipped");

describe.skipIf(!present)("real reports", () => {
  test("counts are rarely doubted", () => {
    const files = CORPUS.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".txt"))
        .map((name) => join(folder, name)),
    );
    const found: Record<string, number> = {};
    for (const file of files) {
      for (const { rule } of lint(parseReport(readFileSync(file, "utf8")), NUMBERING_RULES))
        found[rule] = (found[rule] ?? 0) + 1;
    }
    console.log(`findings in ${files.length} real reports:`, found);
    expect((found["announced-count"] ?? 0) + (found["enumeration-count"] ?? 0)).toBeLessThanOrEqual(files.length / 10);
  });
});
