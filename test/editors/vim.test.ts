import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Editor, haveEditor, startEditor } from "./drive.ts";
import { makeOffice, type Office } from "./office.ts";
import { blocksOf } from "./page.ts";
import { REPORT, WIDE } from "./reports.ts";

/** A report as a person writes it in Vim, without a plugin and with ALE, configured as docs/editors/vim.md says. */

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly marked: string;
}

interface Listed {
  readonly severity: string;
  readonly text: string;
  readonly line: number;
}

const [COMMON, PLAIN, ALE, VIM_LSP] = blocksOf("editors/vim.md", "vim") as [string, string, string, string];
const HAS_ALE = [
  "vim",
  "-N",
  "-es",
  "-u",
  "NONE",
  "-c",
  "packadd ale",
  "-c",
  "if !exists(':ALELint') | cquit | endif | qall!",
] as const;
const FINDINGS = "return HegaoShown()";
const TEXT = "return HegaoText()";

const available = await haveEditor(HAS_ALE, ["vim", "vim-ale"]);

describe.skipIf(!available)("Vim", () => {
  let office: Office;
  let editor: Editor;

  beforeAll(async () => {
    office = makeOffice();
    office.write(".vim/ale_linters/gongwen/hegao.vim", ALE);
    const driver = join(import.meta.dirname, "vim.vim");
    const args = ["-N", "-u", "NONE", "-i", "NONE", "-n", "--not-a-term", "-T", "dumb", "-S", driver];
    const command = { program: "vim", args, cwd: office.folder, env: { ...office.env, HOME: office.folder } };
    editor = await startEditor(command);
    writeFileSync(join(office.folder, "vimrc"), COMMON + PLAIN);
    await editor.evaluate("source vimrc");
  });
  afterAll(async () => {
    await editor?.stop();
    office?.remove();
  });

  const open = async (name: string, text: string) => {
    office.write(name, text);
    await editor.evaluate(`silent edit! ${name}`);
    expect(await editor.evaluate("return &filetype")).toBe("gongwen");
  };

  test(":make lists the findings of the file", async () => {
    await open("青石镇工作总结.txt", REPORT);
    await editor.evaluate("silent make");
    const found = await editor.evaluate<Listed[]>("return HegaoListed()");
    expect(found.map(({ severity, line, text }) => [severity, line, text])).toEqual([
      ["W", 4, "这里连用了“。。”2个标点，只应留一个，如“。”。 [double-punct]"],
      ["W", 6, "这里连用了“，，”2个标点，只应留一个，如“，”。 [double-punct]"],
      ["E", 6, "分项之和5+4+2=11，与总数12不符，请核对总数和各分项。 [sum-mismatch]"],
    ]);
    await editor.evaluate("silent cc 3");
    expect(await editor.evaluate("return line('.')")).toBe(7);
  });

  test("ALE marks the findings while the text is written", async () => {
    await open("写稿.gw", REPORT);
    expect(await editor.until<Finding[]>(FINDINGS, ({ length }) => length === 3)).toMatchObject([
      { rule: "double-punct", severity: "W", line: 4, marked: "。。" },
      { rule: "double-punct", severity: "W", line: 6, marked: "，，" },
      { rule: "sum-mismatch", severity: "E", line: 6, marked: "12件，其中道路5件、饮水4件、其他2件" },
    ]);
    await editor.evaluate('call setline(7, substitute(getline(7), "其他2件", "其他3件", ""))\ndoautocmd TextChanged');
    const after = await editor.until<Finding[]>(FINDINGS, ({ length }) => length === 2);
    expect(after.map(({ marked }) => marked)).toEqual(["。。", "，，"]);
  });

  test(":HegaoFix makes all safe fixes, in a file with CRLF too, and u takes them back", async () => {
    await open("换行.gw", WIDE);
    await editor.evaluate("silent HegaoFix");
    expect(office.read("换行.gw")).toBe(WIDE.replace("。。", "。"));
    expect(await editor.evaluate(TEXT)).toBe(WIDE.replace("。。", "。").replaceAll("\r", ""));
    await editor.evaluate("silent undo");
    expect(await editor.evaluate(TEXT)).toBe(WIDE.replaceAll("\r", ""));
  });

  test("vim-lsp is told of the server", async () => {
    office.write(
      ".vim/autoload/lsp.vim",
      "function! lsp#register_server(server)\n  let g:server = a:server\nendfunction\n",
    );
    office.write("vim-lsp.vim", VIM_LSP);
    await editor.evaluate("source vim-lsp.vim\ndoautocmd User lsp_setup");
    expect(await editor.evaluate("return g:server.cmd({})")).toEqual(["hegao-language-server", "--stdio"]);
    expect(await editor.evaluate("return g:server.workspace_config")).toEqual({
      hegao: { rules: { "quote-dunhao": "off" } },
    });
  });
});
