import { describe, expect, test } from "vitest";
import { applyFixes } from "../server/check/fix.ts";
import { lint } from "../server/check/lint.ts";
import { parseReport } from "../server/reading/report.ts";
import { wordRepeated } from "../server/rules/wording/word-repeated.ts";
import { slice } from "../server/text/text.ts";

/** A word that editing has left twice; what makes another word, or is doubled on purpose, is none. */

const found = (text: string) => lint(parseReport(text), [wordRepeated]);
const said = (text: string) => found(text).map(({ span }) => slice(text, span));

describe("a word twice in a row", () => {
  test.each([
    ["新增新增企业3家。", ["新增新增"]],
    ["进行进行", ["进行进行"]],
    ["，推动推动产业转型。", ["推动推动"]],
    // A noun, where nothing before it can make a compound with it.
    ["引进3个项目项目。", ["项目项目"]],
    ["群众群众满意。", ["群众群众"]],
    ["5个发展发展项目，5处生产生产用房。", ["发展发展", "生产生产"]],
    ["推进推进项目建设。", ["推进推进"]],
    ["5个乡镇乡镇开展了活动。", ["乡镇乡镇"]],
    ["建立12个示范点示范点。", ["示范点示范点"]],
    ["坚持为民服务为民服务，群众满意。", ["为民服务为民服务"]],
    ["全面推进进一步进一步加强。", ["进一步进一步"]],
    ["新增新增新增岗位。", ["新增新增"]],
    ["我们我们把群众群众的事办好。", ["我们我们", "群众群众"]],
  ])("%s", (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  // Near misses.
  test.each([
    "全镇天天天天值班。",
    "全镇工业产品产品合格。",
    "第一批批次合格，完成完成率考核。",
    "党建引领党建引领治理。",
    "高新区新区成立。",
    "成立党支部支部委员会。",
    "了解情况情况后整改。",
    "企业复工复产达产达效。",
    "落实落实再落实，推进推进更有力。",
    "安排3个项目项目化推进。",
    "12、12、ABAB，5月5月。",
    "新增，新增企业3家。",
    // The copy begins a term.
    "引进的生产生产线3条。",
    "扩大对发展发展中国家的援助。",
    "培育的产业产业链5条。",
    "组织的实施实施细则。",
    "推进推进会筹备工作。",
    // Where words are cut: 和平、和、平安; 大学、大学生; 老年、老年人.
    "促进了和平和平安建设。",
    "支持5个大学大学生创业。",
    "为老年老年人服务。",
    "群众说：哈哈哈哈，好。",
    "（第1第1批）",
  ])("%s is none", (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe("a character twice in a row", () => {
  test.each([
    ["解决了群众的的难题。", ["的的"]],
    ["路修好了了，灯也也亮了，水已已通了。", ["了了", "也也", "已已"]],
    ["覆盖面稳定在在95%以上，增长8%%。", ["在在", "%%"]],
    ["召开座谈会会。", ["会会"]],
    ["发放补助5万元元，改造农田300亩亩", ["元元"]],
    ["县农业农村局局", ["局局"]],
    ["产业与与民生，路灯及及水渠。", ["与与", "及及"]],
    ["工作的的的难点。", ["的的"]],
  ])("%s", (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  // Near misses: another word holds one of the two.
  test.each([
    "以增收为目的的合作，打的的士。",
    "实实在在，潜在在外，存在在建项目。",
    "不了了之，增进了了解，一目了了然。",
    "参与与会人员，给予与时俱进的评价。",
    "涉及及时处置，普及及早。",
    "成就就业梦，就近就就业。",
    "常务会会前学法，协会会员增加，会会计。",
  ])("%s is none", (text) => {
    expect(said(text)).toEqual([]);
  });
});

test("one finding tells all places where the same is doubled, and its fix mends all of them", () => {
  const text = "新增新增企业3家，群众的的收入增加，又新增新增岗位20个。";
  const [first, second] = found(text);
  expect(first?.message.zh).toBe("“新增新增”重复了（全文共2处），应删去一个“新增”。");
  expect(second?.message.zh).toBe("“的的”重复了，应删去一个“的”。");
  expect(first?.related?.map(({ span }) => span.start)).toEqual([text.lastIndexOf("新增新增")]);
  expect([first?.severity, first?.fixes?.[0]?.safe]).toEqual(["warning", false]);
  expect(first?.fixes?.[0]?.title).toEqual({ zh: "删去一个“新增”", en: 'Delete one "新增"' });
  expect(applyFixes(text, [first?.fixes?.[0] ?? [], second?.fixes?.[0] ?? []].flat()).text).toBe(
    "新增企业3家，群众的收入增加，又新增岗位20个。",
  );
});

test("a text of repeats is looked at for the first 500", () => {
  const [finding] = found("新增新增企业，".repeat(600));
  expect(finding?.message.zh).toContain("全文共500处");
});

test.each(["新增新增新增企业3家。", "群众的的的难题。"])("%s is one place", (text) => {
  const [finding] = found(text);
  expect([finding?.related, finding?.fixes?.[0]?.edits.length]).toEqual([undefined, 1]);
});
