import { beforeEach, describe, expect, it, vi } from "vitest";
import { placeOfDrop } from "../client/sections/drop.ts";
import { findRow, headingOf, lengthInWords, makeRows, type Row, rowAtLine } from "../client/sections/rows.ts";
import type { Tally } from "../server/app/sections.ts";
import type { MissingRow, SectionRow, SectionTree } from "../server/lsp/protocol.ts";
import { settings } from "./support/vscode.ts";

vi.mock("vscode", () => import("./support/vscode.ts"));
beforeEach(() => {
  settings.locale = "zh-cn";
});

const tally = (characters: number, found: Partial<Tally["findings"]> = {}, figures = 0, lacking = 0): Tally => ({
  characters,
  findings: { errors: 0, warnings: 0, information: 0, hints: 0, ...found },
  figures,
  lacking,
});
const line = (number: number, end = 0) => ({
  start: { line: number, character: 0 },
  end: { line: number + end, character: 9 },
});
const section = (at: number, marker: string, title: string, more: Partial<SectionRow> = {}): SectionRow => ({
  marker,
  title,
  heading: line(at),
  range: line(at, 1),
  level: 1,
  parts: [],
  own: tally(20),
  whole: tally(1240),
  children: [],
  ...more,
});
const problems: MissingRow = { missing: "problems", title: "存在的主要问题", need: "required", insertable: true };
const tree: SectionTree = {
  version: 3,
  title: "青禾镇2026年工作总结",
  kind: "年度总结（及计划）",
  whole: tally(4812),
  target: 5000,
  lead: tally(60),
  rows: [
    section(4, "一、", "主要工作", {
      parts: ["主要工作和成绩"],
      whole: tally(1240, { warnings: 2, information: 1, hints: 4 }, 12, 3),
      firstFinding: line(6),
      children: [
        section(6, "（一）", "产业", { level: 2 }),
        section(8, "（二）", "治理", { level: 2 }),
        section(10, "（三）", "产业", { level: 2 }),
      ],
    }),
    problems,
    section(12, "二、", "2027年打算"),
  ],
};
const rows = makeRows(tree);
const labels = (row: Row | undefined) => row?.label;

describe("the rows of a report", () => {
  it("are the whole, its sections, and in its place what it lacks", () => {
    expect(rows.map(labels)).toEqual(["全文", "一、主要工作", "存在的主要问题", "二、2027年打算"]);
    expect(rows.map(({ context }) => context)).toEqual(["report", "section.findings", "missing.insertable", "section"]);
    expect(rows[1]?.children.map(labels)).toEqual(["（一）产业", "（二）治理", "（三）产业"]);
    expect(rows[1]?.children.every(({ parent }) => parent === rows[1])).toBe(true);
  });

  it("tell at a glance what stands there, and everything in the tooltip", () => {
    expect(rows.map(({ description }) => description)).toEqual([
      "4,812字／5,000字",
      "1,240字 · 3条 · 12个数",
      "缺",
      "1,240字",
    ]);
    expect(rows[1]?.tooltip).toBe(
      "一、主要工作\n年度总结（及计划）的“主要工作和成绩”\n1,240字\n警告 2、提示 1；另有建议 4 处（只标在正文里）\n数字 12 个，3 个缺口径\n本级 20字",
    );
    expect(rows[2]?.tooltip).toContain("点“＋”或按 Insert 键");
  });

  it.each([
    [{ errors: 1, warnings: 1 }, "error", "problemsErrorIcon.foreground"],
    [{ warnings: 1, information: 1 }, "warning", "problemsWarningIcon.foreground"],
    [{ information: 1 }, "info", "problemsInfoIcon.foreground"],
    [{ hints: 9 }, "note", undefined],
  ])("have the icon of the gravest finding: %j %s", (findings, name, color) => {
    const [, row] = makeRows({
      ...tree,
      rows: [section(1, "一、", "工作", { whole: tally(9, findings) })],
    });
    expect([row?.icon.name, row?.icon.color]).toEqual([name, color]);
  });

  it("are none while nothing is written", () => {
    expect(makeRows({ ...tree, whole: tally(0), lead: tally(0), rows: [] })).toEqual([]);
  });

  it("speak whole to a screen reader", () => {
    expect(rows[1]?.spoken).toMatch(/^一、主要工作，1,240字，警告 2、提示 1.*数字 12 个，3 个缺口径$/);
    expect(rows[2]?.spoken).toMatch(/^缺：存在的主要问题。.*按 Insert 键/);
    const [, optional] = makeRows({ ...tree, rows: [{ ...problems, need: "usual", insertable: false }] });
    expect(optional?.spoken).toMatch(/^可补：存在的主要问题。.*要自己补写。$/);
  });

  it("are in English where that is wanted", () => {
    settings.locale = "en";
    const english = makeRows({ ...tree, kind: "Annual summary (and plan)" });
    expect(english.map(({ description }) => description)).toEqual([
      "4,812/5,000 characters",
      "1,240 characters · 3 found · 12 figures",
      "missing",
      "1,240 characters",
    ]);
    const said = english
      .map(({ tooltip, spoken }) => tooltip + spoken)
      .join("")
      .replaceAll(/（.）|.、|[：，。；“”]/g, "");
    expect(
      said.replaceAll(/青禾镇2026年工作总结|主要工作和成绩|主要工作|存在的主要问题|2027年打算|产业|治理/g, ""),
    ).not.toMatch(/\p{Script=Han}/u);
  });

  it("offer no button where a part can't be put in", () => {
    const [, row] = makeRows({ ...tree, rows: [{ ...problems, need: "usual", insertable: false }] });
    expect([row?.context, row?.description]).toEqual(["missing", "可补"]);
  });

  it("have names of their own, which numbers and text don't change", () => {
    const ids = (all: readonly Row[]): string[] => all.flatMap((row) => [row.id, ...ids(row.children)]);
    expect(new Set(ids(rows)).size).toBe(ids(rows).length);
    const [, first] = makeRows({ ...tree, rows: [section(7, "三、", "主要工作")] });
    expect(first?.id).toBe(rows[1]?.id);
    for (const id of ids(rows)) expect(findRow(rows, id)?.id).toBe(id);
    expect(findRow(rows, "/nothing#0")).toBeUndefined();
  });

  it.each([
    [0, "全文"],
    [4, "一、主要工作"],
    [5, "一、主要工作"],
    [6, "（一）产业"],
    [9, "（二）治理"],
    [12, "二、2027年打算"],
    [99, "二、2027年打算"],
  ])("line %i is in %s", (number, label) => {
    expect(labels(rowAtLine(rows, number))).toBe(label);
  });
});

it.each([
  [{}, "4,812字／5,000字"],
  [{ target: 4800 }, "4,812字／4,800字，超12字"],
  [{ whole: tally(980) }, "980字／5,000字"],
])("the length with %j reads %s", (other, expected) => {
  expect(lengthInWords({ ...tree, ...other })).toBe(expected);
});

it("the length of a kind without a bound is told alone", () => {
  const { target: _, ...rest } = tree;
  expect(lengthInWords(rest)).toBe("4,812字");
});

it.each([
  ["一、", "工作", "一、工作"],
  ["##", "工作", "## 工作"],
  ["一、", "", "一、"],
])("a heading of %j and %j reads %s", (marker, title, expected) => {
  expect(headingOf(section(0, marker, title))).toBe(expected);
});

describe("a section that is dropped", () => {
  const [whole, work, gap, plan] = rows as [Row, Row, Row, Row];
  const [industry, order, other] = work.children as [Row, Row, Row];
  it.each<[string, Row, Row | undefined, ReturnType<typeof placeOfDrop>]>([
    ["on a later one of its list goes behind it", industry, other, { after: other }],
    ["on an earlier one of its list goes before it", other, order, { before: order }],
    ["on the one it stands in goes to its end", industry, work, { endOf: work }],
    ["on another one a level above goes into it", industry, plan, { endOf: plan }],
    ["on one of another list goes before it", plan, order, { before: order }],
    ["on the whole goes before the first", plan, whole, { before: work }],
    ["on a missing part goes before the next", work, gap, { before: plan }],
    ["on nothing goes to the end", work, undefined, { after: plan }],
    ["on a missing part that it stands behind stays", plan, gap, undefined],
    ["on itself stays", work, work, undefined],
    ["on one of its own stays", work, order, undefined],
    ["on nothing stays where it has one above", order, undefined, undefined],
    ["is none: the whole stays", whole, plan, undefined],
    ["is none: a missing part stays", gap, work, undefined],
  ])("%s", (_, dragged, target, expected) => {
    expect(placeOfDrop(rows, dragged, target)).toEqual(expected);
  });
});
