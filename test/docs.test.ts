import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES } from "../server/rules/index.ts";

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

test.each(["README.md", "docs/README.en.md", "docs/cheatsheet.md"])(
  "%s names every command of the command line",
  (page) => {
    const files = readdirSync(join(ROOT, "server/cli/commands"));
    const missing = files.map((file) => basename(file, ".ts")).filter((name) => !read(page).includes(` ${name} `));
    expect(missing).toEqual([]);
  },
);

test("the README in English has the sections, programs and settings of the Chinese one", () => {
  const shape = (page: string) => {
    const text = read(page);
    const fenced = Array.from(text.matchAll(/^```(\w+)$/gm), ([, language]) => language);
    const calls = Array.from(text.matchAll(/^(?:npm|node) [\w/.]+ ?[\w-]*/gm), ([call]) => call.trim());
    return { fenced, calls, pictures: Array.from(text.matchAll(/^!.*\((?:.*\/)?(.*)\)$/gm), ([, name]) => name) };
  };
  expect(shape("docs/README.en.md")).toEqual(shape("README.md"));
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
