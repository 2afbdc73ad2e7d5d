import { words } from "./phrase.ts";

/**
 * 量词: what things are counted by.
 * @yes 3⟦座⟧水厂
 * @yes 5⟦航次⟧
 * @yes 12⟦台(套)⟧
 * @no 3亿元
 */
export const CLASSIFIER = words(`
  轮 大 个 家 项 条 处 所 座 种 件 套 台 辆 栋 幢 间 份 张 部 场 场次 次 起 宗 例 批次 支 只 头 羽 株 棵 架 艘 列 班 期 类 门 款 篇
  首 本 册 面 盏 块 片 口 眼 对 组 队 车次 航次 架次 班次 班列 人份 标段 床 枚 笔 户次 项次 家次 件次 台次 批 台套 台(套) 套(户)
  户(套) 匹 尾 筐 袋 盒 瓶 桶 粒 剂次 剂 针 例次 棚 趟 遍 轮次 卷 根 扇 樘 幅 副 届次 集 节 节次 课时 学时`);

/**
 * 人的量词: what people are counted by.
 * @yes 300⟦人⟧
 * @yes 12⟦名⟧
 * @no 50户
 */
export const PERSON = words("人 名 位");

/**
 * 计数单位: whatever things, people and households are counted by.
 * @yes 50⟦户⟧
 * @yes 4万⟦人次⟧
 * @no 3亿元
 */
export const COUNTING = words(CLASSIFIER, PERSON, "人次 户");

/**
 * 时间单位: what time is measured in.
 * @yes 30⟦个工作日⟧
 * @yes 24⟦小时⟧
 * @no 3次
 */
export const TIME_UNIT = words("年 个月 月 周 天 日 个工作日 工作日 小时 分钟 秒 岁 周岁 年次");

/**
 * 航次等复合量词: classifiers that take a 个 before them: 5个航次.
 * @yes 5个⟦航次⟧
 * @no 5个项目
 */
export const COMPOUND_CLASSIFIER = words("航次 班次 架次 批次 车次 标段 床位 班列");

/**
 * 数级: the magnitude behind the digits of a number.
 * @yes 3⟦万亿⟧元
 * @yes 12⟦万⟧人
 * @no 30人
 */
export const MAGNITUDE = words("万亿 千亿 百亿 十亿 千万 百万 十万 亿 万 千 百");

/**
 * 计数排除词: what makes of a number and its classifier a measure, a time or a vague number: 3个百分点, 两个月, 10个以上.
 * @yes 3个⟦百分⟧点
 * @yes 10个⟦以上⟧
 * @no 3个项目
 */
export const NOT_A_COUNT = words("月 百分 小时 工作日 季度 年 多 余 次 均 以上 左右 以内 以下 学期 交易日 亿 万 千 百");
