import { describe, expect, test } from "vitest";
import { lint } from "../server/core/lint.ts";
import { readHanOrdinal, scanMarkers, writeHanOrdinal, writeMarker } from "../server/core/numbering.ts";
import { parseReport } from "../server/core/report.ts";
import { foldText, slice } from "../server/core/text.ts";
import { NUMBERING_RULES } from "../server/rules/numbering/index.ts";

describe("Chinese ordinals", () => {
  test.each([
    ["一", 1],
    ["十", 10],
    ["十一", 11],
    ["二十", 20],
    ["二十一", 21],
    ["九十九", 99],
    ["一百", 100],
    ["一百零三", 103],
    ["一百二十", 120],
  ])("%s is %i", (text, value) => {
    expect(readHanOrdinal(text)).toBe(value);
  });

  test.each(["", "一二", "三五", "A"])("%j is none", (text) => {
    expect(readHanOrdinal(text)).toBeNaN();
  });

  test("what is written is read back", () => {
    for (let value = 1; value < 1000; value++) expect(readHanOrdinal(writeHanOrdinal(value))).toBe(value);
  });
});

describe("markers", () => {
  const read = (text: string) =>
    Array.from(scanMarkers(foldText(text)), ({ style, ordinal, span, punctuation }) =>
      [slice(text, span), style, ordinal, punctuation].join(" ").trim(),
    );

  test.each([
    ["一、工作回顾", "一、 han-comma 1 、"],
    ["十二、保障措施", "十二、 han-comma 12 、"],
    ["一．工作回顾", "一． han-comma 1 ."],
    ["（一）抓项目", "（一） han-paren 1"],
    ["(十一)抓项目", "(十一) han-paren 11"],
    ["（一)抓项目", "（一) han-paren 1"],
    ["（二）、抓项目", "（二）、 han-paren 2 、"],
    ["1.抓项目", "1. arabic-dot 1 ."],
    ["１．抓项目", "１． arabic-dot 1 ."],
    ["1、抓项目", "1、 arabic-dot 1 、"],
    ["（1）抓项目", "（1） arabic-paren 1"],
    ["（１２）抓项目", "（１２） arabic-paren 12"],
    ["③抓项目", "③ circled 3"],
    ["2)抓项目", "2) arabic-half-paren 2"],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  // Near misses: numbers with a dot, dates, decimals, versions.
  test.each(["1.2万亩良田", "3.5%的增幅", "2021年", "2025-11.", "第123号", "v1.2.3", "10：30", "5.1级"])(
    "%s holds none",
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  test("are written as the standard has them", () => {
    expect(writeMarker("han-comma", 3)).toBe("三、");
    expect(writeMarker("han-paren", 12)).toBe("（十二）");
    expect(writeMarker("arabic-dot", 4)).toBe("4.");
    expect(writeMarker("arabic-paren", 5)).toBe("（5）");
    expect(writeMarker("circled", 6)).toBe("⑥");
    expect(writeMarker("arabic-half-paren", 7)).toBe("7)");
  });
});

describe("one marker has one finding", () => {
  const findings = (text: string) =>
    lint(parseReport(text), NUMBERING_RULES)
      .filter(({ rule }) => rule.startsWith("heading-marker"))
      .map(({ rule, span, fixes }) => [
        rule,
        slice(text, span),
        (fixes ?? [])[0]?.edits.map((edit) => edit.text).join(" "),
      ]);

  test.each([
    ["1．修路。修好三条。\n2、架桥。架好两座。\n3．通水。通到各村。", [["heading-marker-punct", "2、", "．"]]],
    [
      "1、修路。修好三条。\n2．架桥。架好两座。\n3、通水。通到各村。",
      [
        ["heading-marker-punct", "1、", "． ．"],
        ["heading-marker-mixed", "2．", "． ．"],
      ],
    ],
    ["①修路。修好三条。\n2)架桥。架好两座。\n③通水。通到各村。", [["heading-marker-mixed", "2)", "②"]]],
    ["1、修路。修好三条。\n2、架桥。架好两座。", [["heading-marker-punct", "1、", ". ."]]],
  ])("%j", (text, expected) => {
    expect(findings(text)).toEqual(expected);
  });
});
