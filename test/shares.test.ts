import { test } from "vitest";
import { expectRow, type Row } from "./support/rows.ts";

/** What the whole of a share is. */

test.each<Row>([
  // What is done and what is left make up the whole, in one unit and side by side.
  ["需改造接点214处。已改造⟦189处（占83.8%⟧），剩余的25处年内改造。", "error", /189÷214/],
  ["需改造接点214处。已改造189处，占83.8%，剩余25户尚未通水。"],
  ["需改造接点214处。已改造189处，占83.8%，剩余资金全部用于新增25处。"],
  ["需改造接点214处。已改造189处，占83.8%。"],
  // What 其中 divides: the amount before it, or the one total of the sentence before.
  ["共受理投诉200件，比上年增加60件，其中食品类⟦50件，占35%⟧。", "error", /50÷200/],
  ["共受理投诉50件，其中食品类⟦50件，占90%⟧。", "error", /50÷50=100%/],
  ["共受理投诉200件。这其中食品类⟦50件，占35%⟧。", "error"],
  ["共受理投诉200件。加强队伍培训，其中食品类50件，占35%。"],
  ["共受理投诉200件，合计办结180件。其中食品类50件，占35%。"],
  ["共受理投诉200件，投入资金300万元，其中食品类⟦50件，占35%⟧。", "information"],
  ["投入资金2000万元，其中道路建设3亿元，占20%。"],
  ["共受理投诉200件，其中食品类50件，占办结数的35%。"],
  ["全县投入资金20亿元，其中教育15亿元，占全县的50%。"],
  // 增加值 is no increase.
  ["规模以上工业实现增加值800亿元，其中装备制造业完成增加值⟦200亿元，占规模以上工业的26.8%⟧。", "error", /200÷800=25%/],
  ["规模以上工业实现增加值800亿元，其中装备制造业完成增加值200亿元，占规模以上工业的25%。"],
  ["规模以上工业实现增加值800亿元，其中装备制造业增加200亿元，占规模以上工业的26.8%。"],
  // What changed ends right before the part, not anywhere.
  ["全年受理信访事项500件，同比明显增长，其中土地类⟦120件，占30%⟧。", "error"],
  // The whole by its name: before the part, of its unit, and neither a change nor a share.
  ["全镇共有党员320名，女党员⟦48名，占其党员总数的25%⟧。", "error"],
  ["党员队伍中女性占比逐年提高，截至年底共有党员320名，女党员⟦48名，占党员总数的25%⟧。", "error"],
  ["女党员48名，占党员总数的25%，走访慰问党员300名。"],
  ["全镇有党员小组90个，女党员48名，占党员总数的25%。"],
  ["全镇党员增加300名，女党员48名，占党员总数的25%。"],
  ["在职党员占300名，女党员48名，占党员总数的25%。"],
  // Without a name only a total of the sentence itself will do; further back a name is less certain.
  ["共走访企业200家，新增规上⟦50家，占35%⟧。", "information"],
  ["共走访企业200家。新增规上50家，占35%。"],
  ["共登记企业320家。规上企业⟦48家，占企业总数的25%⟧。", "error"],
  ["共登记企业320家。开展走访2轮。规上企业⟦48家，占企业总数的25%⟧。", "information"],
])("the whole of a share: %s", (text, severity, zh) => expectRow("share-mismatch", [text, severity, zh]));
