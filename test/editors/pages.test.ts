import { readFileSync } from "node:fs";
import { parse as parseToml } from "smol-toml";
import { describe, expect, test } from "vitest";
import { blocksOf } from "./page.ts";

/** The pages for editors that no test starts: their blocks are read, and all pages compared. */

const read = (page: string) => readFileSync(new URL(`../../docs/${page}`, import.meta.url), "utf8");

describe("editors that are not started by a test", () => {
  const command = ["hegao-language-server", "--stdio"];
  const settings = { hegao: { rules: { "quote-dunhao": "off" } } };

  test("Helix: the server and its languages", () => {
    const [block = ""] = blocksOf("editors/helix.md", "toml");
    const { "language-server": servers, language } = parseToml(block);
    expect(servers).toEqual({ hegao: { command: command[0], args: command.slice(1), config: settings } });
    expect(language).toMatchObject([
      { name: "gongwen", scope: "text.gongwen", "language-servers": ["hegao"] },
      { name: "markdown", "language-servers": ["hegao"] },
    ]);
  });

  test("Kate: the server for a highlighting that the page defines", () => {
    const [xml = ""] = blocksOf("editors/kate.md", "xml");
    const { gongwen } = JSON.parse(blocksOf("editors/kate.md", "json")[0] ?? "").servers;
    expect(gongwen).toMatchObject({ command, settings });
    const name = /<language name="([^"]+)"/.exec(xml)?.[1] ?? "";
    expect(name).toMatch(new RegExp(gongwen.highlightingModeRegex));
    const opened = Array.from(xml.matchAll(/<(\w+)\b[^>]*?(\/?)>/g)).flatMap(([, tag, end]) => (end ? [] : [tag]));
    expect(Array.from(xml.matchAll(/<\/(\w+)>/g), ([, tag]) => tag).toSorted()).toEqual(opened.toSorted());
  });

  test("coc.nvim: the server", () => {
    const { languageserver } = JSON.parse(blocksOf("editors/vim.md", "json")[0] ?? "");
    expect([languageserver.hegao.command, ...languageserver.hegao.args]).toEqual(command);
    expect(languageserver.hegao.settings).toEqual(settings);
  });

  test("all pages mean the same file names by a report", () => {
    const names = (page: string, pattern: RegExp) => Array.from(read(page).matchAll(pattern), ([, name]) => name);
    const inHelix = names("editors/helix.md", /"\*([^*"]+)\*\.txt"/g);
    expect(inHelix.length).toBeGreaterThan(0);
    expect(names("editors/kate.md", /\*([^*";]+)\*\.txt/g)).toEqual(inHelix);
    expect(names("editors/vim.md", /\*([^*,]+)\*\.txt/g)).toEqual(inHelix);
    expect(names("editors/neovim.md", /"\.\*([^.*]+)\.\*%\.txt"/g)).toEqual(inHelix);
    const inEmacs = /"\\\\\((.*)\\\\\)\[\^\/\]/.exec(read("editors/emacs.md"))?.[1]?.split("\\\\|");
    expect(inEmacs).toEqual(inHelix);
  });
});
