import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  chooseAction,
  chooseInMenu,
  type Editor,
  expectFile,
  goToWords,
  keepPicture,
  openBulb,
  openReport,
  refactor,
  startEditor,
  type Workbench,
} from "./workbench.ts";

const name = "青禾镇2026年工作总结.gw";
/** （四） should be （三）; the last line speaks of the second part. */
const text = `青禾镇2026年工作总结

一、工作回顾
（一）抓产业。种植油茶300亩。
（二）抓民生。修建水渠2公里。
（四）抓治理。排查纠纷30件，全部办结。

二、存在的主要问题
一是人手不足。二是经费不足。

三、2027年打算
1、补齐人手
2、争取经费
针对第二部分所列问题，逐项落实。
`;

const changed = (...changes: readonly (readonly [from: string, to: string])[]) =>
  changes.reduce((changing, [from, to]) => changing.replace(from, to), text);
const [head = "", review = "", problems = "", plans = ""] = text.split(/(?=^[一二三]、)/m);

describe("a person changes the structure of a report", () => {
  let editor: Editor;
  let workbench: Workbench;
  let page: Page;

  beforeAll(async () => {
    editor = await startEditor();
    workbench = await editor.open({ [name]: text });
    page = workbench.page;
    await openReport(page, name);
  }, 120_000);
  afterAll(() => editor?.close());

  /** The text becomes `after`, and one Ctrl+Z gives it back. */
  async function expectOnce(after: string): Promise<void> {
    await expectFile(workbench, name, after);
    await keepPicture(page, expect.getState().currentTestName?.split(" > ").at(-1) ?? "");
    await page.keyboard.press("Control+Z");
    await expectFile(workbench, name, text);
  }

  test.each<[what: string, at: string, title: string, after: string]>([
    ["counts a broken row anew", "（四）", "本级重新编号", changed(["（四）", "（三）"])],
    [
      "moves a section down, and what speaks of it follows",
      "一、工作",
      "本节下移",
      head + problems.replace("二、", "一、") + review.replace("一、", "二、") + plans.replace("第二部分", "第一部分"),
    ],
    [
      "raises a section",
      "（二）抓",
      "本节升一级",
      changed(
        ["（二）", "二、"],
        ["（四）", "（一）"],
        ["\n二、存", "\n三、存"],
        ["三、2027", "四、2027"],
        ["第二部分", "第三部分"],
      ),
    ],
    [
      "lowers a section, and says what is left to the writer",
      "二、存在",
      "本节降一级（另有 1 处提到序号，改后请看一看）",
      changed(["（四）", "（三）"], ["二、存在", "（四）存在"], ["三、2027", "二、2027"]),
    ],
    [
      "writes all numbers of a level alike",
      "1、补",
      "本级序号统一写作“（一）”",
      changed(["1、", "（一）"], ["2、", "（二）"]),
    ],
    [
      "writes 一是、二是 as 第一、第二",
      "一是人手",
      "改成“第一、第二”",
      changed(["一是", "第一，"], ["二是", "第二，"]),
    ],
    [
      "writes 一是、二是 as 首先、其次",
      "一是人手",
      "改成“首先、其次”",
      changed(["一是", "首先，"], ["二是", "其次，"]),
    ],
    ["puts a heading on a line of its own", "（一）抓", "标题单独成行", changed(["（一）抓产业。", "（一）抓产业\n"])],
    ["lets the text follow its heading", "二、存在", "正文接在标题后面", changed(["主要问题\n", "主要问题。"])],
  ])("%s", async (_, at, title, after) => {
    await goToWords(page, text, at);
    await refactor(page, title);
    await expectOnce(after);
  });

  test("finds them in the menu of the right mouse button, and there the way back", async () => {
    const other = changed(["一是", "首先，"], ["二是", "其次，"]);
    await goToWords(page, text, "一是人手");
    await refactor(page, "改成“首先、其次”");
    await expectFile(workbench, name, other);
    await goToWords(page, other, "首先，");
    await chooseInMenu(page, "重构", "the menu of a report");
    await chooseAction(page, "改成“一是、二是”");
    await expectFile(workbench, name, text);
    for (const before of [other, text]) {
      await page.keyboard.press("Control+Z");
      await expectFile(workbench, name, before);
    }
  });

  test("finds them behind the light bulb", async () => {
    await goToWords(page, text, "（四）");
    await openBulb(page, "本级重新编号");
    await keepPicture(page, "behind the light bulb");
    await chooseAction(page, "本级重新编号");
    await expectOnce(changed(["（四）", "（三）"]));
  });
});
