import { phrase, words } from "./phrase.ts";

/**
 * 计划量: what a degree of completion is reckoned by.
 * @yes 占年度⟦任务⟧的118%
 * @no 占总数的18%
 */
export const PLAN_VALUE = phrase`${words("任务 计划 目标 预期 指标 总投资 概算 投资总额")}|(?<!公共|基金|财政)预算`;

/**
 * 其他比率: what a rate is named by that measures no completion.
 * @yes ⟦覆盖⟧率100%
 * @no 办结率
 */
export const OTHER_RATE = words(`
  成活 满意 优良 达标 优质 优秀 覆盖 利用 化 普及 好评 知晓 就业 失业 毛利 回报 利润 准确 及格 转化 入住 出租 中标 节约 增长 绿地 发生 死亡
  债 贫困 出生 损失 贡献 综合`);

/**
 * 一事之比: what each of a group may be or not, so that shares of it make no whole.
 * @yes ⟦参保⟧人数占比
 * @no 农业占比
 */
export const EACH_MAY = words(
  "参保 参合 投保 达标 合格 优良 优秀 完成 覆盖 入园 入学 接种 普及 脱贫 签约 满意 建成 近视 患病 参训",
);
