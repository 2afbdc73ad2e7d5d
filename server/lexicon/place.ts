import { words } from "./phrase.ts";

/**
 * 名次范围: places and groups that a rank can hold in.
 * @yes 居⟦省会⟧⟦城市⟧第三
 * @no 居第三
 */
export const RANK_AREA = words(`
  省会 省区 省份 城市 地区 片区 流域 机场 港口 世界 国际 中国 国家 亚洲 亚太 欧洲 同类 同行 同级 系统 大湾区 自治区 自治州 自治县`);

/**
 * 评比群体: among whom a rank was held: 12个乡镇中.
 * @yes 各⟦区县⟧中
 * @no 各项
 */
export const RANK_GROUP = words("省份 盟市 地市 区县 县区 乡镇 街道 单位 部门 企业 高校 景区 代表队 队伍 选手");

/**
 * 评比活动: what a rank was held in.
 * @yes 年度⟦考核⟧
 * @no 年度工作
 */
export const CONTEST = words("考核 评比 大赛 比赛 竞赛 测评 评价 排名 排行 榜 赛 奖 观摩 评选");

/**
 * 获名次动词: what brings a rank, right in front of it.
 * @yes ⟦荣获⟧第三名
 * @no 考核第三名
 */
export const RANKED = words("荣获 获 获得 取得 夺得 位居 位列 名列 排名 排 排在 居 跃居 升至 升到 进入 稳居");

/**
 * 县级区划: words for the counties and what is on their level, alone or joined.
 * @yes ⟦县区⟧
 * @no 乡镇
 */
export const COUNTY = words("县 区 旗 县区 市区 区县 县市 旗县 县市区 区市县 旗县市区 旗县区 市县区");

/**
 * 乡级区划: words for the towns and what is on their level, alone or joined.
 * @yes ⟦乡镇⟧
 * @no 社区
 */
export const TOWN = words("乡 镇 街道 街 苏木 乡镇 镇乡 街镇 镇街 镇街道 乡镇街道 苏木乡镇");

/**
 * 村级区划: words for villages and what is on their level, alone or joined.
 * @yes ⟦社区⟧
 * @no 乡镇
 */
export const VILLAGE = words("村 社区 嘎查 居 村居 村社区 嘎查村 社区村");

/**
 * 修饰地方和设施的词: words between a classifier and the kind of things that are counted: 个行政村, 座病险水库.
 * @yes 3个⟦行政⟧村
 * @no 3个村
 */
export const DESCRIBING = words(`
  国家级 省级 市级 县级 重点 行政 自然 试点 示范 贫困 中心 病险 中型 小型 大型 主要 城市 农村 邻近 公办 民办 乡村`);

/**
 * 交往词: that one speaks of others: visits, partners, neighbours.
 * @yes 赴外县⟦考察⟧
 * @no 本县
 */
export const WITH_OTHERS = words("考察 学习 对口 结对 联合 共建 协作 帮扶 交流 邻 来访 合作 友好 借鉴 经验");

/**
 * 各级区划: a level of administration that may stand behind other words.
 * @yes 健全⟦县区⟧
 * @yes ⟦中央⟧
 * @no 小组
 */
export const ANY_RANK = words("中央 国家 自治区 县区 区县 乡镇 街镇 镇街 街道 社区 省 市 州 盟 县 区 旗 乡 镇 村");
