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

/**
 * 并列总括词: what is announced as a list, and not as things in the world: 以下三个方面, 四项措施.
 * @yes 三个⟦方面⟧
 * @yes 四项⟦措施⟧
 * @no 三个社区
 */
export const LISTED = words(`
  方面 工作 任务 重点 措施 举措 问题 实事 大事 环节 要求 意见 建议 原则 关系 目标 行动 工程 文章 突破 提升 着力点 抓手 途径 渠道 内容
  特点 特色 亮点 体会 经验 做法 成效 成绩 变化 转变 难题 短板 不足 差距 困难 原因 阶段 步骤 层面 维度 方向 关键 领域 准备 改革 机制
  制度 体系 保障 战役 攻坚战 硬仗 责任 底线 会战 战略 计划 关口 关`);

/**
 * 并列总括词（窄）: what is surely announced as a list, also where a full stop or a comma ends the announcement.
 * @yes 三项⟦要求⟧
 * @yes 两条⟦路径⟧
 * @no 三大战役
 */
export const SURELY_LISTED = words(`
  方面 工作 任务 重点 措施 举措 问题 实事 环节 要求 意见 建议 原则 关系 体会 做法 内容 特点 难题 短板 不足 原因 突破 文章 着力点
  转变 提升 亮点 特色 变化 成效 成绩 优势 责任 目标 方式 渠道 途径 抓手 路径 难关 硬仗`);

/**
 * 宣布动词: what an announcement begins with: 突出三个重点、抓好四项工作.
 * @yes ⟦抓好⟧四项工作
 * @no 四项工作
 */
export const ANNOUNCE = words(`
  突出 抓好 抓实 抓住 做好 做到 实现 实施 推进 坚持 打造 落实 聚焦 围绕 强化 开展 完成 办好 把握 采取 打好 建设 构建 健全 完善 深化
  狠抓`);

/**
 * 列后总括词: what only sums up: a number of these behind a list can count nothing but the items. Places and firms have none.
 * @yes 规划、建设、管理三大⟦环节⟧
 * @no 甲镇、乙镇3座水厂
 */
export const SUM_UP = words(`
  方面 领域 环节 阶段 层面 维度 关键 重点 原则 特点 特色 主题 抓手 途径 渠道 方向 板块 行业 产业 体系 机制 制度 指标 任务 工作 工程 行动
  计划 理念 意识 文章 战役 攻坚战 保卫战 战略 资源 关系 类型 模式 步骤 品牌 要素 路径 结构 功能 优势 目标 要求 主线 举措 措施 空间 布局
  动力 主体 环境 改革 清单 名片 底线 红线 控制线 大事 实事 能力 教育 政策 服务 保障 创新 短板 振兴 生命线 队伍 力量 活动 荣誉 称号 导向
  赛事 部门 全覆盖`);

/**
 * 文件名称: what documents are called: 《甲办法》《乙办法》两项制度.
 * @yes 两项⟦制度⟧
 * @no 两项工作
 */
export const PAPER = words("文件 办法 规定 制度 法规 条例 规章 方案 意见 规划 作品 政策 标准 细则");

/**
 * 有名称的事物: what quotes name, and places do not: “甲”“乙”两条线路.
 * @yes 两条⟦线路⟧
 * @no 两条道路
 */
export const TITLED_THING = words("线路 路线 产品 论坛 比赛 展会 节目 栏目 课程");

/**
 * 口号末词: what a watchword with a numeral ends in: 三爱工程.
 * @yes 三爱⟦工程⟧
 * @no 三爱
 */
export const WATCHWORD_END = words("工程 行动 活动 机制 制度 模式 工作法 计划 产业");

/**
 * 以…为…: what a text is written under: 以…为主题.
 * @yes 以创新为⟦动力⟧
 * @no 以外
 */
export const GUIDE = words(`
  主题 主线 主攻方向 根本 中心 指导 统领 引领 总 核心 动力 抓手 重点 目标 目的 导向 保障 关键 载体 支撑`);

/**
 * 固定提法: what repeats everywhere, and rightly.
 * @yes 以⟦新时代⟧…为指导
 * @yes 感谢⟦各位代表⟧
 * @no 各位同事
 */
export const SET_PHRASE = words(`
  习近平 党中央 新时代 马克思 邓小平 三个代表 科学发展观 中国特色 一中全会 二中全会 三中全会 大精神 坚强领导 各位代表 中华民族
  两个确立 四个意识 新发展 新质生产力 会议精神 全会`);

/**
 * 党政监督用语: whose supervision one accepts, and clean government: prescribed word for word, wherever it is said.
 * @yes 自觉接受⟦人大⟧⟦监督⟧
 * @no 接受采访
 */
export const SUPERVISION = words("人大 政协 监督 依法行政 从严治党 廉政 廉洁 八项规定");

/**
 * 总括词的修饰语: what describes what is announced: 三项重点任务, 五个关键环节.
 * @yes 三项⟦重点⟧任务
 * @no 三项任务
 */
export const KEY = words("方面 重点 主要 关键 重大 民生 核心 中心 具体 突出");

/**
 * 标题中的总括词: what the title of a part announces of its own parts.
 * @yes 三项⟦任务⟧
 * @no 三个探索
 */
export const TITLE_LISTED = words("工作 任务 举措 措施 实事 问题 环节 方面 重点 抓手");

/**
 * “等”后名词: what follows 等 where it closes a list.
 * @yes 等⟦单位⟧
 * @no 等待
 */
export const BEHIND_ETC = words("单位 部门 企业 地区 问题 项目 工作 活动 方面 内容");

/**
 * 空泛目标用语: words that set a goal without a figure.
 * @yes 财政收入⟦持续向好⟧
 * @no 财政收入增长7%
 */
export const VAGUE_GOAL = words("企稳回升 持续向好 只增不减 再创新高 再上新水平 再上台阶 再上新台阶 有所增长 实现增长");

/**
 * 增长方式: how something grows, without a figure.
 * @yes 财政收入⟦稳步⟧增长
 * @no 财政收入增长
 */
export const STEADILY = words("稳步 持续 较快 稳定 平稳 合理 适度 快速 大幅 不断 明显");
