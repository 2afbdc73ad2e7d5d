import { test } from "vitest";
import { expectRow, type Row } from "./support/rows.ts";

/** Where a list and a number behind it contradict each other, and where the number may count something else. */
test.each<Row>([
  ["在东村、西村⟦3个⟧村开展试点。", "error", /列出的是2项/],
  // A number that is far from that of the items counts something else.
  ["在东村、西村、南村、北村、中村⟦3个⟧村开展试点。", "error", /列出的是5项/],
  ["在东村、西村、南村、北村、中村2个村开展试点。"],
  ["在东村、西村⟦4个⟧村开展试点。", "error"],
  ["在东村、西村5个村开展试点。"],
  ["与张庄、李庄、王庄、赵庄等⟦2个⟧村签订协议。", "error", /列出了4项/],
  ["与张庄、李庄、王庄、赵庄、孙庄等2个村签订协议。"],
  // 共 and 这 stand between a list and its number, unless they are a part of its last item.
  ["在东村、西村、南村共⟦4个⟧村开展试点。", "error"],
  ["在东村、西村、共荣村⟦4个⟧村开展试点。", "error"],
  // A comma may divide one list, where what stands before it looks like the items behind it.
  ["在东村、南村，西村、北村、中村5个村开展试点，带动周边群众在家门口就业，稳步增加集体收入和农户收入。"],
  ["在东村、南村，西村、北村、中山村5个村开展试点。"],
  ["在东村、南山村，西村、北村、中山村5个村开展试点。"],
  ["在东村、南村，西村、北村、中村⟦2个⟧村开展试点。", "error"],
  ["在东村、南村，调研西村、北村、中村⟦5个⟧村。", "error"],
  ["结合当地实际，西村、北村、中村⟦5个⟧村开展试点。", "error"],
  ["在东村、坡，西村、北村、中村⟦5个⟧村开展试点。", "error"],
  ["先期选定东村、南村。西村、北村、中村⟦5个⟧村随后跟进。", "error"],
  // Two ways to count levels: 县 and 区 are one rank.
  ["健全市、县、区、乡⟦五级⟧网络。", "error", /列出的是4项/],
  ["健全省、市、县、区、乡、村⟦三级⟧网络。", "error", /列出的是5项/],
  ["健全省、市、县、区、乡、村五级网络。"],
  ["健全省、市、县、区、乡、村六级网络。"],
  // A number in quotes may be a name of its own.
  ["实施产业强镇、生态立镇、文化兴镇“⟦四大⟧工程”。", "error"],
  ["推进科技、产业、人才“四大工程”。"],
  ["建设东岭水库、西岭水库“四座水库”工程。"],
  ["实施“产业强镇”“生态立镇”“文化兴镇”“五大工程”。"],
])("enumeration-count: %s", (text, severity, zh) => expectRow("enumeration-count", [text, severity, zh]));
