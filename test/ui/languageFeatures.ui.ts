import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  chooseSetting,
  type Editor,
  expectFile,
  followWords,
  goToWords,
  hoverWords,
  keepPicture,
  openCompletions,
  openFile,
  openReport,
  patience,
  readCursorLine,
  readSelection,
  startEditor,
  takeCompletion,
  type Workbench,
} from "./workbench.ts";

/** A report in which something is still to be written. */
const begun = {
  name: "青禾镇2026年工作总结.gw",
  text: `青禾镇2026年工作总结

一、主要工作

固定资产投资完成12.3亿元，种植油茶3000亩，发放补贴320万元。

（一）抓产业

新栽油茶


二、存在的主要问题


`,
};

/** A report that is only read. */
const finished = {
  name: "云岭县2026年工作总结.gw",
  text: `云岭县2026年工作总结

2026年，全县经济平稳运行，工作打算见第三部分，各项指标见附件2。

一、主要工作

<!-- hegao-disable-next-line double-punct -->
全县实施项目21个，其中新建12个、续建9个。固定资产投资完成12.3亿元，同比增长8%。。惠及约三千二百人。

二、存在的主要问题

人手不足，经费不足。

三、2027年打算

新建茶园200亩，修建水渠3公里。

附件：1.重点项目表
      2.主要指标表
`,
};

/** The line of `words` in {@link finished}, from 1. */
const lineOf = (words: string) => finished.text.slice(0, finished.text.indexOf(words)).split("\n").length;

describe("what the editor offers a person who writes", () => {
  let editor: Editor;
  let workbench: Workbench;
  let page: Page;

  beforeAll(async () => {
    editor = await startEditor();
    workbench = await editor.open({ [begun.name]: begun.text, [finished.name]: finished.text });
    page = workbench.page;
    await openFile(page, finished.name);
    await openReport(page, begun.name);
  }, 120_000);
  afterEach(({ task }) => keepPicture(page, task.name));
  afterAll(() => editor?.close());

  /** Goes to a report by its tab, and takes the pointer away from there. */
  const goTo = async (name: string) => {
    await page.locator(".tab", { hasText: name }).first().click();
    await page.mouse.move(800, 700);
  };

  test.each<[what: string, behind: string, typed: string, label: string, inserted?: string]>([
    ["units of the report", "新栽油茶", "600", "亩"],
    ["indicators of the report, with their figures", "新栽油茶", "。固定", "固定资产投资", "资产投资"],
    ["the next number", "新栽油茶\n", "", "（二）"],
    ["a part that is missing", "主要问题\n\n", "", "三、下一年工作计划"],
    [
      "a sentence to begin with",
      "主要问题\n\n",
      "",
      "对照年度目标",
      "对照年度目标，工作中还存在以下问题：一是××；二是××；三是××。",
    ],
  ])("are offered: %s", async (what, behind, typed, label, inserted = label) => {
    await goTo(begun.name);
    await goToWords(page, begun.text, behind, behind.length);
    if (typed) await page.keyboard.insertText(typed);
    await openCompletions(page, label);
    await keepPicture(page, `offered, ${what}`);
    await takeCompletion(page, label);
    await page.keyboard.press("Escape"); // the holes of a sentence
    await expectFile(workbench, begun.name, begun.text.replace(behind, behind + typed + inserted));
    for (let i = 0; i < 3; i++) await page.keyboard.press("Control+Z");
    await expectFile(workbench, begun.name, begun.text);
  });

  test("are told what a term means, and that a total holds", async () => {
    await goTo(finished.name);
    await hoverWords(page, finished.text, "同比", "和上年同一时期相比");
    await keepPicture(page, "told, what a term means");
    await hoverWords(page, finished.text, "21个", "12+9=21 ✓");
    await keepPicture(page, "told, that a total holds");
  });

  test("F12 and Ctrl+click lead to what the text speaks of", async () => {
    await goTo(finished.name);
    await goToWords(page, finished.text, "第三部分");
    await page.keyboard.press("F12");
    await expect.poll(() => readCursorLine(page), patience).toBe(lineOf("三、2027"));
    await keepPicture(page, "led, to a section");
    await followWords(page, finished.text, "附件2", "到“2.主要指标表”");
    await expect.poll(() => readCursorLine(page), patience).toBe(lineOf("2.主要"));
  });

  test("Ctrl+click on the name of a rule opens its page", async () => {
    await goTo(finished.name);
    await followWords(page, finished.text, "double-punct", "看规则：标点重复");
    await page.locator(".tab.active", { hasText: /(?:预览|Preview) double-punct/ }).waitFor(patience);
    const shown = page.frameLocator("iframe.webview").frameLocator("#active-frame").locator("h1");
    await expect.poll(() => shown.textContent(), patience).toContain("标点重复");
  });

  test("Shift+Alt+Right selects more and more, from a figure to its section", async () => {
    await goTo(finished.name);
    await goToWords(page, finished.text, "3亿元");
    const clause = "固定资产投资完成12.3亿元";
    const sentence = `${clause}，同比增长8%。`;
    const paragraph = finished.text.split("\n").find((line) => line.includes(sentence)) ?? "";
    const section = finished.text.slice(finished.text.indexOf("一、"), finished.text.indexOf("二、")).trim();
    for (const [i, wanted] of ["12.3", "12.3亿元", clause, sentence, paragraph, section].entries()) {
      await page.keyboard.press("Shift+Alt+ArrowRight");
      await expect.poll(() => readSelection(page), patience).toBe(wanted);
      if (i === 2) await keepPicture(page, "selected, a clause");
    }
  });

  test("figures and numbers of headings have colours of their own", async () => {
    await goTo(finished.name);
    const colour = (words: string) =>
      page
        .locator(".view-line span span", { hasText: new RegExp(`^${words}$`) })
        .first()
        .evaluate((span) => getComputedStyle(span).color);
    const prose = await colour("人手不足，经费不足。");
    await expect.poll(() => colour("三千二百"), patience).not.toBe(prose);
    expect(await colour("12.3亿")).not.toBe(prose);
    expect(await colour("二、")).not.toBe(prose);
  });

  test("✓ stands behind a total when it is asked for", async () => {
    await goTo(finished.name);
    const text = async () => (await page.locator(".view-lines").first().textContent())?.replace(/\s/g, "");
    await chooseSetting(page, "hegao.inlayHints", "打 ✓，并换算", "the setting of ✓");
    await goTo(finished.name);
    await expect.poll(text, patience).toMatch(/21个✓，.*12\.3亿元=1,230,000,000元，/);
  });

  test("Ctrl+T finds headings of all reports", async () => {
    await goTo(finished.name);
    await page.keyboard.press("Control+T");
    await page.locator(".quick-input-widget input").fill("#聚力产业");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "聚力产业" }).first().waitFor(patience);
    await keepPicture(page, "headings of all reports");
    await page.keyboard.press("Enter");
    await page.locator(".tab.active", { hasText: "青禾镇2026年工作总结及" }).waitFor(patience);
  });
});
