import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readEditorSettings } from "../server/lsp/settings.ts";
import { RULES } from "../server/rules/index.ts";

const root = new URL("../", import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, root), "utf8"));
const manifest = read("package.json");

describe("the manifest", () => {
  it.each(["package.nls.json", "package.nls.en.json"])("finds all its texts in %s, and no others", (file) => {
    const keys = JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g);
    expect(Object.keys(read(file)).sort()).toEqual([...new Set(Array.from(keys, ([, key]) => key))].sort());
  });

  it("has one drop-down list a rule, which leaves it as it is until it is chosen", () => {
    const [, , ...families]: {
      properties: Record<string, { enum: string[]; enumItemLabels: string[]; default: string }>;
    }[] = manifest.contributes.configuration;
    const settings = families.flatMap(({ properties }) => Object.entries(properties));
    expect(settings.map(([name]) => name.replace("hegao.rule.", "")).sort()).toEqual(RULES.map(({ id }) => id).sort());
    for (const [, setting] of settings) {
      expect(setting.enum).toEqual(["default", "off", "hint", "information", "warning", "error"]);
      expect(setting.enumItemLabels).toHaveLength(setting.enum.length);
      expect(setting.default).toBe("default");
    }
    const chosen = {
      rules: { "sum-mismatch": "hint", "double-punct": "off" },
      rule: { "sum-mismatch": "off", "heading-seq": "default" },
    };
    expect(readEditorSettings(chosen, undefined).rules).toEqual({
      "sum-mismatch": { level: "off" },
      "double-punct": { level: "off" },
    });
  });

  it("names every choice of a setting in words of one language", () => {
    const groups: { properties: Record<string, { enum?: string[]; enumItemLabels?: string[] }> }[] =
      manifest.contributes.configuration;
    for (const [name, { enum: choices, enumItemLabels: labels }] of groups.flatMap(({ properties }) =>
      Object.entries(properties),
    )) {
      expect(labels?.length, name).toBe(choices?.length);
      for (const [file, foreign] of [
        ["package.nls.json", /[a-z]{3}/],
        ["package.nls.en.json", /\p{Script=Han}/u],
      ] as const) {
        const texts: Record<string, string> = read(file);
        const words = (labels ?? []).map((label) => texts[label.slice(1, -1)] ?? label);
        expect(words.filter((word) => foreign.test(word) || word.startsWith("%"))).toEqual([]);
      }
    }
  });

  it("shows its groups of settings, and the settings of each, in an order of their own", () => {
    const groups: { order: number; properties: Record<string, { order: number }> }[] =
      manifest.contributes.configuration;
    expect(groups.map(({ order }) => order)).toEqual(groups.map((_, i) => i + 1));
    for (const { properties } of groups) {
      const orders = Object.values(properties).map(({ order }) => order);
      expect(orders).toEqual([...new Set(orders)].sort((a, b) => a - b));
    }
  });

  it("is found by 核稿 and by hegao, in either language", () => {
    for (const file of ["package.nls.json", "package.nls.en.json"]) expect(read(file).category).toMatch(/核稿.*hegao/i);
    expect(manifest.contributes.commands.every(({ category }: { category: string }) => category === "%category%")).toBe(
      true,
    );
  });

  it("has no Markdown marks in the walkthrough but links and line breaks: VS Code shows them as they are", () => {
    for (const file of ["package.nls.json", "package.nls.en.json"]) {
      const texts = Object.entries<string>(read(file)).filter(([key]) => key.startsWith("walkthrough."));
      expect(texts.filter(([, text]) => /[`*_#]/.test(text))).toEqual([]);
    }
  });

  it("leads through the walkthrough with a picture a step, as many as its command names", () => {
    const [{ steps }]: [{ steps: { media: { svg: string } }[] }] = manifest.contributes.walkthroughs;
    const pictures = readdirSync(new URL("media/walkthrough", root)).map((name) => `media/walkthrough/${name}`);
    expect(steps.map(({ media }) => media.svg).sort()).toEqual(pictures.sort());
    const han = "零一二三四五六七八九十"[steps.length];
    expect(read("package.nls.json")["command.openWalkthrough"]).toBe(`入门${han}步`);
  });

  it("points to files that exist", () => {
    const { languages, grammars, snippets } = manifest.contributes;
    const paths: string[] = [...languages, ...grammars, ...snippets].flatMap(({ configuration, path }) => [
      ...(configuration ? [configuration] : []),
      ...(path ? [path] : []),
    ]);
    expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  it.each([
    ["2026年柳溪镇工作总结及2027年工作计划.txt", true],
    ["政府工作报告（送审稿）.txt", true],
    ["张三述职述廉报告.txt", true],
    ["关于河道治理情况的汇报.txt", true],
    ["巡察整改进展报告.txt", true],
    ["通讯录.txt", false],
    ["readme.txt", false],
    ["工作报告.docx", false],
  ])("takes %s for a report: %s", (name, expected) => {
    const patterns: string[] = manifest.contributes.languages[0].filenamePatterns;
    const matches = patterns.some((pattern) =>
      new RegExp(`^${pattern.replace(".", "\\.").replaceAll("*", ".*")}$`).test(name),
    );
    expect(matches).toBe(expected);
  });
});
