import { spawnSync } from "node:child_process";
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { applyPatch } from "diff";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import type { Rule } from "../server/check/rule.ts";
import { encode } from "../server/cli/encode.ts";
import { excerptOf } from "../server/cli/print/excerpt.ts";
import { indexLines } from "../server/text/text.ts";
import { TEST_RULES, workplace } from "./support/cli.ts";

const GOOD = "青禾镇2026年工作总结\n";
const BAD = "青禾镇2026年工作总结\n道路坏了。\n";
const LEFT = "hegao: ";

describe("exit codes", () => {
  const files = { "good.txt": GOOD, "bad.txt": BAD };
  test.each([
    ["nothing found", ["good.txt"], 0],
    ["a warning", ["bad.txt"], 1],
    ["a warning below --fail-on", ["bad.txt", "--fail-on", "error"], 0],
    ["a warning that is not printed still counts", ["bad.txt", "--min-severity", "error"], 1],
    ["a rule made graver", ["bad.txt", "--rule", "test-word=error", "--fail-on", "error"], 1],
    ["a rule switched off", ["bad.txt", "--rule=test-word=off"], 0],
    ["a file that can't be read", ["bad.txt", "none.txt"], 2],
  ])("%s", async (_, argv, code) => {
    expect((await workplace(files).hegao("check", ...argv)).code).toBe(code);
  });

  test.each([
    ["an unknown option", ["check", "--knd", "x"], "没有选项 --knd，是不是 --kind？"],
    ["a missing value", ["check", "bad.txt", "--config"], "选项 --config 后面缺少文件。"],
    ["a value for a switch", ["check", "--fix=yes"], "选项 --fix 后面不带值，请去掉“=yes”。"],
    ["an unknown format", ["check", "--format", "jsn"], "可写 text、json、ndjson、sarif、github、unix，是不是 json？"],
    ["an unknown kind", ["check", "--kind", "duty"], "是不是 duty-report？"],
    ["an unknown rule", ["check", "--rule", "test-wrd=off"], '没有名为 "test-wrd" 的规则，是不是 "test-word"？'],
    ["a rule without level", ["check", "--rule", "test-word"], "--rule test-word=off|hint|information|warning|error"],
    ["an unknown severity", ["check", "--fail-on", "fatal"], "可写 hint、information、warning、error"],
    ["options that come later", ["check", "--ledger", "a.csv"], "--ledger 这一版还不能用"],
    ["an unknown command", ["chekc"], "没有命令 chekc，是不是 check？"],
    ["a file in place of a command", ["bad.txt"], "请写 hegao check bad.txt"],
    ["a diff in another format", ["check", "--fix-dry-run", "--format", "json"], "请去掉 --format"],
    ["no file to outline", ["outline"], "hegao outline 总结.txt"],
    ["a rule without page", ["rules", "test-word"], "没有这个文件"],
    ["a rule that is not there", ["rules", "test-wrd"], '是不是 "test-word"？'],
  ])("%s gives 2 and one line with the remedy", async (_, argv, words) => {
    const { code, out, err } = await workplace(files).hegao(...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(words);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err.startsWith(LEFT)).toBe(true);
  });
});

describe("which files", () => {
  const names = (out: string) => Array.from(out.matchAll(/^(\S.*)\n +\d+:\d+ /gm), ([, name]) => name);
  const tree = {
    ".gitignore": "*.tmp.txt\n/out/\n",
    "hegao.json": '{ "ignore": ["旧稿/"] }',
    "a.txt": BAD,
    "b.GW": BAD,
    "c.gongwen": BAD,
    "d.docx": "PK\x03\x04",
    "readme.md": "# Notes\n坏\n",
    "2026年工作总结.md": `# 总结\n${BAD}`,
    "x.tmp.txt": BAD,
    "~$a.txt": BAD,
    "out/e.txt": BAD,
    "旧稿/f.txt": BAD,
    "sub/g.txt": BAD,
    "sub/.gitignore": "!x.tmp.txt\n",
    "sub/x.tmp.txt": BAD,
    "node_modules/h.txt": BAD,
    ".hidden/i.txt": BAD,
  };
  test.each([
    ["the current folder", [], ["2026年工作总结.md", "a.txt", "b.GW", "c.gongwen", "sub/g.txt", "sub/x.tmp.txt"]],
    ["a folder by name", ["sub"], ["sub/g.txt", "sub/x.tmp.txt"]],
    ["a file twice is checked once", ["a.txt", "./a.txt", "a.txt"], ["a.txt"]],
    [
      "named files whatever they are called",
      ["x.tmp.txt", "readme.md", "旧稿/f.txt"],
      ["x.tmp.txt", "readme.md", "旧稿/f.txt"],
    ],
    ["a pattern", ["*.txt"], ["a.txt", "x.tmp.txt"]],
    ["a pattern over folders", ["**/g.txt"], ["sub/g.txt"]],
    ["a pattern for folders", ["s*"], ["sub/g.txt", "sub/x.tmp.txt"]],
  ])("%s", async (_, argv, expected) => {
    const { out } = await workplace(tree).hegao("check", ...argv);
    expect(names(out)).toEqual(expected);
  });

  test.each([
    ["on", 2],
    ["off", 0],
    ["auto", 1],
  ])("Markdown in a folder with markdown %s", async (mode, count) => {
    const { "readme.md": readme, "2026年工作总结.md": report } = tree;
    const files = { "readme.md": readme, "2026年工作总结.md": report, "hegao.json": `{ "markdown": "${mode}" }` };
    expect(names((await workplace(files).hegao("check")).out)).toHaveLength(count);
  });

  test.each([
    ["an empty folder", ["empty"], "empty：文件夹里没有可核的文件"],
    ["only Markdown that is no report", ["notes"], "都不像工作报告"],
    ["a pattern without match", ["*.doc"], "*.doc：没有文件名符合这个写法"],
  ])("%s is said", async (_, argv, words) => {
    const place = workplace({ "notes/readme.md": "# Notes\n" });
    mkdirSync(join(place.folder, "empty"));
    const { code, err } = await place.hegao("check", ...argv);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(words) });
  });

  test("a folder by name is searched whatever excludes it above, and what is excluded below stays so", async () => {
    const files = { ".gitignore": "/out/\n", "hegao.json": '{ "ignore": ["旧稿/", "*.bak.txt"] }' };
    const reports = ["out/a.txt", "旧稿/b.txt", "旧稿/b.bak.txt", "旧稿/下/c.txt", "旧稿/旧稿/d.txt", "out/.gitignore"];
    const place = workplace({
      ...files,
      ...Object.fromEntries(reports.map((name) => [name, BAD])),
      "out/下/e.txt": BAD,
    });
    expect(names((await place.hegao("check", "out", "旧稿")).out)).toEqual([
      "out/a.txt",
      "out/下/e.txt",
      "旧稿/b.txt",
      "旧稿/下/c.txt",
      "旧稿/旧稿/d.txt",
    ]);
  });

  test("what the repository leaves out counts in a folder of it, but not against the folder that is searched", async () => {
    const place = workplace({
      ".git/HEAD": "",
      ".gitignore": "*.bak.txt\n/out/\n/sub/secret/\n",
      "sub/.gitignore": "!keep.bak.txt\n",
      ...Object.fromEntries(
        ["out/a.txt", "out/a.bak.txt", "sub/a.bak.txt", "sub/keep.bak.txt", "sub/secret/a.txt"].map((name) => [
          name,
          BAD,
        ]),
      ),
    });
    expect(names((await place.hegao("check", "sub")).out)).toEqual(["sub/keep.bak.txt"]);
    expect(names((await place.hegao("check", "out", "sub/secret")).out)).toEqual([
      "out/a.bak.txt",
      "out/a.txt",
      "sub/secret/a.txt",
    ]);
  });

  test("a .gitignore that would take for ever is read without the lines that would", async () => {
    const deep = "a/".repeat(80);
    const place = workplace({ ".gitignore": `${"**/a/".repeat(12)}x\n*.bak.txt\n**/旧/**\n`, [`${deep}b.txt`]: BAD });
    writeFileSync(join(place.folder, "a/c.bak.txt"), BAD);
    const before = process.cpuUsage();
    expect(names((await place.hegao("check")).out)).toEqual([`${deep}b.txt`]);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
  });

  test("links in a circle end", async () => {
    const place = workplace({ "sub/a.txt": BAD });
    symlinkSync(place.folder, join(place.folder, "sub/loop"));
    symlinkSync(join(place.folder, "sub/a.txt"), join(place.folder, "link.txt"));
    expect(names((await place.hegao("check")).out)).toEqual(["link.txt", "sub/a.txt"]);
  });

  test("a file that can't be read hides nothing", async () => {
    const place = workplace({ "a.docx": "PK\x03\x04", "b.txt": BAD, "c.txt": Uint8Array.of(0x41, 0, 0x42) });
    const { code, out, err } = await place.hegao("check", "a.docx", "none.txt", "c.txt", "b.txt");
    expect(code).toBe(2);
    expect(names(out)).toEqual(["b.txt"]);
    expect(err.trimEnd().split("\n")).toEqual([
      "hegao: none.txt：没有这个文件，请核对文件名和所在文件夹。",
      expect.stringMatching(/^hegao: a\.docx：.*另存为“纯文本（\.txt）”再核。$/),
      expect.stringMatching(/^hegao: c\.txt：这不是文本文件/),
    ]);
  });

  test("a rule that crashes is named, once a file, and leaves the other rules and files their results", async () => {
    const crash = {
      ...(TEST_RULES[0] as Rule),
      id: "test-crash",
      check({ text }: { text: string }) {
        if (text.startsWith("崩")) throw new Error("crash");
        return [];
      },
    } as unknown as Rule;
    const place = workplace({ "a.txt": `崩溃\n${BAD}`, "b.txt": BAD }, { rules: [crash, ...TEST_RULES] });
    const { code, out, err } = await place.hegao("check");
    expect(code).toBe(2);
    expect(err).toMatch(/^hegao: a\.txt：规则 test-crash 在这份文件上出错，没有核完：crash。.*人工核对.*\n$/);
    expect(names(out)).toEqual(["a.txt", "b.txt"]);
    const fixed = await place.hegao("check", "--fix");
    expect(fixed.err.match(/test-crash/g)).toHaveLength(1);
  });

  test("a program that crashes on one file leaves the others their results", async () => {
    const rule = TEST_RULES[0] as Rule;
    const broken = {
      ...rule,
      id: "test-broken",
      get kinds(): never {
        throw new Error("crash");
      },
    } as unknown as Rule;
    const place = workplace({ "a.txt": BAD, "b.txt": BAD }, { rules: [...TEST_RULES, broken] });
    const { code, err } = await place.hegao("check");
    expect(code).toBe(2);
    expect(err).toMatch(/^hegao: a\.txt：核稿程序在这份文件上出错，没有核完：crash。.*\nhegao: b\.txt：/);
  });

  test("standard input", async () => {
    const place = workplace({}, { stdin: iconv.encode(BAD, "gb18030") });
    expect((await place.hegao("check", "-")).out).toContain("<stdin>\n  2:3  警告");
    expect((await place.hegao("check", "-", "--stdin-filename", "稿.md")).out).toContain("稿.md\n  2:3  警告");
    const { code, err } = await place.hegao("check", "-", "--fix");
    expect({ code, err }).toEqual({ code: 2, err: "hegao: 标准输入不能写回，请用 --fix-dry-run 。\n" });
  });
});

describe("configuration", () => {
  test("the nearest file upwards is in force, the command line above it", async () => {
    const place = workplace({
      "hegao.json": '{ "rules": { "test-word": "off" } }',
      "a.txt": BAD,
      "sub/hegao.json": '{ "rules": { "test-word": "error" }, // 严\n }',
      "sub/deep/b.txt": BAD,
    });
    const { out } = await place.hegao("check");
    expect(out).not.toContain("a.txt");
    expect(out).toContain("sub/deep/b.txt\n  2:3  错误");
    expect((await place.hegao("check", "--rule", "test-word=hint")).out).toMatch(
      /a\.txt\n {2}2:3 {2}建议[\s\S]*b\.txt\n {2}2:3 {2}建议/,
    );
    expect((await place.hegao("check", "--config", "sub/hegao.json", "a.txt")).out).toContain("a.txt\n  2:3  错误");
  });

  test("kind, options and exceptions", async () => {
    const exceptions = [
      { rule: "test-word", text: "坏", before: "道路", reason: "原话" },
      { rule: "test-word", text: "坏", file: "b.txt", reason: "原话" },
    ];
    const config = { kind: "duty-report", rules: { "test-kind": { word: "某某", level: "hint" } }, exceptions };
    const place = workplace({
      "hegao.json": JSON.stringify(config),
      "a.txt": "道路坏了，桥坏了，某某修。",
      "b.txt": "桥坏了。",
    });
    const { out } = await place.hegao("check", "--format", "json");
    const found = JSON.parse(out).files.map((file: { diagnostics: object[] }) => file.diagnostics);
    expect(found).toMatchObject([
      [
        { rule: "test-word", range: { start: { line: 0, character: 6 } } },
        { rule: "test-kind", severity: "hint", range: { start: { line: 0, character: 9 } } },
      ],
      [],
    ]);
    expect(
      JSON.parse((await place.hegao("check", "a.txt", "--kind", "unknown", "--format", "json")).out).files[0],
    ).toMatchObject({
      kind: "unknown",
      diagnostics: [{ rule: "test-word" }],
    });
  });

  test("a broken one is named with line and remedy, once, and the results stand", async () => {
    const place = workplace({ "hegao.json": '{\n  "final": yes\n}', "a.txt": BAD, "sub/b.txt": BAD });
    const { code, out, err } = await place.hegao("check");
    expect(code).toBe(2);
    expect(err).toBe('hegao: hegao.json:2:12：文字要放在英文引号里："yes"。\n');
    expect(out).toContain("a.txt\n  2:3");
    expect(out).toContain("sub/b.txt\n  2:3");
  });

  test("one that is named and missing is said", async () => {
    const { code, out, err } = await workplace({ "a.txt": BAD }).hegao("check", "a.txt", "--config", "none.json");
    expect({ code, err }).toEqual({ code: 2, err: "hegao: none.json：没有这个文件，请核对文件名和所在文件夹。\n" });
    expect(out).toContain("a.txt\n  2:3");
  });

  test("one in GB18030 is read", async () => {
    const config = iconv.encode(
      '{ "exceptions": [{ "rule": "test-word", "text": "坏", "reason": "原话" }] }',
      "gb18030",
    );
    expect((await workplace({ "hegao.json": config, "a.txt": BAD }).hegao("check")).code).toBe(0);
  });
});

describe("what is printed", () => {
  test("text for a writer", async () => {
    const { out } = await workplace({ "a.txt": BAD }).hegao("check", "a.txt");
    expect(out).toBe(
      "a.txt\n" +
        "  2:3  警告  这里有“坏”，请改写。 [test-word]\n" +
        "       道路⟦坏⟧了。\n" +
        "\n" +
        "核了 1 个文件，错误 0，警告 1，提示 0，建议 0；其中 1 处可加上 --fix 自动改，验证不过的不改。\n",
    );
  });

  test("in English, from the option or the environment", async () => {
    const english = 'a.txt\n  2:3  warning  "坏" stands here. [test-word]';
    expect((await workplace({ "a.txt": BAD }).hegao("check", "--locale", "en")).out).toContain(english);
    const place = workplace({ "a.txt": BAD }, { env: { LC_ALL: "", LANG: "en_US.UTF-8" } });
    expect((await place.hegao("check")).out).toContain(english);
    expect((await place.hegao("check", "--locale", "zh-cn")).out).toContain("警告");
    expect((await place.hegao("chek")).err).toBe("hegao: There is no command chek; did you mean check?\n");
  });

  test("colours only on a terminal", async () => {
    const { out } = await workplace({ "a.txt": BAD }, { terminal: { out: true } }).hegao("check");
    expect(out).toContain("\x1b[1;33m警告\x1b[0m");
    expect(out).not.toContain("⟦");
  });

  test("nothing in a file acts on the terminal", async () => {
    const hostile = "\x1b[2J\x07坏\u202E\x9b31m\x1b]0;title\x07";
    const { out } = await workplace({ "a.txt": hostile }).hegao("check");
    expect(out).toContain("⟦坏⟧");
    expect(out.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });

  test("a line of many files moves on a terminal and is gone at the end", async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.txt`, i === 20 ? BAD : GOOD]));
    const { err } = await workplace(files, { terminal: { err: true } }).hegao("check");
    expect(err).toContain("\r正在核 29/30");
    expect(err.endsWith("\r\x1b[K")).toBe(true);
    expect((await workplace(files).hegao("check")).err).toBe("");
  });

  test("an excerpt is short, whole and marks the words", () => {
    const text = `前${"长".repeat(100)}𠮷${"的".repeat(23)}坏话${"语".repeat(23)}𠮷${"尾".repeat(100)}\n`;
    const start = text.indexOf("坏");
    const { before, marked, after } = excerptOf({ text, lines: indexLines(text) }, { start, end: start + 2 });
    expect([before, marked, after]).toEqual([`…𠮷${"的".repeat(23)}`, "坏话", `${"语".repeat(23)}…`]);
    const long = excerptOf({ text, lines: indexLines(text) }, { start: 0, end: text.length });
    expect(long.marked).toMatch(/^前长{23}…尾{24}$/);
    expect(long.after).toBe("");
    expect(excerptOf({ text: "", lines: [0] }, { start: 0, end: 0 })).toEqual({ before: "", marked: "", after: "" });
  });

  const range = (line: number, from: number, to: number) => ({
    start: { line, character: from },
    end: { line, character: to },
  });

  test("json as the contract has it", async () => {
    const place = workplace({ "a.txt": `𠮷\r\n${BAD}`, "b.txt": GOOD });
    const { out } = await place.hegao("check", "--format", "json");
    expect(JSON.parse(out)).toEqual({
      version: 1,
      files: [
        {
          path: "a.txt",
          kind: expect.any(String),
          diagnostics: [
            {
              rule: "test-word",
              severity: "warning",
              message: "这里有“坏”，请改写。",
              range: range(2, 2, 3),
              fixes: [{ title: "改为“好”", safe: true, edits: [{ range: range(2, 2, 3), newText: "好" }] }],
            },
          ],
        },
        { path: "b.txt", kind: expect.any(String), diagnostics: [] },
      ],
      summary: { files: 2, errors: 0, warnings: 1, information: 0, hints: 0 },
    });
  });

  test("json with half a surrogate pair is still JSON", async () => {
    const bytes = encode("坏\uD800坏", { name: "utf-16le", bom: true }) as Uint8Array;
    const { out } = await workplace({ "a.txt": bytes }).hegao("check", "--format", "json");
    expect(out).toMatch(/^[\x20-\x7e\u00a0-\uffff]*\n$/);
    expect(out).not.toMatch(/\p{Surrogate}/u);
    expect(JSON.parse(out).files[0].diagnostics).toHaveLength(2);
  });

  test("ndjson has a line a file", async () => {
    const { out } = await workplace({ "a.txt": BAD, "b.txt": GOOD }).hegao("check", "--format", "ndjson");
    const [a, b, end] = out.split("\n");
    expect(JSON.parse(a as string)).toMatchObject({ path: "a.txt", diagnostics: [{ rule: "test-word" }] });
    expect(JSON.parse(b as string)).toMatchObject({ path: "b.txt", diagnostics: [] });
    expect(end).toBe("");
  });

  test("github workflow commands", async () => {
    const { out } = await workplace({ "a,b/c:d.txt": BAD }).hegao("check", "--format", "github");
    expect(out).toBe(
      "::warning file=a%2Cb/c%3Ad.txt,line=2,endLine=2,col=3,endColumn=4,title=test-word::这里有“坏”，请改写。\n",
    );
  });

  test("a finding a line, with the severities of compilers, in any language", async () => {
    const place = workplace({ "a b/c:d.txt": BAD, "b.txt": "分段" });
    const { out } = await place.hegao("check", "--format", "unix", "--rule", "test-word=information", "a b", "b.txt");
    expect(out).toBe(
      "a b/c:d.txt:2:3: info: 这里有“坏”，请改写。 [test-word]\nb.txt:1:1: hint: 这里有“分段”，请改写。 [test-break]\n",
    );
    const english = await place.hegao("check", "--format", "unix", "--locale", "en", "a b");
    expect(english.out).toBe('a b/c:d.txt:2:3: warning: "坏" stands here. [test-word]\n');
  });

  test("sarif is valid against the official schema", async () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, "schemas/sarif-2.1.0-rtm.5.json"), "utf8"));
    // The schema is written in draft 4 and uses nothing that draft 7 reads differently but the name of its own id.
    const { id: _, $schema: __, ...draft7 } = schema;
    const validate = formats(new Ajv({ strict: false, unicodeRegExp: false })).compile(draft7);
    const place = workplace({ "稿 1.txt": BAD, "b.txt": "分段" });
    const { out } = await place.hegao(
      "check",
      "--format",
      "sarif",
      "稿 1.txt",
      join(place.folder, "b.txt"),
      "none.txt",
    );
    const log = JSON.parse(out);
    expect(validate(log), JSON.stringify(validate.errors, null, 1)).toBe(true);
    expect(validate({ ...log, version: "2.0" })).toBe(false);
    const [{ tool, results, invocations }] = log.runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(TEST_RULES.map(({ id }) => id));
    expect(invocations).toEqual([{ executionSuccessful: false }]);
    expect(results).toMatchObject([
      {
        ruleId: "test-word",
        ruleIndex: 0,
        level: "warning",
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "%E7%A8%BF%201.txt" },
              region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 4 },
            },
          },
        ],
        fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: "好" } }] }] }],
      },
      { ruleId: "test-break", level: "note" },
    ]);
  });
});

describe("--fix", () => {
  test("mends the file and reports what is left", async () => {
    const place = workplace({ "a.txt": "坏、坏，我镇。", "b.txt": GOOD });
    const { code, out } = await place.hegao("check", "--fix", "--kind", "duty-report");
    expect(place.read("a.txt").toString()).toBe("好、好，我镇。");
    expect(out).toBe(
      "a.txt\n  1:5  错误  这里有“我镇”，请改写。 [test-kind]\n       好、好，⟦我镇⟧。\n\n" +
        "核了 2 个文件，改好 2 处，错误 1，警告 0，提示 0，建议 0。\n",
    );
    expect(code).toBe(1);
    const again = await place.hegao("check", "--fix", "b.txt", "a.txt");
    expect(again.out).toBe("核了 2 个文件，没有发现问题。\n");
    expect(again.err).toMatch(/^hegao: 没有改动文件：没有可以自动改好的地方/);
  });

  test.each([
    ["GB18030 with CRLF", "gb18030", false, "\r\n"],
    ["UTF-8 with a mark and CR", "utf-8", true, "\r"],
    ["UTF-16", "utf-16be", true, "\r\n"],
  ] as const)("%s stays as it is", async (_, name, bom, end) => {
    const spell = (text: string) => encode(text.replaceAll("\n", end), { name, bom }) as Uint8Array;
    const place = workplace({ "a.txt": spell("一、坏\n分段\n镕𠮷\n") });
    await place.hegao("check", "--fix");
    expect(place.read("a.txt")).toEqual(Buffer.from(spell("一、好\n分\n段\n镕𠮷\n")));
  });

  test("keeps mode, link and folder", async () => {
    const place = workplace({ "real/a.txt": BAD });
    chmodSync(join(place.folder, "real/a.txt"), 0o640);
    symlinkSync(join("real", "a.txt"), join(place.folder, "link.txt"));
    await place.hegao("check", "--fix", "link.txt");
    expect(lstatSync(join(place.folder, "link.txt")).isSymbolicLink()).toBe(true);
    expect(statSync(join(place.folder, "real/a.txt")).mode & 0o777).toBe(0o640);
    expect(place.read("real/a.txt").toString()).toContain("好");
    expect(readdirSync(join(place.folder, "real"))).toEqual(["a.txt"]);
  });

  test("a file with hard links is left as it is, and that is said", async () => {
    const place = workplace({ "a.txt": BAD });
    linkSync(join(place.folder, "a.txt"), join(place.folder, "backup"));
    const { code, out, err } = await place.hegao("check", "--fix", "a.txt");
    expect(code).toBe(2);
    expect(err).toMatch(
      /^hegao: a\.txt：这个文件还有别的名字（硬链接），.*请复制一份，改复制的那份。\nhegao: 没有改动文件：/,
    );
    expect(out).not.toContain("--fix");
    expect(out).toContain("a.txt\n  2:3  警告");
    expect([place.read("a.txt").toString(), place.read("backup").toString()]).toEqual([BAD, BAD]);
    expect(statSync(join(place.folder, "a.txt")).nlink).toBe(2);
  });

  test("what a killed run has left is removed, what another run is writing is not", async () => {
    const place = workplace({ "a.txt": BAD });
    const nobody = spawnSync(process.execPath, ["--version"]).pid;
    const computer = encodeURIComponent(hostname()).slice(0, 40);
    const left = `.a.txt.hegao-${computer}-${nobody}-1.tmp`;
    const others = [
      `.b.txt.hegao-${computer}-${process.pid}-1.tmp`,
      `.c.txt.hegao-elsewhere-${nobody}-1.tmp`,
      ".d.1.tmp",
    ];
    for (const name of [left, ...others]) writeFileSync(join(place.folder, name), "");
    await place.hegao("check", "--fix");
    expect(place.read("a.txt").toString()).toContain("好");
    expect(readdirSync(place.folder).sort()).toEqual([...others, "a.txt"].sort());
  });

  test("a file that is spelt as no program spells it is never written", async () => {
    const bytes = Buffer.concat([iconv.encode(BAD, "gb18030"), Buffer.from([0x80])]); // a second spelling of €
    const place = workplace({ "a.txt": bytes });
    const { code, err } = await place.hegao("check", "--fix");
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("文件里有认不出的字节") });
    expect(place.read("a.txt")).toEqual(bytes);
  });

  test("a file that was decoded with loss is reported and never written", async () => {
    const bytes = Buffer.concat([Buffer.from(BAD.repeat(9)), Buffer.from([0xe4, 0xb8])]);
    const place = workplace({ "a.txt": bytes });
    const { code, out, err } = await place.hegao("check", "--fix");
    expect(code).toBe(2);
    expect(err).toContain("a.txt：文件里有认不出的字节，改写会丢字，没有写入");
    expect(out).toContain("警告 9");
    expect(place.read("a.txt")).toEqual(bytes);
  });

  test("--fix-dry-run prints a patch and changes nothing", async () => {
    const text = "一、坏\r\n\r\n二、好\r\n没有换行的坏";
    const place = workplace({ "甲 乙.txt": text, "b.txt": GOOD });
    const { code, out } = await place.hegao("check", "--fix-dry-run");
    expect(out).toContain("--- a/甲 乙.txt\t\n+++ b/甲 乙.txt\t\n@@ -1,4 +1,4 @@\n-一、坏\r\n+一、好\r\n");
    expect(applyPatch(text, out, { autoConvertLineEndings: false })).toBe(text.replaceAll("坏", "好"));
    expect(place.read("甲 乙.txt").toString()).toBe(text);
    expect(code).toBe(1);
  });

  test("says on the error output what was not made and why, a few by place and the rest by number", async () => {
    const text = `“${"坏“坏”".repeat(12)}。\n坏。\n`;
    const place = workplace({ "a.txt": text });
    const dry = await place.hegao("check", "--fix-dry-run");
    const { out, err } = await place.hegao("check", "--fix", "--format", "json");
    expect(dry.err).toBe(`${err}hegao: 加 --fix 会改 1 个文件里的 13 处；现在文件没有动。\n`);
    expect(JSON.parse(out)).not.toHaveProperty("left");
    const lines = err.trimEnd().split("\n");
    expect(lines).toHaveLength(11);
    expect(lines[0]).toBe("hegao: a.txt:1:4：没有自动改，会改动引文或书名号里的话（test-word）。");
    expect(lines[10]).toBe("hegao: 另有 2 处没有自动改。");
    expect(place.read("a.txt").toString()).toContain("\n好。");
  });

  test("any file keeps encoding, mark and line ends, and a second run changes nothing", async () => {
    const piece = fc.constantFrom("坏", "分段", "工作", "，", "𠮷", "\r\n", "\n", "\r", " ", "全年", "1.2万亩");
    const encodings = fc.constantFrom(
      { name: "utf-8", bom: false } as const,
      { name: "utf-8", bom: true } as const,
      { name: "gb18030", bom: false } as const,
      { name: "utf-16le", bom: true } as const,
      { name: "utf-16be", bom: true } as const,
    );
    const place = workplace({ "a.txt": "" });
    await fc.assert(
      fc.asyncProperty(fc.array(piece), encodings, async (pieces, encoding) => {
        const text = `青禾镇工作总结${pieces.join("")}`;
        writeFileSync(join(place.folder, "a.txt"), encode(text, encoding) as Uint8Array);
        await place.hegao("check", "--fix");
        const end = /\r\n?|\n/.exec(text)?.[0] ?? "\n";
        const expected = text.replaceAll("坏", "好").replaceAll("分段", `分${end}段`);
        expect(place.read("a.txt")).toEqual(Buffer.from(encode(expected, encoding) as Uint8Array));
        expect((await place.hegao("check", "--fix")).out).toMatch(/^核了 1 个文件，没有发现问题。\n$/);
      }),
      { numRuns: 60 },
    );
  });
});

describe("outline", () => {
  const REPORT = "青禾镇2026年工作总结\n一、工作回顾\n（一）抓产业。全年完成投资。\n二、下步打算\n";

  test("text", async () => {
    const { code, out } = await workplace({ "a.txt": REPORT }).hegao("outline", "a.txt");
    expect({ code, out }).toEqual({
      code: 0,
      out: "    1  青禾镇2026年工作总结\n    2  一、工作回顾\n    3    （一）抓产业\n    4  二、下步打算\n",
    });
  });

  test("json as the contract has it", async () => {
    const { out } = await workplace({ "a.txt": REPORT }).hegao("outline", "a.txt", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      path: "a.txt",
      kind: "annual-summary-plan",
      title: {
        text: "青禾镇2026年工作总结",
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 12 } },
      },
      sections: [
        {
          level: 1,
          marker: "一、",
          ordinal: 1,
          title: "工作回顾",
          range: { start: { line: 1, character: 0 }, end: { line: 3, character: 0 } },
          selectionRange: { start: { line: 1, character: 0 }, end: { line: 1, character: 6 } },
          children: [{ level: 2, marker: "（一）", ordinal: 1, title: "抓产业", children: [] }],
        },
        { marker: "二、", title: "下步打算", children: [] },
      ],
    });
  });

  test("Markdown, standard input, a kind set by hand", async () => {
    const place = workplace({}, { stdin: "# 总结\n\n## 工作回顾\n\n正文。\n" });
    const argv = ["outline", "-", "--stdin-filename", "a.md", "--kind", "duty-report", "--format", "json"];
    const { kind, path, sections } = JSON.parse((await place.hegao(...argv)).out);
    expect({ kind, path }).toEqual({ kind: "duty-report", path: "a.md" });
    expect(JSON.stringify(sections)).toContain('"marker":"##","ordinal":null,"title":"工作回顾"');
  });

  test("a missing file", async () => {
    expect((await workplace({}).hegao("outline", "a.txt")).code).toBe(2);
  });
});

describe("rules and help", () => {
  test("the catalogue", async () => {
    const place = workplace({});
    expect((await place.hegao("rules")).out.split("\n")[0]).toBe("test-word   warning      --fix  “坏”应写作“好”");
    expect(JSON.parse((await place.hegao("rules", "--format", "json")).out)[2]).toEqual({
      id: "test-kind",
      family: "structure",
      severity: "error",
      fixable: false,
      kinds: ["duty-report"],
      summary: "述职报告里的“我镇”",
      options: { word: { default: "我镇", description: "要找的词。" } },
    });
  });

  test("one rule's page, without the marks of its generated part", async () => {
    const page = "# test-word\n<!-- generated:start -->\n级别\n<!-- generated:end -->\n正文\n";
    const place = workplace({ "pages/test-word.md": page });
    expect((await place.hegao("rules", "test-word")).out).toBe("# test-word\n级别\n正文\n");
    expect(JSON.parse((await place.hegao("rules", "test-word", "--format", "json")).out)).toMatchObject({
      id: "test-word",
      page: "# test-word\n级别\n正文\n",
    });
  });

  test("help and version", async () => {
    const place = workplace({});
    expect((await place.hegao("--version")).out).toBe("hegao 1.2.3\n");
    for (const argv of [[], ["--help"], ["-h"], ["help"]])
      expect((await place.hegao(...argv)).out).toContain("hegao check");
    const { code, out } = await place.hegao("check", "--help");
    expect(code).toBe(0);
    for (const option of ["--format", "--fix-dry-run", "--kind", "--rule", "--fail-on", "--locale"])
      expect(out).toContain(option);
    expect((await place.hegao("check", "-h", "--locale", "en")).out).toContain("what is printed");
    expect((await place.hegao("--locale", "en", "--help")).out).toContain("Exit codes");
  });
});
