import type { Severity } from "../../check/rule.ts";
import { CHANGE, RATE_OF_CHANGE, REACHED } from "../../lexicon/change.ts";
import { BEFORE_AMOUNT, FUND, MONEY } from "../../lexicon/money.ts";
import { oneOf, type Phrase, pattern, phrase, words } from "../../lexicon/phrase.ts";
import { BUILDING, CASE, EVENT, EXTENT, FIRM, HOUSEHOLD, PIPE, SITE, STAFF } from "../../lexicon/thing.ts";
import { YEAR } from "../../lexicon/time.ts";
import { MEASURE, SURFACE } from "../../lexicon/unit.ts";
import { ADOPT, BRING, BUILD, DELIVER, HANDLE, HOLD, LAY_OUT, RAISE, SET_UP, SETTLE } from "../../lexicon/verb.ts";
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

/** Words in front of a percentage. */
const SHARE = words(CHANGE, RATE_OF_CHANGE, REACHED, "占 达 率 比重 占比 为 约 超过");
/** What is done to land, roads and houses, and what is measured of them. */
const MEASURED_NOUN = words(BUILD, LAY_OUT, DELIVER, EXTENT);
/** What a unit of measure may stand behind and be none, or have its number in: 每亩, 万亩, 补贴到亩, 蒸吨. */
const NO_LOSS = "方每到按论以蒸标净毛准计折合成为人车均平立一二两三四五六七八九十百千万亿几数半多余零来";
/** Verbs of office that bring a number of things. */
const BRINGS = words(SET_UP, HOLD, BUILD, LAY_OUT, ADOPT, DELIVER, BRING);
/** Words that begin with 个 and count nothing: 个体, 个人, 个性. */
const NO_PIECE = "人体别性案中税私股展头子里把月数位旧十";
/** Things of which a classifier says how many there are, and with which it makes no other word (名教师, 户籍, 家庭 do). */
const COUNTED = phrase`家${FIRM}|名${STAFF}|户${HOUSEHOLD}|件(?:案件|信访|实事|提案)|个${SITE}`;
/** Things with the classifier that says how many there are, where the two together make no word of the language (案件, 讲座 do). */
const COUNTED_BEHIND = oneOf(
  phrase`${EVENT}(?=次)|${BUILDING}(?=座)|${PIPE}(?=米)|${words(STAFF, "教师")}(?=名)|路灯(?=盏)`,
  phrase`(?:道路|线路|线索|意见|建议|信息)(?=条)|${words(HANDLE, "发生")}[一-鿿]{0,4}${CASE}(?=起)`,
);
/** What was done with cases, at the beginning of its clause: 全年办结件 has lost a number, 逾期的办结件 is a noun. */
const SETTLED = phrase`(?<![^,。;\n])(?:全年|今年|共|已|累计){0,2}${SETTLE}`;
const END = phrase`[,。;、]`;
/** 破万人, 近亿元, 过万家 are round figures; 惠万家, 联万户 and 年产万吨, 产值万元 are set phrases. */
const ROUND = "一二两三四五六七八九十百千万亿几数多余半破近超过达到上逾足每家约量值收产销";
/** What a number ends with that has no digits: 近千人次, 十余人次. */
const ROUND_NUMBER = "一二两三四五六七八九十百千万亿几数多余";
/** What leads to an amount, and what stands behind the blank where it was; 达人 and 到家 are words that a blank has torn apart. */
const LEADS = oneOf(words(REACHED, "达 约 占 共 共计 总计 累计 完成 实现 增长 下降 提高"), phrase`(?<!单位)为`);
const BLANK_UNIT = phrase`(?:[万亿]?(?:美元|元|${MEASURE}|人次)|[万亿][人户家]|%|个百分点)`;
const COUNTS = words("个 套 张 件 头 副 名 人次 只 条 所 辆 台 株 吨 亩 平方米 公里 千瓦 千瓦时 立方米 公顷 元");

const unit = (text: string): Message => ({
  zh: `“${text}”只有单位没有数，请补上数字。`,
  en: `"${text}" has a unit and no number; fill in the number.`,
});
const classifier = (text: string): Message => ({
  zh: `“${text}”的量词前面没有数，请补上数字。`,
  en: `The classifier in "${text}" has no number before it; fill in the number.`,
});

const lost = (severity: Severity, message: LostNumber["message"], ...phrases: Phrase[]): LostNumber[] =>
  phrases.map((one) => ({ pattern: pattern.g`${one}`, severity, message }));

export const LOST_NUMBERS: readonly LostNumber[] = [
  ...lost(
    "error",
    unit,
    // 增长%, 占%, 控制在%以内, 75%、%和55%: no word ends in a percent sign; headers of tables have no mark behind it; 单位为% names it
    phrase`%(?=${END}|[)]|左右|以[上下内]|[和的])(?<=((?:同比|环比)?${SHARE}了?(?:约|近|为|达)?|[一-鿿]{1,2}|[、,。;])%)(?<!单位[为是用]?%)`,
    // 总投资.亿元, 增长.%: the point of the number is still there
    phrase`[.](?:%|‰|个百分点|[万亿]?(?:元|吨|亩|人)(?=${END}))(?<=(${SHARE}|${MONEY}|[一-鿿]{1,2})[.].{1,4})`,
    // 42700元、元: the second of two
    phrase`[、和与](?<=\d[万亿]?(?<unit>[元户人个家亩吨条座项]|公里|平方米)[、和与])\k<unit>(?=${END}|和)`,
    // 提高个百分点, 低于全省平均水平个百分点; not 几个百分点
    phrase`个百分点(?<=([一-鿿]{1,2})个百分点)(?<![一二两三四五六七八九十百几数多半零点余来干少每各俩]个百分点)`,
    // 收入达元, 产值元
    phrase`元(?=${END})(?<=(${MONEY}(?:${BEFORE_AMOUNT})?)元)`,
    // 改造危房平方米, 面积达亩
    phrase`${MEASURE}(?=${END})(?<=(${MEASURED_NOUN}[一-鿿]{0,6})${MEASURE})(?<![${NO_LOSS}]${MEASURE})`,
    phrase`(?:(?:人口|户数|人数)(?:达到?|为|约|共计?)|(?:共有|现有|总)人口)[人户](?=${END})`,
    // 产值万元，同比增长20%: what grows is no round figure of speech
    phrase`[万亿](?:元|吨|公斤|亩)(?=,(?:同比|[比较]上年|增长|下降|是|占))(?<=((?:${MONEY}|产量|面积)(?:${BEFORE_AMOUNT})?)[万亿].{1,2})`,
    phrase`[万亿]元(?=${END})(?<=(${MONEY}(?:完成|为|共计|累计))[万亿]元)`,
  ),
  ...lost(
    "warning",
    unit,
    // 收入达到 万美元: a blank is all that is left
    phrase`(?<! ) {1,9}${BLANK_UNIT}(?=${END})(?<=(${LEADS}) {1,9}${BLANK_UNIT})`,
    // 完成税收亿元, 收入亿元，…
    phrase`[万亿]元(?=[,。;])(?<=((?:完成|实现)[^,。;、\d\n]{0,6}${MONEY})[万亿]元)`,
    phrase`亿元(?=[,。;])(?<=(?<![、和与])(${MONEY})亿元)`,
    // 道路公里, 饮水工程立方米
    phrase`${SURFACE}(?=${END})(?<=([一-鿿]?[路道网程管线渠堤坝墙房屋舍积建])${SURFACE})`,
    // 城镇新增就业人, 惠及户, 签约额元
    phrase`人(?=${END})(?<=(就业|惠及)人)`,
    phrase`户(?=${END})(?<=(惠及)户)`,
    phrase`元(?=${END})(?<=([一-鿿]?[额资款费])元)`,
  ),
  ...lost(
    "warning",
    classifier,
    // 主体达到家
    phrase`(?<![传直送通下转抵发表雷到])达到?[家个户项件处条座台辆名所场](?=${END})`,
    // 新增停车泊位个: few words end in these
    phrase`[个栋幢盏辆](?=[,。;])(?<=([一-鿿]{1,2})[个栋幢盏辆])(?<![${NO_LOSS}每各逐整那这哪个车楼灯俩诸若首单挨另头顶又][个栋幢盏辆])`,
    // 设立了个服务点
    phrase`个(?=[一-鿿])(?![${NO_PIECE}])(?<=(${BRINGS}了)个)`,
    phrase`家服务(?<=(对)家服务)`,
    // 召开会议次, 处理案件起, 新建桥梁座、水渠米, 安装路灯盏
    phrase`[次起座米名条盏](?=${END})(?<=(${COUNTED_BEHIND})[次起座米名条盏])`,
    // 接待游客人次; 接待游客人次、旅游收入分别增长9%、11% names what grew
    phrase`人次(?=[,。;])(?![^。;]{0,20}分别)(?<=((?:接待|服务|培训|救助)[一-鿿]{2,4})人次)(?<![${ROUND_NUMBER}]人次)`,
    // 全年办结件
    phrase`[件起](?=[,。;])(?<=(${SETTLED})[件起])`,
    // 物资余件, 群众余人次; not 百余件, 富余人
    phrase`余(?:人次|[件家户个亩条场])(?=${END})(?<=([一-鿿]{2})余.{1,2})(?<![一二两三四五六七八九十百千万亿几数其富剩业结多盈残]余.{1,2})`,
    // 对家企业, 走访户群众
    phrase`${COUNTED}(?<=((?<![成作认])[对向为给]|${BRINGS}|组织|等|[,。;])${COUNTED})`,
  ),
  ...lost(
    "error",
    (text) => ({ zh: `“${text}”没有写是几，请补上数字。`, en: `"${text}" lacks its number; fill it in.` }),
    // 居全省第位, 连续年居首
    phrase`第位|第名(?=${END})`,
    phrase`连续(?:年(?![产度均限份])|个月)`,
  ),
  ...lost(
    "warning",
    (text) => ({ zh: `“${text}”没有写几月，请补上。`, en: `"${text}" does not say which month; fill it in.` }),
    // 从月份起, 2025年月
    phrase`月份?(?:起|开始)(?<=([从自])月份?(?:起|开始))`,
    phrase`月(?![一-鿿])(?<=(${YEAR}年)月)`,
    phrase`月日(?<=([从自于至到]|截至)月日)`,
    // 从年月起, 年月日，县委…; not 出生年月日
    phrase`年月(?:起|开始)(?<=([从自])年月(?:起|开始))`,
    phrase`年月日(?=,)(?<![^\n。;]年月日)`,
  ),
  ...lost(
    "error",
    (text) => ({ zh: `“${text}”后面没有数，请补上数字。`, en: `No number follows "${text}"; fill it in.` }),
    // 覆盖率达。
    phrase`率(?:已|均|分别)?(?:达到?|为|提高到|提升到|上升到|下降到|降低到)(?=[,。;])(?<=([一-鿿]{1,4})率.{1,5})`,
  ),
  ...lost(
    "information",
    unit,
    // 发电量亿千瓦时, 供水亿立方米; but 县有万亩, 良田万亩: there the 万 is the number
    phrase`亿${COUNTS}(?=${END})(?<=([一-鿿]{1,2})亿.{1,3})(?<![${ROUND}]亿${COUNTS})`,
  ),
  ...lost(
    "information",
    (text) => ({
      zh: `“${text}”如不是一万多，是漏了数，请核对。`,
      en: `Unless "${text}" means a little over ten thousand, a number got lost; check it.`,
    }),
    // 争取资金万余元
    phrase`万余元(?=${END})(?<=(${RAISE}[一-鿿]{0,4}${words(FUND, "款项 捐款")})万余元)`,
  ),
];

/** Whether any of the patterns matches: nearly always none does, and one search costs less than one for each. */
export const ANY_LOST = new RegExp(LOST_NUMBERS.map(({ pattern }) => pattern.source).join("|"));
