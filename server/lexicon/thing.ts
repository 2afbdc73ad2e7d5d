import { words } from "./phrase.ts";

/**
 * 人群: whom people are counted as.
 * @yes 3200万⟦农民⟧
 * @no 3个单位
 */
export const PEOPLE = words("人口 农民 居民 群众 农牧民 职工 学生 老年人 劳动力 客户 用户 市民");

/**
 * 工程设施: what has a capacity of its own: 年产5000吨…⟦项目⟧, 100兆瓦⟦光伏⟧.
 * @yes 100兆瓦⟦风电⟧
 * @yes 300吨⟦生产线⟧
 * @no 300吨蔬菜
 */
export const FACILITY = words(`
  项目 工程 生产线 基地 园区 电站 电厂 机组 产业园 厂房 矿 储能 光伏 风电 制氢 装置 泵站 水库 桥 码头 线路工程 广场 综合体 产线 大厦`);

/**
 * 规模指标: what says how large a project is, not what was done.
 * @yes ⟦年产⟧5000吨
 * @yes ⟦总投资⟧3亿元
 * @no 完成3亿元
 */
export const SIZE = words("年产 日产 年处理 日处理 年加工 装机 总投资 投资 占地 占地面积 建筑面积 总面积 库容");

/**
 * 可数实体: things and people that a Chinese numeral counts: 两个村, 三家企业.
 * @yes 两个⟦社区⟧
 * @yes 三家⟦企业⟧
 * @no 三个坚持
 */
export const CONCRETE = words(`
  村 社区 乡镇 镇 街道 乡 县 市 区 省 项目 企业 公司 园区 小区 学校 中学 小学 医院 车间 厂 广场 商城 公园 桥 公路 道路 景区 基地
  合作社 支部 党组织 家庭 农户 群众 人 干部`);

/**
 * 级别: the level of administration that a thing belongs to, and 重点, 新.
 * @yes 三个⟦省级⟧园区
 * @no 三个园区
 */
export const LEVEL = words("省级 市级 县级 国家级 重点 新");
