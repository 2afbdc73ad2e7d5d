import { describe, expect, test } from "vitest";
import { workplace } from "./support/cli.ts";

/** `hegao check --stats`: how many figures there are, and how many relations between them were recomputed. */

const FILES = {
  "a.txt": "全年实施项目21个，其中新建12个、续建9个。道路坏了。\n",
  "b.txt": "大棚22座，其中新建12座、续建9座。种茶3000亩。\n",
  "c.txt": "没有数。\n",
};
const A = { figures: 3, relations: 1, holding: 1, contradicted: 0, cues: 1, unread: 0, coverage: 1 };
const B = { figures: 4, relations: 1, holding: 0, contradicted: 1, cues: 1, unread: 0, coverage: 1 };
const C = { figures: 0, relations: 0, holding: 0, contradicted: 0, cues: 0, unread: 0, coverage: null };
const SUM = { figures: 7, relations: 2, holding: 1, contradicted: 1, cues: 2, unread: 0, coverage: 1 };

describe("in text", () => {
  test("a row behind the findings of each file, and one for all behind the summary", async () => {
    const { out } = await workplace(FILES).hegao("check", "--stats");
    expect(out.split("\n").filter((line) => /^ *数字/.test(line))).toEqual([
      "  数字 3 个。核算关系 1 处：相符 1，不符 0，不能断定 0；没有读懂 0 处（读懂 100%）。",
      "  数字 4 个。核算关系 1 处：相符 0，不符 1，不能断定 0；没有读懂 0 处（读懂 100%）。",
      "  数字 0 个。没有可以核算的关系。",
      "数字 7 个。核算关系 2 处：相符 1，不符 1，不能断定 0；没有读懂 0 处（读懂 100%）。",
    ]);
    for (const name of Object.keys(FILES)) expect(out).toContain(`${name}\n`);
  });

  test("what was not read", async () => {
    const text = "实施项目21个，其中新建12个、续建9个。改造50户，走访30户，还剩20户。\n";
    const { out } = await workplace({ "a.txt": text }).hegao("check", "--stats");
    expect(out).toMatch(/相符 1，不符 0，不能断定 0；没有读懂 1 处（读懂 50%）。\n$/);
    const json = (await workplace({ "a.txt": text }).hegao("check", "--stats", "--format", "json")).out;
    expect(JSON.parse(json).stats).toMatchObject({ cues: 2, unread: 1, coverage: 0.5 });
  });

  test("in English", async () => {
    const { out } = await workplace(FILES).hegao("check", "--stats", "--locale", "en");
    expect(out).toMatch(
      /\nFigures: 7\. Relations: 2 \(1 hold, 1 contradicted, 0 not decided\); not read: 0 \(coverage 100%\)\.\n$/,
    );
  });
});

describe("in JSON", () => {
  test("of each file, and of all", async () => {
    const { out } = await workplace(FILES).hegao("check", "--stats", "--format", "json");
    const { files, stats } = JSON.parse(out);
    expect(files.map((file: { stats: object }) => file.stats)).toEqual([A, B, C]);
    expect(stats).toEqual(SUM);
  });

  test("a line for each file", async () => {
    const { out } = await workplace(FILES).hegao("check", "--stats", "--format", "ndjson");
    const lines = out.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).stats)).toEqual([A, B, C]);
  });

  test("of what --fix has made", async () => {
    const place = workplace({ "a.txt": "坏，实施项目21个，其中新建12个、续建9个。\n" });
    const { out } = await place.hegao("check", "--fix", "--stats", "--format", "json");
    expect(JSON.parse(out).stats).toEqual(A);
    expect(String(place.read("a.txt"))).toContain("好，");
  });

  test("nothing is counted unasked", async () => {
    const { out } = await workplace(FILES).hegao("check", "--format", "json");
    expect(out).not.toContain("stats");
  });
});

test.each([["--format", "sarif"], ["--format", "github"], ["--fix-dry-run"]])(
  "has no place in %s %s",
  async (...argv) => {
    const { code, out, err } = await workplace(FILES).hegao("check", "--stats", ...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toBe("hegao: --stats 只能同 --format text、json、ndjson 一起用，不能同 --fix-dry-run 一起用。\n");
  },
);
