import { defineRule, type Finding } from "../../core/rule.ts";
import { slice } from "../../core/text.ts";

/** 我镇(丙镇): 1 the level, 2 the name in brackets. */
const OURSELVES = /[我本]([镇乡县区市旗])\(([一-鿿]{2,5})([镇乡县区市旗])\)/g;
/** Who reports, as the title says: ××县××镇2025年…. */
const UNIT = /([一-鿿]{2,3})(镇|乡|街道)(?=[^镇乡]*$)/;
/** At the head of a clause: another 镇's own organs. */
const ORGAN = /(?<=[,。;\n]|^)([一-鿿]{2})(镇|乡)(?:党委|政府|人大|人民政府|党工委)/g;
/** Two characters that are no name: 全体乡镇党委, 各村镇政府. */
const NO_NAME = /[各全我本该两乡村城市县区小集年在由经把将向与和及同对各级其]/;
/** Where one speaks of others: visits, partners, neighbours. */
const OTHERS = /考察|学习|对口|结对|联合|共建|协作|帮扶|交流|邻|来访|合作|友好/;

/** Another place's name where one's own should stand: text that was taken from elsewhere. Only where it is plain. Convention. */
export const residueForeignName = defineRule({
  id: "residue-foreign-name",
  family: "residue",
  severity: "warning",
  summary: { zh: "疑为别处稿件里的地名", en: "Another place's name, left from another text" },
  *check({ folded, text, frame }): Generator<Finding> {
    const title = frame.title?.text ?? "";
    const unit = UNIT.exec(title.replace(/\d{4}年.*|^.*[县市区州盟旗](?=[一-鿿]{2,4}(?:镇|乡|街道))/g, ""));
    for (const { 0: found, 1: level, 2: name = "", 3: other, index } of folded.matchAll(OURSELVES)) {
      if (level !== other || !unit || title.includes(name)) continue;
      yield describe(
        slice(text, { start: index, end: index + found.length }),
        { start: index, end: index + found.length },
        unit[0],
      );
    }
    if (!unit) return;
    for (const { 0: found, 1: name = "", index } of folded.matchAll(ORGAN)) {
      if (title.includes(name) || NO_NAME.test(name) || (unit[1] as string).endsWith(name)) continue;
      const end = folded.indexOf("。", index);
      if (OTHERS.test(folded.slice(Math.max(0, index - 20), end < 0 ? index + 60 : end))) continue;
      const span = { start: index, end: index + found.length };
      yield describe(slice(text, span), span, unit[0]);
    }
  },
});

function describe(words: string, span: { start: number; end: number }, unit: string): Finding {
  return {
    span,
    message: {
      zh: `标题是${unit}，这里写的是“${words}”，请核对是否别处稿件的残留。`,
      en: `The title is ${unit}'s, while this says "${words}": check whether it was left from another text.`,
    },
  };
}
