import { words } from "./phrase.ts";

/**
 * 文种: what a title ends in, when it names a kind of report or what comes near one.
 * @yes 2025年工作⟦总结⟧
 * @yes 县水利局⟦汇报⟧
 * @no 通知
 */
export const DOCUMENT_KIND = words(
  "总结 小结 报告 要点 计划 规划 思路 设想 打算 安排 汇报 述职 情况 方案 工作报告稿 通报 简报 调研 调查 思考 对策 意见 清单 谋划 展望",
);

/**
 * 模板栏目: what a template asks for in brackets.
 * @yes [发文⟦单位⟧]
 * @yes [⟦日期⟧]
 * @no [附件]
 */
export const TEMPLATE_FIELD = words(
  "单位 名称 姓名 名字 职务 日期 年份 月份 电话 手机号 手机号码 联系人 邮箱 地址 金额 数字 数据 数值 百分比 文号",
);

/**
 * 称谓: how an address to those who listen begins.
 * @yes ⟦各位⟧代表：
 * @yes ⟦同志们⟧：
 * @no 各部门
 */
export const SALUTATION = words("各位 尊敬的 同志们");

/**
 * 计划名词: what a part or a title is called that looks ahead.
 * @yes 下一步工作⟦打算⟧
 * @yes 2026年工作⟦要点⟧
 * @no 工作情况
 */
export const PLAN_NOUN = words("计划 思路 打算 安排 要点 谋划");

/**
 * 并列连词: what joins two subjects of one title: 2025年工作总结⟦及⟧2026年工作计划.
 * @yes 工作总结⟦暨⟧工作计划
 * @no 工作总结
 */
export const TITLE_JOINT = words("及 和 暨 与 、");

/**
 * 问题名词: what a report lacks or suffers from.
 * @yes 存在的⟦问题⟧和⟦不足⟧
 * @no 存在感
 */
export const TROUBLE = words("问题 困难 不足 短板 差距 瓶颈 薄弱环节 挑战 矛盾 难题");

/**
 * 解决动词: what makes of a problem a piece of work: a heading that solves problems tells of none.
 * @yes ⟦破解⟧发展难题
 * @no 存在难题
 */
export const SOLVE = words("解决 整治 化解 破解 聚焦 回应 坚持 针对 补 攻坚 强化");

/**
 * 专项活动: what a report sums up that is no year's work.
 * @yes 消防⟦演练⟧⟦活动⟧总结
 * @no 年度总结
 */
export const CAMPAIGN = words("活动 行动 专项 整治 战役 演练 创建");

/**
 * 事故事件: what is investigated.
 * @yes ⟦火灾⟧⟦事故⟧调查报告
 * @no 调研报告
 */
export const ACCIDENT = words("事故 火灾 爆炸 坍塌 案件 事件");

/**
 * 对待报告的动词: a title with one of them before the name of a report speaks of the report of others.
 * @yes ⟦学习⟧⟦贯彻⟧政府工作报告
 * @no 县政府工作报告
 */
export const DEAL_WITH = words("学习 贯彻 落实 解读 审议 讨论 听取 征求");

/**
 * 工作部分名称: what the heading of a part says of the work.
 * @yes 工作完成⟦情况⟧
 * @yes 工作⟦回顾⟧
 * @no 工作作风
 */
export const PART_OF_WORK = words("情况 总结 回顾 思路 计划 安排 打算 要点 措施 目标 成效");

/**
 * 文种前的词: what a title says right before the name of its kind; behind a verb (向县委报告) stands none of these.
 * @yes 卫生⟦工作⟧总结
 * @yes 水利⟦建设⟧汇报
 * @no 向县委报告
 */
export const REPORTED = words(
  "工作 情况 活动 调研 调查 自评 自查 整改 年度 半年 季度 执行 分析 评估 检查 考察 建设 的",
);
