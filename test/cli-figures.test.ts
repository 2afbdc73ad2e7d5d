import { chmodSync, existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Rule } from "../server/check/rule.ts";
import { defineRule } from "../server/check/rule.ts";
import { widthOf } from "../server/cli/print/width.ts";
import { RULES } from "../server/rules/index.ts";
import { TEST_RULES, workplace } from "./support/cli.ts";
import { unzip } from "./support/unzip.ts";

const REPORT = `青禾镇2026年工作总结

一、工作回顾

2026年1—11月，完成工业产值20.39亿元，同比增长7%；固定资产投资约3亿，提高1个百分点。

（二）G105改造开工，推选户长130余名。
`;

const figuresOf = async (text: string, ...argv: string[]) => {
  const { code, out } = await workplace({ "a.txt": text }).hegao("figures", "a.txt", "--format", "json", ...argv);
  expect(code).toBe(0);
  return JSON.parse(out);
};

describe("json", () => {
  test("every field of a figure", async () => {
    const [first, second] = await figuresOf(REPORT);
    expect(first).toEqual({
      text: "20.39亿元",
      range: { start: { line: 4, character: 17 }, end: { line: 4, character: 24 } },
      measured: true,
      kind: "money",
      value: 2_039_000_000,
      low: 2_038_500_000,
      high: 2_039_500_000,
      unit: "元",
      dimension: "元",
      approx: false,
      nature: "actual",
      indicator: "工业产值",
      counted: null,
      period: "2026-01/2026-11",
      basis: null,
      missing: [],
      status: "unverified",
      ledger: null,
    });
    expect(second).toMatchObject({ text: "7%", kind: "percent", low: 6.5, high: 7.5, basis: "同比", missing: [] });
  });

  test("what is missing, approximate and without end", async () => {
    const figures = await figuresOf("全镇新增企业30家以上，投入资金约3亿，满意度提高1个百分点，管网29.97公里。");
    expect(figures.map(({ text, missing }: { text: string; missing: string[] }) => [text, ...missing])).toEqual([
      ["30家以上", "period"],
      ["约3亿", "unit", "period"],
      ["1个百分点", "period", "basis"],
      ["29.97公里", "period"],
    ]);
    expect(figures[0]).toMatchObject({ counted: null, approx: true, low: 30, high: null, nature: "new" });
    expect(figures[1]).toMatchObject({ approx: true, value: 3e8, unit: "元" });
    expect(figures[3]).toMatchObject({ low: 29.965, high: 29.975, dimension: "length" }); // no 29.964999999999996
  });

  test("--all adds what measures nothing, in text order, and names its class", async () => {
    const all = await figuresOf(REPORT, "--all");
    const starts = all.map(({ range: { start } }: { range: { start: { line: number; character: number } } }) => [
      start.line,
      start.character,
    ]);
    expect(starts).toEqual([...starts].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
    const labels = all.filter(({ measured }: { measured: boolean }) => !measured);
    expect(labels.map(({ text, kind }: { text: string; kind: string }) => `${text} ${kind}`)).toEqual(
      expect.arrayContaining(["2026年 year", "一 section", "G105 road"]),
    );
    expect(labels[0]).toEqual({
      ...labels[0],
      value: null,
      low: null,
      high: null,
      indicator: null,
      missing: [],
      status: "not-applicable",
      ledger: null,
    });
    expect(await figuresOf(REPORT)).toHaveLength(all.length - labels.length);
  });

  test("several files: each figure says its file, and one that can't be read hides no other", async () => {
    const place = workplace({ "a.txt": "培训3次。", "b/b.txt": "培训4次。" });
    const { code, out, err } = await place.hegao("figures", "a.txt", "none.txt", "b", "--format", "json");
    expect(code).toBe(2);
    expect(err).toContain("none.txt：没有这个文件");
    expect(JSON.parse(out).map(({ path, text }: { path: string; text: string }) => `${path} ${text}`)).toEqual([
      "a.txt 3次",
      join("b", "b.txt 4次"),
    ]);
  });

  test("the standard input, with its name and its configuration", async () => {
    const place = workplace({ "hegao.json": '{ "names": ["1155"] }' }, { stdin: "实施1155亩示范行动，新建大棚3个。" });
    const { out } = await place.hegao("figures", "-", "--stdin-filename", "x.txt", "--format", "json");
    expect(JSON.parse(out).map(({ text }: { text: string }) => text)).toEqual(["3个"]);
  });

  test("no figures are an empty list", async () => {
    expect(await figuresOf("没有数。")).toEqual([]);
  });
});

describe("status", () => {
  const contradiction = defineRule({
    id: "test-sum",
    family: "arithmetic",
    severity: "error",
    summary: { zh: "不等", en: "Unequal" },
    *check({ text }) {
      const start = text.indexOf("20个");
      yield { span: { start, end: start + 3 }, message: { zh: "不等。", en: "Unequal." } };
    },
  }) as Rule;

  test.each([
    ["{}", "contradicted"],
    ['{ "rules": { "test-sum": "warning" } }', "unverified"],
    ['{ "exceptions": [{ "rule": "test-sum", "text": "20个", "reason": "原文" }] }', "unverified"],
  ])("with %s: %s", async (config, status) => {
    const place = workplace(
      { "a.txt": "新建大棚20个，续建9个。", "hegao.json": config },
      { rules: [contradiction, ...TEST_RULES] },
    );
    const { out } = await place.hegao("figures", "a.txt", "--format", "json");
    expect(JSON.parse(out).map((figure: { status: string }) => figure.status)).toEqual([status, "unverified"]);
  });

  test("with the rules of this program", async () => {
    const place = workplace({ "a.txt": "粮食、油料产量分别为3.1万吨、0.4万吨、1.2万吨。" }, { rules: RULES });
    const { out } = await place.hegao("figures", "a.txt", "--format", "json");
    expect(JSON.parse(out).map((figure: { status: string }) => figure.status)).toContain("contradicted");
  });
});

describe("text", () => {
  test("a line for each figure: where, what, when and whence, compared with what, what is missing", async () => {
    const { out } = await workplace({ "a.txt": REPORT }).hegao("figures", "a.txt");
    const lines = out.split("\n");
    expect(lines[0]).toMatch(/^行:列 +数字 +指标 +时期 +和什么比 +还缺 +核算$/);
    expect(lines[1]).toMatch(/^5:18 +20\.39亿元 +工业产值 +2026年1—11月（本句）$/);
    expect(lines[2]).toMatch(/^5:30 +7% +工业产值 +2026年1—11月（本句） +同比$/);
    expect(lines[3]).toMatch(/^5:\d+ +约3亿 .* 单位$/);
    expect(lines[5]).toMatch(/^7:\d+ +130余名 .*2026年（报告标题）$/);
    expect(lines.at(-2)).toMatch(/^数字 5 个，\d 个缺口径。$/);
    const column = (line: string | undefined) => widthOf(line?.slice(0, line.indexOf("2026年")) ?? "");
    expect(column(lines[1])).toBe(column(lines[2]));
  });

  test("in English, of several files, with labels", async () => {
    const place = workplace({ "a.txt": "2026年培训3次。", "b.txt": "没有数。" });
    const { out } = await place.hegao("figures", "a.txt", "b.txt", "--all", "--locale", "en");
    expect(out.split("\n").map((line) => line.replace(/ {2,}/g, " | "))).toEqual([
      "a.txt",
      "Line:col | Figure | Indicator | Period | Compared with | Missing | Check",
      "1:1 | 2026年 | (no measurement: year)",
      "1:8 | 3次 | 培训 | 2026 (this sentence)",
      "1 figure, none lacking anything.",
      "b.txt",
      "no figures.",
      "",
    ]);
  });

  test("nothing in a report acts on the terminal", async () => {
    const { out } = await workplace({ "a.txt": "\x1b[2J培训\u202e班3次。" }).hegao("figures", "a.txt");
    expect(out).not.toMatch(/[\x1b\u202e]/);
  });
});

describe("csv", () => {
  test("opens in Excel: byte order mark, Chinese heads, numbers as numbers", async () => {
    const { out } = await workplace({ "a.txt": REPORT }).hegao("figures", "a.txt", "--format", "csv");
    const [head, first] = out.split("\r\n");
    expect(head).toBe(
      "\uFEFF行,列,原文,类别,指标,计数对象,数值,单位,下限,上限,约数,性质,时期,时期出处,和什么比,还缺,核对,核算,句子",
    );
    expect(first).toMatch(
      /^5,18,20\.39亿元,金额,工业产值,,2039000000,元,2038500000,2039500000,,完成,2026年1—11月,本句,,,未核,,2026年/,
    );
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "\t=1"])("no cell is a formula: %j", async (start) => {
    const place = workplace({ [`a.txt`]: `${start}，"培训"3次,新增4家企业。` });
    const { out } = await place.hegao("figures", "a.txt", "--format", "csv");
    for (const field of out.slice(1).split(/\r\n|,/)) expect(field).not.toMatch(/^"?[=+@\t＝-]/);
    expect(out).toContain('""培训""');
  });

  test("of several files, with the file in front; by the name after -o", async () => {
    const place = workplace({ "a.txt": "培训3次。", "b.txt": "培训4次。" });
    const { code, out } = await place.hegao("figures", "a.txt", "b.txt", "-o", "数字.csv");
    expect({ code, out }).toEqual({ code: 0, out: "已写入 数字.csv 。\n" });
    expect(String(place.read("数字.csv"))).toMatch(/^\uFEFF文件,行,.*\r\na\.txt,1,.*\r\nb\.txt,1,/);
  });
});

describe("xlsx", () => {
  test("is an Excel file with texts and numbers", async () => {
    const place = workplace({ "a.txt": "=1+1，<培训>&3次。" });
    expect((await place.hegao("figures", "a.txt", "--format", "xlsx", "--output", "t.xlsx")).code).toBe(0);
    const files = unzip(place.read("t.xlsx"));
    const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
    const texts = files.get("xl/sharedStrings.xml") ?? sheet;
    expect(texts).toContain("原文");
    expect(texts).toContain("=1+1，&lt;培训&gt;&amp;3次");
    expect(sheet).not.toContain("<f>");
    expect(sheet).toMatch(/<v>3<\/v>/);
    expect(files.get("xl/workbook.xml")).toContain("数字");
  });

  test("can't be printed", async () => {
    const { code, err } = await workplace({ "a.txt": REPORT }).hegao("figures", "a.txt", "--format", "xlsx");
    expect({ code, err }).toEqual({ code: 2, err: "hegao: xlsx 不能显示在屏幕上，请加 -o 表格.xlsx 。\n" });
  });
});

describe("what was recomputed", () => {
  const SUMS = "全年实施项目21个，其中新建12个、续建9个。\n\n大棚22座，其中新建12座、续建9座。种茶3000亩。\n";
  const hegao = async (...argv: string[]) =>
    (await workplace({ "a.txt": SUMS }).hegao("figures", "a.txt", ...argv)).out;

  test("stands behind each figure that has a part in it, and nothing behind others", async () => {
    const cells = (await hegao()).split("\n").map((line) => line.split(/ {2,}/).at(-1));
    expect(cells.slice(1, 4)).toEqual(Array(3).fill("12+9=21 ✓（合计）"));
    expect(cells.slice(4, 7)).toEqual(Array(3).fill("12+9=21，与“22座”不符（合计）"));
    expect(cells[7]).not.toMatch(/[=✓]/);
  });

  test("has a column of its own in a table", async () => {
    const rows = (await hegao("--format", "csv")).split("\r\n").map((row) => row.split(","));
    const at = rows[0]?.indexOf("核算") ?? -1;
    expect(rows.slice(1, 8).map((row) => row[at])).toEqual([
      ...Array(3).fill("12+9=21 ✓（合计）"),
      ...Array(3).fill("12+9=21，与“22座”不符（合计）"),
      "",
    ]);
    expect((await hegao("--format", "csv", "--locale", "en")).split("\r\n")[1]).toContain("12+9=21 ✓ (total)");
  });

  test("is told in JSON with the figure's part in it", async () => {
    const figures = JSON.parse(await hegao("--format", "json"));
    expect(figures.map(({ relations }: { relations?: object[] }) => relations)).toEqual([
      [{ kind: "sum", role: "result", holds: true, why: "12+9=21" }],
      ...Array(2).fill([{ kind: "sum", role: "operand", holds: true, why: "12+9=21" }]),
      [{ kind: "sum", role: "result", holds: false, why: "12+9=21，与“22座”不符" }],
      ...Array(2).fill([{ kind: "sum", role: "operand", holds: false, why: "12+9=21，与“22座”不符" }]),
      undefined,
    ]);
  });

  test("is listed by relation with --relations", async () => {
    expect((await hegao("--relations")).split("\n").map((line) => line.replace(/ {2,}/g, " | "))).toEqual([
      "行:列 | 关系 | 结果 | 核算",
      "1:7 | 合计 | 相符 | 12+9=21",
      "3:3 | 合计 | 不符 | 12+9=21，与“22座”不符",
      "核算关系 2 处：相符 1，不符 1，不能断定 0；没有读懂 0 处（读懂 100%）。",
      "",
    ]);
    const [first, second] = JSON.parse(await hegao("--relations", "--format", "json", "--locale", "en"));
    expect(first).toMatchObject({ kind: "sum", status: "holds", why: "12+9=21" });
    expect(first.reason).toMatch(/total before it/);
    expect(first.figures.map(({ role, text }: { role: string; text: string }) => `${role} ${text}`)).toEqual([
      "operand 12个",
      "operand 9个",
      "result 21个",
    ]);
    expect(first.range).toEqual({ start: { line: 0, character: 6 }, end: { line: 0, character: 22 } });
    expect(second).toMatchObject({ status: "contradicted", why: "12+9=21, not “22座”" });
  });

  test("a relation that was not read is told in its sentence, and decides nothing of its figures", async () => {
    const place = workplace({ "a.txt": "改造50户，走访30户，还剩20户。\n" });
    expect((await place.hegao("figures", "a.txt", "--relations")).out).toMatch(/^1:1 +剩余 +没有读懂 +这里有/m);
    const figures = JSON.parse((await place.hegao("figures", "a.txt", "--format", "json")).out);
    expect(figures[2].relations).toMatchObject([{ kind: "remainder", role: "result", holds: null }]);
    expect((await place.hegao("figures", "a.txt")).out).not.toContain("没有读");
  });

  test("of several files, each relation says its file", async () => {
    const place = workplace({ "a.txt": SUMS, "b.txt": "没有数。" });
    const text = (await place.hegao("figures", "a.txt", "b.txt", "--relations")).out;
    expect(text).toMatch(/^a\.txt\n(?:.*\n)*b\.txt\n没有可以核算的关系。\n$/);
    const { out } = await place.hegao("figures", "a.txt", "b.txt", "--relations", "--format", "json");
    expect(JSON.parse(out).map(({ path }: { path: string }) => path)).toEqual(["a.txt", "a.txt"]);
  });

  test("relations are no table", async () => {
    const place = workplace({ "a.txt": SUMS });
    const { code, err } = await place.hegao("figures", "a.txt", "--relations", "-o", "t.xlsx");
    expect({ code, err }).toEqual({
      code: 2,
      err: "hegao: --relations 只能输出 text 或 json，请改 --format 或 -o 的扩展名。\n",
    });
  });
});

describe("-o", () => {
  test("replaces a file, keeps its rights, leaves nothing beside it", async () => {
    const place = workplace({ "a.txt": "培训3次。", "out.json": "old" });
    chmodSync(join(place.folder, "out.json"), 0o640);
    expect((await place.hegao("figures", "a.txt", "-o", "out.json")).code).toBe(0);
    expect(JSON.parse(String(place.read("out.json")))).toHaveLength(1);
    expect(statSync(join(place.folder, "out.json")).mode & 0o777).toBe(0o640);
    expect(readdirSync(place.folder).sort()).toEqual(["a.txt", "out.json"]);
  });

  test.each(["a.txt", "./x/../a.txt"])("never replaces a report that is read: %s", async (output) => {
    const place = workplace({ "a.txt": "培训3次。", "x/y": "" });
    const { code, err } = await place.hegao("figures", "a.txt", "-o", output, "--format", "csv");
    expect({ code, err }).toEqual({ code: 2, err: `hegao: ${output}：这是要读的稿子，请换个文件名。\n` });
    expect(String(place.read("a.txt"))).toBe("培训3次。");
  });

  test("into a folder that isn't there", async () => {
    const place = workplace({ "a.txt": "培训3次。" });
    const { code, err } = await place.hegao("figures", "a.txt", "-o", "none/t.csv");
    expect(code).toBe(2);
    expect(err).toContain("none/t.csv：没有这个文件，请核对文件名和所在文件夹。");
    expect(existsSync(join(place.folder, "none"))).toBe(false);
  });

  test("without a file to read", async () => {
    expect((await workplace({}).hegao("figures")).err).toContain("请写文件名：hegao figures 总结.txt");
  });
});

describe("the figures in check", () => {
  const files = { "a.txt": "争取资金3亿，培训3次，道路坏了。", "b.txt": "培训3次。", "c.txt": "没有数，桥坏了。" };

  test("one line for a file that has findings and figures that lack something, nothing for others", async () => {
    const { out } = await workplace(files).hegao("check");
    const lines = out.split("\n");
    expect(lines.filter((line) => line.includes("没有写全"))).toEqual([
      "  2 个数字里有 2 个没有写全（单位、时间、和什么比……），逐个看用 hegao figures 。",
    ]);
    expect(lines.indexOf("  2 个数字里有 2 个没有写全（单位、时间、和什么比……），逐个看用 hegao figures 。")).toBe(3);
    expect(out).not.toContain("b.txt");
    expect(out).toContain("c.txt\n");
  });

  test("a clean run over several files is one sentence", async () => {
    const place = workplace({ "a.txt": "争取资金3亿，培训3次。", "b.txt": "没有数。" });
    expect((await place.hegao("check")).out).toBe("核了 2 个文件，没有发现问题。\n");
    expect((await place.hegao("check", "--locale", "en")).out).toBe("2 files checked; no findings.\n");
  });
});

describe("exceptions that match nothing", () => {
  const exception = (more: object) => ({ rule: "test-word", text: "坏", reason: "原文", ...more });
  const check = async (exceptions: readonly object[], ...argv: string[]) => {
    const unused = RULES.find(({ id }) => id === "suppression-unused") as Rule;
    const config = JSON.stringify({ exceptions }, null, 2);
    const place = workplace(
      { "a.txt": "道路坏了。", "b.txt": "桥好了。", "hegao.json": config },
      { rules: [...TEST_RULES, unused] },
    );
    const { code, out } = await place.hegao("check", "--format", "json", ...argv);
    const { files, summary } = JSON.parse(out);
    return { code, files, summary, config };
  };

  test("are found in their file, behind the reports", async () => {
    const { code, files, summary, config } = await check([exception({}), exception({ text: "旧话" })]);
    expect(code).toBe(0);
    expect(files.map(({ path }: { path: string }) => path)).toEqual(["a.txt", "b.txt", "hegao.json"]);
    expect(summary).toMatchObject({ files: 3, warnings: 0, information: 1 });
    const [finding] = files[2].diagnostics;
    expect(finding).toMatchObject({ rule: "suppression-unused", severity: "information" });
    const line = config.slice(0, config.indexOf("{", config.indexOf("}"))).split("\n").length - 1;
    expect(finding.range.start).toEqual({ line, character: 4 });
  });

  test.each([
    ["used in one of two files", [exception({})], [], 0],
    ["meant for a file that is not checked", [exception({ text: "旧话", file: "c.txt" })], [], 0],
    ["meant for a file that is left out this time", [exception({ file: "a.txt" })], ["b.txt"], 0],
    ["meant for a file that is checked", [exception({ file: "b.txt" })], ["b.txt"], 1],
    ["two for the same finding", [exception({}), exception({ before: "道路" })], [], 0],
    ["the rule is switched off", [exception({ text: "旧话" })], ["--rule", "suppression-unused=off"], 0],
    ["used before --fix mended it", [exception({ text: "坏" })], ["--fix"], 0],
  ])("%s", async (_, exceptions, argv, count) => {
    const { files } = await check(exceptions, ...argv);
    const found = files.find(({ path }: { path: string }) => path === "hegao.json")?.diagnostics ?? [];
    expect(found).toHaveLength(count);
  });

  test("count for --fail-on, and are not counted as reports", async () => {
    expect((await check([exception({ text: "旧话" })], "--fail-on", "information", "b.txt")).code).toBe(1);
    const unused = RULES.find(({ id }) => id === "suppression-unused") as Rule;
    const place = workplace(
      { "b.txt": "桥好了。", "hegao.json": JSON.stringify({ exceptions: [exception({})] }) },
      { rules: [...TEST_RULES, unused] },
    );
    const { out } = await place.hegao("check");
    expect(out).toContain("hegao.json\n  1:16  提示  核过的稿子里没有这条例外所说的提示");
    expect(out).toContain("核了 1 个文件，错误 0，警告 0，提示 1，建议 0。");
  });
});
