import { words } from "./phrase.ts";

/**
 * 抽象名词和提法: what a Chinese numeral makes a watchword of: 三个坚持, 四个体系, 五大行动.
 * @yes 三个⟦坚持⟧
 * @yes 四大⟦体系⟧
 * @no 三个社区
 */
export const ABSTRACT = words(`
  特点 方面 工作 举措 措施 要求 思路 坚持 突破 合作 探索 转变 层面 环节 关键 重点 确保 问题 任务 目标 阶段 维度 结合 聚焦 强化 体系
  机制 中心 原则 方向 领域 文章 行动 工程 计划 战役 攻坚 建设 提升 意识 自信 维护 确立 全面 统筹 到位 不变 变化 考验 代表 专项 优势
  定位 屏障 能力 力量 转型 标志 基本 战略 发展 理念`);
