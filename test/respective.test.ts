import { test } from "vitest";
import { expectRow, type Row } from "./support/rows.ts";

/** What 分别 joins: the values behind it, and the things before it. */

test.each<Row>([
  // Figures side by side are one value, and so are figures of one unit behind a comma.
  ["东村、西村⟦分别有120户400人、80户300人、60户⟧。", "error", /后面是3个数/],
  ["东村、西村、南村分别有120户400人、80户300人和若干散户。"],
  ["东村、西村、南村⟦分别投入20万元，35万元⟧。", "error"],
  ["东村、西村、南村分别投入20万元，35户受益。"],
  ["东村、西村、南村分别召开座谈会、现场会5次、6次。"],
  ["一期、二期投入20万元、35万元，东村、西村、南村分别受益。"],
  ["粮食、蔬菜、水果⟦分别比2020年增长5%、6%⟧。", "error"],
  // A clause behind may give what is left, if it belongs to the sentence.
  ["东村、西村、南村分别投入20万元、35万元，另一村8万元。"],
  ["东村、西村、南村⟦分别投入20万元、35万元⟧。此外，补助5万元。", "error"],
  // Values of change behind values.
  ["甲村、乙村产值分别达到3亿元、2亿元，增长5%。"],
  ["甲村、乙村、丙村产值分别达到3亿元、2亿元、1亿元，⟦增长5%、6%⟧。", "error", /3≠2/],
  ["甲村、乙村产值分别达到3亿元、2亿元，同比⟦分别增长5%、6%、7%⟧。", "error", /2项（3亿元、2亿元）/],
  ["甲村、乙村产值分别达到3亿元、2亿元，比2020年⟦分别增长5%、6%、7%⟧。", "error", /2≠3/],
])("values behind 分别: %s", (text, severity, zh) => expectRow("respectively-count", [text, severity, zh]));

test.each<Row>([
  // Figures: one list of values, or values that have names of their own.
  ["种植面积从3万亩、2万亩⟦分别提高到4万亩、3万亩、2万亩⟧。", "error", /2项（3万亩、2万亩）/],
  ["全镇种植面积5万亩，两村从3万亩、2万亩⟦分别提高到4万亩、3万亩、2万亩⟧。", "error", /2项（3万亩、2万亩）/],
  ["接待游客3万人次，5万人次，分别增长5%、6%、7%。"],
  ["接待游客3万人次、旅游收入2亿元，⟦分别增长5%、6%、7%⟧。", "error", /2≠3/],
  ["接待游客3万人次、旅游收入2亿元、带动就业1200人，⟦分别增长5%、6%⟧。", "error", /3≠2/],
  ["今年以来，情况如下：接待游客3万人次、旅游收入2亿元、带动就业1200人，⟦分别增长5%、6%⟧。", "error", /3≠2/],
  ["景区提档，客流回升；接待游客3万人次、旅游收入2亿元、带动就业1200人，⟦分别增长5%、6%⟧。", "error", /3≠2/],
  ["东村、西村发力，接待游客3万人次、旅游收入2亿元，⟦分别增长5%、6%、7%⟧。", "error", /2≠3/],
  ["接待游客3万人次左右、旅游收入2亿元左右，⟦分别增长5%、6%、7%⟧。", "error", /2≠3/],
  // Fewer values may speak of the last figures alone, and names before the figures may be things, too.
  ["接待游客3万人次，旅游收入2亿元，带动就业1200人，分别增长5%、6%。"],
  ["接待游客3万人次、旅游收入2亿元，带动就业1200人，分别增长5%、6%。"],
  ["今年以来，接待游客3万人次、旅游收入2亿元、带动就业1200人，分别增长5%、6%。"],
  ["粮食、蔬菜产量3万吨、收入2亿元，分别增长5%、6%、7%。"],
  ["国企比重41%、增长2%、外企比重30%，分别提高16个百分点、9.9个百分点。"],
  ["旅游收入2亿元，分别增长5%、6%。"],
  ["今年分别增长5%、6%、7%。"],
])("figures before 分别: %s", (text, severity, zh) => expectRow("respectively-count", [text, severity, zh]));

test.each<Row>([
  ["2024年东村、西村、南村⟦分别投入20万元、35万元⟧。", "error", /3≠2/],
  ["东村、西村2023年和2024年收入分别为3万元、4万元、5万元、6万元。"],
  ["东村、、西村、南村分别投入20万元、35万元。"],
  // Behind a comma the values may belong to some of the things, but not to more.
  ["东村、西村、南村加快发展，分别增长5%、6%。"],
  ["东村、西村加快发展，⟦分别增长5%、6%、7%⟧。", "error"],
  // Things of one list that go with things of another.
  ["东村、西村的收入和支出分别为3万元、4万元、2万元、1万元。"],
  ["东村、西村的收入⟦分别为3万元、4万元、5万元⟧。", "error", /2≠3/],
  // Words that stand for two; of levels it is not known what they describe.
  ["城乡居民收入⟦分别增长5%、6%、7%⟧。", "error", /2≠3/],
  ["三次产业增加值⟦分别增长5%、6%⟧。", "error", /3≠2/],
  ["产品产销分别增长5%、6%、7%。"],
  ["市、东村、西村⟦分别投入20万元、35万元⟧。", "error"],
  ["省城、市区、南村⟦分别投入20万元、35万元⟧。", "error"],
  ["市级、县级、镇村分别投入20万元、35万元。"],
  // A number of things.
  ["上述两项指标⟦分别增长5%、6%、7%⟧。", "error", /2项，/],
  ["以上三者⟦分别为5%、6%⟧。", "error", /3≠2/],
  ["第二项指标分别增长5%、6%、7%。"],
])("names before 分别: %s", (text, severity, zh) => expectRow("respectively-count", [text, severity, zh]));

test.each<Row>([
  // Words that hold 和 or 及 and join nothing, or perhaps nothing.
  ["东村、新和谐村⟦分别投入20万元、35万元、8万元⟧。", "error", /2≠3/],
  ["东村、水平和西村分别投入20万元、35万元。"],
  ["东村、西村和平乡分别投入20万元、35万元。"],
  ["东村、西村和平乡分别投入20万元、35万元、8万元。"],
  // What the last 和 joins are two things where both look like the rest: of one length, in quotes, with one ending.
  ["东村、西村和南村⟦分别投入20万元、35万元⟧。", "error", /3项（东村、西村、南村）/],
  ["东村、西村以及南村⟦分别投入20万元、35万元⟧。", "error", /3项（东村、西村、南村）/],
  ["粮食、棉花、蔬菜和水果⟦分别增产5吨、6吨、7吨⟧。", "error", /4≠3/],
  ["“东号”、“西号”和“南号”⟦分别投入20万元、35万元⟧。", "error", /3≠2/],
  ["“东号”、“西号”和新南号列车分别投入20万元、35万元。"],
  ["东、西和南分别投入20万元、35万元。"],
  ["粮食、棉花油、蔬菜和水果分别增产5吨、6吨、7吨。"],
  ["粮食、棉花油、茶叶、蔬菜和水果分别增产5吨、6吨、7吨、8吨。"],
  ["茶、粮食、蔬菜和水果分别增产5吨、6吨、7吨。"],
  ["东村、西河、南镇村和北大村分别投入20万元、35万元、8万元。"],
  ["东村、大西村和北河乡分别投入20万元、35万元。"],
])("a list that 和 ends: %s", (text, severity, zh) => expectRow("respectively-count", [text, severity, zh]));
