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

/**
 * 增加义词（宽）: every word that says there is more of something.
 * @yes 村民⟦增收⟧3万元
 * @yes 比上年⟦多⟧3户
 * @no 比上年少3户
 */
export const MORE = words(
  RISE,
  `
  增收 增产 增 多收 多放 多销 多产 多办 多种 多养 多增 上涨 攀升 跃升 递增 拓展 拓宽 多 升 涨 长`,
);

/**
 * 减少义词（宽）: every word that says there is less of something.
 * @yes 比上年⟦少⟧3户
 * @yes 机构⟦精简⟧3个
 * @no 比上年多3户
 */
export const LESS = words(
  FALL,
  `
  少收 少放 少销 少产 少办 少种 少养 下滑 下跌 压降 缩减 缩小 精简 削减 减收 减产 减 降 少 跌`,
);

/**
 * 增减语: words right before an amount that say how much more or less there is. 提升 and 压减 are none of them: 改造提升18个 is a number
 * of things.
 * @yes 比上年⟦增收⟧3万元
 * @no 改造提升18个
 */
export const ROSE_OR_FELL = words("增长 增加 增收 净增 下降 减少 降低 提高 上升 回落 多出 超出 高于 低于");

/**
 * 变成义动词: what leads to a new value beside words of rising and falling.
 * @yes ⟦优化⟧为3类
 * @no 为3类
 */
export const TURN = words("优化 整合 发展 调整 扩展 改善 变 突破 跃升 翻番");

/**
 * 变化语句虚词: what may stand between the parts of one change and says nothing of another thing.
 * @yes ⟦大幅⟧增加⟦到⟧
 * @no 群众满意
 */
export const AROUND_CHANGE = words(`
  同比 环比 对比 相比 比 较 与 和 上半年 前三季度 全年 全县 全镇 全市 全区 累计 年均 每年 平均 年平均 年 实际 名义 净 总共 共 总量
  总数 总额 规模 水平 标准 约 近 超过 超 达到 达 也 均 又 再 则 而 还 其 幅 幅度 速 速度 率 额 量 数 值 完成 实现 预计 预期 可 将 要 已 口径
  基础上 在 由 从 自 到 至 成 即 翻 番 末 底 份 以来 时 只有 仅 人均 每人 每亩 每户 左右 以上 进一步 大幅 大幅度 明显 有所 首次 突破 接近
  发展 优化 整合 调整 改善 扩展 变 减至 压 相当于 新 历史性 性 快速 迅速 稳步 持续 逐步 显著 一举 成倍 参训 任务`);

/**
 * 可比口径用语: that a rate was reckoned at constant prices or comparable scopes.
 * @yes 按⟦可比⟧价增长6%
 * @no 增长6%
 */
export const COMPARABLE = words("可比 不变价 同口径 同比口径 剔除 扣除 实际增长 实际年均 实际下降");
