import { words } from "./phrase.ts";

/**
 * 目标用语: that a value is aimed at, not reached.
 * @yes ⟦力争⟧达到3亿元
 * @no 完成3亿元
 */
export const AIM = words("力争 确保 目标 预期 要达到 不低于 将达到");

/**
 * 力争动词: what one strives for has not been reached.
 * @yes ⟦力争⟧走在前列
 * @no 走在前列
 */
export const STRIVE = words("力争 争取 努力 确保 推动 争当 着力 奋力 目标");

/**
 * 计划数名词: what can be exceeded, and what a result is set against.
 * @yes 占年度⟦计划⟧的118%
 * @no 占总数的18%
 */
export const PLANNED_VALUE = words(
  "任务 计划 目标 预算 指标 进度 年初 上年 去年 同期 定额 标准 下达 GDP 生产总值 比例 比率",
);

/**
 * 任务名词: what a rate of completion is measured by.
 * @yes 占全年⟦任务⟧的七成
 * @yes 完成⟦总投资⟧的七成
 * @no 占来信的七成
 */
export const TASK = words("任务 计划 目标 预期 预算 指标 总投资 概算 投资总额");
