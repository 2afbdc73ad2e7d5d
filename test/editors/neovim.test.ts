import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Editor, haveEditor, startEditor } from "./drive.ts";
import { makeOffice, type Office } from "./office.ts";
import { blocksOf } from "./page.ts";
import { DUNHAO, LOOSE, NUMBERED, REPORT, TIDY, WIDE } from "./reports.ts";

/** A report as a person writes it in Neovim, configured as docs/editors/neovim.md says. */

interface Finding {
  readonly rule: string;
  readonly source: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly marked: string;
}

const FINDINGS = "return hegao.findings()";
const TEXT = 'return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\\n") .. "\\n"';
const lua = (text: string) => `[==[${text}]==]`;

describe.skipIf(!(await haveEditor(["nvim", "--version"], ["neovim"])))("Neovim", () => {
  let office: Office;
  let editor: Editor;

  beforeAll(async () => {
    office = makeOffice();
    const args = [
      "--headless",
      "-u",
      "NONE",
      "-i",
      "NONE",
      "-n",
      "-c",
      `luafile ${join(import.meta.dirname, "neovim.lua")}`,
    ];
    editor = await startEditor({ program: "nvim", args, cwd: office.folder, env: office.env });
    const [fileTypes, newest, older, onType, keys] = blocksOf("editors/neovim.md", "lua");
    const modern = await editor.evaluate<number>('return vim.fn.has("nvim-0.11")');
    for (const block of [fileTypes, modern ? newest : older, onType, keys]) await editor.evaluate(block as string);
  });
  afterAll(async () => {
    await editor?.stop();
    office?.remove();
  });

  /** Opens a report of this text and waits until as many findings are shown. */
  const open = async (name: string, text: string, accepts: (findings: Finding[]) => boolean) => {
    office.write(name, text);
    await editor.evaluate(`vim.cmd(${lua(`edit! ${name}`)})`);
    return editor.until<Finding[]>(FINDINGS, accepts);
  };
  const rulesOf = (findings: readonly Finding[]) => findings.map(({ rule }) => rule);

  test("shows the findings of a report: where, how grave, which rule, what and how", async () => {
    const found = await open("青石镇工作总结.gw", REPORT, ({ length }) => length > 0);
    expect(found).toEqual([
      {
        rule: "double-punct",
        source: "hegao",
        severity: "WARN",
        message: "这里连用了“。。”2个标点，只应留一个，如“。”。",
        line: 4,
        marked: "。。",
      },
      {
        rule: "double-punct",
        source: "hegao",
        severity: "WARN",
        message: "这里连用了“，，”2个标点，只应留一个，如“，”。",
        line: 6,
        marked: "，，",
      },
      {
        rule: "sum-mismatch",
        source: "hegao",
        severity: "ERROR",
        message: "分项之和5+4+2=11，与总数12不符，请核对总数和各分项。",
        line: 6,
        marked: "12件，其中道路5件、饮水4件、其他2件",
      },
    ]);
  });

  test("applies one quick fix from the menu", async () => {
    await open("修一处.gw", REPORT, ({ length }) => length === 3);
    await editor.evaluate(`hegao.go("。。"); hegao.chosen = nil; hegao.offered = {}; vim.lsp.buf.code_action()`);
    const offered = await editor.until<string[]>("return hegao.offered", ({ length }) => length > 0);
    await editor.evaluate(`hegao.chosen = ${lua(offered[0] as string)}; vim.lsp.buf.code_action()`);
    const text = await editor.until<string>(TEXT, (now) => now !== REPORT);
    expect(text).toBe(REPORT.replace("。。", "。"));
    expect(rulesOf(await editor.until(FINDINGS, ({ length }: Finding[]) => length === 2))).toEqual([
      "double-punct",
      "sum-mismatch",
    ]);
  });

  test("fixes all with the key of the page, and one undo brings the text back", async () => {
    await open("全改.gw", REPORT, ({ length }) => length === 3);
    await editor.evaluate('hegao.chosen = nil; vim.api.nvim_feedkeys("\\\\f", "mx", false)');
    expect(await editor.until<string>(TEXT, (now) => now !== REPORT)).toBe(
      REPORT.replace("。。", "。").replace("，，", "，"),
    );
    expect(rulesOf(await editor.until(FINDINGS, ({ length }: Finding[]) => length === 1))).toEqual(["sum-mismatch"]);
    await editor.evaluate('vim.cmd("silent undo")');
    expect(await editor.evaluate(TEXT)).toBe(REPORT);
  });

  test("brings the next number behind Enter, with the cursor behind it, and takes it away again", async () => {
    await open("续号.gw", NUMBERED, () => true);
    await editor.until('return #hegao.ask("textDocument/documentSymbol")', (sections) => sections === 2);
    await editor.evaluate('hegao.go("全年种植3000亩。"); vim.api.nvim_input("A<CR>")');
    const numbered = NUMBERED.replace("（二）", "（二）\n（三）");
    await editor.until<string>(TEXT, (now) => now === numbered);
    await editor.evaluate('vim.api.nvim_input("整治河道。全年整治5条。")');
    await editor.until<string>(TEXT, (now) => now === numbered.replace("（二）", "（二）整治河道。全年整治5条。"));
    await editor.evaluate('vim.api.nvim_input("<CR>")');
    await editor.until<string>(TEXT, (now) => now.includes("整治河道。全年整治5条。\n（三）\n（四）"));
    await editor.evaluate('vim.api.nvim_input("<CR>")');
    await editor.until<string>(TEXT, (now) => now.includes("整治河道。全年整治5条。\n\n（三）硬化"));
    await editor.evaluate('vim.api.nvim_input("<Esc>")');
  });

  test("moves a section with the key of the page, and its number with it", async () => {
    await open("移动.gw", NUMBERED, () => true);
    await editor.evaluate(`
      hegao.go("（二）"); hegao.chosen = "本节上移"; hegao.offered = {}; vim.api.nvim_feedkeys("\\\\r", "mx", false)`);
    const text = await editor.until<string>(TEXT, (now) => now !== NUMBERED);
    expect(text.split("\n").slice(3, 5)).toEqual([
      "（一）硬化道路。全年硬化8公里。",
      "（二）种植油茶。全年种植3000亩。",
    ]);
    expect(await editor.evaluate("return hegao.offered")).toEqual(expect.arrayContaining(["本节上移", "本节降一级"]));
  });

  test("formats a report with the key of the page", async () => {
    await open("格式.gw", LOOSE, ({ length }) => length > 0);
    await editor.evaluate('vim.api.nvim_feedkeys("\\\\=", "mx", false)');
    await editor.until<string>(TEXT, (now) => now === TIDY);
  });

  test("lets findings follow the text while it is written, and says all when it is saved", async () => {
    await open("写稿.gw", REPORT, ({ length }) => length === 3);
    await editor.evaluate('hegao.go("其他2件"); vim.cmd("normal! cw其他3件\\27")');
    const after = await editor.evaluate<string>(TEXT);
    expect(after).toContain("其他3件");
    await editor.until<Finding[]>(FINDINGS, (now) => !rulesOf(now).includes("sum-mismatch"));
    await editor.evaluate('vim.fn.append(vim.fn.line("$"), "经费不足。。")');
    await editor.evaluate('vim.cmd("silent write")');
    const found = await editor.until<Finding[]>(FINDINGS, ({ length }) => length === 3);
    expect(rulesOf(found)).toEqual(["double-punct", "double-punct", "double-punct"]);
    expect(office.read("写稿.gw")).toBe(`${after}经费不足。。\n`);
  });

  test("marks and mends the right place behind 𠮷 and an emoji, in a file with CRLF", async () => {
    const found = await open("换行.gw", WIDE, (now) => rulesOf(now).includes("double-punct"));
    expect(await editor.evaluate("return vim.bo.fileformat")).toBe("dos");
    expect(found.find(({ rule }) => rule === "double-punct")).toMatchObject({ line: 2, marked: "。。" });
    await editor.evaluate('hegao.chosen = nil; vim.api.nvim_feedkeys("\\\\f", "mx", false)');
    await editor.until<string>(TEXT, (now) => !now.includes("。。"));
    await editor.evaluate('vim.cmd("silent write")');
    expect(office.read("换行.gw")).toBe(WIDE.replace("。。", "。"));
  });

  test("checks a Markdown report and leaves a note alone", async () => {
    const report =
      "# 青石镇2026年工作总结\n\n## 一、工作回顾\n\n种植油茶3000亩。。\n\n## 二、存在的问题\n\n人手不足。\n";
    expect(rulesOf(await open("青石镇2026年工作总结.md", report, ({ length }) => length > 0))).toContain(
      "double-punct",
    );
    office.write("笔记.md", "# 笔记\n\n随手记。。\n");
    await editor.evaluate('vim.cmd("edit! 笔记.md")');
    expect(await editor.evaluate('return #hegao.ask("textDocument/documentSymbol")')).toBe(0);
    expect(await editor.evaluate(FINDINGS)).toEqual([]);
  });

  test("takes a .txt with a report's name for a report, and no other", async () => {
    await open("2026年工作总结.txt", REPORT, ({ length }) => length === 3);
    office.write("通讯录.txt", REPORT);
    await editor.evaluate('vim.cmd("edit! 通讯录.txt")');
    expect(await editor.evaluate("return vim.bo.filetype")).not.toBe("gongwen");
  });

  test("goes by the settings of the page, and by hegao.json when it is edited", async () => {
    office.write("规矩/hegao.json", "{}\n");
    const before = await open("规矩/报告.gw", DUNHAO, ({ length }) => length > 0);
    expect(rulesOf(before)).toEqual(["double-punct"]); // the page turns quote-dunhao off
    office.write("规矩/hegao.json", '{ "rules": { "double-punct": "off", "quote-dunhao": "warning" } }\n');
    await editor.evaluate('vim.cmd("silent write")'); // this version is told of no changes of files: it looks when saved
    const after = await editor.until<Finding[]>(FINDINGS, (now) => !rulesOf(now).includes("double-punct"));
    expect(rulesOf(after)).toEqual(["quote-dunhao"]);
  });

  test("answers for outline, folding, hover and completion", async () => {
    await open("功能.gw", REPORT, ({ length }) => length === 3);
    const symbols = await editor.evaluate<{ name: string; children: { name: string }[] }[]>(
      'return hegao.ask("textDocument/documentSymbol")',
    );
    expect(symbols.map(({ name, children }) => [name, children.map((child) => child.name)])).toEqual([
      ["一、工作回顾", ["（一）产业", "（二）道路"]],
      ["二、存在的问题", []],
    ]);
    const folds = await editor.evaluate<{ startLine: number; endLine: number }[]>(
      'return hegao.ask("textDocument/foldingRange")',
    );
    expect(folds).toContainEqual(expect.objectContaining({ startLine: 2, endLine: 6 }));
    const position = 'hegao.go("3000亩"); local position = vim.lsp.util.make_position_params().position;';
    const hover = await editor.evaluate<{ contents: { value: string } }>(
      `${position} return hegao.ask("textDocument/hover", { position = position })`,
    );
    expect(hover.contents.value).toContain("3000亩");
    const items = await editor.evaluate<{ label: string }[]>(`
      vim.api.nvim_buf_set_lines(0, -1, -1, true, { "" })
      vim.fn.cursor(vim.fn.line("$"), 1)
      local answer = hegao.ask("textDocument/completion", { position = vim.lsp.util.make_position_params().position })
      return answer.items or answer`);
    expect(items.map(({ label }) => label)).toContain("三、");
  });
});
