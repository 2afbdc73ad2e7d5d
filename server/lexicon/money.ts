import { phrase, words } from "./phrase.ts";

/**
 * 资金名词: what is measured in money.
 * @yes 固定资产⟦投资⟧
 * @yes ⟦税费⟧
 * @yes 合同⟦金额⟧
 * @no 项目
 */
export const MONEY = words(`
  投资 投入 资金 收入 产值 总值 税收 税费 租费 运费 保费 费用 支出 经费 贷款 存款 债券 债务 利润 造价 捐款 善款 奖金 津贴 补助 补贴 奖补 养老金
  营收 货款 账款 欠款 罚款 工资 成本 基金 GDP 生产总值 增加值 融资 引资 筹资 花费 拨付 筹集 募集 货值 案值
  金额 总额 投资额 销售额 零售额 交易额 成交额 进出口额 出口额 进口额 贸易额 贷款额 授信额 合同额 结算额 余额 限额 营业额 罚没额 销售`);

/**
 * 款项: what money for a purpose is called: 100万资金, 2个亿补助.
 * @yes 下达⟦补助⟧
 * @no 收入
 */
export const FUND = words("资金 补助 补贴 贷款 经费 债券 奖金 善款 投资");

/**
 * 款项来源和用途: what stands before the name of a fund.
 * @yes ⟦中央⟧预算内投资
 * @yes ⟦专项⟧债券
 * @no 债券
 */
export const FUND_SOURCE = words("专项 财政 上级 中央 省级 市级 县级 建设 启动 扶持 帮扶 奖励 流动 无息 信用 前期");

/**
 * 花钱动词: how money is spent or got.
 * @yes ⟦投入⟧300万元
 * @no 改造
 */
export const SPEND = words("投入 投资 出资 筹资 耗资 斥资 罚款 花费 拨付");

/**
 * 支出用途: what the money is for, as it begins behind the amount.
 * @yes 300万⟦改造⟧校舍
 * @no 300万人
 */
export const SPENT_ON = words(
  "行政处罚 建设 新建 改造 修建 购置 购买 用于 支持 打造 开展 实施 完善 解决 铺设 安装 扩建 升级 对 为",
);

/**
 * 金额前词: words between the name of a fund and its amount.
 * @yes 投资⟦完成⟧3亿
 * @yes 收入⟦增加到⟧3亿
 * @yes 收入⟦今年⟧3亿
 * @no 收入
 */
export const BEFORE_AMOUNT = phrase`${words(`
  总额 总量 规模 合计 共 共计 累计 总计 全部 已 均 又 各 分别 约 近 达 达到 高达 完成 实现 到位 安排 下达 为 是 了 突破 超 超过 预计 将 拟
  增至 升至 降至 减至 增 增少 减 减少 增加 增加到 增长 增长到 提高 提高到 下降 下降到 减少到`)}|[一二三四五六七八九两今全]年`;

/**
 * 款物名称: what makes plain that money is spoken of, and what for.
 * @yes ⟦工程⟧⟦款⟧
 * @no 任务
 */
export const NAMED_MONEY = words(`
  资金 经费 支出 补贴 补助 补偿 贷款 工资 奖金 善款 款 款项 保险 救助 奖励 投资 费用 项目 债券 预算 财政 工程 分红 养老金 津贴`);

/**
 * 用途引导词: what opens the words that say what money is for.
 * @yes 安排2.4亿元，⟦重点⟧⟦支持⟧低保
 * @no 安排2.4亿元
 */
export const PURPOSE = words("用于 用来 支持 重点 专项 主要 集中 系统 优先 专门 以 为");

/**
 * 随月增长的金额: amounts that grow with the months.
 * @yes 实现⟦税收⟧3亿元
 * @no 耕地3亿亩
 */
export const FLOW = words("产值 收入 投资 税 税收 销售 销售额 进出口 补贴 利润 营收 存款 贷款 到位资金");

/**
 * 资金进度动词: the clause goes on with the money of the one before: 任务174万，完成198万.
 * @yes ，⟦完成⟧198万
 * @no ，群众198万
 */
export const MOVE_MONEY = words("完成 到位 支出 实现 下达 争取 投入 使用 拨付");

/**
 * 可由盈转亏的量: a profit may fall by more than all of itself: it turns into a loss.
 * @yes ⟦利润⟧减少1.5倍
 * @no 收入减少
 */
export const MAY_TURN = words("利润 盈 亏 净 差额 顺差 逆差 结余 余额 增速 增幅 收益");
