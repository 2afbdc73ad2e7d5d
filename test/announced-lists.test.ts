import { expect, test } from "vitest";
import { parseReport } from "../server/reading/report.ts";
import { findAnnouncedLists } from "../server/rules/numbering/announced-lists.ts";
import { slice } from "../server/text/text.ts";

/** The lists that words in front of them may announce: their items, with the words of each. */

function read(text: string): string[] {
  const report = parseReport(text);
  return [...findAnnouncedLists(report)].map(({ items, texts }) =>
    items.map((item, i) => slice(report.text, item) + slice(report.text, texts[i] ?? item).trim()).join("|"),
  );
}

test.each<[string, string[]]>([
  ["一是甲。二是乙。最后，丙。", ["一是甲。|二是乙。"]],
  ["首先，甲。其次，乙。最后，丙。", ["首先，甲。|其次，乙。|最后，丙。"]],
  ["一是甲。三是乙。", []],
  ["首先，甲。其次，乙。最后，丙。最后，丁。", ["首先，甲。|其次，乙。|最后，丙。"]],
  ["一、甲\n子。\n二、乙\n丑。\n", ["一、甲|二、乙"]],
  ["一、甲\n子。\n三、乙\n丑。\n", []],
  ["一、甲\n（一）子\n寅。\n（二）丑\n卯。\n", ["（一）子|（二）丑"]],
  ["## 甲\n子。\n## 乙\n丑。\n", []],
  ["取得成效：\n——甲。\n——乙。\n——丙。\n", ["——甲。|——乙。|——丙。"]],
  ["——甲。\n——乙。\n", ["——甲。|——乙。"]],
  ["工作——甲。\n", []],
  ["甲方——乙方——丙方。", []],
  [
    "一、甲\n——子。\n——丑。\n二、乙\n——寅。\n——卯。\n",
    ["一、甲|二、乙", "——子。|——丑。\n二、乙\n——寅。\n——卯。", "——寅。|——卯。"],
  ],
  [
    "一是取得：——甲。——乙。二是取得：——丙。——丁。",
    ["一是取得：——甲。——乙。|二是取得：——丙。——丁。", "——甲。|——乙。二是取得：——丙。——丁。", "——丙。|——丁。"],
  ],
  ["取得成效：\n——甲；\n\n——乙；\n", ["——甲；|——乙；"]],
  ["包括：①甲；②乙；③丙。", ["①甲；|②乙；|③丙。"]],
  ["包括：(1)甲；(2)乙。", ["(1)甲；|(2)乙。"]],
  ["包括：1.甲；2.乙；3.丙。", ["1.甲；|2.乙；|3.丙。"]],
  ["包括：①甲。", []],
  ["包括：①甲；②乙；①丙；②丁。", ["①甲；|②乙；①丙；②丁。"]],
  ["包括：①甲；③乙；②丙。", ["①甲；③乙；|②丙。"]],
  ["包括：①甲；(1)子；(2)丑；②乙。", ["①甲；(1)子；(2)丑；|②乙。"]],
  [`包括：①甲；②${"乙".repeat(120)}。`, [`①甲；|②${"乙".repeat(100)}`]],
])("%j", (text, lists) => expect(read(text)).toEqual(lists));
