import type { Severity } from "../../core/rule.ts";

/** A word that is often written wrongly: what to look for (in folded text), what is meant, and what stands in the way. */
export interface Confusable {
  readonly wrong: string;
  readonly right: string;
  /** A pattern for the text right before, or right behind, under which the word is right as it stands. */
  readonly notAfter?: string;
  readonly notBefore?: string;
  readonly onlyAfter?: string;
  readonly onlyBefore?: string;
  /** A warning where the form is never right; a hint where the meaning decides or usage wavers. */
  readonly severity?: Severity;
}

/** Words that no dictionary gives in this form. */
const NEVER_RIGHT: readonly [wrong: string, right: string][] = [
  ["座落", "坐落"],
  ["按装", "安装"],
  ["布署", "部署"],
  ["渡假", "度假"],
  ["松驰", "松弛"],
  ["重迭", "重叠"],
  ["幅射", "辐射"],
  ["追朔", "追溯"],
  ["震憾", "震撼"],
  ["气慨", "气概"],
  ["粗旷", "粗犷"],
  ["沤歌", "讴歌"],
  ["寒喧", "寒暄"],
  ["修茸", "修葺"],
  ["脉博", "脉搏"],
  ["针炙", "针灸"],
  ["水蒸汽", "水蒸气"],
  ["发韧", "发轫"],
  ["气侯", "气候"],
  ["侯选", "候选"],
  ["侯补", "候补"],
  ["再接再励", "再接再厉"],
  ["按步就班", "按部就班"],
  ["一愁莫展", "一筹莫展"],
  ["迫不急待", "迫不及待"],
  ["提纲携领", "提纲挈领"],
  ["默守成规", "墨守成规"],
  ["穿流不息", "川流不息"],
  ["名列前矛", "名列前茅"],
  ["防患未燃", "防患未然"],
  ["戳力同心", "戮力同心"],
  ["声名雀起", "声名鹊起"],
  ["有持无恐", "有恃无恐"],
  ["竭泽而鱼", "竭泽而渔"],
  ["世外桃园", "世外桃源"],
];

/** 易混词: the neighbours decide. */
const IN_CONTEXT: readonly Confusable[] = [
  { wrong: "自愿服务", right: "志愿服务" },
  { wrong: "自愿者", right: "志愿者" },
  { wrong: "峻工", right: "竣工", notAfter: "[严险陡高]" },
  { wrong: "既使", right: "即使", notBefore: "[^。;]{0,40}[又也更]" },
  { wrong: "做为", right: "作为", onlyBefore: "一[个名项种]|我[们省市县区镇]|全[国省市县区镇]" },
  { wrong: "防犯", right: "防范", notBefore: "罪" },
  { wrong: "竟争", right: "竞争", notAfter: "[究毕]" },
  { wrong: "竟赛", right: "竞赛", notAfter: "[究毕]" },
  { wrong: "竟标", right: "竞标", notAfter: "[究毕]" },
  { wrong: "准备把握", right: "准确把握", severity: "hint" },
  { wrong: "签定", right: "签订", severity: "hint" },
  { wrong: "其它", right: "其他", severity: "hint" },
  { wrong: "帐", right: "账", severity: "hint", onlyBefore: "[户目单号款册本务]" },
  { wrong: "帐", right: "账", severity: "hint", onlyAfter: "[呆坏欠转记查结付挂假]" },
  {
    wrong: "象",
    right: "像",
    severity: "hint",
    onlyBefore: "[^,。;]{1,10}(?:一样|那样)",
    notAfter: "[现对景气印形迹表想大抽意征好万]",
  },
  {
    wrong: "反应",
    right: "反映",
    severity: "hint",
    onlyAfter: "群众|集中|普遍|如实|积极|及时向",
    onlyBefore: "[^,。;]{0,4}(?:问题|情况|诉求|意见)",
  },
];

export const CONFUSABLES: readonly Confusable[] = [
  ...NEVER_RIGHT.map(([wrong, right]) => ({ wrong, right })),
  ...IN_CONTEXT,
];
