import { words } from "./phrase.ts";

/**
 * 指标后的动词和虚词: what stands between an indicator and its figure: 固定资产投资⟦同比增长⟧7%.
 * @yes 投资⟦完成⟧3亿元
 * @no 投资
 */
export const LINK = words(`
  约 近 超 达 为 是 至 到 了 的 共 计 已 均 各 仅 又 再 也 则 就 有 由 从 在 于 占 较 比 降 升 增 减 还 将 可 能 力 争 确 保 实 际
  达到 完成 实现 共计 合计 累计 总计 总共 一共 达标 增至 增加到 增长到 提高到 提升到 上升到 下降到 减少到 降到 降至 升至 保持 稳定 控制
  维持 位居 位列 排名 列 居 全部 分别 增长 增加 下降 减少 提高 提升 降低 上升 回落 压减 压缩 缩短 同比 环比 年均 突破 超过 不低于
  不少于 不超过 高于 低于 快于 高出 跃升 攀升 扩大 收窄 预计 预期 左右 年度 全年 上年 去年 同期 上半年 截至 目前 每年 平均 其中 包括
  名义 实际 进一步 大幅 显著 持续 累积 以内 净 现 现有 拥有 只有 多 少 高 低 快 慢 约为 中 里 内 上 个 以及 重点 针对 明显 首次
  稳步 有效 成功 全面 给予 每月 每人 每生 每户 每亩 荣获 获得 进入`);

/**
 * 建造动词: what makes houses, places and what stands in them.
 * @yes ⟦新建⟧公园3个
 * @no 召开会议
 */
export const BUILD = words("新建 改建 扩建 修建 搭建 建设 建成 改造 维修");

/**
 * 土地和管网动词: what is done to land, roads and pipes, measured rather than counted.
 * @yes ⟦铺设⟧管网12公里
 * @no 新建公园3个
 */
export const LAY_OUT = words("铺设 硬化 疏浚 绿化 种植 栽植 造林 治理 整治 复垦 拆除");

/**
 * 推行动词: what is followed by the name of a programme or a plan, and ends no heading.
 * @yes ⟦实施⟧“平安乡镇”建设
 * @no 项目建设
 */
export const CARRY_OUT = words("实施 按照 围绕 坚持 打造 构建 实行 推行 启动 抓好 淘汰");

/**
 * 设立动词: what brings an office, a team, a place into being.
 * @yes ⟦成立⟧专班3个
 * @no 新建公园
 */
export const SET_UP = words("设立 建立 组建 成立 创建 设置");

/**
 * 开展动词: what brings events and visits.
 * @yes ⟦召开⟧会议3次
 * @no 成立专班
 */
export const HOLD = words("开展 举办 召开 组织 培训 走访 慰问 排查 检查");

/**
 * 办理动词: what is done with cases and applications.
 * @yes ⟦受理⟧申请300件
 * @no 召开会议
 */
export const HANDLE = words("受理 办理 处理 办结 审结 查处 调解 化解 侦破 破获");

/**
 * 办结动词: that a case is closed.
 * @yes ⟦办结⟧300件
 * @no 发生300件
 */
export const SETTLE = words("办结 审结 受理 查处 处理 调解 化解");

/**
 * 筹措动词: what is done with money before it is spent.
 * @yes ⟦争取⟧资金300万元
 * @no 新建公园
 */
export const RAISE = words("争取 投入 筹措 筹集 落实 安排 发放 兑现 整合 募集 拨付");

/**
 * 完成动词: what brings a quantity.
 * @yes ⟦新增⟧耕地300亩
 * @no 耕地300亩
 */
export const DELIVER = words("完成 新增 流转 收购 清运");

/**
 * 引进和成事动词: what brings projects, firms and solutions.
 * @yes ⟦引进⟧企业3家
 * @no 企业3家
 */
export const BRING = words("实施 引进 培育 打造 解决 争取 整改 涉及 覆盖");

/**
 * 项目进度动词: the stages of a project.
 * @yes ⟦开工⟧项目3个
 * @no 发放贷款
 */
export const PROGRESS = words("签约 落地 落户 开工 竣工 投产 完工 储备 谋划");

/**
 * 制定动词: what brings papers.
 * @yes ⟦出台⟧文件3个
 * @no 召开会议
 */
export const ADOPT = words("制定 修订 印发 出台 发布");

/**
 * 推进动词: what moves work on.
 * @yes ⟦推进⟧项目3个
 * @no 项目3个
 */
export const ADVANCE = words("实现 推进 推动 启动 盘活 清理 获批 获评");

/**
 * 获奖动词: what an honour is received by.
 * @yes ⟦荣获⟧称号
 * @no 申报
 */
export const HONOURED = words("获评 荣获 获得 被评 被授予 入选 成功创建 命名为 授予");

/**
 * 工作动词: verbs that stand before their object: 完成⟦固定资产投资⟧3亿元, 接待⟦入境游客⟧4万人次.
 * @yes ⟦新建⟧公园3个
 * @yes ⟦接待⟧游客300人
 * @no 公园3个
 */
export const WORK = words(
  BUILD,
  LAY_OUT,
  SET_UP,
  HOLD,
  HANDLE,
  RAISE,
  PROGRESS,
  ADOPT,
  DELIVER,
  BRING,
  ADVANCE,
  `
 帮助 接待 解答 收到 新上 推选 入选 提供 释放 开通 到位 累计 带动 惠及 减免 支持 服务 聘任 评选 选派 招录 引入 加装
  更新 更换 收储 征收 关停 淘汰 腾退 注册 认定 培植 孵化 集聚 吸纳 转移 安置 资助 救助 抽检 监测 巡查 处置 打击 抓获
  起诉 审理 执结`,
);

/**
 * 名词后的动词: what ends a counted noun on its right: ⟦3个⟧项目|正在申报.
 * @yes 3个项目⟦开工⟧
 * @yes 3个项目⟦正在⟧申报
 * @yes 20个村⟦全面⟧动工
 * @no 3个项目
 */
export const BEHIND_NOUN = words(`
  正在 进行 完工 制定 保供 荣 当选 用上 达标 观看 调整 晋级 完成 实现 开工 竣工 投产 投入 建成 获 入选 列入 纳入 落户 落地 享受
  代表 参加 全部 均 已 达 被 得到 取得 实行 实施 开展 使用 发放 通过 成为 分别 同比 增长 并 与 及 进入 供 给予 用于 以上 有序
  开业 启用 获评 接通 全线 贯通 申领 缴纳 深入 落实 配备 挂牌 不能 无法 受益 脱贫 入住 返乡 全面 保持 送去 高质量 顺利`);

/**
 * 建成动词: that something was made, and how much of it.
 * @yes ⟦铺设⟧管网12公里
 * @no 管网12公里
 */
export const MADE = words("完成 建成 新增 实施 改造 新建 铺设 整治 达 达到 建设 累计 修复 种植 治理");

/**
 * 时长用语: what says that time was spent or saved: 办理时间⟦压缩⟧至2小时.
 * @yes ⟦平均⟧2小时
 * @no 15分钟生活圈
 */
export const TAKES_TIME = words(
  "压缩 缩短 减少 不超过 平均 累计 达 达到 时长 至 到 时间 仅需 只需 授课 培训 志愿 服务时",
);

/**
 * 词性可靠的双音动词: verbs that in a row before a number take it as their object: 研究、制定、出台3项措施.
 * @yes ⟦研究⟧、⟦制定⟧、⟦出台⟧3项措施
 * @no 三项措施
 */
export const IN_ROW = words(
  BUILD,
  SET_UP,
  RAISE,
  PROGRESS,
  ADOPT,
  DELIVER,
  BRING,
  ADVANCE,
  `
 续建 筹建 建强 增加 增设 签订 举办 承办 开展 获得 荣获 查处 办理 受理 召开 修改 废止 提交 提请 提出 申报 推出 推行
  包括 取缔 拆除 策划 包装 编制 起草 审议 组织 参加 参与 整治 治理 完善 健全 优化 深化 强化 构建 巩固 提升 加固 打通
  调整 取消 承接 研究 讨论 采纳 征集 梳理 研发 保持 达到 突出 聚焦 围绕 紧扣`,
);

/**
 * 状语: words that open a clause of its own: 大力培育、积极引进三大工程.
 * @yes ⟦大力⟧培育
 * @no 培育
 */
export const ADVERB = words(`
  大力 积极 加快 全力 着力 认真 扎实 深入 持续 全面 稳步 有序 统筹 精心 努力 坚决 切实 不断 继续 进一步 重点`);

/**
 * 动词前的状语: words before a verb that name nothing: 累计投入, 全年投入.
 * @yes ⟦累计⟧投入
 * @no 民生投入
 */
export const ALREADY = words("累计 全年 共计 总共 先后 今年 去年 已经 预计 计划 力争");

/**
 * 名次前的副词: adverbs that say nothing of what holds a rank.
 * @yes ⟦连续⟧⟦再次⟧位居第一
 * @no 经济总量位居第一
 */
export const ONCE_MORE = words("均 都 已 也 连续 再次 继续 共 并 跻身 成功 分别 一举 双双 全部");
