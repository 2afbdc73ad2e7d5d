import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { LintMemory } from "../server/check/in-force.ts";
import { readText } from "../server/check/kept/read-text.ts";
import { lint } from "../server/check/lint.ts";
import type { ReportRule } from "../server/check/rule.ts";
import { ReadingMemory } from "../server/reading/memory.ts";
import { parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";

/** Rules of the whole report rest while nothing that they have read has changed. That this changes nothing: same-edits.test.ts. */

describe("a text that tells what is read of it", () => {
  const asked: readonly [name: string, ask: (text: string, at: number) => unknown][] = [
    ["slice", (text, at) => [text.slice(at), text.slice(0, at), text.slice(-at), text.slice(at, at + 3)]],
    ["at", (text, at) => [text.at(at), text.at(-at), text.charAt(at), text.charCodeAt(at), text[at], text[-1]]],
    [
      "find",
      (text, at) => [text.indexOf("b", at), text.lastIndexOf("b", at), text.includes("ab", at), text.indexOf("ab")],
    ],
    [
      "begin",
      (text, at) => [text.startsWith("a", at), text.endsWith("b", at), text.startsWith("a"), text.endsWith("b")],
    ],
    ["match", (text) => [/b+/.exec(text)?.index, text.replace(/a/g, "c"), text.split("b"), [...text], `${text}`]],
  ];

  test.each(asked)("answers as it does: %s", (_, ask) => {
    const texts = fc.string({ unit: fc.constantFrom("a", "b", "\n"), maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.nat(14), (text, at) => {
        expect(ask(readText(text, { read: () => {}, readAll: () => {} }), at)).toEqual(ask(text, at));
      }),
    );
  });

  test("tells no less than what was read", () => {
    const read: [number, number][] = [];
    const all = vi.fn();
    const text = readText("abcdef", { read: (start, end) => read.push([start, end]), readAll: all });
    text.slice(1, 3);
    text.at(-1);
    void text[2];
    text.indexOf("d", 2);
    text.indexOf("x", 4);
    expect(read).toEqual([
      [1, 3],
      [5, 6],
      [2, 3],
      [2, 4],
      [4, 6],
    ]); // prettier-ignore
    expect(all).not.toHaveBeenCalled();
    /c/.test(text);
    expect(all).toHaveBeenCalled();
  });
});

const FILLER = Array.from(
  "东西南北柳河青石梅兰竹菊松柏桃李杏梨枣桂荷莲芦荻稻麦豆麻桑茶",
  (name) => `${name}村同群众一起清沟渠、修围墙、种果树。`,
).join("");
const REPORT = `青禾镇2025年工作总结

一、工作情况

全年新修道路12公里，改造农房40户。${FILLER}

${FILLER}道路通到各组，群众出行方便。${FILLER}

二、存在的问题

道路养护的队伍还要充实。

三、下一步打算

新修道路20公里。
`;

/** How often rules are run while a text is typed, by rule. */
function typed(versions: readonly string[]): Map<string, number> {
  const runs = new Map<string, number>();
  const rules = RULES.map((rule) => {
    if (rule.scope === "paragraph") return rule;
    const check = (...given: unknown[]) => {
      runs.set(rule.id, (runs.get(rule.id) ?? 0) + 1);
      return (rule.check as (...given: unknown[]) => ReturnType<ReportRule["check"]>)(...given);
    };
    return { ...rule, check } as typeof rule;
  });
  const reading = new ReadingMemory();
  const memory = new LintMemory();
  versions.forEach((text, i) => {
    if (i === 2) runs.clear(); // the first is read as it is, the second noted
    lint(parseReport(text, { memory: reading }), rules, undefined, { memory });
  });
  return runs;
}

describe("a rule of the whole report", () => {
  const at = REPORT.indexOf("，群众");
  const withWords = (words: string, offset = at) => REPORT.slice(0, offset) + words + REPORT.slice(offset);

  test("rests while words are typed that it has not read", () => {
    const runs = typed([withWords("多"), withWords("多多"), withWords("多多修"), withWords("多多修建")]);
    expect([...runs.keys()]).toEqual([]);
  });

  test("is run again when a pattern that it looks for stands there", () => {
    expect(typed([REPORT, withWords("，"), withWords("，×")]).get("residue-placeholder")).toBe(undefined);
    expect(typed([REPORT, withWords("，"), withWords("，××镇")]).get("residue-placeholder")).toBe(1);
  });

  test("is run again when a heading changes, as all are", () => {
    const heading = REPORT.indexOf("工作情况") + 4;
    const runs = typed([REPORT, withWords("，"), withWords("好", heading)]);
    expect(runs.get("heading-seq")).toBe(1);
    expect(runs.size).toBeGreaterThan(50);
  });
});
