import { type Span, slice } from "../../core/text.ts";
import { areEven, type List } from "./lists.ts";

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
  return items.every((item) => /^[^级]*[家省市县区镇乡村社部厅州盟旗街道组户点所门]$/.test(slice(folded, item)));
}

const PLACE = /[省市县区镇乡村州盟旗]/;

/** Whether a list may hold other things than those that are counted. `sum` is classifier and noun of the count. */
export function isDoubtful(folded: string, { items }: List, sum: string): boolean {
  const [first, ...rest] = items.map((item: Span) => slice(folded, item)) as [string, ...string[]];
  const last = rest.at(-1) ?? first;
  if (/^[一二三四五六七八九十]+$/.test(first)) return true; // the marker of a heading
  if (NO_NAME_END.test(last) || MEASURE_END.test(first) || MEASURE_END.test(last)) return true;
  const bare = rest.map((item) => item.replace(/[“《(][^”》)]*[”》)]/g, ""));
  if (bare.some((item) => /[\d等]|[的了]$/.test(item))) return true;
  if (areEven(items) && (last.length >= 4 || STEPS.test(sum))) return false;
  const verbs = bare.filter((item) => VERB.test(item)).length;
  if (verbs === bare.length && verbs >= 2 && last.length >= 4 && SUMMING.test(sum)) return false;
  return verbs > 0 || VERB_ALONE.test(last) || bare.some((item) => INNER_VERB.test(item));
}

/** What verbs can be items of: 规划、建设、管理三大环节. */
const STEPS = /^(?:方面|大|[个项类种]?(?:环节|阶段|步骤|方面))/;

/** An item that is a quantity itself: 修建道路5公里、管网2条; 青山、碧水两镇4个村. */
const MEASURE_END =
  /(?:\d[^\d、“”《》]{0,3}|[一二两三四五六七八九十百千万亿](?:[个家项处条名座类种大件级点份部所场支位张块套款道户人次亩元吨镇村县市省]|公里|公顷|平方米))$/;

/** What closes no name: behind it, the number counts something else. */
const NO_NAME_END =
  /(?:和|及|与|的|了|在|为|是|有|约|达|近|超|至|到|出|增|从|对|向|以|由|把|将|被|各|每|全|该|本|其|其中|分别|[辖境区]内|范围内|全[国省市区县乡镇村]|[现共另还]有)$/;

/** A verb that takes the number and its noun as its object: 新建、续建3个项目. */
const VERB_ALONE =
  /^.{0,2}(?:新建|续建|改建|扩建|筹建|建成|建设|新增|增加|完成|引进|落户|签约|开工|实施|举办|承办|开展|创建|培育|打造|获得|荣获|获评|查处|办理|受理|清理|拆除|发放|召开|组织|设立|成立|启动|出台|制定|修订|修改|废止|提交|提请|获批|申报|争取|推出|投入|投资|安排|涉及|覆盖|包括)$/;

/** Verbs that begin a new statement: an item that opens with one may not belong to the list before it. */
const VERB =
  /^(?:新建|续建|改建|扩建|筹建|改造|提升|制定|修订|修改|废止|出台|完善|建立|健全|组织|参加|举办|承办|召开|开展|推进|推动|实施|落实|打造|培育|引进|申报|争取|获批|完成|建成|建设|启动|开工|竣工|投产|签约|落地|储备|谋划|策划|包装|编制|起草|审核|审议|审查|受理|办理|办结|查处|查办|整治|整改|治理|清理|取缔|关停|拆除|排查|检查|督查|巡查|调解|化解|处置|处理|发放|发布|印发|推出|推广|创建|创作|评选|表彰|命名|认定|新增|增加|增设|设立|成立|组建|撤并|整合|优化|调整|取消|承接|承担|参与|接待|安置|帮扶|救助|资助|培训|选派|招聘|引导|支持|服务|盘活|流转|收储|征收|修复|修缮|修建|维修|绿化|亮化|硬化|美化|净化|铺设|架设|安装|配备|购置|更换|疏浚|加固|打通|贯通|拓宽|联合|协同|协调|对接|会同|报送|上报|提交|提请|提出|研究|讨论|解决|回应|答复|采纳|收集|征集|梳理|形成|构建|搭建|建强|做强|做优|做大|做好|抓好|抓实|聚焦|围绕|突出|覆盖|惠及|涉及|辐射|带动|联系|走访|慰问|深入|加强|加快|加大|强化|深化|巩固|扩大|促进|保障|坚持|贯彻|统筹|增强|坚定)/;

const INNER_VERB =
  /.(?:实施|引进|举办|开展|打造|高度重视|大力|积极|认真|完成|新建|建成|坚持|贯彻|落实|围绕|聚焦|争取|组织)./;
