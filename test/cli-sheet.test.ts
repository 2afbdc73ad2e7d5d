import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { defineRule, type Rule } from "../server/check/rule.ts";
import { TEST_RULES, workplace } from "./support/cli.ts";

/** `hegao sheet`: the check sheet on the screen or as a file. */

const REPORT = "青石镇2026年工作总结\n\n全年实施项目21个，其中新建12个、续建9个。道路坏了。\n";

describe("hegao sheet", () => {
  test("prints Markdown, in the language of the messages", async () => {
    const place = workplace({ "a.txt": REPORT });
    const { code, out, err } = await place.hegao("sheet", "a.txt");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^# 核稿单\n\n- 稿件：青石镇2026年工作总结\n/);
    expect(out).toContain("| 3 | 警告 | 这里有“坏”，请改写。 |");
    expect((await place.hegao("sheet", "a.txt", "--locale", "en")).out).toMatch(/^# Check sheet\n\n- Draft: /);
  });

  test.each([
    ["核稿单.md", [], /^# 核稿单\n/],
    ["核稿单.html", [], /^<!DOCTYPE html>/],
    ["核稿单.HTM", [], /^<!DOCTYPE html>/],
    ["核稿单.txt", ["--format", "md"], /^# 核稿单\n/],
    ["核稿单.md", ["--format", "html"], /^<!DOCTYPE html>/],
  ])("writes %s %j", async (name, argv, expected) => {
    const place = workplace({ "a.txt": REPORT });
    const { code, out } = await place.hegao("sheet", "a.txt", "-o", name, ...argv);
    expect({ code, out }).toEqual({ code: 0, out: `已写入 ${name} 。\n` });
    expect(String(place.read(name))).toMatch(expected);
  });

  test.each([
    [["a.txt", "-o", "单.docx"], "单.docx：核稿单的文件名要以 .html 或 .md 结尾。"],
    [["a.txt", "-o", "./a.txt", "--format", "md"], "./a.txt：这是要读的稿子，请换个文件名。"],
    [["a.txt", "b.txt"], "请写一个文件名：hegao sheet 总结.txt 。"],
    [[], "请写一个文件名：hegao sheet 总结.txt 。"],
    [["none.txt"], "none.txt：没有这个文件，请核对文件名和所在文件夹。"],
    [["a.txt", "--format", "pdf"], "选项 --format 不能是“pdf”，可写 md、html，是不是 md？"],
  ])("refuses %j", async (argv, expected) => {
    const place = workplace({ "a.txt": REPORT, "b.txt": REPORT });
    const { code, out, err } = await place.hegao("sheet", ...argv);
    expect({ code, out, err }).toEqual({ code: 2, out: "", err: `hegao: ${expected}\n` });
    expect(String(place.read("a.txt"))).toBe(REPORT);
    expect(existsSync(join(place.folder, "单.docx"))).toBe(false);
  });

  test("reads the standard input, the kind and the configuration", async () => {
    const place = workplace({ "hegao.json": '{ "rules": { "test-word": "off" } }' }, { stdin: REPORT });
    const { out } = await place.hegao("sheet", "-", "--kind", "述职报告");
    expect(out).toContain("- 文种：述职报告");
    expect(out).not.toContain("坏");
  });

  test("says when a rule has failed, and makes the sheet of what there is", async () => {
    const failing = defineRule({
      id: "test-fails",
      family: "wording",
      severity: "warning",
      summary: { zh: "出错", en: "Fails" },
      // biome-ignore lint/correctness/useYield: it throws before it has found anything
      *check() {
        throw new Error("坏了");
      },
    }) as Rule;
    const place = workplace({ "a.txt": REPORT }, { rules: [...TEST_RULES, failing] });
    const { code, out, err } = await place.hegao("sheet", "a.txt");
    expect(code).toBe(2);
    expect(err).toContain("a.txt：规则 test-fails 在这份文件上出错");
    expect(out).toContain("规则 test-fails 在这份文件上出错");
    expect(out).toContain("| 3 | 警告 | 这里有“坏”，请改写。 |");
  });

  test("is no report itself: a folder that holds it is checked without it", async () => {
    const place = workplace({ "a.txt": REPORT });
    await place.hegao("sheet", "a.txt", "-o", "核稿单.md");
    const { out } = await place.hegao("check", "--format", "json");
    expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual(["a.txt"]);
  });
});
