import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse as parseToml } from "smol-toml";
import { describe, expect, test } from "vitest";
import { RULES } from "../server/rules/index.ts";
import { blocksOf } from "./editors/page.ts";

/** The pages for people: what can be said of them without running an editor. */

const ROOT = resolve(import.meta.dirname, "..");
const PAGES = [
  "README.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

describe.each(PAGES)("%s", (page) => {
  test("has links that lead somewhere", () => {
    const links = Array.from(read(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g), ([, link = ""]) => link);
    const broken = links.filter((link) => {
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? page : join(dirname(page), path);
      return !existsSync(join(ROOT, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  test("names only rules that there are", () => {
    const named = read(page).matchAll(/"?([a-z]+(?:-[a-z]+)+)"?\]?(?: =|:) "(?:off|hint|information|warning|error)"/g);
    expect(Array.from(named, ([, id]) => id).filter((id) => !RULES.some((rule) => rule.id === id))).toEqual([]);
  });
});

/** As the places that show Markdown make them of headings. */
function anchorsOf(page: string): string[] {
  return Array.from(read(page).matchAll(/^#+ (.*)$/gm), ([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, "")
      .replaceAll(" ", "-"),
  );
}

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
    const inHelix = names("docs/editors/helix.md", /"\*([^*"]+)\*\.txt"/g);
    expect(inHelix.length).toBeGreaterThan(0);
    expect(names("docs/editors/kate.md", /\*([^*";]+)\*\.txt/g)).toEqual(inHelix);
    expect(names("docs/editors/vim.md", /\*([^*,]+)\*\.txt/g)).toEqual(inHelix);
    expect(names("docs/editors/neovim.md", /"\.\*([^.*]+)\.\*%\.txt"/g)).toEqual(inHelix);
    const inEmacs = /"\\\\\((.*)\\\\\)\[\^\/\]/.exec(read("docs/editors/emacs.md"))?.[1]?.split("\\\\|");
    expect(inEmacs).toEqual(inHelix);
  });
});
