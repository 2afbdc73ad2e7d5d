import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Phrase, pattern, phrase, upTo, words } from "../server/lexicon/phrase.ts";
import { Scanner } from "../server/lexicon/scan.ts";

/** The examples beside each class of words are its tests: `@yes` marks what is found with ⟦ ⟧, in `@no` nothing is found. */

const FOLDER = join(import.meta.dirname, "../server/lexicon");
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ts") && name !== "phrase.ts" && name !== "scan.ts");

/** Every exported class with the comment above it. */
const CLASSES = /^\/\*\*\n((?: \*.*\n)*?) \*\/\nexport const (\w+)/gm;

const examples = await Promise.all(
  files.map(async (file) => {
    const module = (await import(join(FOLDER, file))) as Record<string, unknown>;
    const source = readFileSync(join(FOLDER, file), "utf8");
    const documented = new Map(
      Array.from(source.matchAll(CLASSES), ([, comment = "", name = ""]) => {
        const tagged = (tag: string) =>
          Array.from(comment.matchAll(new RegExp(`@${tag} (.*)`, "g")), ([, t]) => t ?? "");
        return [name, { comment, yes: tagged("yes"), no: tagged("no") }] as const;
      }),
    );
    return Object.entries(module).map(([name, value]) => ({ file, name, value, ...documented.get(name) }));
  }),
).then((all) => all.flat());

describe.each(examples)("$file: $name", ({ value, comment = "", yes = [], no = [] }) => {
  test("is a phrase with its Chinese term and examples", () => {
    expect(value).toBeInstanceOf(Phrase);
    expect(comment, "begin the comment above it with the Chinese term").toMatch(/^ \* [\u4e00-\u9fff《“]/);
    expect(yes.length, "give an example: @yes …⟦found⟧…").toBeGreaterThan(0);
    expect(no.length, "give a near miss: @no …").toBeGreaterThan(0);
  });

  test.each(yes)("finds %s", (example) => {
    const all = new RegExp(String(value), "g");
    expect(example.replace(/[⟦⟧]/g, "").replace(all, "⟦$&⟧")).toBe(example);
    expect(example).toContain("⟦");
  });

  test.each(no)("does not find %s", (example) => {
    expect(example).not.toMatch(new RegExp(String(value)));
  });
});

describe("phrases", () => {
  test("the longer of two words that begin alike is found, each word once", () => {
    const rise = words("增 增长 增加", words("增长 提高"));
    expect(rise.list).toEqual(["增长", "增加", "提高", "增"]);
    expect("增长".match(pattern`${rise}`)?.[0]).toBe("增长");
    expect([rise.has("增长"), rise.has("长")]).toEqual([true, false]);
  });

  test("words are no patterns, and what stands behind a class holds for all of it", () => {
    expect(String(words("台(套) 3.5G"))).toBe("(?:台\\(套\\)|3\\.5G)");
    expect("增长增长".match(pattern`^${words("增长 减少")}{2}$`)?.[0]).toBe("增长增长");
    expect("第十二届".match(pattern`${phrase`第|十`}+`)?.[0]).toBe("第十");
    expect(String(words("甲 乙"))).toBe("[甲乙]");
    expect(words("- 台(套) 亿").list).toEqual(["台(套)", "-", "亿"]);
    expect(words("- 至 [").list).toEqual(["-", "至", "["]);
  });

  test("up to so many characters of one clause", () => {
    expect("增长约为5%".match(pattern`增长${upTo(3)}\d`)?.[0]).toBe("增长约为5");
    expect("增长，5%".replace("，", ",")).not.toMatch(pattern`增长${upTo(3)}\d`);
  });
});

describe("scanning for all words at once", () => {
  const list = ["增长", "增", "增长率", "三大球", "大", "率先"];
  const scanner = new Scanner(list);
  const found = (text: string) =>
    scanner.scan(text).map(({ start, end, word }) => [start, text.slice(start, end), word]);

  test("finds the longest word at each place, and none inside of another", () => {
    expect(found("增长率先增")).toEqual([
      [0, "增长率", 2],
      [4, "增", 1],
    ]);
    expect(found("三大球和大中小")).toEqual([
      [0, "三大球", 3],
      [4, "大", 4],
    ]);
    expect(found("增长长率先")).toEqual([
      [0, "增长", 0],
      [3, "率先", 5],
    ]);
  });

  test("finds nothing where a word only begins, and nothing in nothing", () => {
    expect(found("三大")).toEqual([[1, "大", 4]]);
    expect(found("率")).toEqual([]);
    expect(found("")).toEqual([]);
    expect(new Scanner([]).scan("增长")).toEqual([]);
  });

  test("agrees with one pattern of the same words", () => {
    const all = words(list.join(" "));
    const text = "率先增长，增长率和三大球都大增，大大增长";
    expect(found(text).map(([, word]) => word)).toEqual(text.match(pattern.g`${all}`));
  });
});
