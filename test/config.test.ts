import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { DEFAULT_CONFIG, parseConfig, settingsFor } from "../server/check/config.ts";
import { REPORT_NAMES } from "../server/check/file-names.ts";
import { defineRule, type Rule } from "../server/check/rule.ts";
import { RULES } from "../server/rules/index.ts";
import { matchesGlob } from "../server/text/glob.ts";
import { nearest } from "../server/text/nearest.ts";
import { processorTime } from "./support/processor.ts";

const ROOT = join(import.meta.dirname, "..");

const description = { zh: "…", en: "…" };
const rule = (id: string): Rule =>
  defineRule({
    id,
    family: "wording",
    severity: "warning",
    summary: description,
    options: {
      max: { default: 20, description },
      strict: { default: false, description },
      word: { default: "", description },
      allow: { default: [] as string[], description },
    },
    *check() {},
  }) as Rule;
const TWO_RULES = [rule("heading-seq"), rule("figure-unit")];
const parse = (text: string) => parseConfig(text, TWO_RULES);
/** What a configuration complains of: the words it points at, and the message. */
const complaints = (text: string) =>
  parse(text).problems.map(({ span, message }) => `${text.slice(span.start, span.end)} → ${message.zh}`);

describe("a good configuration", () => {
  test("everything that can be said", () => {
    const text = `{
      "$schema": "./hegao.schema.json", // comments are welcome
      "kind": "duty-report", "final": true, "markdown": "off",
      "rules": {
        "heading-seq": "off",
        "figure-unit": { "level": "error", "max": 5, "strict": true, "word": "亩", "allow": ["公里",], },
      },
      /* so are commas at the end */
      "exceptions": [{ "rule": "heading-seq", "text": "三、", "before": "。", "file": "2025/*.txt", "reason": "原文如此" }],
      "ignore": ["旧稿/"],
      "names": ["三百工程", "1155"],
    }`;
    expect(parse(text)).toMatchObject({
      problems: [],
      config: {
        kind: "duty-report",
        final: true,
        markdown: "off",
        rules: {
          "heading-seq": { level: "off" },
          "figure-unit": { level: "error", options: { max: 5, strict: true, word: "亩", allow: ["公里"] } },
        },
        exceptions: [{ rule: "heading-seq", text: "三、", before: "。", file: "2025/*.txt", reason: "原文如此" }],
        ignore: ["旧稿/"],
        names: ["三百工程", "1155"],
      },
    });
  });

  test.each([[""], ["  \n"], ["{}"], ["\uFEFF{ }"], ["// nothing yet\n{}"]])("%j says nothing", (text) => {
    expect(parse(text)).toMatchObject({ config: DEFAULT_CONFIG, problems: [] });
  });
});

describe("what is wrong is named, with the remedy", () => {
  test.each([
    ['{ "rules": { "heading-sq": "off" } }', '"heading-sq" → 没有名为 "heading-sq" 的规则，是不是 "heading-seq"？'],
    ['{ "rules": { "xyz": "off" } }', '"xyz" → 没有名为 "xyz" 的规则，请用 hegao rules 查看规则名。'],
    [
      '{ "rules": { "heading-seq": "warn" } }',
      '"warn" → 这里应写 "off"、"hint"、"information"、"warning"、"error" 之一，是不是 "warning"？',
    ],
    ['{ "rules": { "figure-unit": { "max": "5" } } }', '"5" → 这里应写 数字。'],
    ['{ "rules": { "figure-unit": { "strict": 1 } } }', "1 → 这里应写 true 或 false。"],
    ['{ "rules": { "figure-unit": { "word": null } } }', 'null → 这里应写 "文字"。'],
    ['{ "rules": { "figure-unit": { "allow": "亩" } } }', '"亩" → 这里应写 [ … ]。'],
    ['{ "rules": { "figure-unit": { "allow": ["亩", 3] } } }', '3 → 这里应写 "文字"。'],
    ['{ "rules": { "figure-unit": { "maxx": 3 } } }', '"maxx" → 没有名为 "maxx" 的设置，是不是 "max"？'],
    ['{ "rules": [] }', '[] → 这里应写 { "规则": "级别" }。'],
    ['{ "rule": {} }', '"rule" → 没有名为 "rule" 的设置，是不是 "rules"？'],
    [
      '{ "colour": 1 }',
      '"colour" → 没有名为 "colour" 的设置，可写的有：$schema、kind、final、markdown、rules、exceptions、ignore、names。',
    ],
    ['{ "markdown": "atuo" }', '"atuo" → 这里应写 "auto"、"on"、"off" 之一，是不是 "auto"？'],
    [
      '{ "exceptions": [{ "rule": "heading-seq", "reason": " " }] }',
      '{ → 例外缺少 "text"、"reason"，每条例外都要写明规则 "rule"、原文 "text" 和理由 "reason"。',
    ],
    [
      '{ "exceptions": [{ "rule": "heading", "text": "三、", "reason": "原文" }] }',
      '"heading" → 没有名为 "heading" 的规则，是不是 "heading-seq"？',
    ],
    ["[]", "[] → 这里应写 { … }。"],
    ["3", "3 → 这里应写 { … }。"],
    ['{ "final": true', "{ → 这个 { 缺少收尾的 }。"],
    ['{ "names": ["三农", "惠民工程"] }', '"惠民工程" → “惠民工程”里没有数字，写在这里不起作用，请删去或写全名称。'],
    ['{ "ignore": ["a" }', "} → 这里缺少英文逗号 , 或 ]。"],
    ['{ "final" true }', "t → “final”后面缺少英文冒号 :。"],
    ['{ "final"： true }', "： → 全角的 ： 应写成半角的 : 。"],
    ['{ "final": true， "kind": 1 }', "， → 全角的 ， 应写成半角的 , 。"],
    ["{ “final”: true }", '“ → 全角的 “ 应写成半角的 " 。'],
    ["{ final: true }", 'f → 名称要放在英文引号里："final"。'],
    ['{ "kind": duty-report }', 'd → 文字要放在英文引号里："duty-report"。'],
    ['{ "kind": "duty', '" → 缺少收尾的英文引号 "。'],
    ['{ "ignore": ["旧稿\\x"] }', '" → 反斜杠 \\ 要写两遍：\\\\。'],
    ['{ "kind": , }', ", → 这里缺少一个值。"],
    ["{} {}", "{ → 结尾多出的内容，请删去。"],
    ["{} /* open", "/ → 注释 /* 缺少收尾的 */。"],
    ['{ "final": true，"kind": 1 }', "， → 全角的 ， 应写成半角的 , 。"],
    ['{ "final": true；"kind": 1 }', "； → 这里缺少英文逗号 , 或 }。"],
    ["{ final：true }", "： → 全角的 ： 应写成半角的 : 。"],
    ['{ "ignore": ["a",', "[ → 这个 [ 缺少收尾的 ]。"],
    ['{ "kind":', " → 这里缺少一个值。"],
    ['{ "rules": { "heading-seq": 1. } }', "1 → 这个数字没有写完。"],
    ['{ "ignore": ["a\u0001"] }', '" → 引号里有看不见的控制字符，请删去。'],
    ['{ "ignore": ["a\t\\x\t"] }', '" → 反斜杠 \\ 要写两遍：\\\\。'],
    [`{ "ignore": ${"[".repeat(64)} }`, "[ → 嵌套太深，请减少括号的层数。"],
    [`{}${" ".repeat(200_000)}`, "{ → 内容太长，不像是配置文件。"],
  ])("%s", (text, complaint) => {
    expect(complaints(text)).toEqual([complaint]);
  });

  test("blanks of all kinds are blanks, and a tab may stand in a text", () => {
    const { config, problems } = parse('\uFEFF{\u3000"final":\u3000true,\u00A0"ignore":\u3000["旧\t稿\u3000"] }\u3000');
    expect(problems).toEqual([]);
    expect(config).toMatchObject({ final: true, ignore: ["旧\t稿\u3000"] });
  });

  test("brackets in texts and comments are not nested", () => {
    expect(complaints(`{ "ignore": ["${"[".repeat(100)}"] /* ${"{".repeat(100)} */ }`)).toEqual([]);
  });

  test("more names than are looked for", () => {
    const { config, problems } = parse(JSON.stringify({ names: Array.from({ length: 1001 }, (_, i) => `${i}工程`) }));
    expect(config.names).toHaveLength(1000);
    expect(problems[0]?.message.zh).toBe('"names" 最多写 1000 个名称，多出的不起作用，请删减。');
  });

  test("each exception is found again in the text", () => {
    const text = '{ "exceptions": [{ "rule": "heading-seq", "text": "三、", "reason": "原文" }, { "text": "" }] }';
    const { config, places } = parse(text);
    expect(config.exceptions.map((exception) => places.get(exception))).toEqual([
      { start: text.indexOf("{", 2), end: text.indexOf("}") + 1 },
    ]);
  });

  test("an unknown kind lists the kinds", () => {
    expect(complaints('{ "kind": "会议纪要" }')[0]).toContain('"duty-report"');
  });

  test("a kind may be named as offices call it", () => {
    const { config, problems } = parse('{ "kind": "述职报告" }');
    expect(problems).toEqual([]);
    expect(config.kind).toBe("duty-report");
  });

  test("what is understood is in force all the same", () => {
    const { config, problems } = parse('{ "final": true, "rules": { "heading-seq": "off", "nothing": "off" } }');
    expect(problems).toHaveLength(1);
    expect(config).toMatchObject({ final: true, rules: { "heading-seq": { level: "off" } } });
  });

  test("hostile texts end soon and never throw", () => {
    for (const text of [
      "[".repeat(150_000),
      '{"a":'.repeat(40_000),
      `"${"\\n".repeat(90_000)}"`,
      " ".repeat(1e6),
      "/".repeat(1e6),
    ]) {
      expect(parse(text).config).toEqual(DEFAULT_CONFIG);
    }
    const many = `{ ${'"heading":1,'.repeat(15_000)} }`;
    const started = processorTime();
    expect(parse(many).problems).toHaveLength(15_000);
    expect(processorTime() - started).toBeLessThan(2000);
    expect(
      parse('{ "__proto__": { "final": true }, "rules": { "__proto__": "off", "constructor": "off" } }').config,
    ).toEqual({
      ...DEFAULT_CONFIG,
      rules: {},
    });
  });
});

test("an exception holds for the files it names", () => {
  const exceptions = [
    { rule: "heading-seq", text: "一", reason: "…" },
    { rule: "heading-seq", text: "二", file: "2025/**", reason: "…" },
  ];
  const { config } = parse(JSON.stringify({ exceptions }));
  expect(settingsFor(config, "2025/总结.txt").exceptions).toHaveLength(2);
  expect(settingsFor(config, "2026/总结.txt").exceptions).toHaveLength(1);
});

describe("globs", () => {
  test.each([
    ["*.txt", "总结.txt", true],
    ["*.txt", "2025/总结.txt", true],
    ["/*.txt", "2025/总结.txt", false],
    ["2025/*.txt", "2025/总结.txt", true],
    ["2025/*.txt", "2025/上/总结.txt", false],
    ["2025\\*.txt", "2025\\总结.txt", true],
    ["2025/", "2025/上/总结.txt", true],
    ["旧稿", "2025/旧稿/总结.txt", true],
    ["./旧稿/*", "旧稿/总结.txt", true],
    ["2025/**", "2025/上/总结.txt", true],
    ["2025/**", "2026/总结.txt", false],
    ["**/上/*.txt", "2025/年/上/总结.txt", true],
    ["**/上/*.txt", "上/总结.txt", true],
    ["a/**/b/**/c.txt", "a/x/b/y/b/z/c.txt", true],
    ["a/**/b/**/c.txt", "a/x/y/c.txt", false],
    ["总结?.txt", "总结1.txt", true],
    ["总结?.txt", "总结.txt", false],
    ["*总*结*", "年终总的小结稿", true],
    ["[定稿]*.txt", "2025/[定稿]总结.txt", true],
    ["[定稿]*.txt", "定总结.txt", false],
    ["#1.txt", "#1.txt", true],
    ["!总结.txt", "!总结.txt", true],
    ["!总结.txt", "总结.txt", false],
    ["Draft*.txt", "draft1.txt", false],
    ["2025/**", "2025", true],
    ["", "总结.txt", false],
  ])("%s on %s: %s", (glob, path, expected) => {
    expect(matchesGlob(glob, path)).toBe(expected);
  });

  test("many stars don't multiply", () => {
    const started = processorTime();
    expect(matchesGlob(`${"*a".repeat(200)}b`, "a".repeat(20_000))).toBe(false);
    expect(matchesGlob(`${"**/a/".repeat(200)}b`, "a/".repeat(2000))).toBe(false);
    expect(processorTime() - started).toBeLessThan(1000);
  });
});

test("the nearest name is the one that was meant, or none", () => {
  const names = ["check", "outline", "rules"];
  expect(nearest("chek", names)).toBe("check");
  expect(nearest("OUTLINE", names)).toBe("outline");
  expect(nearest("figures", names)).toBeUndefined();
});

test("the language's file names are the ones the manifest registers", () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const { filenamePatterns } = manifest.contributes.languages.find(({ id }: { id: string }) => id === "gongwen");
  expect(filenamePatterns).toEqual(REPORT_NAMES.map((name) => `${name}.txt`));
});

describe("the schema", () => {
  const schema = JSON.parse(readFileSync(join(ROOT, "schemas/hegao.schema.json"), "utf8"));
  const validate = new Ajv({ strict: false }).compile(schema);
  const id = RULES[0]?.id as string;

  test.each([
    [{}, true],
    [{ kind: "duty-report", final: true, markdown: "on", ignore: ["旧稿/"] }, true],
    [{ rules: { [id]: "off" } }, true],
    [{ rules: { [id]: { level: "hint" } } }, true],
    [{ exceptions: [{ rule: id, text: "三、", reason: "原文如此" }] }, true],
    [{ kind: "report" }, false],
    [{ final: "yes" }, false],
    [{ rules: { [id]: "on" } }, false],
    [{ rules: { [id]: { nothing: 1 } } }, false],
    [{ rules: { "no-such-rule": "off" } }, false],
    [{ exceptions: [{ rule: id, text: "三、" }] }, false],
    [{ exceptions: [{ rule: "no-such-rule", text: "三、", reason: "…" }] }, false],
    [{ colour: 1 }, false],
  ])("and the reader agree on %j", (config, good) => {
    expect(parseConfig(JSON.stringify(config), RULES).problems.length === 0).toBe(good);
    expect(validate(config)).toBe(good);
  });

  test("every rule with every option at its default is good", () => {
    const rules = Object.fromEntries(
      RULES.map(({ id, severity, options }) => {
        const defaults = Object.entries(options as Record<string, { default: unknown }>);
        return [
          id,
          { level: severity, ...Object.fromEntries(defaults.map(([name, option]) => [name, option.default])) },
        ];
      }),
    );
    expect(parseConfig(JSON.stringify({ rules }), RULES).problems).toEqual([]);
    expect(validate({ rules }), JSON.stringify(validate.errors)).toBe(true);
  });
});
