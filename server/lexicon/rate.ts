import { phrase, words } from "./phrase.ts";

/**
 * 有上限的比率: no more than the whole can be covered, pass or take part: these end at 100%.
 * @yes ⟦森林覆盖率⟧65%
 * @yes 群众⟦满意度⟧98%
 * @no 完成率
 */
export const BOUNDED_RATE = phrase`${words(`
  覆盖 普及 满意 合格 达标 优良 就业 失业 城镇化 城市化 绿化 绿地 入住 空置 通过 及格 办结 知晓 机械化 巩固 参保 参合 无害化处理
  污水处理 森林覆盖`)}率|满意度`;

/**
 * 无上限的比率: these go beyond 100% when a plan is exceeded or pupils of other ages come.
 * @yes ⟦完成率⟧118%
 * @yes ⟦占比⟧3%
 * @no 效率
 */
export const OPEN_RATE = phrase`${words("完成 入学 入园 处理 贡献 升学 录取 上线 签约 开通 到位 化")}率|占比|比重`;

/**
 * 完成率动词: verbs whose rate is how much of a number was done.
 * @yes ⟦化解⟧率75%
 * @yes ⟦办结⟧率98%
 * @no 绿化率
 */
export const COMPLETING = words(`
  完成 开工 竣工 完工 投产 整改 办结 结案 审结 兑现 签约 到位 答复 办复 销号 化解 调处 成功 合格 有效 回收 收缴 支付 支出 拨付 发放 治理 脱贫`);

/**
 * 总体名词: what any whole is called.
 * @yes 占⟦总数⟧的三成
 * @no 占来信的三成
 */
export const WHOLE = words("总量 总数 总额 总计 全部 合计 数量 人数 户数 个数 件数");

/**
 * 问查动词: how those are found that are asked or looked at, of whom a rate of satisfaction or quality is told.
 * @yes ⟦回访⟧50户
 * @yes ⟦抽检⟧150批次
 * @no 帮扶50户
 */
export const SURVEYED = words("回访 测评 评议 问卷 调查 受访 访谈 抽访 抽检 抽样 抽查 送检");

/**
 * 非百分率: rates that are ratios or are told by other measures than percent (before 率).
 * @yes ⟦容积⟧率2.5
 * @no 覆盖率95%
 */
export const RATIO = words(
  "容积 总和生育 周转 市盈 市净 汇 功 频 倍 心 斜 曲 折射 分辨 费 死亡 发病 患病 发生 事故 出生",
);
