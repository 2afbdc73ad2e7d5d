import { COUNTING } from "../lexicon/classifier.ts";
import {
  BEHIND_ONE,
  FIXED_TERM,
  HOTLINE,
  HOTLINE_WORD,
  HOURS_NAME,
  IDIOM,
  LINE_CAR,
  NUMBERING_GROUP,
  RANKED_THING,
  ROUTINE,
} from "../lexicon/fixed-term.ts";
import { TO_NINE, TO_TEN } from "../lexicon/numeral.ts";
import { oneOf, type Phrase, pattern, phrase, upTo, words } from "../lexicon/phrase.ts";
import {
  BEFORE_SPAN,
  BEHIND_YEARS,
  DAY_NUMBER,
  MONTH_NUMBER,
  MONTH_PART,
  PLAN_PERIOD,
  RANGE_MARK,
  SEASON,
  YEAR,
} from "../lexicon/time.ts";
import { MEASURE } from "../lexicon/unit.ts";

/**
 * What is a number and no measurement (非测量数字): years, roads, slogans, ordinals … None of it ever enters arithmetic or asks
 * for a source. The list is data: a class, a pattern over the folded text, and what it must not be taken for is in the tests.
 */

/** Why a number is no measurement. */
export type LabelKind =
  | "year"
  | "date"
  | "plan-period"
  | "road"
  | "hotline"
  | "document"
  | "ordinal"
  | "slogan"
  | "threshold"
  | "spec"
  | "model"
  | "idiom"
  | "frequency"
  | "section"
  | "other";

export interface Mask {
  readonly kind: LabelKind;
  readonly pattern: RegExp;
  /**
   * What every match holds: looked for before the pattern, which tries all its alternatives at every character. Most
   * paragraphs hold no road and no hotline.
   */
  readonly trigger?: RegExp;
}

const SMALL = words("两", TO_TEN); // a Chinese numeral that counts years, meetings, terms
const N = phrase`${SMALL}|[零〇百千万亿]`; // any of HAN_NUMERAL: two small classes take half the time of a large one

/** What is counted or measured is not dialled: 120家平台企业. */
const COUNTED = phrase`[万亿元%.]|${COUNTING}|${MEASURE}`;

const mask = (kind: LabelKind, trigger: RegExp, ...alternatives: (Phrase | string)[]): Mask => ({
  kind,
  trigger,
  pattern: pattern.g`${oneOf(...alternatives)}`,
});

/** In order: an earlier class wins where two overlap. */
export const MASKS: readonly Mask[] = [
  mask(
    "other",
    /[/@:]|电话|手机|传真|邮|QQ/,
    phrase`https?:[^\s一-鿿，。；]+`,
    "(?<![A-Za-z0-9_.-])[A-Za-z0-9_.-]{1,64}[/@][A-Za-z0-9_./@-]+", // addresses, paths
    phrase`(?:电话|手机|传真|邮编|邮政编码|QQ)(?:号码)?:? ?[\d-]{5,}`,
  ),
  // 62. 6 may be 62.6, torn by a conversion: nothing is computed with either half.
  mask("other", /\. {1,2}\d/, phrase`(?<=[\u4e00-\u9fff:∶、~—–-])\d{1,4}\. {1,2}\d{1,3}(?![.\d])`),
  mask(
    "date",
    /[月日:]|\d[-./]\d|\d时/,
    // All begin with a digit: to look for that first halves the time, and so it is below.
    phrase`(?=[\d一二两三四五六七八九十])${oneOf(
      phrase`(?<![\d.])${YEAR}[-./]${MONTH_NUMBER}(?:[-./]${DAY_NUMBER})?(?!\d|[.%亿万])(?: \d{1,2}:\d{2}(?::\d{2})?)?`,
      phrase`(?<!\d)\d{1,2}:\d{2}(?![\d:∶.])`, // 9:30
      phrase`(?<![\d比例构由从为到至成])\d{1,2}:\d{2}:\d{2}(?![\d:∶.])`, // 9:30:00, but not 结构由15:45:40
      phrase`(?<!\d)${MONTH_NUMBER}月?${RANGE_MARK}${MONTH_NUMBER}月(?:份|底|末)?`,
      phrase`(?<![\d.])${MONTH_NUMBER}月${MONTH_PART}?(?:${DAY_NUMBER}[日号](?!楼|线|院))?(?:${RANGE_MARK}${DAY_NUMBER}日)?`,
      phrase`(?<![\d.])${DAY_NUMBER}日(?![产处供均])`,
      phrase`(?<!${N})(?:[一二]?${SMALL}{1,2})月${MONTH_PART}?(?:${SMALL}{1,3}日)?(?=[,，。、至到]|底|末|初|份)`,
      phrase`\d{1,2}时(?:\d{1,2}分)?(?=[至到,。])`,
    )}`,
  ),
  mask("date", /季|半年/, SEASON),
  mask(
    "date",
    /[一二两三四五六七八九十\d][多余]?个?[年月]/, // not the words before: so large a class costs ten times as much
    phrase`${BEFORE_SPAN}的?(?:${SMALL}{1,3}|\d{1,3})[多余]?个?[年月]多?(?:来|间|内|里|时间|以来|左右)?`,
  ),
  mask(
    "date",
    pattern`(?:${SMALL}|\d|[多余])(?:年|个月)[来间内前后以过行计规任期一多]`,
    phrase`(?:${SMALL}{1,3}|\d{1,3})[多余]?年${BEHIND_YEARS}`,
    phrase`(?:${SMALL}{1,3}|\d{1,3})[多余]?个月(?:来|间|内|前|后|以来)`,
    phrase`[一1]年(?:来|多来|一度)`,
  ),
  mask(
    "year",
    /\d|[〇零○]|世纪|年/,
    phrase`(?<![\d.])${YEAR}(?:年度?|(?=[-—–~～至到、]${YEAR}年))(?!段)`,
    phrase`(?<![\d.])${YEAR}(?=[-—–~～至到](?:19|20)?\d{2}年)`,
    phrase`(?<!\d)${YEAR}(?=[\u4e00-\u9fff]{2,8}(?:展|博览会|会议|大会|赛|节|论坛|周|杯|行动))`,
    phrase`[一二][〇零○九一二三四五六七八]{3}年(?:度)?`,
    phrase`(?<![\d.])\d{2}世纪|\d0年代|[二三四五六七八九]十年代|[十二][〇一二]?九?世纪`,
    phrase`(?<![\d.近过去这前])\d{2}年(?=度|底|初|末|工作|\d{1,2}月)`,
    phrase`(?<!\d)\d{2}[后前](?=[^\d]|$)(?![年期续任半端])`,
  ),
  mask(
    "plan-period",
    /五/,
    phrase`[“"]?(?:十[一二三四五六]|${TO_NINE})五[”"]?(?=${PLAN_PERIOD}|[,。、])`,
    phrase`[“"](?:十[一二三四五六]|${TO_NINE})五[”"]`,
    phrase`第${SMALL}{1,3}个五年(?:规划|计划)?|五年(?:规划|计划|行动)`,
  ),
  mask(
    "road",
    /道|[GSXYZ]\d|\d路/,
    phrase`(?=[\dGSXYZ国省县乡])${oneOf(
      phrase`(?<![A-Za-z])[GSXYZ]\d{2,4}(?:线|国道|省道|高速)?(?![A-Za-z\d])`,
      phrase`(?<!\d)\d{2,3}(?:国道|省道|县道)`,
      phrase`[国省县乡]道[A-Z]?\d{1,4}(?![\d.]|公里|米|条)`,
      phrase`(?<!\d)\d{1,3}路(?=${LINE_CAR})|(?<=公交|电车)\d{1,3}路`,
    )}`,
  ),
  mask("hotline", /1[12]/, phrase`(?<!\d)${HOTLINE}(?=[”"]|(?!${COUNTED})[^\d,。;]{0,6}${HOTLINE_WORD})`),
  mask(
    "document",
    /[第号]|GB|ISO/,
    phrase`[〔\[\(]${YEAR}[〕\]\)]\d+号`,
    phrase`第(?:${N}{1,6}|\d{1,5})(?:条|款|项|章|节|号|页|版)(?!河|路|线|主)`,
    phrase`(?:中央|省委|市委|县委)?[一1]号文件|(?<!\d)\d{1,5}号(?:文件|令|公告|文)`,
    phrase`GB(?:/T)? ?\d{1,6}(?:[—–-]\d{4})?|ISO ?\d{1,6}`,
  ),
  mask(
    "frequency",
    /每/,
    phrase`每[个隔]?(?:${SMALL}|\d)?(?:年|季度?|月|周|旬|天|日|半年)${upTo(5)}?(?:${SMALL}|\d{1,2})${ROUTINE}`,
    phrase`每[十百千万](?:人|名|户|辆|元|平方公里)`,
  ),
  mask(
    "model",
    /[A-Za-z×*级号类°Ⅰ-Ⅻ零]|小时|分钟|汽油|\d[所院厂]/,
    phrase`(?=[\dA-Za-z一两二三四五六七八九十Ⅰ-Ⅻ零])${oneOf(
      phrase`(?<![\d.])[345]G(?![A-Za-z])`,
      phrase`PM[ _~]?(?:2\.5|10)`,
      phrase`[A-Za-z]{1,12}-?\d{1,6}(?:\.\d{1,4})?(?:[A-Za-z]{1,12})?(?!\.?\d|[%万亿])`, // U18, M2, COP15, C919; not GDP275.92亿元
      phrase`(?<![\d.])\d{1,4}(?:\.\d{1,4})?[A-Z]{1,6}(?:级|店|D)(?![A-Za-z])|\d{1,4}[ABCDSE](?![A-Za-z])(?:级)?`,
      phrase`\d ?[×xX*] ?\d{1,5}(?:小时|天|[^\d]|$)`,
      phrase`(?:${SMALL}|\d)级(?!联)`,
      phrase`(?<!\d)\d{1,5}号(?!文)`,
      phrase`\d{1,4} ?(?:小时|分钟)(?=[^,。;、到至内减缩]{0,8}${HOURS_NAME})`,
      phrase`[Ⅰ-Ⅻ]+类?|${TO_NINE}类(?:水|标准)?|[1-3]类(?=创?新药)`,
      phrase`\d{1,3}号?汽油|\d{1,3}°`,
      phrase`零距离|零容忍|零接触`,
      phrase`(?<=${NUMBERING_GROUP})\d{2,4}[所院厂]`,
    )}`,
  ),
  mask("ordinal", /第/, phrase`第(?:${N}{1,4}|\d{1,3})${RANKED_THING}`),
  mask(
    "ordinal",
    pattern`届|全会|次(?:党代会|会议)|周年|${TO_TEN}(?:期|标段|大)`,
    phrase`${N}{1,3}届(?:${SMALL}{1,2}次|[历全])?(?:${SMALL}中全会|全会|全委|人大|政协)?(?:${SMALL}{1,2}次)?`,
    phrase`(?:十${TO_NINE}|二十)大(?=[精报以召胜和、,。”的开闭代提])|(?<=党的|中共)二?十${TO_NINE}?大`,
    phrase`${SMALL}{1,2}中全会|${TO_NINE}次(?:党代会|全会|会议)`,
    phrase`${SMALL}{1,2}(?:期|标段)(?=工程|项目|建设|[、,。)])`,
    phrase`(?:建[国党军市区县镇团]|成立|创建|开放)(?:${N}{1,4}|\d{1,3})周年|(?:${N}{1,4}|\d{1,3})周年`,
  ),
  mask(
    "slogan",
    /[“《+]|三|两|双|八|四|一|五|六|百|千/,
    phrase`\d{1,6}\+(?:\d{1,6}|[NnXxn])(?:\+(?:\d{1,6}|[NnXxn])){0,4}`,
    phrase`${SMALL}位一体`,
    "“[^”]{0,40}”", // numbers between quotes are names and watchwords
    "《[^》]{0,60}》",
    FIXED_TERM,
  ),
  mask(
    "idiom",
    /[一两四五百千万九三数上成几十统唯单专不半双]/,
    phrase`(?<!第)一(?:${COUNTING}|${BEHIND_ONE})(?![百千万亿])`,
    phrase`(?:同|这|那|任|某|唯|另|各|每|哪|前|后)一${COUNTING}`,
    IDIOM,
  ),
];
