import { words } from "./phrase.ts";

/**
 * 上升动词: what grows.
 * @yes 收入⟦增长⟧7%
 * @yes 覆盖率⟦提高⟧到95%
 * @no 下降7%
 */
export const RISE = words("增长 增加 提高 提升 上升 扩大");

/**
 * 下降动词: what falls.
 * @yes 能耗⟦下降⟧3%
 * @yes 时限⟦压缩⟧一半
 * @no 增长3%
 */
export const FALL = words("下降 减少 降低 回落 压减 压缩 缩短 收窄");

/**
 * 升降动词: what changes in either way.
 * @yes ⟦增长⟧7%，⟦下降⟧3%
 * @no 保持稳定
 */
export const CHANGE = words(RISE, FALL);

/**
 * 增幅名词: how the size of a change is called.
 * @yes ⟦增幅⟧7%
 * @no 幅度
 */
export const RATE_OF_CHANGE = words("增幅 降幅 增速 涨幅");

/**
 * 高低比较: a difference to another value.
 * @yes ⟦高于⟧全省2个百分点
 * @no 高质量
 */
export const BEYOND = words("高于 低于 快于 高出");

/**
 * 达到: what leads to the value that was reached.
 * @yes ⟦增至⟧3亿元
 * @yes ⟦提高到⟧95%
 * @no 增加3亿元
 */
export const REACHED = words("达到 增至 增加到 增长到 提高到 提升到 上升到 下降到 减少到 降到 降至 升至");
