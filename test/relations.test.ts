import { describe, expect, test } from "vitest";
import { factsOfParagraph, parseReport } from "../server/reading/report.ts";
import type { RelationKind } from "../server/relations/index.ts";
import { verdictsOfReport } from "../server/verdicts/verdict.ts";
import { readVerdicts } from "./support/verdicts.ts";

/** What figures have to do with each other, and whether they agree: the roles, ? where they are not certain, and the verdicts. */

type Lines = string | readonly string[] | undefined;
type Row = [text: string, relations?: Lines, verdicts?: Lines];

function expectRead(kind: RelationKind, text: string, relations: Lines = [], verdicts: Lines = []) {
  expect(readVerdicts(text, kind)).toEqual({ relations: [relations].flat(), verdicts: [verdicts].flat() });
}

describe("sums", () => {
  test.each<Row>([
    ["修建水渠12条、塘坝9座，共计21处。", [], []],
    ["修建水渠12条、管道9条，共计21条。", "total 21条, parts 12条+9条", "holds: 12+9=21"],
    ["修建水渠12条、管道9条，共计22条。", "total 22条, parts 12条+9条", "contradicted: 12+9=21，与“22条”不符"],
    ["水渠21条，其中新建12条、续建9条。", "total 21条, parts 12条+9条", "holds: 12+9=21"],
    ["水渠21条，其中新建12条、续建8条。", "total 21条, parts 12条+8条", "contradicted: 12+8=20，与“21条”不符"],
    ["投资7.4亿元，其中水渠3.2亿元，其余4.1亿元。", "total 7.4亿元, parts 3.2亿元+4.1亿元", "holds: 3.2+4.1=7.3≈7.4"],
    [
      "投资2亿元，其中水渠1.2亿元，其余8000万元。",
      "total 2亿元, parts 1.2亿元+8000万元",
      "holds: 1.2亿元+8000万元=2亿元",
    ],
    // 以上 fits anything.
    [
      "参训1200人，其中上午600人、下午604人。",
      "total 1200人, parts 600人+604人",
      "open: 600+604=1204；分项可能没有列全或有重叠，不能断定",
    ],
    ["参训1200多人，其中上午600人、下午604人。", "total 1200多人, parts 600人+604人", "holds: 600+604=1204≈1200"],
    [
      "参训1200人以上，其中上午700人、下午604人。",
      "total 1200人以上, parts 700人+604人",
      "open: 700+604=1304；分项可能没有列全或有重叠，不能断定",
    ],
    // A single part says nothing that could be recomputed; one that is larger than its whole does.
    ["水渠21条，其中新建12条。", "total 21条, parts 12条", []],
    ["水渠21条，其中新建32条。", "total 21条, parts 32条", "contradicted: 32条>21条"],
    [
      "水渠21条，其中新建12条、防渗5条。",
      "total 21条, parts 12条+5条",
      "open: 12+5=17；分项可能没有列全或有重叠，不能断定",
    ],
    ["水渠21条，签约12条、开工9条。"],
    ["水渠21条，投资12万元。"],
    ["水渠12条，管道9条。"],
    ["水渠比上年多21条，其中新建12万元、续建9万元。"],
  ])("%s", (text, relations, verdicts) => expectRead("sum", text, relations, verdicts));
});

describe("parts further from their whole, by units: read, but never contradicted", () => {
  const OPEN = "分项可能没有列全或有重叠，不能断定";
  test.each<Row>([
    [
      "实施项目75个、投资59.9亿元，其中东镇38个、投资36.3亿元，西镇37个、投资23.6亿元。",
      ["total 75个, parts 38个+37个?", "total 59.9亿元, parts 36.3亿元+23.6亿元?"],
      ["holds: 38+37=75", "holds: 36.3+23.6=59.9"],
    ],
    [
      "实施项目75个、投资59.9亿元，其中东镇38个、投资36.3亿元。",
      ["total 75个, parts 38个?", "total 59.9亿元, parts 36.3亿元?"],
      [],
    ],
    [
      "实施项目75个、投资59.9亿元，其中东镇38个、投资36.3亿元，西镇36个、投资23.6亿元。",
      ["total 75个, parts 38个+36个?", "total 59.9亿元, parts 36.3亿元+23.6亿元?"],
      [`open: 38+36=74；${OPEN}`, "holds: 36.3+23.6=59.9"],
    ],
    ["科研机构增至389家，其中重点实验室12家。", "total 389家, parts 12家?", []],
    ["实施项目75个、投资59.9亿元，其中超10亿元项目38个。", "total 75个, parts 38个?", []],
    [
      "实施项目75个、投资59.9亿元。其中东镇38个、投资36.3亿元。",
      ["total 75个, parts 38个?", "total 59.9亿元, parts 36.3亿元?"],
      [],
    ],
    ["实施项目75个、投资59.9亿元。建设提速，其中东镇38个、投资36.3亿元。"],
    ["实施项目75个、投资59.9亿元，其中东镇75个。", "total 75个, parts 75个?", []],
    [
      "实施项目75个、投资59.9亿元，其中东镇38个、投资36.3亿元，合计20个。",
      ["total 75个, parts 38个?", "total 59.9亿元, parts 36.3亿元?"],
      [],
    ],
    [
      "实施项目75个、投资59.9亿元，其中东镇38个、投资36.3亿元，西镇40个、投资30亿元。",
      ["total 75个, parts 38个?", "total 59.9亿元, parts 36.3亿元?"],
      [],
    ],
    ["实施项目75个、投资59.9亿元，其中东镇38个；西镇投资36.3亿元。", "total 75个, parts 38个?", []],
    ["粮食增加到75万吨、投资59.9亿元，其中小麦38万吨。", "total 75万吨, parts 38万吨?", []],
    ["户均增加到75万元、建房59处，其中东镇38万元。"],
    ["实施项目75个、投资59.9亿元，其中东镇380个。"],
    ["实施项目75个、投资59.9亿元，其中东镇38户。"],
    ["实施项目75个，投资59.9亿元；道路工程开工，其中东镇38个。"],
    // 其中 stands right before the first part, and what else it divides not far from that.
    ["实施项目75个、投资59.9亿元。这些项目点多面广，其中东镇38个、投资36.3亿元。"],
    ["实施项目75个、投资59.9亿元，其中，东镇38个、投资36.3亿元。"],
    [
      "实施项目75个、投资59.9亿元，其中东镇38个、一批重大基础设施和民生项目投资36.3亿元。",
      "total 75个, parts 38个?",
      [],
    ],
    // The nearest figure of the unit, of which the part can be one, no further than a semicolon.
    ["项目75个、开工20个、投资59.9亿元，其中东镇38个、投资36.3亿元。", "total 59.9亿元, parts 36.3亿元?", []],
    ["项目75个；投资59.9亿元，其中东镇38个、投资36.3亿元。", "total 59.9亿元, parts 36.3亿元?", []],
    // In one unit with another, what something has come to, and no averages.
    [
      "机构增至389家、投资9亿元，其中实验室增至12家、投资8000万元。",
      ["total 389家, parts 12家?", "total 9亿元, parts 8000万元?"],
      [],
    ],
    [
      "投资59.9亿元、项目75个，其中东镇投资5000万元、项目38个，西镇投资59.4亿元、项目37个。",
      ["total 59.9亿元, parts 5000万元+59.4亿元?", "total 75个, parts 38个+37个?"],
      ["holds: 5000万元+59.4亿元=59.9亿元", "holds: 38+37=75"],
    ],
    ["户均收入达到5万元、水渠3条，其中东镇1万元、水渠2条。", "total 3条, parts 2条?", []],
    // Of parts behind, those that stand near and that the whole has room for.
    [
      "实施项目75个、投资59.9亿元，其中东镇38个、投资36.3亿元，西镇50个、投资23.6亿元。",
      ["total 75个, parts 38个?", "total 59.9亿元, parts 36.3亿元+23.6亿元?"],
      "holds: 36.3+23.6=59.9",
    ],
    [
      "实施项目75个、投资59.9亿元，其中东镇38个、投资36.3亿元，受益300户、500人、9家，西镇37个。",
      ["total 75个, parts 38个?", "total 59.9亿元, parts 36.3亿元?"],
      [],
    ],
    ["项目比上年增加75个、投资59.9亿元，其中东镇38个。"],
  ])("%s", (text, relations, verdicts) => expectRead("sum", text, relations, verdicts));
});

describe("shares", () => {
  const OPEN = "没有写明分母是哪个数，不能断定";
  test.each<Row>([
    ["受理来信849件，其中农业类263件，占30.98%。", "part 263件, rate 30.98%, whole 849件", "holds: 263÷849=30.98%"],
    ["受理来信849件，其中农业类263件，占31%。", "part 263件, rate 31%, whole 849件", "holds: 263÷849=30.98%≈31%"],
    ["受理来信849件，其中农业类263件，占30%。", "part 263件, rate 30%, whole 849件", "holds: 263÷849=30.98%≈30%"],
    [
      "受理来信849件，其中农业类263件，占32%。",
      "part 263件, rate 32%, whole 849件",
      "contradicted: 263÷849=30.98%，与“32%”不符",
    ],
    ["受理来信849件，其中农业类263件，占近32%。", "part 263件, rate 近32%, whole 849件", "holds: 263÷849=30.98%≈32%"],
    [
      "受理来信849件，其中农业类263件，占20%以上。",
      "part 263件, rate 20%以上, whole 849件",
      `open: 263÷849=30.98%；${OPEN}`,
    ],
    ["农业类263件，占来信总数849件的31%。", "part 263件, rate 31%, whole 849件", "holds: 263÷849=30.98%≈31%"],
    // A base without a name holds where no other figure could fit by chance.
    ["走访企业849家，签约263家，占30.98%。", "part 263家, rate 30.98%?", "holds: 263÷849=30.98%"],
    ["走访企业849家，签约263家，占31%。", "part 263家, rate 31%?", "holds: 263÷849=30.98%≈31%"],
    ["走访企业849家、商户900家，签约263家，占31%。", "part 263家, rate 31%?", `open: 263÷849=30.98%；${OPEN}`],
    ["走访企业849家，签约263家，占40%。", "part 263家, rate 40%?", `open: ${OPEN}`],
    ["农业类263件，占全部来信的30.98%。", "part 263件, rate 30.98%?", `open: ${OPEN}`],
    // Shares of one base prove it together, small ones, too.
    [
      "公开的425条信息中，机构148条，占34.8%；政策21条，占4.9%；规划13条，占3.1%；统计30条，占7.1%。",
      ["part 148条, rate 34.8%?", "part 21条, rate 4.9%?", "part 13条, rate 3.1%?", "part 30条, rate 7.1%?"],
      [
        "holds: 148÷425=34.82%≈34.8%",
        "holds: 21÷425=4.94%≈4.9%",
        "holds: 13÷425=3.06%≈3.1%",
        "holds: 30÷425=7.06%≈7.1%",
      ],
    ],
    ["占比提高到30.98%。"],
    ["投资263万元，占计划的30.98%。"],
    ["来信263件，增长30.98%。"],
    ["农业占30%、工业占70%。"],
    ["收入10万元的户占30%。"],
  ])("%s", (text, relations, verdicts) => expectRead("share", text, relations, verdicts));
});

describe("changes", () => {
  const OPEN = "口径或可比价可能不同，不能断定";
  test.each<Row>([
    ["由800万元增加到850万元，增长6.25%。", "from 800万元, to 850万元, rates 6.25%", "holds: (850-800)÷800=6.25%"],
    ["由800万元增加到850万元，增长6.3%。", "from 800万元, to 850万元, rates 6.3%", "holds: (850-800)÷800=6.25%≈6.3%"],
    [
      "由800万元增加到850万元，增长7%。",
      "from 800万元, to 850万元, rates 7%",
      "contradicted: (850-800)÷800=6.25%，与“7%”不符",
    ],
    ["由800万元增加到850万元。", "from 800万元, to 850万元", "holds: 850万元>800万元"],
    ["由850万元增加到800万元。", "from 850万元, to 800万元", "contradicted: 800万元<850万元"],
    ["由850万元调整为800万元。"],
    [
      "欠费由800万元减少到600万元，减少200万元，下降25%。",
      "from 800万元, to 600万元, by 200万元, rates 25%",
      ["holds: 800-600=200", "holds: (800-600)÷800=25%"],
    ],
    [
      "欠费由800万元减少到600万元，减少300万元，下降25%。",
      "from 800万元, to 600万元, by 300万元, rates 25%",
      ["contradicted: 800-600=200，与“300万元”不符", "holds: (800-600)÷800=25%"],
    ],
    ["收入850万元，增加50万元，增长6.25%。", "to 850万元, by 50万元, rates 6.25%", "holds: 850-50=800，50÷800=6.25%"],
    [
      "参保由1200人增加到1300人，增加101人。",
      "from 1200人, to 1300人, by 101人",
      "contradicted: 1300-1200=100，与“101人”不符",
    ],
    ["收入由3万元增加到6万元，翻了一番。", "from 3万元, to 6万元, rates 一番", "holds: 6÷3=2"],
    ["收入由3万元增加到9万元，翻了一番。", "from 3万元, to 9万元, rates 一番", `open: 9÷3=3；${OPEN}`],
    [
      "收入由18亿元增加到24亿元，增长30%以上。",
      "from 18亿元, to 24亿元, rates 30%以上",
      "holds: (24-18)÷18=33.33%≈30%",
    ],
    [
      "2020年收入18亿元，2024年收入24亿元，年均增长7.5%。",
      "from 18亿元, to 24亿元, rates 7.5%",
      "holds: (24÷18)^(1÷4)-1=7.46%≈7.5%",
    ],
    ["收入24亿元，增长20%。"],
    ["收入增加4亿元，增长20%。"],
    ["收入24亿元，增加4亿元。"],
    ["企业由亏损800万元减少到亏损600万元，下降25%。"],
    ["从全县看，投入800万元，修到850公里。"],
  ])("%s", (text, relations, verdicts) => expectRead("change", text, relations, verdicts));
});

describe("two values that 由…到 joins: read, but never contradicted", () => {
  const OPEN = "口径或可比价可能不同，不能断定";
  test.each<Row>([
    ["总量由全省第16位提升至第15位。", "from 第16位, to 第15位?", "holds: 15位<16位"],
    ["总量由全省第15位提升至第16位。", "from 第15位, to 第16位?", `open: 16位>15位；${OPEN}`],
    ["标准由596元/月提高到616元/月。", "from 596元, to 616元?", "holds: 616元>596元"],
    ["登记从7个环节压减至3个环节。", "from 7个, to 3个?", "holds: 3个<7个"],
    ["能耗由上年的2.51吨煤，降低到2.28吨煤。", "from 2.51吨, to 2.28吨?", "holds: 2.28吨<2.51吨"],
    ["总量由全省第15位调整为第16位。"],
    ["登记从7个环节压减至3天。"],
    ["亏损由全省第16位提升至第15位。"],
    ["从全县看，5个环节优化，压减至3个环节。"],
    ["从事种植的5户，其他3户。"],
  ])("%s", (text, relations, verdicts) => expectRead("change", text, relations, verdicts));
});

describe("completions", () => {
  const OPEN = "分母的名目或取整可能不同，不能断定";
  test.each<Row>([
    ["年度计划投资2亿元，已完成1.4亿元，占年度计划的70%。", "done 1.4亿元, rate 70%, base 2亿元", "holds: 1.4÷2=70%"],
    [
      "年度计划投资2亿元，已完成1.4亿元，占年度计划的75%。",
      "done 1.4亿元, rate 75%, base 2亿元",
      "contradicted: 1.4÷2=70%，与“75%”不符",
    ],
    ["应整改50个，已整改38个，整改率76%。", "done 38个, rate 76%, base 50个", "holds: 38÷50=76%"],
    ["应整改48个，已整改38个，整改率79%。", "done 38个, rate 79%, base 48个", "holds: 38÷48=79.17%≈79%"],
    ["应整改50个，已整改38个，整改率86%。", "done 38个, rate 86%, base 50个", "contradicted: 38÷50=76%，与“86%”不符"],
    ["任务1500户，已改厕1350户，完成90%。", "done 1350户, rate 90%, base 1500户", "holds: 1350÷1500=90%"],
    ["完成1.4亿元（年度计划2亿元），占计划的70%。", "done 1.4亿元, rate 70%, base 2亿元", "holds: 1.4÷2=70%"],
    ["计划总投资96亿元，完成67亿元，占全年任务的70%。", "done 67亿元, rate 70%?", `open: 67÷96=69.79%；${OPEN}`],
    ["已完成1.4亿元，占年度计划的70%。"],
    ["项目260个，其中新建120个，开工100个，开工率83%。"],
    ["计划投资2亿元，完成1.4亿元，增长70%。"],
    ["应参保28万人，本年新增参保1.2万人，参保率97%。"],
    ["计划造林500亩，已造林480亩，成活率95%。"],
    ["年度任务2亿元，已完成14公里，占年度任务的70%。"],
  ])("%s", (text, relations, verdicts) => expectRead("completion", text, relations, verdicts));
});

describe("remainders", () => {
  const OPEN = "可能还有别的去向，不能断定";
  test.each<Row>([
    ["改造50户，已竣工30户，还剩20户。", "whole 50户, done 30户, left 20户", "holds: 50-30=20"],
    ["改造50户，已竣工30户，还剩25户。", "whole 50户, done 30户, left 25户", "contradicted: 50-30=20，与“25户”不符"],
    ["总投资10.2亿元，已支付6.1亿元，剩余4亿元。", "whole 10.2亿元, done 6.1亿元, left 4亿元", "holds: 10.2-6.1=4.1≈4"],
    ["改造50户，已竣工30户，还有10户正在施工。", "whole 50户, done 30户, left 10户?", `open: 50-30=20；${OPEN}`],
    ["新建20户、改造50户，已竣工30户，还剩40户。", "whole 50户, done 30户, left 40户", `open: 50-30=20；${OPEN}`],
    ["改造50户，已竣工30户，另建20户。"],
    ["已竣工30户，还剩20户。"],
    ["改造50户，走访30户，还剩20户。"],
    ["改造50户，已竣工30户，还剩20万元。"],
    ["改造50户，已竣工30户，未签约20户。"],
  ])("%s", (text, relations, verdicts) => expectRead("remainder", text, relations, verdicts));
});

describe("averages", () => {
  const OPEN = "总数、个数可能另有所指，不能断定";
  test.each<Row>([
    ["112户发放补助560万元，户均5万元。", "average 5万元, totals 560万元, counts 112户", "holds: 560万元÷112户=5万元"],
    [
      "14个村集体收入612万元，平均每村43.7万元。",
      "average 43.7万元, totals 612万元, counts 14个",
      "holds: 612万元÷14个=43.71万元≈43.7万元",
    ],
    [
      "14个村集体收入612万元，平均每村47.3万元。",
      "average 47.3万元, totals 612万元, counts 14个",
      `open: 612万元÷14个=43.71万元；${OPEN}`,
    ],
    ["14个村集体收入612万元，平均每村4.1万元。", "average 4.1万元, totals 612万元, counts 14个", []],
    ["14个村集体收入612万元，人均4.1万元。"],
    ["集体收入612万元，平均每村43.7万元。"],
    ["14个村走访612户，平均每村43.7万元。"],
    ["14个社集体收入612万元，户均43.7万元。"],
  ])("%s", (text, relations, verdicts) => expectRead("average", text, relations, verdicts));
});

describe("structures in percent", () => {
  const OPEN = "可能是四舍五入的尾差或没有列全，不能断定";
  test.each<Row>([
    ["三次产业结构为25.7∶26.8∶47.5。", "parts 25.7∶26.8∶47.5", "holds: 25.7+26.8+47.5=100"],
    ["三次产业结构为25.7∶26.8∶48.5。", "parts 25.7∶26.8∶48.5", "contradicted: 25.7+26.8+48.5=101，应为100"],
    ["三次产业结构为25.7∶26.8∶47.6。", "parts 25.7∶26.8∶47.6", `open: 25.7+26.8+47.6=100.1；${OPEN}`],
    ["水田占30%，其余占70%。", "parts 30%+70%", "holds: 30+70=100"],
    ["水田占30%，其余占60%。", "parts 30%+60%", "contradicted: 30+60=90，应为100"],
    ["内资占30%、外资占40%。", "parts 30%+40%?", `open: 30+40=70；${OPEN}`],
    ["水田占30%、林地占70%。"],
    ["城镇、农村参保占比分别为30%、70%。"],
    ["配方为25.7∶26.8∶47.5。"],
    ["男、女近视占比30%、70%。"],
  ])("%s", (text, relations, verdicts) => expectRead("ratio", text, relations, verdicts));
});

describe("cumulative values", () => {
  test.each<Row>([
    ["截至6月底累计办理300件，截至9月底累计办理360件。", "earlier 300件, later 360件", "holds: 360件>300件"],
    [
      "截至6月底累计办理300件，截至9月底累计办理260件。",
      "earlier 300件, later 260件",
      "contradicted: 260件<300件，累计数不应减少",
    ],
    [
      "截至6月底累计到位3亿元，截至9月底累计到位3亿元。",
      "earlier 3亿元, later 3亿元",
      "open: 3亿元≈3亿元；两个数取整后相近，不能断定",
    ],
    ["截至9月底累计办理300件，截至6月底累计办理260件。"],
    ["截至6月底累计办理300件，截至9月底累计走访260户。"],
    ["截至6月底在库300件，截至9月底在库260件。"],
  ])("%s", (text, relations, verdicts) => expectRead("series", text, relations, verdicts));
});

describe("lower bounds", () => {
  const [counts, bounds] = ["counts 9个+2个", "bounds 超50万元+超100万元"];
  test.each<Row>([
    [
      "9个村收入超50万元、2个村收入超100万元，合计300万元。",
      `${counts}, ${bounds}, total 300万元`,
      "contradicted: 7×50万元+2×100万元=550万元，下限相加已大于合计",
    ],
    [
      "9个村收入超50万元、其余2个村收入超100万元，合计600万元。",
      `${counts}, ${bounds}, total 600万元`,
      "contradicted: 9×50万元+2×100万元=650万元，下限相加已大于合计",
    ],
    ["9个村收入超50万元、2个村收入超100万元，合计600万元。", `${counts}, ${bounds}, total 600万元`, []],
    ["9个村收入超50万元、2个村收入超100万元，合计900万元。", `${counts}, ${bounds}, total 900万元`, []],
    ["9个村收入超50万元、2个村收入不足100万元，合计300万元。"],
    ["9个村收入超50万元、2个村收入超100万元。"],
  ])("%s", (text, relations, verdicts) => expectRead("bounds", text, relations, verdicts));
});

describe("分别", () => {
  test.each<Row>([
    ["粮食、油料、蔬菜产量分别增长5%、6%、7%。", "values 5%+6%+7%", "holds: 3项=3个数"],
    ["粮食、油料、蔬菜产量分别增长5%、6%。", "values 5%+6%", "contradicted: 3项≠2个数，“分别”前后的个数不同"],
    ["粮食、油料、蔬菜等产量分别增长5%、6%。", "values 5%+6%?", "open: 3项≠2个数；前面的项数不能确定"],
    ["城乡居民收入分别增长5%、6%。", "values 5%+6%", "holds: 2项=2个数"],
    ["产量分别增长5%、6%。"],
    ["粮食、油料分别增长5%。"],
    ["粮食、油料产量增长5%、6%。"],
    ["粮食、油料产量分别由5%、6%和持平转为上升。"],
  ])("%s", (text, relations, verdicts) => expectRead("respective", text, relations, verdicts));
});

describe("分别 by the number of what stands before it: read, but nothing is told", () => {
  test.each<Row>([
    ["PM2.5、PM10分别下降10.9%、2.4%。", "values 10.9%+2.4%?", []],
    ["存贷款余额分别增长8.3%和4.4%。", "values 8.3%+4.4%?", []],
    ["实现产值1989亿元、增加值568亿元，分别增长12%、13%。", "values 12%+13%?", []],
    ["春季、夏季、秋季，产量增速分别为7%、8%、9%。", "values 7%+8%+9%?", []],
    [
      "粮食、油料产量分别为5万吨、6万吨，均价分别增长3%、4%。",
      ["values 5万吨+6万吨", "values 3%+4%?"],
      "holds: 2项=2个数",
    ],
    // As many values as those of the 分别 before, whatever stands between.
    ["粮食、油料产量分别增长5%、6%，均价分别增长3%、4%。", ["values 5%+6%", "values 3%+4%?"], "holds: 2项=2个数"],
    // As many figures before it, rates apart, as far as the first of the sentence and no further than a semicolon.
    ["实现产值19亿元，增加值5亿元，投资3亿元，分别增长5%、6%、7%。", "values 5%+6%+7%?", []],
    ["实现产值19亿元、增加值5亿元、占比30%，效益较好，分别增长5%、6%。", "values 5%+6%?", []],
    ["实现产值19亿元，增加值5亿元；投资3亿元，分别增长5%、6%。"],
    // What follows the values is none of them.
    ["PM2.5、PM10分别下降5%、6%，臭氧和沙尘减少。", "values 5%+6%?", []],
    ["PM2.5分别下降5%，产量增长3%。"],
    // Names of another sentence, and names that are none.
    ["粮食、油料丰收。产量分别增长5%、6%，价格上涨3%。"],
    ["镇内、、PM2.5分别下降5%、6%、7%。"],
    ["镇内、 、PM2.5分别下降5%、6%、7%。"],
    ["实现产值1989亿元，增长5%，分别增长12%、13%。"],
    ["实现产值1989亿元、增加值568亿元；产量分别增长12%、13%。"],
    ["存贷款余额分别增长8.3%、4.4%和5%。"],
    ["PM2.5、PM10分别下降10.9%。"],
    ["产量分别增长12%、13%。"],
    ["实现产值1989亿元，分别增长12%、13%。"],
    ["PM2.5、PM10分别由5%、6%和持平转为上升。"],
  ])("%s", (text, relations, verdicts) => expectRead("respective", text, relations, verdicts));
});

test("分别 by number spans the word and its values", () => {
  const text = "今年，PM2.5、PM10分别下降5%、6%，产量增长3%。分别看，收入、、支出稳定，存贷款依次增长7%和8%。";
  const facts = factsOfParagraph(parseReport(text), 0);
  const spans = facts.relations.wider.of("respective").map(({ span }) => facts.folded.slice(span.start, span.end));
  expect(spans).toEqual(["分别下降5%、6%", "依次增长7%和8%"]);
});

describe("lists with their number", () => {
  test.each<Row>([
    ["统筹生产、生活、生态三大空间。", "count 三大, items 统筹生产+生活+生态", "holds: 列出3项=3"],
    [
      "统筹生产、生活、生态四大空间。",
      "count 四大, items 统筹生产+生活+生态",
      "contradicted: 列出3项<4，列出的项数与所写的数不同",
    ],
    ["河东村、河西村、河南村等3个村。", "count 3个, items 河东村+河西村+河南村", "holds: 列出3项=3"],
    ["河东村、河西村、河南村等5个村。", "count 5个, items 河东村+河西村+河南村", "open: 列出3项<5；没有列全，不能断定"],
    ["河东镇、河西镇建成3座水厂。"],
    ["河东镇、河西镇3座水厂。"],
    ["统筹生产三大空间。"],
    ["生产、生活和生态的3个问题，共同推进。"],
  ])("%s", (text, relations, verdicts) => expectRead("list", text, relations, verdicts));
});

test("two places that name one figure", () => {
  const say = (text: string) =>
    verdictsOfReport(parseReport(text)).flatMap(({ of, status, why }) =>
      of === "mention" ? `${status}: ${why.zh}` : [],
    );
  const at = (value: string) => `2025年，全县发放养老金${value}。`;
  expect(say(`${at("300万元")}\n${at("300万元")}`)).toEqual(["holds: 同一指标前后：300万元=300万元"]);
  expect(say(`${at("300万元")}\n${at("320万元")}`)).toEqual(["contradicted: 同一指标前后：300万元≠320万元"]);
  expect(say(`${at("300万元")}\n2024年，全县发放养老金320万元。`)).toEqual([]);
  expect(say(at("300万元"))).toEqual([]);
});
