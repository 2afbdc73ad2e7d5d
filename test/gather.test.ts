import { describe, expect, test } from "vitest";
import { deletions, excerpt, gather, headOf, offeredFix, safeFix, tailOf } from "../server/rules/support/gather.ts";

const span = (start: number) => ({ start, end: start + 1 });
const message = { zh: "共3处。", en: "3 places." };

describe("one finding for many places", () => {
  test("stands at the first and names the others", () => {
    const finding = gather([span(1), span(4), span(9)], message);
    expect(finding.span).toEqual(span(1));
    expect(finding.related?.map((place) => place.span)).toEqual([span(4), span(9)]);
    expect(finding).not.toHaveProperty("fixes");
  });

  test("names none where there is one", () => {
    expect(gather([span(1)], message)).toEqual({ span: span(1), message });
  });

  test("carries the fix of all", () => {
    const fix = offeredFix("删去", "Delete", deletions([span(1), span(4)]));
    expect(fix).toEqual({
      title: { zh: "删去", en: "Delete" },
      safe: false,
      edits: [
        { span: span(1), text: "" },
        { span: span(4), text: "" },
      ],
    });
    expect(gather([span(1), span(4)], message, fix).fixes).toEqual([fix]);
  });
});

test("a safe fix says what it changes on purpose, or nothing", () => {
  expect(safeFix("改", "Change", [], ["unit"])).toEqual({
    title: { zh: "改", en: "Change" },
    safe: true,
    edits: [],
    changes: ["unit"],
  });
  expect(safeFix("改", "Change", [])).not.toHaveProperty("changes");
});

test.each([
  ["  修好  道路\n通了  ", 16, "修好 道路 通了"],
  ["修好道路", 4, "修好道路"],
  ["修好道路。", 4, "修好道路…"],
  ["修好𠮷村", 3, "修好…"],
])("excerpt %j, %d long", (text, length, short) => {
  expect(excerpt(text, length)).toBe(short);
});

test.each([
  [headOf, "修好道路", 2, "修好"],
  [headOf, "修𠮷村", 2, "修"],
  [headOf, "修𠮷村", 3, "修𠮷"],
  [tailOf, "修好道路", 2, "道路"],
  [tailOf, "修𠮷村", 2, "村"],
  [tailOf, "修𠮷村𠮷", 3, "村𠮷"],
])("%o of %j, %d long", (cut, text, length, kept) => {
  expect(cut(text, length)).toBe(kept);
});
