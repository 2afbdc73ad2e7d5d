import { words } from "./phrase.ts";

/**
 * 总数名词: words for the whole that a share is of, and for how much there is of it.
 * @yes 占⟦总数⟧的31%
 * @no 占地3亩
 */
export const TOTAL_NOUN = words(
  "总量 总数 总额 总计 总 全部 全体 合计 受理量 数量 面积 人数 户数 个数 件数 的比重 比例 数 量",
);

/**
 * 全体范围: the world, the country or the place as the whole of a share.
 * @yes 占⟦全省⟧的31%
 * @no 占总数的31%
 */
export const EVERYWHERE = words(
  "全球 世界 全国 全省 全市 全县 全区 全镇 全乡 全村 全旗 全州 全盟 全街道 同期 同类 规模以上 规上 限上 当年 上年 历年",
);

/**
 * 其他口径: what makes a total another one than that of the parts.
 * @yes ⟦累计⟧3个
 * @no 其中3个
 */
export const OTHER_TOTAL = words("总 累计 计划 去年 上年 同比 原 目标 口径 预计 任务");

/**
 * 分项谓词: what opens a clause that speaks of something new and names no part.
 * @yes ⟦新增⟧3个
 * @no 其中3个
 */
export const NEW_PREDICATE = words(`
  新增 完成 修复 治理 实施 建设 建成 改造 新建 引进 落实 开展 举办 安排 投入 争取 发放 推进 增加 实现 接待 培训 净增 累计 全年 打造 培育
  新上 通过 并 还 同时 另 减免 带动 拉动 涉及 惠及 覆盖 清理 拆除 种植 销售 出栏 总 共 拥有 现有 支持 获 评 硬化 解决 为 使 让 对`);

/**
 * 总数前词: words of work and things between 共计 and the number that sums up.
 * @yes 共计⟦投入⟧⟦资金⟧
 * @no 共计群众
 */
export const BEFORE_TOTAL = words(`
  建立 完成 投入 实施 实现 安排 筹集 争取 发放 资金 投资 项目 收入 补助 建设 办理 受理 培训 接待 新增 举办 开展 处理 问责`);

/**
 * 存量用语: what is a stock, a rate or a change, and does not add up from month to month.
 * @yes 月末⟦余额⟧3亿元
 * @no 受理3件
 */
export const STOCK = words(`
  在库 存量 余额 贫困 在建 库存 剩余 失业 欠 未 存栏 现有 在岗 在册 债 增 减 降 提高 同比 比 占 每 人均 率 计划 目标 其中 新`);

/**
 * 累计动词: what adds up from month to month.
 * @yes ⟦受理⟧3件
 * @no 在库3件
 */
export const ADDS_UP = words("累计 共 完成 办 受理 到位 入库 发放 接待");

/**
 * 剩余的反面: what was done with the part that is not left.
 * @yes ⟦办结⟧3件
 * @no 剩余3件
 */
export const USED_UP = words(`
  完成 已 结 到位 办结 整改 支付 拨付 使用 支出 发放 销售 交付 投入 建成 落实 偿还 归还 修 改 用 拆 化解 销号 解决 筹 实现 开工 竣工 流转
  签约 安置 付 出 售 销 耗 领 搬 回`);

/**
 * 进度环节: stages that one project or person goes through, so that counts of them overlap.
 * @yes 其中⟦开工⟧3个
 * @no 其中城镇3个
 */
export const STAGE_OF = words(
  "就业 签约 落地 开工 竣工 投产 达产 达效 供地 入库 立项 发放 回收 申报 获批 报名 录用 参加",
);

/**
 * 特征词: what one of the counted may be beside something else, so that parts overlap.
 * @yes 其中⟦党员⟧3名、⟦青年⟧5名
 * @no 其中甲村3名
 */
export const TRAIT_WORD = words(`
  岁 年龄 学历 大专 本科 硕士 博士 研究生 少数民族 党员 团员 高级 中级 职称 国家级 省级 市级 规上 规模 亿元 万元 上市 专精特新 小巨人
  单项冠军 瞪羚 独角兽 高新 重点 骨干 困难 低保 残疾 脱贫 代表 委员 党纪 政务 处分 青年 留守 返乡 毕业生`);

/**
 * 成对事物: words that hold two or three things: 城乡, 收支.
 * @yes ⟦城乡⟧收入分别增长
 * @no 农村收入
 */
export const PAIRED = words("城乡 存贷 存贷款 产销 收支 进出口 党政 干群 男女 内外资 量价 三次产业 一二三产");
