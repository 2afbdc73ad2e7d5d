import { test } from "vitest";
import { expectRow, type Row } from "./support/rows.ts";

/** Which figures a rate of completion is made of. */

test.each<Row>([
  // The plan before, or behind what was done; what was done may be named after the plan.
  ["年度计划投资⟦2亿元，完成1.2亿元，占年度计划投资额的比例达70%⟧。", "error"],
  ["完成投资⟦1.4亿元（年度计划2亿元），占计划的80%⟧。", "error", /1.4÷2=70%/],
  ["完成投资1.4亿元（年度计划2亿元），占计划的70%。"],
  ["完成投资1.4亿元（年度计划2000亩），占计划的80%。"],
  ["完成投资1.4亿元（上年2亿元），占计划的80%。"],
  ["年度计划投资⟦2亿元，已完成计划投资1.2亿元，占计划的70%⟧。", "error"],
  ["完成投资1.2亿元，占计划的70%，明年计划投资2亿元。"],
  ["年度任务1500户，占全县任务的30%。"],
  ["县级任务1500户，镇级任务200户，占任务的90%。"],
  ["年度任务⟦1500户，已改厕1350户，完成80%⟧。", "error", /1350÷1500=90%/],
  // 化解率 is how much was resolved, though 化 alone (绿化率) is another rate.
  ["排查矛盾纠纷⟦55件，已化解41件，化解率84.5%⟧。", "error", /41÷55=74.55%/],
  ["排查矛盾纠纷55件，已化解41件，化解率74.5%。"],
  ["排查地块55处，已绿化41处，绿化率84.5%。"],
  // Changes stand between what was done and its rate; other rates end the search.
  ["年度计划投资⟦2亿元，完成1.2亿元，同比增长8%，增速提高2个百分点，占计划的70%⟧。", "error"],
  ["年度计划投资⟦2亿元，完成1.2亿元，增长约8%，占计划的70%⟧。", "error"],
  ["年度计划投资⟦2亿元，比上年增加较多，完成1.2亿元，占计划的70%⟧。", "error"],
  ["年度计划投资2亿元，完成1.2亿元，完成计划的60%，占全市任务的25%。"],
  ["年度计划投资2亿元，完成1.2亿元，位列全县第2位，占计划的70%。"],
  ["甲镇年度计划2亿元，完成1.2亿元；乙镇占计划的70%。"],
  // A plan of another time, or of everything, is another plan.
  ["上半年计划投资2亿元，完成1.2亿元，占全年计划的70%。"],
  ["上半年计划投资⟦2亿元，完成1.2亿元，占上半年计划的70%⟧。", "error"],
  ["全年计划投资⟦2亿元，完成1.2亿元，占年度计划的70%⟧。", "error"],
  ["计划投资⟦2亿元，完成1.2亿元，占全年计划的70%⟧。", "error"],
  ["2024年计划投资⟦2亿元，完成1.2亿元，占全年计划的70%⟧。", "error"],
  ["项目总投资2亿元，完成1.2亿元，占年度计划的70%。"],
  // The base between what was done and the rate.
  ["已改厕⟦1200户，完成年度任务2000户的70%⟧。", "error", /1200÷2000=60%/],
  ["已改厕⟦1200户，目前占年度任务2000户的70%⟧。", "error"],
  ["已改厕⟦1200户（占年度任务2000户）的70%⟧。", "error"],
  ["到位⟦1.2亿元资金，达年度计划2亿元的70%⟧。", "error"],
  ["到位资金⟦1.2亿元占年度计划2亿元的70%⟧。", "error"],
  ["已改厕1200户，完成年度任务2000户的60%。"],
  ["完成年度任务2000户的70%。"],
  ["走访群众1200人，完成年度任务2000户的70%。"],
  ["已改厕1200户，完成年度任务2000户的村占70%。"],
  ["新建公厕1200座，同步推进农村改厕，完成年度任务2000座的70%。"],
  ["已改厕1200户，占比不高，年度任务2000户的70%尚未开工。"],
])("the base that a plan names: %s", (text, severity, zh) =>
  expectRow("completion-rate-mismatch", [text, severity, zh]),
);

test.each<Row>([
  // The rate speaks of the two figures right before it, unless it has a subject or says something else.
  ["应整改问题⟦25个，已整改19个，整改率约90%⟧。", "error", /19÷25=76%/],
  ["应整改问题25个，已整改19个，第二批移交的信访问题，整改率90%。"],
  ["应整改问题25个，已整改19个，整改率偏低的单位占10%。"],
  ["应发放补助300万元，已发放190户，发放率90%。"],
  ["应整改问题0个，已整改0个，整改率100%。"],
  ["应整改问题50个，整改数比上年增加20个，整改率76%。"],
  ["应整改问题比上年增加50个，已整改20个，整改率76%。"],
  ["应建项目260个，其中开工120个，开工率90%。"],
  // Every earlier figure of the unit may be the base, and no figure of another.
  ["全县应整改问题20个。重点领域应整改25个，已整改19个，整改率95%。"],
  ["全县应整改问题20个，重点领域应整改25个，已整改19个，整改率95%。"],
  ["聘请专家20人，应整改问题⟦25个，已整改19个，整改率95%⟧。", "error"],
  ["聘请专家20人。应整改问题⟦25个，已整改19个，整改率95%⟧。", "error"],
  // Both count the same things, and the rate is called after what the second tells of them.
  ["全镇有⟦18个村，已通上水15个村，通水率93%⟧。", "error"],
  ["全镇有18个村，已通上路15个村，通水率93%。"],
  ["全县有18个小区，入住15个小区，入住率93%。"],
])("the base that stands before: %s", (text, severity, zh) =>
  expectRow("completion-rate-mismatch", [text, severity, zh]),
);

test.each<Row>([
  ["计划总投资96亿元，完成67亿元，⟦占全年任务的70%⟧，占比逐月提高。", "information"],
  ["计划总投资96亿元，已完成67亿元，完成70%。"],
  ["全年任务96亿元，完成67亿元，占全年任务的70%。"],
])("ratio-base-mismatch: %s", (text, severity, zh) => expectRow("ratio-base-mismatch", [text, severity, zh]));
