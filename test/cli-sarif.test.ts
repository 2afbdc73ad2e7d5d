import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import type { Rule } from "../server/check/rule.ts";
import { defineRule } from "../server/check/rule.ts";
import { hashLines } from "../server/cli/print/lineHash.ts";
import { RULES } from "../server/rules/index.ts";
import { indexLines } from "../server/text/text.ts";
import { TEST_RULES, workplace } from "./support/cli.ts";
import { readCityReports, readRealReports } from "./support/corpus.ts";

/** SARIF: the official schema, and what GitHub's code scanning asks for beyond it. */

const schema = JSON.parse(readFileSync(join(import.meta.dirname, "schemas/sarif-2.1.0-rtm.5.json"), "utf8"));
// The schema is written in draft 4 and uses nothing that draft 7 reads differently but the name of its own id.
const { id: _, $schema: __, ...draft7 } = schema;
const validate = formats(new Ajv({ strict: false, unicodeRegExp: false })).compile(draft7);

const pages = Object.fromEntries(
  RULES.map(({ id, family }) => [
    `pages/${id}.md`,
    readFileSync(join(import.meta.dirname, "../server/rules", family, `${id}.md`), "utf8"),
  ]),
);

interface Place {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
  readonly region: Record<string, number>;
}

interface Descriptor {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: string };
  readonly properties: {
    readonly tags: readonly string[];
    readonly precision: string;
    readonly "problem.severity": string;
  };
}

interface Log {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly semanticVersion: string;
        readonly rules: readonly Descriptor[];
      };
    };
    readonly results: readonly Result[];
  }[];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: Place }[];
  readonly relatedLocations?: readonly { readonly physicalLocation: Place }[];
  readonly partialFingerprints: Record<string, string>;
}

/** What GitHub's documentation demands of a log ("SARIF support for code scanning"); each line names what is wrong. */
function complaints(log: Log): string[] {
  const found: string[] = [];
  const ask = (holds: boolean, what: string) => {
    if (!holds) found.push(what);
  };
  ask(JSON.stringify(log).length < 10 * 1024 * 1024, "larger than 10 MB");
  ask(log.runs.length <= 20, "more than 20 runs");
  for (const { tool, results } of log.runs) {
    const { name, semanticVersion, rules } = tool.driver;
    ask(name !== "", "a tool without name");
    ask(/^\d+\.\d+\.\d+/.test(semanticVersion), `the version ${semanticVersion}`);
    ask(results.length <= 25_000, `${results.length} results`);
    for (const { id, shortDescription, fullDescription, help, helpUri, defaultConfiguration, properties } of rules) {
      for (const { text } of [shortDescription, fullDescription])
        ask(text.length > 0 && text.length <= 1024, `${id}: the description ${text.slice(0, 20)}`);
      ask(help.text.length > 0 && help.markdown.length > 0, `${id}: help`);
      ask(["note", "warning", "error"].includes(defaultConfiguration.level), `${id}: level`);
      ask(properties.tags.length <= 10, `${id}: ${properties.tags.length} tags`);
      ask(["very-high", "high", "medium", "low"].includes(properties.precision), `${id}: precision`);
      ask(["error", "warning", "recommendation"].includes(properties["problem.severity"]), `${id}: problem.severity`);
      ask(helpUri === undefined || helpUri.startsWith("https:"), `${id}: helpUri`);
    }
    for (const {
      ruleId,
      ruleIndex,
      level,
      message,
      locations,
      relatedLocations = [],
      partialFingerprints,
    } of results) {
      ask(rules[ruleIndex]?.id === ruleId, `${ruleId}: ruleIndex`);
      ask(["note", "warning", "error"].includes(level), `${ruleId}: level`);
      ask(message.text !== "", `${ruleId}: message`);
      ask(locations.length === 1, `${ruleId}: ${locations.length} locations`);
      ask(relatedLocations.length <= 100, `${ruleId}: ${relatedLocations.length} related locations`);
      ask(/^[0-9a-f]{1,16}:\d+$/.test(partialFingerprints["primaryLocationLineHash"] ?? ""), `${ruleId}: fingerprint`);
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        const { artifactLocation, region } = physicalLocation;
        ask(!/^[a-z]+:|^\/|^\.\.?\/|\\/i.test(artifactLocation.uri), `the URI ${artifactLocation.uri}`);
        ask(artifactLocation.uriBaseId === "%SRCROOT%", `the base of ${artifactLocation.uri}`);
        for (const side of ["startLine", "startColumn", "endLine", "endColumn"])
          ask(Number.isInteger(region[side]) && (region[side] as number) >= 1, `${ruleId}: ${side}`);
      }
    }
  }
  return found;
}

describe("GitHub's rules", () => {
  const corpus = [...readRealReports(), ...readCityReports().slice(0, 20)];

  test.skipIf(corpus.length === 0)("hold over real reports", { timeout: 120_000 }, async () => {
    const files = Object.fromEntries(
      corpus.map(({ name, text, markdown }) => [`稿 ${name}.${markdown ? "md" : "txt"}`, text]),
    );
    const place = workplace({ ...files, ...pages }, { rules: RULES });
    const { out } = await place.hegao("check", "--format", "sarif", ...Object.keys(files));
    const log = JSON.parse(out);
    expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3), null, 1)).toBe(true);
    expect(log.runs[0].results.length).toBeGreaterThan(100);
    expect(log.runs[0].columnKind).toBe("utf16CodeUnits");
    expect(complaints(log)).toEqual([]);
  });

  test.each(["zh-cn", "en"])("every rule has its text in %s", async (locale) => {
    const place = workplace({ ...pages, "a.txt": "好" }, { rules: RULES });
    const { out } = await place.hegao("check", "a.txt", "--format", "sarif", "--locale", locale);
    const log = JSON.parse(out);
    expect(complaints(log)).toEqual([]);
    for (const { id, shortDescription, fullDescription, help } of log.runs[0].tool.driver.rules) {
      expect(help.markdown, id).not.toContain("generated:");
      expect(fullDescription.text, id).not.toBe(shortDescription.text);
      expect(fullDescription.text.length, id).toBeGreaterThan(10);
      expect(fullDescription.text, id).not.toMatch(/^选项|^[-#|]/);
      if (locale === "zh-cn") expect(help.markdown, id).toContain("## 依据");
      else expect(help.markdown, id).not.toContain("## 依据");
    }
  });

  test("other places are bounded, and results with a word", { timeout: 60_000 }, async () => {
    const many = defineRule({
      id: "test-many",
      family: "wording",
      severity: "warning",
      summary: { zh: "多", en: "Many" },
      *check({ text }) {
        const message = { zh: "有。", en: "Here." };
        const related = Array.from({ length: 200 }, () => ({ span: { start: 0, end: 1 }, message }));
        for (let start = 0; start < text.length; start++)
          yield { span: { start, end: start + 1 }, message, ...(start === 0 && { related }) };
      },
    }) as Rule;
    const files = Object.fromEntries([1, 2, 3].map((i) => [`${i}.txt`, "坏".repeat(9000)]));
    const { out, err } = await workplace(files, { rules: [many] }).hegao("check", "--format", "sarif");
    const log = JSON.parse(out);
    expect(complaints(log)).toEqual([]);
    expect(log.runs[0].results).toHaveLength(25_000);
    expect(err).toBe(
      "hegao: SARIF 里最多放 25000 条，另有 2000 条没有写入，请加 --min-severity warning 或分文件夹核。\n",
    );
  });

  test("an empty log is whole", async () => {
    const { out } = await workplace({ "a.txt": "好" }, { rules: TEST_RULES }).hegao("check", "--format", "sarif");
    expect(JSON.parse(out).runs[0].results).toEqual([]);
  });
});

test("files are named from the current folder, however they were named", async () => {
  const place = workplace({ "a.txt": "坏", "子 夹/b.txt": "坏" });
  const named = ["./a.txt", join(place.folder, "子 夹/b.txt")];
  const { out } = await place.hegao("check", "--format", "sarif", ...named);
  const uris = JSON.parse(out).runs[0].results.map(
    (result: Result) => result.locations[0]?.physicalLocation.artifactLocation.uri,
  );
  expect(uris).toEqual(["a.txt", "%E5%AD%90%20%E5%A4%B9/b.txt"]);
});

describe("the hash of a line", () => {
  const hash = (text: string) => hashLines(text, indexLines(text));

  test("is the one that GitHub computes", () => {
    expect(hash("")).toEqual(["c129715d7a2bc9a3:1"]);
    expect(hash(" a\nb\n  \t\tc\n d")).toEqual([
      "271789c17abda88f:1",
      "54703d4cd895b18:1",
      "180aee12dab6264:1",
      "a23a3dc5e078b07b:1",
    ]);
    expect(hash(" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n")).toEqual([
      "e9496ae3ebfced30:1",
      "fb7c023a8b9ccb3f:1",
      "ce8ba1a563dcdaca:1",
      "e20e36e16fcb0cc8:1",
      "b3edc88f2938467e:1",
      "c8e28b0b4002a3a0:1",
      "c129715d7a2bc9a3:1",
    ]);
    const same = hash("Lorem ipsum dolor sit amet.\n".repeat(10));
    expect(same.slice(0, 7)).toEqual([...[1, 2, 3, 4, 5, 6].map((i) => `a7f2ff13bc495cf2:${i}`), "a7f2ff1481e87703:1"]);
  });

  test("stays when lines are put before it", () => {
    const line = "全镇实施项目20个，".repeat(20);
    expect(hash(`${line}\n尾`)[0]).toBe(hash(`新的一行\n${line}\n尾`)[1]);
  });
});
