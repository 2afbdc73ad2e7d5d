import { describe, expect, test } from "vitest";
import { applyEdits } from "../server/check/fix.ts";
import { continueRow } from "../server/edits/next-marker.ts";
import { parseReport } from "../server/reading/report.ts";

/** `｜` is where the writer is behind the line break that he has just typed; where nothing follows from it there is no second text. */
type Row = [what: string, text: string, then?: string];

const TOP = "青禾镇2026年工作总结\n\n一、抓产业\n";
const ITEMS = "1.建设茶园三处，带动就业。\n2.改造水渠两条，受益农田千亩。\n";

function type(marked: string): string | undefined {
  const offset = marked.indexOf("｜");
  const report = parseReport(marked.replace("｜", ""));
  const edits = continueRow(report, offset);
  return edits.length > 0 ? applyEdits(report.text, edits) : undefined;
}

const WANTED: readonly Row[] = [
  ["an item of one sentence", `${TOP}${ITEMS}｜`, `${TOP}${ITEMS}3.`],
  ["the first item of a list of sentences", `${TOP}1.建设茶园三处。\n｜`, `${TOP}1.建设茶园三处。\n2.`],
  [
    "a run-in paragraph behind one",
    `${TOP}（一）抓茶叶。全年建设茶园三处。\n（二）抓水果。全年改造果园两处。\n｜`,
    `${TOP}（一）抓茶叶。全年建设茶园三处。\n（二）抓水果。全年改造果园两处。\n（三）`,
  ],
  [
    "a top number with its text in the line",
    "一、抓茶叶。建设茶园三处。\n二、抓水果。改造果园两处。\n｜",
    "一、抓茶叶。建设茶园三处。\n二、抓水果。改造果园两处。\n三、",
  ],
  ["一是 at a line's start", `${TOP}一是建设茶园三处；\n｜`, `${TOP}一是建设茶园三处；\n二是`],
  [
    "三是 behind 二是",
    `${TOP}一是建茶园；\n二是修水渠；\n三是办夜校；\n｜`,
    `${TOP}一是建茶园；\n二是修水渠；\n三是办夜校；\n四是`,
  ],
  ["一要", `${TOP}一要建茶园。\n｜`, `${TOP}一要建茶园。\n二要`],
  [
    "第二 behind 第一",
    `${TOP}第一，建茶园三处。\n第二，修水渠两条。\n｜`,
    `${TOP}第一，建茶园三处。\n第二，修水渠两条。\n第三`,
  ],
  ["（1）", `${TOP}（1）建茶园三处；\n（2）修水渠两条；\n｜`, `${TOP}（1）建茶园三处；\n（2）修水渠两条；\n（3）`],
  ["half-width brackets", `${TOP}(1)建茶园三处；\n｜`, `${TOP}(1)建茶园三处；\n(2)`],
  ["①", `${TOP}①建茶园三处；\n②修水渠两条；\n｜`, `${TOP}①建茶园三处；\n②修水渠两条；\n③`],
  ["full-width digits and mark", `${TOP}１．建茶园三处。\n｜`, `${TOP}１．建茶园三处。\n２．`],
  ["9 to 10", `${TOP}8.建茶园。\n9.修水渠。\n｜`, `${TOP}8.建茶园。\n9.修水渠。\n10.`],
  [
    "（十） to （十一）",
    `${TOP}（九）抓茶叶。建茶园。\n（十）抓水利。修水渠。\n｜`,
    `${TOP}（九）抓茶叶。建茶园。\n（十）抓水利。修水渠。\n（十一）`,
  ],
  ["the blank behind the number", `${TOP}1. 建茶园三处。\n｜`, `${TOP}1. 建茶园三处。\n2. `],
  ["the indent, where the editor made none", `${TOP}　　1.建茶园三处。\n｜`, `${TOP}　　1.建茶园三处。\n　　2.`],
  ["the indent, where the editor made it", `${TOP}　　1.建茶园三处。\n　　｜`, `${TOP}　　1.建茶园三处。\n　　2.`],
  [
    "between two items: those behind move on",
    `${TOP}1.建茶园。\n｜\n2.修水渠。\n3.办夜校。\n`,
    `${TOP}1.建茶园。\n2.\n3.修水渠。\n4.办夜校。\n`,
  ],
  [
    "between two items with a gap behind: they move as far as the gap",
    `${TOP}1.建茶园。\n｜\n2.修水渠。\n4.办夜校。\n`,
    `${TOP}1.建茶园。\n2.\n3.修水渠。\n4.办夜校。\n`,
  ],
  [
    "where the number is free nothing moves",
    `${TOP}1.建茶园。\n2.修水渠。\n｜\n4.办夜校。\n`,
    `${TOP}1.建茶园。\n2.修水渠。\n3.\n4.办夜校。\n`,
  ],
  [
    "what is moved on is named by its new number",
    `${TOP}（一）抓茶叶。建茶园。\n｜\n（二）抓水利。修水渠。\n二、抓治理\n做法见（二）。\n`,
    `${TOP}（一）抓茶叶。建茶园。\n（二）\n（三）抓水利。修水渠。\n二、抓治理\n做法见（三）。\n`,
  ],
  [
    "before the next part",
    `${TOP}${ITEMS}｜\n二、抓治理\n1.排查矛盾。\n`,
    `${TOP}${ITEMS}3.\n二、抓治理\n1.排查矛盾。\n`,
  ],
  [
    "a row of empty lines between items: the second line break",
    `${TOP}1.建茶园。\n\n2.修水渠。\n\n｜`,
    `${TOP}1.建茶园。\n\n2.修水渠。\n\n3.`,
  ],
  [
    "before the signature",
    `${TOP}${ITEMS}｜\n\n青禾镇人民政府\n2026年12月20日\n`,
    `${TOP}${ITEMS}3.\n\n青禾镇人民政府\n2026年12月20日\n`,
  ],
  [
    "a first （一） where those of the part before were one paragraph each",
    `${TOP}（一）抓茶叶。建茶园。\n（二）抓水利。修水渠。\n二、抓治理\n（一）抓调解。化解纠纷。\n｜`,
    `${TOP}（一）抓茶叶。建茶园。\n（二）抓水利。修水渠。\n二、抓治理\n（一）抓调解。化解纠纷。\n（二）`,
  ],
  ["a number alone ends the list", `${TOP}${ITEMS}3.\n｜`, `${TOP}${ITEMS}`],
  ["a number alone with its indent", `${TOP}　　1.建茶园。\n　　2.\n　　｜`, `${TOP}　　1.建茶园。\n　　`],
  ["四是 alone", `${TOP}一是建茶园；\n二是\n｜`, `${TOP}一是建茶园；\n`],
  [
    "（三） alone before the next part",
    `${TOP}（一）抓茶叶。建茶园。\n（二）抓水利。修水渠。\n（三）\n｜\n二、抓治理\n`,
    `${TOP}（一）抓茶叶。建茶园。\n（二）抓水利。修水渠。\n\n二、抓治理\n`,
  ],
  [
    "三、 alone",
    "一、抓茶叶。建茶园。\n二、抓水利。修水渠。\n三、\n｜",
    "一、抓茶叶。建茶园。\n二、抓水利。修水渠。\n",
  ],
  [
    "a number alone in the middle: those behind move back",
    `${TOP}1.建茶园。\n2.\n｜\n3.修水渠。\n4.办夜校。\n`,
    `${TOP}1.建茶园。\n\n2.修水渠。\n3.办夜校。\n`,
  ],
];

const NOTHING: readonly Row[] = [
  ["behind a heading that stands alone", `${TOP}（一）抓茶叶\n｜`],
  ["behind the second heading that stands alone", `${TOP}（一）抓茶叶\n建茶园。\n（二）抓水利\n｜`],
  ["behind a top heading", `${TOP}｜`],
  ["behind a heading that ends in 。", `${TOP}（一）加快建设现代茶业。\n｜`],
  ["behind an arabic heading without an end", `${TOP}1.抓茶叶\n｜`],
  ["behind the first （一） with its text: as many go on with text", `${TOP}（一）抓茶叶。建茶园三处。\n｜`],
  ["where the item before has two paragraphs", `${TOP}1.建茶园。\n茶园在南坡。\n2.修水渠。\n｜`],
  ["behind text below an item", `${TOP}${ITEMS}水渠在北坡。\n｜`],
  ["where text of the item stands below", `${TOP}${ITEMS}｜\n水渠在北坡，长三里。\n`],
  ["where a number of a lower level stands below", `${TOP}1.建茶园。\n2.修水渠。\n｜\n（1）东渠。\n`],
  ["behind a lead-in", `${TOP}1.建茶园三处：\n｜`],
  ["behind half a sentence", `${TOP}1.建茶园三处，\n｜`],
  ["in front of words", `${TOP}1.建茶园。\n｜修水渠。`],
  ["above an item", `${TOP}\n｜\n1.建茶园。\n`],
  ["behind running text", `${TOP}建茶园三处。\n｜`],
  ["behind an empty line where items have none between them", `${TOP}${ITEMS}\n｜`],
  ["behind the first line break where items have empty lines between them", `${TOP}1.建茶园。\n\n2.修水渠。\n｜`],
  ["where the list has ended: ； before, 。 now", `${TOP}1.建茶园；\n2.修水渠。\n｜`],
  ["where a list of 一是 has ended", `${TOP}一是建茶园；\n二是修水渠。\n｜`],
  ["behind a list in one line", `${TOP}一是建茶园；二是修水渠；\n｜`],
  ["behind 最后", `${TOP}首先，建茶园。\n其次，修水渠。\n最后，办夜校。\n｜`],
  ["behind 另一方面", `${TOP}一方面，建茶园。\n另一方面，修水渠。\n｜`],
  ["behind a first 第一 with its text", `${TOP}第一，坚持产业兴镇。\n｜`],
  ["in a quotation over several lines", `${TOP}会议指出：“一是建茶园；\n二是修水渠；\n｜`],
  ["in the list of annexes", `${TOP}建茶园。\n\n附件：1.茶园名单。\n2.水渠名单。\n｜`],
  ["behind the annexes' list", `${TOP}建茶园。\n二、抓治理\n排查矛盾。\n\n附件：\n1.茶园名单；\n｜`],
  ["in a table", `${TOP}序号\t事项\t时间\n1.\t建茶园。\t三月。\n2.\t修水渠。\t四月。\n｜`],
  ["in front matter", "---\ntitle: 总结\n1.建茶园。\n｜\n---\n一、抓产业\n"],
  ["behind a decimal", `${TOP}3.5万人次参加了活动。\n｜`],
  ["behind a year", `${TOP}2026.建茶园。\n｜`],
  ["behind ⑳", `${TOP}⑲建茶园；\n⑳修水渠；\n｜`],
  ["behind a number alone that follows none", `${TOP}5.\n｜`],
  ["behind a first number alone", `${TOP}1.\n｜`],
  ["behind a number alone whose title stands below", `${TOP}（一）抓茶叶\n建茶园。\n（二）\n｜\n抓水利\n修水渠。\n`],
  ["behind 三 alone", `${TOP}一是建茶园；\n二是修水渠；\n三\n｜`],
  ["at the beginning of a text", "｜\n"],
  ["in an empty text", "｜"],
  ["behind a number in bold type that stands alone", `${TOP}**1.建茶园。**在南坡。\n**2.\n｜`],
  ["behind a bold heading", `${TOP}**1.建茶园。**在南坡。\n｜`],
];

describe("a line break behind a numbered line", () => {
  test.each(WANTED)("%s", (...[, text, then]: Row) => expect(type(text)).toBe(then));
  test.each(NOTHING)("nothing: %s", (...[, text]: Row) => expect(type(text)).toBeUndefined());
});
