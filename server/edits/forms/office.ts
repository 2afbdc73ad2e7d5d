import { ORGAN_END } from "../../lexicon/organ.ts";
import { pattern } from "../../lexicon/phrase.ts";

/** What the name of a unit (单位) says of it. */

const GOVERNMENT = /(?:人民)?政府$|(?:管理委员会|管委会|办事处)$/;
const COURT = /(?:人民)?(?:法院|检察院)$/;
const PARTY = /(?:党委|党组|党工委|党总支|党支部|[省市县区州镇乡旗]委|纪委|委员会)$/;
/** Places that have a government of their own. */
const PLACE = /[省市县区州镇乡旗]$/;

/** 云岭县人民政府 → 云岭县. */
export function placeOf(unit: string): string {
  return unit.replace(COURT, "").replace(GOVERNMENT, "") || unit;
}

/** 云岭县 → 云岭县人民政府. */
export function governmentOf(unit: string): string {
  return PLACE.test(unit) ? `${unit}人民政府` : unit;
}

/** 云岭县 → 云岭县人民法院. */
export function courtOf(unit: string): string {
  return COURT.test(unit) ? unit : `${placeOf(unit)}人民法院`;
}

/** 青禾镇 → 青禾镇党委. */
export function partyOf(unit: string): string {
  return PARTY.test(unit) ? unit : `${unit}党委`;
}

const NAME = /^[\u4e00-\u9fff·]{2,6}$/;
const OFFICE = pattern`(?:${ORGAN_END}|[学园行社厂店组室])$`;

/** Whether the unit is a person: a few characters that end like no office. */
export function isPerson(unit: string): boolean {
  return NAME.test(unit) && !OFFICE.test(unit);
}

/** How an office speaks of itself, by the end of its name. */
const SELVES: readonly (readonly [end: RegExp, self: string])[] = [
  [/公司$/, "公司"],
  [/(?:学|学校)$/, "我校"],
  [/幼儿园$/, "我园"],
  [/街道(?:办事处)?$/, "我街道"],
  [/社区(?:居委会)?$/, "我社区"],
  [/(?:法院|检察院|医院|学院)$/, "我院"],
  [/局$/, "我局"],
  [/委$/, "我委"],
  [/办(?:公室)?$/, "我办"],
  [/中心$/, "我中心"],
  [/省$/, "我省"],
  [/市$/, "我市"],
  [/县$/, "我县"],
  [/区$/, "我区"],
  [/旗$/, "我旗"],
  [/镇$/, "我镇"],
  [/乡$/, "我乡"],
  [/村$/, "我村"],
];

/** 青禾镇人民政府 → 我镇; 本单位 where the name doesn't say. */
export function selfOf(unit: string): string {
  const name = unit.replace(/(?:人民)?政府$|党委$/, "");
  return SELVES.find(([end]) => end.test(name))?.[1] ?? "本单位";
}
