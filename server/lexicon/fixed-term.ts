import { phrase, words } from "./phrase.ts";

/**
 * 固定词语: names with a numeral in them that counts nothing in the sentence: policies, campaigns, common words.
 * @yes 压减⟦三公经费⟧
 * @yes 共建⟦一带一路⟧
 * @yes 振兴⟦三大球⟧
 * @yes 坚持⟦四项基本原则⟧
 * @no 三个项目
 */
export const FIXED_TERM = words(`
  三公经费 三农 双随机 三重一大 八项规定 四好农村路 三大攻坚战 两会 双减 三孩 两癌 五保 四风 三权 三资 四库 三网 一号工程
  四个全面 两个确立 两个维护 四个意识 四个自信 三严三实 两学一做 三会一课 七有 两不愁 三保障 三同时 一网通办 一件事 一带一路
  两岸 百强 百货 千伏 三大球 四项基本原则 五大发展理念 三个代表 三支一扶 三品一标 五险一金 一府两院 两弹一星 三供一业 两免一补
  两个一百年 两个毫不动摇 三个务必 四个伟大 四个最严 两山 六稳 六保`);

/**
 * 成语和习语: words of daily language with a numeral in them.
 * @yes ⟦千方百计⟧增收
 * @yes ⟦百年大计⟧
 * @yes 投入⟦数百⟧人
 * @no 百家企业
 */
export const IDIOM = phrase`${words(`
  千方百计 万众一心 一心一意 四面八方 五湖四海 百花齐放 千家万户 百姓 万家 九牛 三心二意 千年 万无一失 举一反三 好几 十分 十足
  万一 统一 唯一 单一 专一 不一 四化 两手 两侧 两端 两翼 两旁 双向 双赢 半年 百元`)}|千万(?=不|别|要)|一半(?=以)|${words(
  "百年大计 百年未有 百年老 百年名 百年变局 百年奋斗 百年梦",
)}|数[十百千万]|上[百千万]|成[百千]上[千万]|几[十百千万]`;

/**
 * “一”后字: what 一 makes a word with: 一批, 一定, 一体.
 * @yes 一⟦系列⟧举措
 * @no 万元
 */
export const BEHIND_ONE = words(`
  系列 批 把 手 体 定 直 般 起 样 些 旦 律 致 切 流 带 线 站式 方面 条龙 次性 抓 时间 段 边 步 点 贯 向 心 道 度`);

/**
 * 序数后词: what an ordinal (第三…) stands before.
 * @yes 第二⟦产业⟧
 * @yes 第一⟦书记⟧
 * @no 第三名
 */
export const RANKED_THING = words(`
  届 次 批 轮 期 产业 书记 方阵 党支部 责任人 时间 个 阶段 梯队 线 代 课 议题 例 步 部分 类 种 座 条 家 艘 架 辆 颗 台 所 站
  道 把 要务 资源 动力 生产力 年 季`);

/**
 * 公众号码: numbers that are dialled (热线).
 * @yes ⟦12345⟧热线
 * @no 12万
 */
export const HOTLINE = words("12345 12315 12348 12380 12388 12333 12366 12369 12309 110 119 120 122");

/**
 * 线路车辆: what runs on a line that has a number.
 * @yes 201路⟦有轨⟧⟦电车⟧
 * @yes 5路⟦公交⟧
 * @no 兵分两路
 */
export const LINE_CAR = words("公交 电车 有轨 轻轨 快轨 轨道 班车");

/**
 * 有编号院所的集团: whose institutes and works are called by numbers.
 * @yes 中国⟦船舶⟧718所
 * @yes ⟦中电科⟧53所
 * @no 学校53所
 */
export const NUMBERING_GROUP = words("船舶 中船 中电科 中核 航天 兵器 中航");

/**
 * 热线用词: what stands behind a number that is dialled.
 * @yes 12345⟦政务⟧服务⟦平台⟧
 * @no 12345元
 */
export const HOTLINE_WORD = words("热线 平台 电话 报警 举报 便民 政务 急救");

/**
 * 时限名称: what a number of hours or minutes names: 15分钟生活圈, 24小时值班.
 * @yes 24小时⟦值班⟧
 * @no 2小时
 */
export const HOURS_NAME = words("圈 生活圈 经济圈 过境 值班 服务 通勤 通办 联动 交通圈 免签 在线 直播");

/**
 * 例行工作: what is done so often, and counts nothing: 每周一调度.
 * @yes 每月一⟦通报⟧
 * @no 每月一批
 */
export const ROUTINE = words("次 督办 晾晒 调度 通报 评比 研判 会商 例会 轮");
