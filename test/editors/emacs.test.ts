import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Editor, haveEditor, startEditor } from "./drive.ts";
import { makeOffice, type Office } from "./office.ts";
import { blocksOf } from "./page.ts";
import { DUNHAO, LOOSE, NUMBERED, REPORT, TIDY, WIDE } from "./reports.ts";

/** A report as a person writes it in Emacs with eglot, configured as docs/editors/emacs.md says. */

interface Finding {
  readonly severity: string;
  /** Source, rule and message, as eglot shows them. */
  readonly text: string;
  readonly line: number;
  readonly marked: string;
}

const FINDINGS = "(vconcat (hegao-findings))";
const TEXT = "(hegao-text)";
const HAS_EGLOT = ["emacs", "-q", "--batch", "-f", "package-initialize", "-l", "eglot"] as const;
const available = await haveEditor(HAS_EGLOT, ["emacs-nox", "elpa-eglot"]);

describe.skipIf(!available)("Emacs with eglot", () => {
  let office: Office;
  let editor: Editor;

  beforeAll(async () => {
    office = makeOffice();
    const args = [
      "-q",
      `--fg-daemon=${basename(office.folder)}-${process.pid}`,
      "-l",
      join(import.meta.dirname, "emacs.el"),
    ];
    editor = await startEditor({ program: "emacs", args, cwd: office.folder, env: office.env });
    await editor.evaluate(blocksOf("editors/emacs.md", "elisp")[0] as string);
  });
  afterAll(async () => {
    await editor?.stop();
    office?.remove();
  });

  /** Opens a report of this text and waits until findings like these are shown. */
  const open = async (name: string, text: string, accepts: (findings: Finding[]) => boolean) => {
    office.write(name, text);
    await editor.evaluate(`(hegao-open ${JSON.stringify(join(office.folder, name))})`);
    return editor.until<Finding[]>(FINDINGS, accepts);
  };

  test("shows the findings of a report: where, how grave, which rule, what and how", async () => {
    expect(await open("青石镇工作总结.gw", REPORT, ({ length }) => length > 0)).toEqual([
      {
        severity: "eglot-warning",
        text: "hegao [double-punct]: 这里连用了“。。”2个标点，只应留一个，如“。”。",
        line: 4,
        marked: "。。",
      },
      {
        severity: "eglot-warning",
        text: "hegao [double-punct]: 这里连用了“，，”2个标点，只应留一个，如“，”。",
        line: 6,
        marked: "，，",
      },
      {
        severity: "eglot-error",
        text: "hegao [sum-mismatch]: 分项之和5+4+2=11，与总数12不符，请核对总数和各分项。",
        line: 6,
        marked: "12件，其中道路5件、饮水4件、其他2件",
      },
    ]);
  });

  test("makes all safe fixes with the command of the page", async () => {
    await open("全改.gw", REPORT, ({ length }) => length === 3);
    await editor.evaluate("(gongwen-fix-all)");
    expect(await editor.evaluate(TEXT)).toBe(REPORT.replace("。。", "。").replace("，，", "，"));
    const left = await editor.until<Finding[]>(FINDINGS, ({ length }) => length === 1);
    expect(left[0]?.text).toContain("sum-mismatch");
  });

  test("brings the next number behind Enter, with the cursor behind it, and takes it away again", async () => {
    await open("续号.gw", NUMBERED, () => true);
    const press = (before: string) =>
      editor.evaluate<string>(
        `${before} (execute-kbd-macro (kbd "RET")) (insert "｜") (prog1 ${TEXT} (delete-char -1))`,
      );
    expect(await press('(hegao-go "（二）") (backward-char)')).toBe(NUMBERED.replace("（二）", "（二）｜\n（三）"));
    expect(await press('(insert "整治河道。全年整治5条。")')).toContain("整治5条。\n（三）｜\n（四）硬化");
    expect(await press("")).toContain("整治5条。\n｜\n（三）硬化");
    expect(await press('(hegao-go "人手")')).toContain("\n\n｜人手不足");
  });

  test("moves a section and formats a report with the commands of the page", async () => {
    await open("移动.gw", NUMBERED, () => true);
    await editor.evaluate('(hegao-go "（二）") (eglot-code-actions (point) (point) "refactor.move" t)');
    const text = await editor.evaluate<string>(TEXT);
    expect(text.split("\n").slice(3, 5)).toEqual([
      "（一）硬化道路。全年硬化8公里。",
      "（二）种植油茶。全年种植3000亩。",
    ]);
    await open("格式.gw", LOOSE, ({ length }) => length > 0);
    await editor.evaluate("(eglot-format-buffer)");
    expect(await editor.evaluate(TEXT)).toBe(TIDY);
  });

  test("lets findings follow the text while it is written", async () => {
    await open("写稿.gw", REPORT, ({ length }) => length === 3);
    await editor.evaluate('(hegao-go "2件。") (delete-char 1) (insert "3")');
    const after = await editor.until<Finding[]>(FINDINGS, ({ length }) => length === 2);
    expect(after.map(({ marked }) => marked)).toEqual(["。。", "，，"]);
  });

  test("marks and mends the right place behind 𠮷 and an emoji, in a file with CRLF", async () => {
    const found = await open("换行.gw", WIDE, ({ length }) => length > 0);
    expect(found.find((finding) => finding.text.includes("double-punct"))).toMatchObject({ line: 2, marked: "。。" });
    await editor.evaluate("(gongwen-fix-all) (save-buffer)");
    expect(office.read("换行.gw")).toBe(WIDE.replace("。。", "。"));
  });

  test("goes by the settings of the page, and by hegao.json", async () => {
    const found = await open("设置/报告.gw", DUNHAO, ({ length }) => length > 0);
    expect(found.map(({ marked }) => marked)).toEqual(["。。"]);
    office.write("规矩/hegao.json", '{ "rules": { "double-punct": "off", "quote-dunhao": "warning" } }\n');
    const ruled = await open("规矩/报告.gw", DUNHAO, ({ length }) => length > 0);
    expect(ruled.map(({ text }) => /\[(.*)\]/.exec(text)?.[1])).toEqual(["quote-dunhao"]);
  });

  test("shows the outline, and what is known of a figure", async () => {
    await open("功能.gw", REPORT, ({ length }) => length === 3);
    const outline = await editor.evaluate<string>('(format "%S" (eglot-imenu))');
    for (const name of ["一、工作回顾", "（一）产业", "（二）道路", "二、存在的问题"]) expect(outline).toContain(name);
    const hover = await editor.evaluate<{ contents: { value: string } }>(
      '(hegao-go "3000亩") (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))',
    );
    expect(hover.contents.value).toContain("3000亩");
  });
});
