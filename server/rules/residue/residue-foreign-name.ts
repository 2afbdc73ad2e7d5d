import { defineRule, type Finding } from "../../check/rule.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { WITH_OTHERS } from "../../lexicon/place.ts";
import type { Report } from "../../reading/report.ts";
import { type Span, slice } from "../../text/text.ts";

/** 我镇(丙镇): 1 the level, 2 the name in brackets. */
const OURSELVES = /[我本]([镇乡县区市旗])\(([一-鿿]{2,5})([镇乡县区市旗])\)/g;
/** Who reports, as the title says: ××县××镇2025年…. */
const UNIT = /([一-鿿]{2,3})(镇|乡|街道)(?=[^镇乡]*$)/;
/** At the head of a clause: another 镇's own organs. */
const ORGAN = /(?<=[,。;\n]|^)([一-鿿]{2})(镇|乡)(?:党委|政府|人大|人民政府|党工委)/g;
/** All the villages of a 镇, as only its own report counts them: 对某某镇14个村. */
const VILLAGES = /(?<=[,。;、\n对在为]|^)(?![对在为])([一-鿿]{2,3})(镇|乡)(?=\d{1,2}个(?:行政)?(?:村|社区))/g;
/** What a report says of its own place: 结合某某县实际. */
const CONDITIONS = /(?:结合|立足|贴近|符合|切合)(([一-鿿]{2,3})([县区市旗镇乡]))(?=的?实际)/g;
/** Two characters that are no name: 全体乡镇党委, 各村镇政府. */
const NO_NAME = /[各全我本该两乡村城市县区小集年在由经把将向与和及同对各级其]/;
/** Kinds of places, not names: 结合老城区实际, 立足贫困县实际. */
const KIND_OF_PLACE = /[各全我本该]|[社城园校辖片景库矿牧灾厂小乡山新]$|贫困|边境|民族|所在/;
/** Where one speaks of others: visits, partners, neighbours. */
const OTHERS = pattern`${WITH_OTHERS}`;
/** How far the words go that say who reports, when the title doesn't. */
const HEAD = 80;

/** Another place's name where one's own should stand: text that was taken from elsewhere. Only where it is plain. Convention. */
export const residueForeignName = defineRule({
  id: "residue-foreign-name",
  family: "residue",
  severity: "warning",
  summary: { zh: "疑为别处稿件里的地名", en: "Another place's name, left from another text" },
  *check(report): Generator<Finding> {
    const { folded, text } = report;
    const self = whoReports(report);
    const unit = UNIT.exec(self.replace(/\d{4}年.*|^.*[县市区州盟旗](?=[一-鿿]{2,4}(?:镇|乡|街道))/g, ""));
    for (const { 0: found, 1: level, 2: name = "", 3: other, index } of report.byLine.matches(OURSELVES)) {
      if (level !== other || !unit || self.includes(name)) continue;
      yield describe(text, { start: index, end: index + found.length }, unit[0]);
    }
    for (const { 0: found, 1: place = "", 2: name = "", 3: level = "", index } of report.byLine.matches(CONDITIONS)) {
      const own = new RegExp(`[一-鿿]{2,3}${level}`).exec(self)?.[0];
      if (!own || self.includes(name) || KIND_OF_PLACE.test(name) || own.endsWith(place)) continue;
      const end = index + found.length;
      yield describe(text, { start: end - place.length, end }, own);
    }
    yield* compareSignature(report);
    if (!unit) return;
    for (const pattern of [ORGAN, VILLAGES]) {
      for (const { 0: found, 1: name = "", index } of report.byLine.matches(pattern)) {
        if (self.includes(name) || NO_NAME.test(name) || (unit[1] as string).endsWith(name)) continue;
        if (!speaksOfOthers(folded, index)) yield describe(text, { start: index, end: index + found.length }, unit[0]);
      }
    }
  },
});

/** The title; where it names nobody, what stands before the first mark of the text, too. */
function whoReports({ folded, frame, paragraphs }: Report): string {
  const title = frame.title?.text ?? "";
  if (UNIT.test(title) || /[县区市旗]/.test(title)) return title;
  const start = frame.title?.span.end ?? paragraphs[0]?.start ?? 0;
  const [head = ""] = folded
    .slice(start, start + HEAD)
    .trim()
    .split(/[,。;:\n]/, 1);
  return head.replace(/\s\d{4}年.*/s, "").replace(/\s+/g, "") + title;
}

function speaksOfOthers(folded: string, index: number): boolean {
  const end = folded.indexOf("。", index);
  return OTHERS.test(folded.slice(Math.max(0, index - 20), end < 0 ? index + 60 : end));
}

/** Whose title it is: what stands before the year or 关于. */
const ORGANISATION = /^([一-鿿]{5,30}?)(?=\d{4}年|关于)/;

/** A signature that lacks characters in the middle of the name in the title: 农业局 under the title of a 农业农村局. */
function* compareSignature({ folded, text, frame }: Report): Generator<Finding> {
  const { title, signature } = frame;
  const own = ORGANISATION.exec(title?.text ?? "")?.[1];
  if (!own || !signature) return;
  const signed = slice(folded, signature).replace(/\s/g, "");
  if (own.includes(signed) || signed.slice(0, 3) !== own.slice(0, 3) || signed.at(-1) !== own.at(-1)) return;
  let rest = own;
  for (const char of signed) {
    const at = rest.indexOf(char);
    if (at < 0) return;
    rest = rest.slice(at + 1);
  }
  yield { ...describe(text, signature, own), severity: "information" };
}

function describe(text: string, span: Span, unit: string): Finding {
  const words = slice(text, span);
  return {
    span,
    message: {
      zh: `标题是${unit}，这里写的是“${words}”，请核对是否别处稿件的残留。`,
      en: `The title is ${unit}'s, while this says "${words}": check whether it was left from another text.`,
    },
  };
}
