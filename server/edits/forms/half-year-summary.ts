import type { WriteForm } from "./form.ts";

/** 半年（季度）总结 */
export const halfYearSummary: WriteForm = ({ unit, we, year, period, nextPeriod }) => ({
  title: `${unit}${year}年${period}工作总结及${nextPeriod}工作打算`,
  lead: [`${year}年${period}，${we}围绕全年目标狠抓落实，各项工作有序推进。现将${period}工作情况报告如下。`],
  parts: [
    {
      heading: `${period}主要工作`,
      text: [
        "（一）指标完成情况。截至××月底，完成××万元，同比增长××%，占全年任务的××%。",
        "（二）重点项目进展。在建项目××个，完成投资××万元，占年度计划的××%。",
        "（三）民生实事办理。安排××件，办结××件，其余××件预计××月底前办结。",
      ],
    },
    {
      heading: "存在的主要问题",
      text: ["工作中还存在一些困难和不足：一是××慢于时序进度，主要原因是××。二是××还不到位。三是××有待加强。"],
    },
    {
      heading: `${nextPeriod}工作打算`,
      text: [
        "（一）补进度。对××逐项排查，力争××月底前完成××。",
        "（二）抓项目。新开工××个，建成××个。",
        "（三）办实事。兑现××承诺，由××负责。",
      ],
    },
  ],
  signature: unit,
});
