import { describe, expect, test } from "vitest";
import { lint } from "../server/check/lint.ts";
import { parseReport } from "../server/reading/report.ts";
import { fitsBetween, readLooseMarker } from "../server/report/loose-markers.ts";
import { LEVEL_OF, readHanOrdinal, scanMarkers, writeHanOrdinal, writeMarker } from "../server/report/markers.ts";
import { NUMBERING_RULES } from "../server/rules/numbering/index.ts";
import { foldText, slice } from "../server/text/text.ts";

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
    ["两百", 200],
    ["一百零十二", 112],
    ["百", 100],
    ["二十〇", 20],
    ["〇", 0],
  ])("%s is %i", (text, value) => {
    expect(readHanOrdinal(text)).toBe(value);
  });

  test.each(["", "一二", "三五", "A", "A一"])("%j is none", (text) => {
    expect(readHanOrdinal(text)).toBeNaN();
  });

  test.each([
    [10, "十"],
    [12, "十二"],
    [21, "二十一"],
    [100, "一百"],
    [101, "一百零一"],
    [110, "一百一十"],
    [999, "九百九十九"],
  ])("%i is written %s", (value, text) => {
    expect(writeHanOrdinal(value)).toBe(text);
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

  test.each([
    ["（ 一 ）抓项目", "一"],
    ["（十二）、抓项目", "十二"],
    ["二 、抓项目", "二"],
    ["12.抓项目", "12"],
    ["（3）抓项目", "3"],
    ["⑳抓项目", "⑳"],
  ])("%s: the number stands alone", (text, number) => {
    expect(Array.from(scanMarkers(foldText(text)), (marker) => slice(text, marker.number))).toEqual([number]);
  });

  test.each([
    ["一、抓项目，二、抓民生", ["一、", "二、"]],
    ["（一）：抓项目", ["（一）："]],
    ["（0）抓项目，0.抓民生", []],
    ["（123）抓项目", []],
    ["一二、抓项目", []],
    ["2024/5.抓项目，3—5.抓民生，a-5.抓安全", []],
    ["（12)抓项目", ["（12)"]],
    ["①、抓项目②.抓民生", ["①、", "②."]],
  ])("%s holds %j", (text, expected) => {
    expect(Array.from(scanMarkers(foldText(text)), ({ span }) => slice(text, span))).toEqual(expected);
  });

  test("have the level of their style", () => {
    expect(LEVEL_OF).toEqual({
      "han-comma": 1,
      "han-paren": 2,
      "arabic-dot": 3,
      "arabic-paren": 4,
      circled: 5,
      "arabic-half-paren": 5,
    });
  });

  test("are written as the standard has them", () => {
    expect(writeMarker("circled", 21)).toBe("21");
    expect(writeMarker("markdown", 3)).toBe("3");
    expect(writeMarker("han-comma", 3)).toBe("三、");
    expect(writeMarker("han-paren", 12)).toBe("（十二）");
    expect(writeMarker("arabic-dot", 4)).toBe("4.");
    expect(writeMarker("arabic-paren", 5)).toBe("（5）");
    expect(writeMarker("circled", 6)).toBe("⑥");
    expect(writeMarker("arabic-half-paren", 7)).toBe("7)");
  });
});

describe("markers that could be something else", () => {
  test.each([
    ["20.9个高速公路出入口建成", 0, "20. arabic-dot 20 ."],
    ["2、3个项目开工", 0, "2、 arabic-dot 2 、"],
    ["五以改革促发展", 0, "五 han-comma 5"],
    ["全年五以改革促发展", 2, "五 han-comma 5"],
    ["十一以改革促发展", 0, "十一 han-comma 11"],
    ["五是改革", 0, undefined],
    ["五年来，全镇变化很大", 0, undefined],
    ["一、工作回顾", 0, undefined],
    ["五", 0, undefined],
    ["一二以改革促发展", 0, undefined],
    ["0.5公里道路改造完成", 0, undefined],
    ["200.5公里道路改造完成", 0, undefined],
    ["全年五以改革促发展", 0, undefined],
  ])("%s from %i", (text, offset, expected) => {
    const marker = readLooseMarker(text, offset);
    const said = marker && `${slice(text, marker.span)} ${marker.style} ${marker.ordinal} ${marker.punctuation}`.trim();
    expect(said).toBe(expected);
    if (marker)
      expect(marker.number).toEqual({
        start: offset,
        end: offset + slice(text, marker.span).replace(/[.、]/, "").length,
      });
  });

  const row = (ordinal: number, first = "以") => ({ ordinal, first });
  const loose = (ordinal: number, marked: boolean, first = "以") => ({ ordinal, first, marked });
  test.each([
    ["between its neighbours", loose(2, true), [row(1)], row(3), true],
    ["the first of a row", loose(1, true), [], row(2), true],
    ["the first behind another row", loose(1, true), [row(4)], row(2), true],
    ["not a second first", loose(1, true), [row(1)], row(2), false],
    ["not without the one before", loose(3, true), [row(1)], row(4), false],
    ["not with nothing before", loose(2, true), [], row(3), false],
    ["not without the one behind", loose(2, true), [row(1)], row(4), false],
    ["the last of a row that is parallel, without its mark", loose(3, false), [row(1), row(2)], undefined, true],
    ["not the last with a mark", loose(3, true), [row(1), row(2)], undefined, false],
    ["not the last of a row that is not parallel", loose(3, false), [row(1, "抓"), row(2)], undefined, false],
    ["not when it begins otherwise itself", loose(3, false, "抓"), [row(1), row(2)], undefined, false],
    ["not the second of two", loose(2, false), [row(1)], undefined, false],
    ["though rows further up differ", loose(4, false), [row(1, "抓"), row(2), row(3)], undefined, true],
  ])("are markers: %s", (_, marker, above, below, expected) => {
    expect(fitsBetween(marker, above, below)).toBe(expected);
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
    // The width of the dot: within a row, by what most markers of the text have.
    ["1．修路。修好三条。\n2.架桥。架好两座。\n3.通水。通到各村。", [["heading-marker-mixed", "1．", "."]]],
    ["1．修路。修好三条。\n2.架桥。架好两座。\n3．通水。通到各村。", [["heading-marker-mixed", "2.", "．"]]],
    ["1．修路。修好三条。\n2．架桥。架好两座。", []],
    [
      "（一）通路\n1．修路。修好三条。\n2．架桥。架好两座。\n（二）通水\n1.打井。打好三口。\n2.铺管。铺到各村。\n3.修泵。修好两台。",
      [],
    ],
  ])("%j", (text, expected) => {
    expect(findings(text)).toEqual(expected);
  });
});
