import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, applyFixes } from "../server/check/fix.ts";
import { lint } from "../server/check/lint.ts";
import type { Fix } from "../server/check/rule.ts";
import { parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";
import { foldText, indexLines, positionAt, unifyLineEnds } from "../server/text/text.ts";

/** Text made of what reports are made of, in any order: far more telling than random characters alone. */
const PIECES = [
  "一、",
  "二、",
  "四、",
  "（一）",
  "(二)",
  "1.",
  "１．",
  "（1）",
  "①",
  "## ",
  "。",
  "，",
  "；",
  "：",
  "\n",
  "\r\n",
  "\r",
  " ",
  "　",
  "一是",
  "二是",
  "三要",
  "第一，",
  "首先，",
  "分别",
  "其中",
  "等3个",
  "四项工作",
  "工作总结",
  "存在问题",
  "2026年",
  "3.5亿元",
  "70%",
  "“",
  "”",
  "《",
  "》",
  "（",
  "）",
  "(",
  ")",
  "【数:D05】",
  "<!-- hegao-disable-next-line heading-seq -->",
  "<!--",
  "-->",
  "××",
  "𠮷",
  "😀",
  "\ud800",
  "\udc00",
  "\u0000",
  "\ue000",
  "各位代表：",
  "导航菜单",
  "打赏",
  "项目",
  "建设",
];
const soup = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), { maxLength: 120 });
const text = soup.map((pieces) => pieces.join(""));

describe("line ends", () => {
  test.each(["\r\n", "\r"])(
    "%j is read as a line feed, and its findings stand in the same lines and columns",
    (eol) => {
      const text = "青石镇工作总结\n一、工作。。\n（一）道路\n建成８公里，，通车(3\n条)。\n";
      const [report, other] = [parseReport(text), parseReport(text.replaceAll("\n", eol))];
      expect(other.text).toBe(text);
      expect(lint(report, RULES).length).toBeGreaterThan(2);
      expect(lint(other, RULES)).toEqual(lint(report, RULES));
      expect(indexLines(text.replaceAll("\n", eol))).toHaveLength(report.lines.length);
    },
  );
});

describe("reading any text", () => {
  test("never throws, and every span lies in the text", () => {
    fc.assert(
      fc.property(text, fc.boolean(), (source, markdown) => {
        const report = parseReport(source, { markdown });
        expect(report.text).toBe(unifyLineEnds(source));
        expect(report.folded).toHaveLength(report.text.length);
        const spans = [
          ...report.sections.flatMap(({ span, body, heading, title, marker }) => [
            span,
            body,
            heading,
            title,
            marker.span,
          ]),
          ...report.paragraphs,
          ...report.sentences,
          ...report.residue.map(({ span }) => span),
          ...report.enumerations.flatMap(({ items }) => items.flatMap(({ span, content }) => [span, content])),
        ];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(report.text.length);
        }
        for (const { span, children } of report.sections) {
          for (const child of children) {
            expect(child.span.start).toBeGreaterThan(span.start);
            expect(child.span.end).toBeLessThanOrEqual(span.end);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("rules never throw, find places in the text, and fixing twice is fixing once", () => {
    fc.assert(
      fc.property(text, (source) => {
        const fixAll = (before: string) => {
          const report = parseReport(before);
          const found = lint(report, RULES);
          for (const { span } of found) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(report.text.length);
          }
          return applyFixes(
            report.text,
            found.flatMap(({ fixes = [] }) => fixes.filter(({ safe }) => safe).slice(0, 1)),
          ).text;
        };
        let fixed = source;
        for (let pass = 0; pass < 10; pass++) fixed = fixAll(fixed);
        expect(fixAll(fixed)).toBe(fixed);
      }),
      { numRuns: 200 },
    );
  });

  // A million characters in well under the time that anything quadratic would take.
  test.each([
    ["one line of markers", "一、".repeat(300_000)],
    ["one line of brackets", "（一）".repeat(200_000)],
    ["one line of blanks", " ".repeat(1_000_000)],
    ["one line of digits", "1".repeat(1_000_000)],
    ["one line without a mark", "字".repeat(1_000_000)],
    ["empty lines", "\n".repeat(1_000_000)],
    ["short lines", "一是甲\n".repeat(200_000)],
    ["open comments", "<!--".repeat(250_000)],
    ["open brackets", "【数:".repeat(250_000)],
    ["open quotes", "“".repeat(1_000_000)],
    ["list words", "一是二是三是".repeat(150_000)],
    ["commas", "、".repeat(1_000_000)],
  ])(
    "takes linear time: %s",
    (_, source) => {
      const before = process.cpuUsage();
      lint(parseReport(source), RULES);
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(8_000);
    },
    30_000,
  );
});

describe("positions", () => {
  test("fold keeps every offset", () => {
    expect(foldText("（一）１．５％，“甲”　乙")).toBe("(一)1.5%,“甲” 乙");
    expect(foldText("甲\t乙\u00a0丙")).toBe("甲 乙 丙");
    expect(foldText("〝甲〞")).toBe("“甲”");
    expect(foldText("留言板", [{ start: 1, end: 2 }])).toBe("留\ue000板");
  });

  test("lines end at LF, CRLF and CR; columns are UTF-16 units", () => {
    const lines = indexLines("a\nb\r\nc\rd");
    expect(lines).toEqual([0, 2, 5, 7]);
    expect(positionAt(indexLines("𠮷😀甲\n乙"), 4)).toEqual({ line: 0, character: 4 });
    expect(positionAt(lines, 5)).toEqual({ line: 2, character: 0 });
  });
});

describe("fixes", () => {
  const fix = (start: number, end: number, replacement: string): Fix => ({
    title: { zh: "改。", en: "Mend." },
    safe: true,
    edits: [{ span: { start, end }, text: replacement }],
  });

  test("edits may come in any order", () => {
    const edits = [
      { span: { start: 3, end: 4 }, text: "丁" },
      { span: { start: 0, end: 1 }, text: "" },
    ];
    expect(applyEdits("甲乙丙X", edits)).toBe("乙丙丁");
  });

  test("a fix that touches what an earlier one changed waits for the next pass", () => {
    const { text: result, applied } = applyFixes("abcdef", [
      fix(0, 3, "X"),
      fix(2, 4, "Y"),
      fix(3, 4, "Z"),
      fix(0, 0, "W"),
    ]);
    expect(result).toBe("XZef");
    expect(applied).toHaveLength(2);
  });
});
