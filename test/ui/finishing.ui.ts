import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  chooseAction,
  chooseInMenu,
  type Editor,
  expectFile,
  goToWords,
  keepPicture,
  notification,
  openFile,
  openFixes,
  openReport,
  patience,
  pressIn,
  readSelection,
  runCommand,
  startEditor,
  type Workbench,
} from "./workbench.ts";

/** A report with a hole, a mark for its writer, and a layout that others would not hand in. */
const draft = {
  name: "青禾镇2027年工作要点.gw",
  text: `青禾镇2027年工作要点

2027年，青禾镇坚持以产业兴镇、依法治镇为主线，安排以下工作。



一.抓产业  
建设茶园××亩【数:D05】，壮大村级集体经济。

二、抓治理
排查各类矛盾纠纷，做到小事不出村、大事不出镇。

青禾镇人民政府
2027年1月5日
`,
};

/** A report that lacks a part. */
const lacking = {
  name: "柳溪村2026年工作总结.gw",
  text: `柳溪村2026年工作总结

一、主要工作

（一）抓产业。新建茶园120亩，改造老茶园80亩，引进加工企业1家，带动农户60户增收；组织外出学习2次，参加展销会3次，茶叶卖到了县城和邻近的集镇，村集体经济有了稳定的来源，群众种茶的劲头越来越足。

（二）抓道路。新建通村道路12公里，硬化入户路8公里，安装路灯90盏，整修桥梁2座，群众出行更加方便；落实专人管护，明确路段和责任，定期检查，发现坑洼及时修补，雨季没有发生因路不通影响出行的情况。

（三）抓民生。改造危房36户，新建水窖12口，走访老人和困难家庭200户次，帮助外出务工人员联系岗位45个；开放村级图书室，组织文艺演出4场，办好老年食堂，方便留守老人就餐，邻里之间更加和睦，村容村貌有了变化。

（四）抓治理。排查矛盾纠纷30件，全部办结；开展安全检查12次，整改隐患25处，全年没有发生安全事故。

二、2027年打算

新建茶园200亩，全部完成定植；再修通村道路5公里。
`,
};

describe("a person finishes a report", () => {
  let editor: Editor;
  let workbench: Workbench;
  let page: Page;

  beforeAll(async () => {
    editor = await startEditor();
    workbench = await editor.open({ [draft.name]: draft.text, [lacking.name]: lacking.text });
    page = workbench.page;
    await openReport(page, draft.name);
  }, 120_000);
  afterEach(({ task }) => keepPicture(page, task.name));
  afterAll(() => editor?.close());

  const formatted = draft.text.replace("\n\n\n\n一.抓产业  ", "\n\n一、抓产业");

  test("Format Document puts the layout right, by its key", async () => {
    await page.keyboard.press("Control+Shift+I"); // Shift+Alt+F on Windows
    await expectFile(workbench, draft.name, formatted);
    await page.keyboard.press("Control+Z");
    await expectFile(workbench, draft.name, draft.text);
    await page.keyboard.press("Control+Y");
    await expectFile(workbench, draft.name, formatted);
  });

  test("is told what still stands in the way, and led there", async () => {
    await runCommand(page, "定稿检查，存清样");
    await page.locator(".quick-input-list .monaco-list-row").first().waitFor(patience);
    await keepPicture(page, "what stands in the way of finishing");
    await page.keyboard.press("Enter");
    await expect.poll(() => readSelection(page), patience).toBe("××");
  });

  test("saves a clean copy when nothing stands in the way", async () => {
    await page.keyboard.insertText("800");
    await goToWords(page, formatted, "建设茶园");
    await chooseInMenu(page, "定稿检查", "the menu of a report");
    const copy = draft.name.replace(".gw", "（定稿）.gw");
    const path = page.locator(".quick-input-widget input");
    await expect.poll(() => path.inputValue(), patience).toContain(copy);
    await keepPicture(page, "where to save the clean copy");
    await page.keyboard.press("Enter");
    await notification(page, "清样已存为").waitFor(patience);
    await keepPicture(page, "the clean copy has been saved");
    expect(workbench.read(copy)).toBe(formatted.replace("××亩【数:D05】", "800亩"));
    await pressIn(page, "清样已存为", "打开");
    await page.locator(".tab.active", { hasText: copy }).waitFor(patience);
  });

  test("puts in a missing part from the list of fixes", async () => {
    await openFile(page, lacking.name);
    await page.locator(".squiggly-warning").first().waitFor(patience);
    await goToWords(page, lacking.text, "二、2027");
    await openFixes(page);
    await keepPicture(page, "fixes of a missing part");
    await chooseAction(page, "插入“存在的主要问题”部分");
    const part = "二、存在的主要问题\n\n××××。\n\n三、";
    await expectFile(workbench, lacking.name, lacking.text.replace("二、", part));
    await keepPicture(page, "a missing part was put in");
    await page.keyboard.press("Control+Z");
    await expectFile(workbench, lacking.name, lacking.text);
  });
});
