import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findResidue } from "../server/report/residue.ts";
import { KnownLines } from "../server/text/by-line.ts";
import { slice } from "../server/text/text.ts";
import { processorTime } from "./support/processor.ts";

const find = (text: string) =>
  findResidue(text, KnownLines.of(text)).map(
    ({ kind, span }) => `${kind === "watermark" ? "W" : "C"} ${slice(text, span)}`,
  );

const BODY = "柳河镇今年修建道路三条、桥梁两座，群众出行更加方便，各项工作稳步推进，没有发生安全事故。";

describe("watermarks", () => {
  test("are learned from the ends of paragraphs, random letters included", () => {
    const text = [1, 2, 3].map((i) => `第${i}段写了不少事情，都已办完。Qx${i}小城文库--好稿多多`).join("\n");
    expect(find(text)).toEqual(["W Qx1小城文库--好稿多多", "W Qx2小城文库--好稿多多", "W Qx3小城文库--好稿多多"]);
  });
  test("are found behind headings and alone in a line", () => {
    const mark = "更多公文尽在小城网";
    const text = `一、工作回顾${mark}\n${BODY}${mark}\n${mark}\n${BODY}${mark}`;
    expect(find(text)).toEqual([`W ${mark}`, `W ${mark}`, `W ${mark}`, `W ${mark}`]);
  });
  test("do not take a year in front of them", () => {
    const text = [2021, 2022, 2023].map((year) => `工作计划${year}小城范文网--天天更新`).join("\n");
    expect(find(text)[0]).toBe("W 小城范文网--天天更新");
  });
  test.each([
    ["a closing phrase of the writer's", "为全县发展提供坚强保障。"],
    ["a phrase without a full stop that names no site", "（责任单位：柳河镇党政办）"],
    ["a word that merely holds 网", "工程覆盖城乡供水管网"],
  ])("are not %s", (_, ending) => {
    expect(find([1, 2, 3, 4].map((i) => `第${i}项工作已经全面铺开，${ending}`).join("\n"))).toEqual([]);
  });
});

describe("web page chrome", () => {
  test("the tool bar and labels above, the disclaimer and links below", () => {
    const text = `下载\n打印\n【字号：\n加大\n】\n柳河镇2023年工作总结\n来源：柳河镇\n${BODY}\n本文仅代表作者观点。\n收藏此文\n随便什么广告`;
    expect(find(text)).toEqual([
      "C 下载\n打印\n【字号：\n加大\n】",
      "C 来源：柳河镇",
      "C 本文仅代表作者观点。\n收藏此文\n随便什么广告",
    ]);
  });
  test("a crawler's header up to its divider, and the title that it names", () => {
    const text = `标题: 柳河镇2023年工作总结\n发布时间: 2024-01-02 08:00\n说明见目录\n======== 正文 ========\n${BODY}`;
    const [residue] = findResidue(text, KnownLines.of(text));
    expect(residue?.title && slice(text, residue.title)).toBe("柳河镇2023年工作总结");
    expect(residue && text.slice(residue.span.end)).toBe(`\n${BODY}`);
  });
  test("a chain of links in one line with the text, and buttons behind it", () => {
    const text = `当前位置： 首页政务公开 柳河镇2023年工作总结 时间：2024-01-02 08:00 微信 微博 ${BODY} 来源：柳河镇 附件下载`;
    expect(find(text)).toEqual([
      "C 当前位置： 首页政务公开 柳河镇2023年工作总结 时间：2024-01-02 08:00 微信 微博",
      "C 来源：柳河镇 附件下载",
    ]);
  });
  test("buttons behind the date of signature, and not the date", () => {
    expect(find(`${BODY}\n柳河镇人民政府\n2025年12月18日 【关闭窗口】`)).toEqual(["C 【关闭窗口】"]);
    expect(find(`${BODY}\n发布时间： 2025年12月18日 【关闭窗口】`)).toEqual([
      "C 发布时间： 2025年12月18日 【关闭窗口】",
    ]);
  });
  test.each([
    "整治“空中蜘蛛网”，完善导航路牌建设，收藏品市场建成开放。",
    `标题：一\n${BODY}`,
    `${BODY}\n\n柳河镇人民政府\n2024年1月5日`,
    `${BODY}\n\n柳河镇农业服务中心    2025年12月18日`,
    `${BODY} 2025年12月18日`,
    `${BODY} <!-- 问问交通站 -->`,
    `<!--\n起草说明\n-->\n${BODY}`,
    `${BODY}\n<!--\n起草说明\n-->`,
    `${BODY}\n来源：镇里自筹。\n${BODY}`,
    `柳河镇2023年工作总结\n2024年1月5日\n${BODY}`,
    "相关报道称，柳河镇的做法值得推广。\n一、工作回顾\n" + BODY,
  ])("not in %s", (text) => expect(find(text)).toEqual([]));
});

describe("on any text", () => {
  test("spans are disjoint, in order, inside the text and never blank", () => {
    const bits = fc.constantFrom(
      "下载",
      "来源：",
      "当前位置：",
      "微信",
      " ",
      "\n",
      "\r\n",
      "。",
      "<!--",
      "-->",
      "<U+00A0>",
      "责任编辑：",
      "--某某文库",
      "正文",
      "====",
      BODY,
      "2024-01-01",
      "一、",
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        let end = 0;
        for (const { span } of findResidue(text, KnownLines.of(text))) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(slice(text, span).trim()).not.toBe("");
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
  test.each([
    "a".repeat(500_000),
    " \n".repeat(200_000),
    "下载\n".repeat(100_000),
    "当前位置：" + " 首页".repeat(200_000),
  ])("takes linear time", (text) => {
    const start = processorTime();
    findResidue(text, KnownLines.of(text));
    expect(processorTime() - start).toBeLessThan(1000);
  });
});

const CORPUS = resolve(import.meta.dirname, "../../shared/corpus");
const absent = !existsSync(CORPUS);
if (absent) console.log("skipped: the real reports in ../shared/corpus are not there");
describe.skipIf(absent)("real reports", () => {
  const files = absent ? [] : readdirSync(CORPUS).filter((name) => name.endsWith(".txt"));
  test.each(files)("%s keeps its body", (name) => {
    const text = readFileSync(join(CORPUS, name), "utf8");
    const residue = findResidue(text, KnownLines.of(text));
    const middle = residue.filter(({ span }) => span.start > 1000 && span.end < text.length - 500);
    expect(middle.map(({ span }) => slice(text, span))).toEqual([]);
    const sum = residue.reduce((total, { span }) => total + span.end - span.start, 0);
    expect(sum).toBeLessThan(1500);
  });
});
