import type { Severity } from "../../check/rule.ts";
import { YEAR } from "../../lexicon/time.ts";
import type { Message } from "../../text/message.ts";

/**
 * What a draft looks like while departments have not reported yet (收入达元, 增长%, 设立了个服务点): a unit, a classifier or a mark
 * stands where a number should. Patterns are anchored at the unit and look back from there, so a text without any costs little.
 */
export interface LostNumber {
  /** Global, over folded text. Group 1, if there is one, is looked back at: words before the match that belong to it. */
  readonly pattern: RegExp;
  readonly severity: Severity;
  /** What to say of the words. */
  readonly message: (words: string) => Message;
}

const words = (text: string) => text.split(" ").join("|");

/** Nouns whose number is money. */
const MONEY = words(
  "收入 产值 总值 增加值 零售额 投资 投资额 资金 税收 存款 贷款 利润 销售额 总额 支出 补贴 补助 经费 工资 养老金 费用 营收",
);
/** What may stand between a noun and its number. */
const LINK = words("达到 达 完成 为 实现 约 近 共 共计 累计 总计 增加 减少 增加到 增至 提高到 已 均");
/** Words in front of a percentage. */
const SHARE = words(
  "增长 增加 下降 减少 提高 提升 降低 上升 回落 增幅 降幅 增速 占 达 达到 率 比重 占比 为 约 超过 降至 升至 提高到",
);
/** What is done to land, roads and houses, and what is measured of them. */
const MEASURED = words(
  "改造 新建 改建 扩建 修建 铺设 硬化 种植 流转 造林 绿化 治理 整治 拆除 复垦 完成 新增 建成 收购 清运 面积 土地 耕地 产量 里程 长度",
);
const MEASURE = words("平方米 立方米 平方公里 公里 千米 公顷 亩 吨 公斤");
/** Units that end no other word; 总吨, 蒸吨, 机耕亩 are words. */
const SURFACE = words("平方米 立方米 平方公里 公里 公顷");
/** What a unit of measure may stand behind and be none, or have its number in: 每亩, 万亩, 补贴到亩, 蒸吨. */
const NO_LOSS = "方每到按论以蒸标净毛准计折合成为人车均平立一二两三四五六七八九十百千万亿几数半多余零来";
/** Verbs of office that bring a number of things. */
const BRINGS = words(
  "设立 建立 新建 建成 开展 举办 召开 实施 完成 引进 培育 组建 成立 建设 修建 改造 新增 打造 制定 出台 解决 争取 创建 整治 排查 走访 检查 整改 培训 慰问 涉及 覆盖",
);
/** Words that begin with 个 and count nothing: 个体, 个人, 个性. */
const NO_PIECE = "人体别性案中税私股展头子里把月数位旧十";
/** Things of which a classifier says how many there are, and with which it makes no other word (名教师, 户籍, 家庭 do). */
const COUNTED = [
  "家(?:企业|公司|单位|机构|商户|酒店|医院|合作社|银行|门店)",
  "名(?:干部|党员|学生|群众|职工|人员|代表|工人|志愿者|网格员)",
  "户(?:群众|家庭|农户|居民|企业|贫困户|脱贫户)",
  "件(?:案件|信访|实事|提案)",
  "个(?:项目|村|社区|部门|乡镇|点位|站点|小区|行政村|园区|问题|企业|品牌|基地|平台|示范)",
].join("|");
/** Things with the classifier that says how many there are, where the two together make no word of the language (案件, 讲座 do). */
const COUNTED_BEHIND = [
  "(?:会议|检查|活动|培训|演练|巡查|督查|督导|走访|执法)(?=次)",
  "(?:处理|查处|调解|化解|侦破|破获|办理|发生|受理)[一-鿿]{0,4}(?:案件|刑案|命案|纠纷|事故|火灾)(?=起)",
  "(?:桥梁?|水库|泵站|变电站|中转站|公厕|厕所|大棚|水闸|塘坝|水窖)(?=座)",
  "(?:水渠|渠道|沟渠|管道|管网|管线|围墙|护栏)(?=米)",
  "(?:干部|群众|党员|职工|人员|学生|教师|志愿者)(?=名)",
  "(?:道路|线路|线索|意见|建议|信息)(?=条)",
  "路灯(?=盏)",
].join("|");
/** What was done with cases, at the beginning of its clause: 全年办结件 has lost a number, 逾期的办结件 is a noun. */
const SETTLED = "(?<![^,。;\\n])(?:全年|今年|共|已|累计){0,2}(?:办结|审结|受理|查处|处理|调解|化解)";
const END = "[,。;、]";
/** 破万人, 近亿元, 过万家 are round figures; 惠万家, 联万户 and 年产万吨, 产值万元 are set phrases. */
const ROUND = "一二两三四五六七八九十百千万亿几数多余半破近超过达到上逾足每家约量值收产销";
const COUNTS = words("个 套 张 件 头 副 名 人次 只 条 所 辆 台 株 吨 亩 平方米 公里 千瓦 千瓦时 立方米 公顷 元");

const unit = (text: string): Message => ({
  zh: `“${text}”只有单位没有数，请补上数字。`,
  en: `"${text}" has a unit and no number; fill in the number.`,
});
const classifier = (text: string): Message => ({
  zh: `“${text}”的量词前面没有数，请补上数字。`,
  en: `The classifier in "${text}" has no number before it; fill in the number.`,
});

const lost = (severity: Severity, message: LostNumber["message"], ...patterns: string[]): LostNumber[] =>
  patterns.map((pattern) => ({ pattern: new RegExp(pattern, "g"), severity, message }));

export const LOST_NUMBERS: readonly LostNumber[] = [
  ...lost(
    "error",
    unit,
    // 增长%, 占%, 控制在%以内, 75%、%和55%: no word ends in a percent sign; headers of tables have no mark behind it; 单位为% names it
    `%(?=${END}|[)]|左右|以[上下内]|[和的])(?<=((?:同比|环比)?(?:${SHARE})了?(?:约|近|为|达)?|[一-鿿]{1,2}|[、,。;])%)(?<!单位[为是用]?%)`,
    // 42700元、元: the second of two
    `[、和与](?<=\\d[万亿]?(?<unit>[元户人个家亩吨条座项]|公里|平方米)[、和与])\\k<unit>(?=${END}|和)`,
    // 提高个百分点, 低于全省平均水平个百分点; not 几个百分点
    `个百分点(?<=([一-鿿]{1,2})个百分点)(?<![一二两三四五六七八九十百几数多半零点余来干少每各俩]个百分点)`,
    // 收入达元, 产值元
    `元(?=${END})(?<=((?:${MONEY})(?:${LINK})?)元)`,
    // 改造危房平方米, 面积达亩
    `(?:${MEASURE})(?=${END})(?<=((?:${MEASURED})[一-鿿]{0,6})(?:${MEASURE}))(?<![${NO_LOSS}](?:${MEASURE}))`,
    `(?:(?:人口|户数|人数)(?:达到?|为|约|共计?)|(?:共有|现有|总)人口)[人户](?=${END})`,
    // 产值万元，同比增长20%: what grows is no round figure of speech
    `[万亿](?:元|吨|公斤|亩)(?=,(?:同比|[比较]上年|增长|下降|是|占))(?<=((?:${MONEY}|产量|面积)(?:${LINK})?)[万亿].{1,2})`,
    `[万亿]元(?=${END})(?<=((?:${MONEY})(?:完成|为|共计|累计))[万亿]元)`,
  ),
  ...lost(
    "warning",
    unit,
    // 完成税收亿元, 收入亿元，…
    `[万亿]元(?=[,。;])(?<=((?:完成|实现)[^,。;、\\d\\n]{0,6}(?:${MONEY}))[万亿]元)`,
    `亿元(?=[,。;])(?<=(?<![、和与])(${MONEY})亿元)`,
    // 道路公里, 饮水工程立方米
    `(?:${SURFACE})(?=${END})(?<=([一-鿿]?[路道网程管线渠堤坝墙房屋舍积建])(?:${SURFACE}))`,
    // 城镇新增就业人, 惠及户, 签约额元
    `人(?=${END})(?<=(就业|惠及)人)`,
    `户(?=${END})(?<=(惠及)户)`,
    `元(?=${END})(?<=([一-鿿]?[额资款费])元)`,
  ),
  ...lost(
    "warning",
    classifier,
    // 主体达到家
    `(?<![传直送通下转抵发表雷到])达到?[家个户项件处条座台辆名所场](?=${END})`,
    // 新增停车泊位个: few words end in these
    `[个栋幢盏辆](?=${END})(?<=([一-鿿]{1,2})[个栋幢盏辆])(?<![${NO_LOSS}每各逐整那这哪个车楼灯俩诸若首单挨另头顶又][个栋幢盏辆])`,
    // 设立了个服务点
    `个(?=[一-鿿])(?![${NO_PIECE}])(?<=((?:${BRINGS})了)个)`,
    "家服务(?<=(对)家服务)",
    // 召开会议次, 处理案件起, 新建桥梁座、水渠米, 安装路灯盏
    `[次起座米名条盏](?=${END})(?<=(${COUNTED_BEHIND})[次起座米名条盏])`,
    // 接待游客人次; 接待游客人次、旅游收入分别增长9%、11% names what grew
    "人次(?=[,。;])(?![^。;]{0,20}分别)(?<=((?:接待|服务|培训|救助)[一-鿿]{2,4})人次)(?<![万余]人次)",
    // 全年办结件
    `[件起](?=[,。;])(?<=(${SETTLED})[件起])`,
    // 物资余件, 群众余人次; not 百余件, 富余人
    `余(?:人次|[件家户个亩条场])(?=${END})(?<=([一-鿿]{2})余.{1,2})(?<![一二两三四五六七八九十百千万亿几数其富剩业结多盈残]余.{1,2})`,
    // 对家企业, 走访户群众
    `(?:${COUNTED})(?<=((?<![成作认])[对向为给]|${BRINGS}|组织|等|[,。;])(?:${COUNTED}))`,
  ),
  ...lost(
    "error",
    (text) => ({ zh: `“${text}”没有写是几，请补上数字。`, en: `"${text}" lacks its number; fill it in.` }),
    // 居全省第位, 连续年居首
    `第位|第名(?=${END})`,
    "连续(?:年(?![产度均限份])|个月)",
  ),
  ...lost(
    "warning",
    (text) => ({ zh: `“${text}”没有写几月，请补上。`, en: `"${text}" does not say which month; fill it in.` }),
    // 从月份起, 2025年月
    "月份?(?:起|开始)(?<=([从自])月份?(?:起|开始))",
    `月(?![一-鿿])(?<=(${YEAR}年)月)`,
    "月日(?<=([从自于至到]|截至)月日)",
    // 从年月起, 年月日，县委…; not 出生年月日
    "年月(?:起|开始)(?<=([从自])年月(?:起|开始))",
    "年月日(?=,)(?<![^\\n。;]年月日)",
  ),
  ...lost(
    "error",
    (text) => ({ zh: `“${text}”后面没有数，请补上数字。`, en: `No number follows "${text}"; fill it in.` }),
    // 覆盖率达。
    `率(?:已|均|分别)?(?:达到?|为|提高到|提升到|上升到|下降到|降低到)(?=[,。;])(?<=([一-鿿]{1,4})率.{1,5})`,
  ),
  ...lost(
    "information",
    unit,
    // 发电量亿千瓦时, 供水亿立方米; but 县有万亩, 良田万亩: there the 万 is the number
    `亿(?:${COUNTS})(?=${END})(?<=([一-鿿]{1,2})亿.{1,3})(?<![${ROUND}]亿(?:${COUNTS}))`,
  ),
  ...lost(
    "information",
    (text) => ({
      zh: `“${text}”如不是一万多，是漏了数，请核对。`,
      en: `Unless "${text}" means a little over ten thousand, a number got lost; check it.`,
    }),
    // 争取资金万余元
    `万余元(?=${END})(?<=((?:争取|投入|筹集|募集|筹措|发放|落实|拨付|整合)[一-鿿]{0,4}(?:资金|经费|补贴|补助|善款|款项|捐款))万余元)`,
  ),
];

/** Whether any of the patterns matches: nearly always none does, and one search costs less than one for each. */
export const ANY_LOST = new RegExp(LOST_NUMBERS.map(({ pattern }) => pattern.source).join("|"));
