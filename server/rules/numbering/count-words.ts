import { type Span, slice } from "../../core/text.ts";
import { areEven, type List } from "../lists.ts";

/** Word lists that tell what a number behind a list counts, and when the list may hold something else. */

/** Whether a classifier with its noun is used to sum up what was just listed: 三大环节, 两级, 四个方面, 五省. */
export function isSummingUp(classifier: string, noun: string): boolean {
  return classifier === "大" || SUMMING.test(classifier + noun);
}

const SUMMING =
  /^(?:方面|级|省|市|县|区|镇|乡|村|国|地|校|(?:个|项|类|种|点|条|件|篇)?[^,。;:]{0,6}?(?:方面|领域|环节|阶段|层面|维度|关键|重点|原则|标准|特点|特色|主题|抓手|途径|渠道|方向|板块|行业|产业|体系|机制|制度|指标|任务|工作|工程|行动|计划|理念|意识|文章|战役|攻坚战|市场|资源|关系|类型|模式|步骤|品牌|平台|要素|路径|结构|功能|优势|目标|要求|主线|举措|措施))/;

/** Whether the items are places, so that the count may be of what stands there: 东县、西县3个产业园. */
export function arePlaces(folded: string, { items }: List, noun: string): boolean {
  return items.every(({ end }) => PLACE.test(folded[end - 1] as string)) && !PLACE.test(noun);
}

/** Whether the items are levels of administration and no grades: 县、乡、村三级, not 二级航道、三级航道. */
export function areLevels(folded: string, { items }: List): boolean {
  return items.every((item) => /^[^级]*[家省市县区镇乡村社部厅州盟旗街道组户点所门长员]$/.test(slice(folded, item)));
}

const PLACE = /[省市县区镇乡村州盟旗]/;

/** Whether a list may hold other things than those that are counted. `sum` is classifier and noun of the count. */
export function isDoubtful(folded: string, { items }: List, sum: string): boolean {
  const [first, ...rest] = items.map((item: Span) => slice(folded, item)) as [string, ...string[]];
  const last = rest.at(-1) ?? first;
  if (/^[一二三四五六七八九十]+$/.test(first)) return true; // the marker of a heading
  if (RARE_NAME_END.test(last) && !endsAlike([first, ...rest])) return true;
  if (NO_NAME_END.test(last) || MEASURE_END.test(first) || MEASURE_END.test(last)) return true;
  const bare = rest.map((item) => item.replace(/[“《(][^”》)]*[”》)]/g, ""));
  if (bare.some((item) => /[\d等]|[的了]$/.test(item))) return true;
  if (areEven(items) && (last.length >= 4 || STEPS.test(sum) || !takesObject(last))) return false;
  const verbs = bare.filter((item) => VERB.test(item)).length;
  if (verbs === bare.length && verbs >= 2 && last.length >= 4 && SUMMING.test(sum)) return false;
  return verbs > 0 || takesObject(last) || bare.some((item) => INNER_VERB.test(item));
}

/** What verbs can be items of: 规划、建设、管理三大环节. */
const STEPS = /^(?:方面|大|[个项类种]?(?:环节|阶段|步骤|方面))/;

/** An item that is a quantity itself: 修建道路5公里、管网2条; 青山、碧水两镇4个村. */
const MEASURE_END =
  /(?:\d[^\d、“”《》]{0,3}|[一二两三四五六七八九十百千万亿](?:[个家项处条名座类种大件级点份部所场支位张块套款道户人次亩元吨镇村县市省]|公里|公顷|平方米))$/;

/** What closes no name: behind it, the number counts something else. */
const NO_NAME_END = /(?:和平共处|和|及|与|的|了|其中|分别|[辖境区]内|范围内|全[国省市区县乡镇村]|[现共另还]有)$/;
/** Closes a name only where every item ends with it: 粮食安全、生态安全、能源安全. */
const RARE_NAME_END = /[在为是有约达近超至到出增从对向以由把将被各每全该本其]$/;

/** Verbs that take the number and its noun as their object: 新建、续建3个项目; 在文化、旅游领域实施5个项目. */
const OBJECT_VERB =
  /(?:新建|续建|改建|扩建|筹建|建成|新增|增加|完成|引进|签订|实施|举办|承办|开展|创建|获得|荣获|获评|查处|办理|受理|发放|召开|设立|成立|启动|出台|制定|修订|修改|废止|提交|提请|获批|申报|争取|推出|投入|安排|涉及|覆盖|包括)$/;
/** The same of verbs that can close a name, too: 园区建设. */
const VERB_ALONE = /^.{0,2}(?:建设|落户|签约|开工|培育|打造|清理|拆除|投资|组织)$/;

/** Verbs that begin a new statement: an item that opens with one may not belong to the list before it. */
const VERB =
  /^(?:新建|续建|改建|扩建|筹建|改造|提升|制定|修订|修改|废止|出台|完善|建立|健全|组织|参加|举办|承办|召开|开展|推进|推动|实施|落实|打造|培育|引进|申报|争取|获批|完成|建成|建设|启动|开工|竣工|投产|签约|落地|储备|谋划|策划|包装|编制|起草|审核|审议|审查|受理|办理|办结|查处|查办|整治|整改|治理|清理|取缔|关停|拆除|排查|检查|督查|巡查|调解|化解|处置|处理|发放|发布|印发|推出|推广|创建|创作|评选|表彰|命名|认定|新增|增加|增设|设立|成立|组建|撤并|整合|优化|调整|取消|承接|承担|参与|接待|安置|帮扶|救助|资助|培训|选派|招聘|引导|支持|服务|盘活|流转|收储|征收|修复|修缮|修建|维修|绿化|亮化|硬化|美化|净化|铺设|架设|安装|配备|购置|更换|疏浚|加固|打通|贯通|拓宽|联合|协同|协调|对接|会同|报送|上报|提交|提请|提出|研究|讨论|解决|回应|答复|采纳|收集|征集|梳理|形成|构建|搭建|建强|做强|做优|做大|做好|抓好|抓实|聚焦|围绕|突出|覆盖|惠及|涉及|辐射|带动|联系|走访|慰问|深入|加强|加快|加大|强化|深化|巩固|扩大|促进|保障|坚持|贯彻|统筹|增强|坚定)/;

const INNER_VERB =
  /.(?:实施|引进|举办|开展|打造|高度重视|大力|积极|认真|完成|新建|建成|坚持|贯彻|落实|围绕|聚焦|争取|组织|共同|倡议)./;

/** Whether the last item is a kind of things and no name: 小学、幼儿园3所学校 is a total of two kinds. */
export function isKind(folded: string, { items }: List): boolean {
  return KIND.test(slice(folded, items.at(-1) as Span));
}

const KIND =
  /^(?:小学|初中|高中|中学|大学|高校|学校|幼儿园|托育园|医院|卫生院|卫生室|诊所|药店|超市|饭店|餐馆|宾馆|酒店|民宿|商场|市场|农贸市场|公园|广场|绿地|公厕|停车场|道路|公路|桥梁|水库|水渠|河道|泵站|污水处理厂|垃圾中转站|厂房|仓库|企业|公司|合作社|家庭农场|农场|机关|学生|教师|家长|干部|党员|群众|农户|专家|医生|护士|社区|乡镇|街道|[国省市县区]级|养老院|敬老院|福利院)$/;

/** Whether the items surely are what the noun names: 东村、西村3个村, 青山路、碧水路3条道路. */
export function isNamed(noun: string, tail: string): boolean {
  return noun.includes(tail) || SAME_KIND.some(([tails, nouns]) => tails.includes(tail) && nouns.test(noun));
}

const SAME_KIND: readonly (readonly [tails: string, nouns: RegExp])[] = [
  ["村庄屯寨湾", /村|试点|自然/],
  ["路街道", /道|路|街|工程/],
  ["河江溪渠沟湖库", /河|渠|湖|库|水|流/],
  ["院校馆所站店场厅园室宫", /院|校|馆|所|站|店|场|园|室|机构|单位|景区|点/],
  ["司厂社行场", /企业|公司|单位|厂|社|场|主体|法人/],
  ["局委办部厅", /部门|单位|局|机构/],
  ["镇乡区", /镇|乡|区/],
];

function takesObject(item: string): boolean {
  return OBJECT_VERB.test(item) || VERB_ALONE.test(item);
}

function endsAlike(items: readonly string[]): boolean {
  return items.every((item) => item.slice(-1) === items[0]?.slice(-1));
}
