import { words } from "./phrase.ts";

/**
 * 名称前后的虚词: what stands around the name of a figure and is none of it.
 * @yes ⟦累计⟧⟦完成⟧投资
 * @no 投资
 */
export const AROUND_NAME = words(`
  上半年 前三季度 全年 今年 今年以来 一年来 目前 共计 共有 现有 总计 合计 累计 完成 实现 达到 达 为 共 已 约 近 超 了 , : 各类 先后 其中`);

/**
 * 泛称: names that any figure could have, and that tell two figures apart by nothing.
 * @yes ⟦投入⟧⟦资金⟧
 * @no 化肥
 */
export const ANY_NAME = words(`
  投资 投资额 总投资 总投资额 资金 总资金 投入 项目 企业 人员 群众 面积 收入 培训 活动 新增 新建 建设 发放 补助 补贴 办理 受理 组织 开展
  建成 改造 引进 培育 涉及 惠及 覆盖 服务 争取 安排 落实 召开 举办 其中 每人 每户 每亩 人均`);

/**
 * 相对量用语: what makes a figure a change, a share, an average or a goal: two of them may differ.
 * @yes ⟦同比⟧⟦增长⟧7%
 * @no 共7个
 */
export const RELATIVE = words(
  "增长 增加 下降 减少 同比 比上年 较 净增 提高 占 每 平均 人均 超过 低于 高于 目标 计划 预计 确保 第",
);

/**
 * 动宾未完: verbs at the end of what should be a name: its noun is missing.
 * @yes 共⟦办理⟧
 * @no 共案件
 */
export const NO_NOUN = words("办理 受理 处理 投入 发放 查处 争取 完成 实施");

/**
 * 专名和类名: what names one of many, so that two figures of the same words may speak of two things.
 * @yes 甲⟦社区⟧
 * @no 收入
 */
export const ONE_OF_MANY = words(`
  村 庄 社区 公司 集团 企业 项目 园 园区 学校 小学 中学 医院 局 站 所 中心 路 街 河 水库 合作社 基地 景区 厂 桥 分别 其中 等 产业 工程 一是
  二是 三是 [ （ ( “ 《 东 西 南 北`);
