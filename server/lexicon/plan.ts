import { words } from "./phrase.ts";

/**
 * 目标用语: that a value is aimed at, not reached.
 * @yes ⟦力争⟧达到3亿元
 * @no 完成3亿元
 */
export const AIM = words("力争 确保 目标 预期 要达到 不低于 将达到");
