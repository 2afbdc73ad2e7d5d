import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packExtension } from "../scripts/lib/vsix.mjs";
import { unzip } from "./support/unzip.ts";

/** What stands on VS Code's page of the extension: the texts in the package, as they are shown without a network. */

const ROOT = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "hegao-"));
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  const path = join(folder, "hegao.vsix");
  await packExtension(path);
  files = unzip(readFileSync(path));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (name: string) => files.get(`extension/${name}`) ?? "";
/** Everything that a reader of Markdown would follow or load, with a ! before what it would load. */
const targetsIn = (markdown: string) =>
  Array.from(
    markdown
      .replace(/```[\s\S]*?```|`[^`\n]*`/g, "")
      .matchAll(/(!?)\[[^\]]*\]\(([^)]*)\)|^ *\[[^\]]+\]: *(\S+)|<(?:img|a)\b[^>]*/gm),
    ([whole, picture = "", target]) => picture + (target ?? whole),
  );

test.each(["readme.md", "changelog.md"])("%s links to nothing that can't be opened", (name) => {
  const text = textOf(name);
  expect(text.length).toBeGreaterThan(500);
  const dead = targetsIn(text).filter((target) => !/^https:|^!data:image\/png;base64,/.test(target));
  expect(dead).toEqual([]);
});

test("the picture is in the text, whole", () => {
  const pictures = targetsIn(textOf("readme.md")).filter((target) => target.startsWith("!"));
  const bytes = readFileSync(join(ROOT, "docs/hegao.png"));
  expect(pictures.map((picture) => Buffer.from(picture.split(",")[1] ?? "", "base64"))).toEqual([bytes]);
});

test("the words of a link to a file stay, and the text is otherwise the README without its animations", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8").replace(/^!.*\.gif\)\n\n/gm, "");
  expect(textOf("readme.md")).toContain("见头五分钟，");
  const plain = (markdown: string) => markdown.replace(/(!?)\[([^\]\n]*)\]\((?!https:)[^)\s]+\)/g, "$2");
  expect(plain(textOf("readme.md"))).toBe(plain(readme));
});

test("the manifest is the project's, but for what npm packs: no address is made up", () => {
  const { files: _, ...manifest } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  expect(JSON.parse(textOf("package.json"))).toEqual(manifest);
});
