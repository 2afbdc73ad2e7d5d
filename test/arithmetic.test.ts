import { expect, test } from "vitest";
import { checkRow, expectRow, type Row } from "./support/rows.ts";

/** How sure the arithmetic rules are. */

test.each<Row>([
  // Parts that need not make up the whole: each must be within it, and their sum is a question.
  ["全年投入资金⟦500万元，其中道路建设300万元、绿化250万元⟧。", "information", /300\+250=550.*重叠/],
  ["全年投入资金⟦500万元（其中道路建设300万元、绿化250万元⟧）。", "warning"],
  ["全年投入资金⟦500万元，其中道路建设600万元⟧。", "error", /600万元>500万元/],
  ["全年投入资金⟦500万元（其中道路建设600万元⟧）。", "error"],
  ["全年投入资金⟦500万元，其中道路建设600万元⟧、绿化100万元。", "error"],
  ["全年投入资金400万元，其中道路建设400万元。"],
  ["全年投入资金400万元，其中道路建设250万元、绿化150万元。"],
  ["全年投入资金约500万元，其中道路建设300万元、绿化250万元。"],
  ["全年培训农民⟦500人，其中妇女600人⟧。", "error"],
  // Three parts or more that all but make up the whole; two, or more that are missing, prove nothing.
  ["全年投入资金⟦400万元，其中道路建设200万元、绿化110万元、供水70万元⟧。", "information"],
  ["全年投入资金⟦1.2亿元，其中道路建设6000万元、绿化3500万元、供水1900万元⟧。", "information"],
  ["全年投入资金400万元，其中道路建设250万元、绿化110万元、供水20万元。"],
  ["全年投入资金400万元，其中道路建设200万元、绿化180万元。"],
  ["全年投入资金500万元，其中道路建设250万元、绿化120万元、供水100万元。"],
  ["全年投入资金400万元，其中道路建设200万元、绿化110万元、供水90万元、亮化10万元。"],
  // What the part counts is what the whole counts, in front of it or behind.
  ["全县有⟦20个乡镇，其中35个⟧乡镇通过验收。", "error"],
  ["全县有示范点⟦20个，其中35个⟧示范点通过验收。", "error"],
  ["全县有20个乡镇，其中35个示范点通过验收。"],
  ["今年以来，经过上下共同努力，全县已有⟦20个乡镇，其中35个⟧乡镇通过验收。", "error"],
  ["全县有20个乡镇，其中35个社区通过验收。"],
  ["全镇有脱贫户⟦412户，其中600户⟧易地搬迁户已经入住。", "error"],
  // 其中 in a sentence of its own may divide more than the sentence before says.
  ["全年共受理投诉⟦200件。其中食品类260件⟧。", "warning"],
  ["全年投入资金⟦500万元（道路建设600万元⟧、绿化250万元）。", "error"],
  // Any figure before that fits is the whole, and so is any end of the list.
  ["全年实施项目20个，新开工15个，其中道路项目12个、水利项目8个。"],
  ["全年投入资金400万元，其中道路建设200万元、绿化110万元、供水70万元，亮化15万元。"],
  ["新建管网⟦40公里，其中供水20公里、供热11公里、排水7100米⟧。", "information"],
  // Parts that make up the whole.
  ["全年投入资金⟦500万元，分为道路建设300万元、绿化250万元⟧。", "error", /核对总数和各分项/],
  ["全县共有党员⟦500名，其中男党员300名、女党员210名⟧。", "error"],
  ["全县共有党员⟦500名，其中女党员210名，其余300名⟧为男党员。", "error"],
  ["全年新建项目⟦12个，包括道路项目8个、水利项目5个⟧。", "information"],
  ["全年新建项目12个，道路项目8个、水利项目5个。"],
  // What 共 makes may be less than what it is made at.
  ["在⟦8个超市，2个市场，8个酒店，1个旅游景点共建立了21个⟧服务站点。", "information"],
  ["在12个超市，2个市场，3个酒店共建立了10个服务站点。"],
  // One slip is told once.
  ["全年投入资金⟦500万元，分为道路建设300万元、绿化250万元⟧，合计600万元。", "error"],
  // A total behind its parts; a whole that stands before them, too, is no part.
  ["全年帮扶项目45个，产业类⟦20个、基础类15个、民生类10个，总计54个⟧。", "error", /和20\+15\+10=45，与总数54不符/],
  ["筹集中央资金6万元、省级3万元、市级2万元、县级1万元，合计12万元。"],
])("sum-mismatch: %s", (text, severity, zh) => expectRow("sum-mismatch", [text, severity, zh]));

test.each<Row>([
  ["全年受理信访事项500件，其中土地类⟦120件，占30%⟧。", "error", /120÷500=24%.*30%/],
  ["全年受理信访事项400件，其中土地类120件，占30%；劳动类⟦100件，占26%⟧。", "error"],
  ["全县共有党员8000名，其中女党员⟦2400名，占32%⟧。", "error"],
  ["全年受理信访事项500件，土地类120件，占30%。"],
  // Two figures side by side may be the base together.
  ["全镇共有脱贫户320户、监测户80户，其中有劳动力的280户，占70%。"],
  ["全镇共有脱贫户320户、监测户80户，其中有劳动力的⟦280户，占75%⟧。", "information"],
  // Shares that agree with each other prove their base: one that does not is wrong, and one wrong whole is told once.
  [
    "土地类120件，占30%；劳动类100件，占25%；教育类60件，占15%；环保类⟦80件，占25%⟧。",
    "information",
    /约400件.*80件约占20%/,
  ],
  ["土地类120件，占30%；劳动类100件，占25%；环保类80件，占25%。"],
  [
    "土地类120件，占30%；劳动类100件，占25%；教育类60件，占15%；环保类⟦80件，占25%⟧；交通类⟦20件，占10%⟧。",
    "information",
  ],
  // Rates of one digit leave the base open, and bases that differ among themselves prove none.
  ["土地类6件，占4%；劳动类3件，占2%；教育类9件，占6%；环保类80件，占25%。"],
  ["土地类6件，占4%；劳动类71件，占49%；教育类77件，占50%；环保类80件，占25%。"],
  // What is counted in another unit has another base.
  ["土地类120件，占30%；劳动类100件，占25%；教育类60件，占15%；补助资金80万元，占35%。"],
  ["受理信访事项500件，其中土地类⟦120件，占30%⟧。接待群众500人，其中土地类⟦120人，占30%⟧。", "error"],
  ["全镇党员300名、支部20个，女党员⟦80名，占党员总数的25%⟧。", "error"],
  ["全村共有党员30名，其中女党员⟦10名，占25%⟧。", "error", /10÷30=33.33%/],
  // Three that agree on another whole may all be measured by what is not written.
  ["全年受理信访事项500件，其中土地类120件，占30%；劳动类100件，占25%；教育类60件，占15%。"],
  [
    "全年受理信访事项500件，其中土地类⟦120件，占30%⟧；劳动类100件，占25%；教育类60件，占15%；交通类40件，占10%。",
    "information",
    /^这里起4处占比合用一个总数（约400件），与前面写的500件不符/,
  ],
])("share-mismatch: %s", (text, severity, zh) => expectRow("share-mismatch", [text, severity, zh]));

test("growth-mismatch names the way of a change in English, too", () => {
  const english = (text: string) => checkRow("growth-mismatch", text).first?.message.en;
  expect(english("村集体收入从120万元增加到100万元。")).toMatch(/is no increase \(100万元 < 120万元\)/);
  expect(english("欠费户从120户减少到150户。")).toMatch(/is no decrease \(150户 > 120户\)/);
});

test.each<Row>([
  ["东村、西村、南村⟦分别投入20万元、35万元⟧。", "error", /3项（东村、西村、南村）.*3≠2/],
  // What 等 leaves out is not known, and what 和 joins may be one or two.
  ["粮食、蔬菜、水果等产量⟦分别增长5%、6%⟧。", "information"],
  ["粮食、蔬菜等产量分别增长5%、6%、7%。"],
  ["粮食、蔬菜、水果、茶叶和油料产量⟦分别增长5%、6%⟧。", "error"],
  ["批发、零售、餐饮、软件和信息服务业产值⟦分别增长5%、6%⟧。", "error", /前面是4项/],
  ["批发、零售、餐饮、软件和信息服务业产值分别增长5%、6%、7%、8%、9%。"],
  ["批发、零售、软件和信息服务业产值⟦分别增长5%、6%、7%、8%、9%⟧。", "error", /前面是4项/],
  ["小麦、玉米、大豆面积⟦依次为2万亩、1万亩⟧。", "error", /^“依次”前面/],
  // Values of change behind values, with a verb of their own.
  ["甲村、乙村产值分别达到3亿元、2亿元，⟦增长5%、6%、7%⟧。", "error", /^“分别”前面是2项.*后面是3个数/],
  ["甲村、乙村产值分别由3亿元、2亿元⟦提高到4亿元、3亿元、2亿元⟧。", "error"],
])("respectively-count: %s", (text, severity, zh) => expectRow("respectively-count", [text, severity, zh]));

test.each<Row>([
  ["年度计划投资⟦2亿元，完成1.2亿元，占计划的70%⟧。", "error", /1.2÷2=60%，与“70%”/],
  // Any plan that fits is the right one.
  ["年度计划投资2亿元，调整后计划1.5亿元，完成1.2亿元，占计划的60%。"],
  ["年度计划投资2亿元，调整后计划1.5亿元，完成1.2亿元，占计划的80%。"],
  ["年度计划投资2亿元，调整后计划⟦1.5亿元，完成1.2亿元，占计划的70%⟧。", "error", /1.2÷1.5=80%/],
])("completion-rate-mismatch: %s", (text, severity, zh) => expectRow("completion-rate-mismatch", [text, severity, zh]));

test("share-mismatch points to the whole, and to the other shares of one wrong whole", () => {
  expect(checkRow("share-mismatch", "全年受理信访事项500件，其中土地类120件，占30%。").places).toEqual(["500件"]);
  const one =
    "全年受理信访事项500件，其中土地类120件，占30%；劳动类100件，占25%；教育类60件，占15%；交通类40件，占10%。";
  expect(checkRow("share-mismatch", one).places).toEqual(["100件，占25%", "60件，占15%", "40件，占10%"]);
});

test.each<Row>([
  // The verb and the two values.
  ["村集体收入从120万元增加到⟦100万元⟧。", "error", /不是增（100万元<120万元）/],
  ["村集体收入从100万元增加到⟦100万元⟧。", "error", /不是增（100万元=100万元）/],
  ["欠费户从120户减少到⟦150户⟧。", "error", /不是减（150户>120户）/],
  ["村集体收入从1.2万元提高到⟦9000元⟧。", "error"],
  ["用气量从5000立方米下降到⟦6000立方米⟧。", "error"],
  ["办理时间从5天压缩到⟦7天⟧。", "error"],
  ["办理时间从5天延长到3天。"],
  ["办理时间从5天压缩到3小时。"],
  ["办理时间从5小时压缩到3天。"],
  ["考核成绩从第5位上升到3位。"],
  ["村集体收入从约100万元增加到100万元。"],
  ["水位从5米上升到3米。"],
  ["全市排名从第5名上升到第3名。"],
  ["全市排名第3名，财政收入从120万元增加到100万元。"],
  ["亏损从120万元增加到100万元。"],
  ["村集体收入从约100万元增加到约100万元。"],
  ["服务时间从8小时增加到6小时。"],
  ["综合考评从第5位提高到3位。"],
  ["考核成绩从全县5位上升到3位。"],
  // The amount of the change.
  ["种植面积从5000亩扩大到6000亩，扩大了⟦2000亩⟧。", "error", /6000-5000=1000/],
  ["规模以上企业从36家发展到60家，新增⟦27家⟧。", "error"],
  ["规模以上企业从36家发展到126家，新增27家工程中心。"],
  ["规模以上企业从36家发展到126家，新增27家商场。"],
  ["规模以上企业从36家发展到60家，新增27家商场，增长20%。"],
  ["合作社从36家发展到60家，新增⟦27家⟧农民合作社，带动群众在家门口就业增收。", "error"],
  ["村集体收入由2.5万元提高到4万元，增加⟦5000元⟧。", "error", /4万元-2\.5万元=1\.5万元，与“5000元”/],
  ["集中供热覆盖率由72%提高到85%，提高⟦15个百分点⟧。", "error", /85-72=13/],
  // Its rate: of one step, of years, of what is published at constant prices.
  ["种植面积从5000亩扩大到6000亩，增长⟦30%⟧。", "error"],
  ["村集体收入从9000元提高到1.2万元，增长⟦50%⟧。", "error"],
  ["财政收入从2020年的18000万元增加到2024年的24000万元，累计增长⟦30%⟧。", "error"],
  ["财政收入从2020年的18000万元增加到2024年的24000万元，年均增长⟦9.5%⟧。", "error"],
  ["财政收入从2020年的18000万元增加到2024年的24000万元，年均增长7.5%。"],
  ["农村居民人均可支配收入从2020年的18000元增加到2024年的24000元，年均增长⟦9.5%⟧。", "information"],
  ["农村居民人均可支配收入从18000元增加到20000元，增长⟦15%⟧。", "error"],
  ["单位能耗由0.52吨下降到0.48吨，累计下降15%。"],
  ["从2021年到2025年，财政收入由5000万元增加到8052万元，年均增长10%。"],
  ["从2023年到2024年，财政收入由18000万元增加到24000万元，累计增长⟦50%⟧。", "error"],
  ["农村居民人均可支配收入稳步提高。财政收入从2020年的18000万元增加到2024年的24000万元，年均增长⟦9.5%⟧。", "error"],
  ["项目由100个增加到120个，增长20%，总量增长35%。"],
  ["地区生产总值从100亿元增加到110亿元，增长⟦12%⟧。", "hint", /^按现价算，.*核对口径/],
])("growth-mismatch: %s", (text, severity, zh) => expectRow("growth-mismatch", [text, severity, zh]));
