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

/**
 * 人员: people who are counted by 名, and make no other word with it (名教师 do).
 * @yes 12名⟦干部⟧
 * @no 12名教师
 */
export const STAFF = words("干部 党员 学生 群众 职工 人员 代表 工人 志愿者 网格员");

/**
 * 单位: what is counted by 家.
 * @yes 3家⟦企业⟧
 * @no 3家庭
 */
export const FIRM = words("企业 公司 单位 机构 商户 酒店 医院 合作社 银行 门店");

/**
 * 户: what is counted by 户.
 * @yes 300户⟦居民⟧
 * @no 户籍
 */
export const HOUSEHOLD = words("群众 家庭 农户 居民 企业 贫困户 脱贫户");

/**
 * 点位和单位: what is counted by 个.
 * @yes 3个⟦社区⟧
 * @no 3个人
 */
export const SITE = words("项目 村 社区 部门 乡镇 点位 站点 小区 行政村 园区 问题 企业 品牌 基地 平台 示范");

/**
 * 活动: what is counted by 次 and makes no word with it.
 * @yes ⟦培训⟧3次
 * @no 讲座3次
 */
export const EVENT = words("会议 检查 活动 培训 演练 巡查 督查 督导 走访 执法");

/**
 * 建筑物: what is counted by 座.
 * @yes ⟦水库⟧3座
 * @no 道路3条
 */
export const BUILDING = words("桥 桥梁 水库 泵站 变电站 中转站 公厕 厕所 大棚 水闸 塘坝 水窖");

/**
 * 管渠: what is measured in metres.
 * @yes ⟦管网⟧300米
 * @no 水库
 */
export const PIPE = words("水渠 渠道 沟渠 管道 管网 管线 围墙 护栏");

/**
 * 案件: what is counted by 起.
 * @yes ⟦纠纷⟧3起
 * @no 会议
 */
export const CASE = words("案件 刑案 命案 纠纷 事故 火灾");

/**
 * 困难类别: what makes households or people those that are helped.
 * @yes ⟦脱贫⟧户
 * @no 农户
 */
export const IN_NEED = words("贫困 脱贫 困难 低保 特困 五保 监测");

/**
 * 非金额指标: what is measured in another unit than money.
 * @yes 旅游⟦人次⟧、收入分别…
 * @no 旅游收入
 */
export const NOT_MONEY = words("人次 人数 人口 户数 产量 销量 数量 面积 里程 流量 用户 客户");

/**
 * 非己之物: what is far away, counts time or kinds, or is not the writer's own.
 * @yes 3个⟦国家⟧
 * @no 3个公园
 */
export const NOT_OWN = words(`
  国家 地区 省 省份 省区 城市 航线 航班 方面 领域 行业 小时 百分点 工作日 学科 民族 品种 种类 月 年 亿 全国 全球 央企 合作`);

/**
 * 有单位的指标: what has a unit, right before a number.
 * @yes ⟦造林⟧1200亩
 * @no 第1200号
 */
export const MEASURED = words(`
  完成 实现 新增 累计 任务 收入 产值 投资 面积 产量 贷款 存款 总额 人口 户数 人数 税收 造林 种植 新建 改造 培训 发放 接待 销售 销售额 支出
  利润`);

/**
 * 无单位的数: numbers that have no unit.
 * @yes ⟦得分⟧95
 * @no 收入95
 */
export const UNITLESS = words("指数 系数 得分 评分 分值 密度 比值 代码 编号 编码 电话 序号");

/**
 * 面积长度指标: what is measured of land and roads.
 * @yes ⟦面积⟧达亩
 * @no 人口
 */
export const EXTENT = words("面积 土地 耕地 产量 里程 长度");
