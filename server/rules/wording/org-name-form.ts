import { defineRule } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import { gather, offeredFix } from "../support/gather.ts";

/** Two organs of one level, with or without a pause mark between them: 1 the first, 2 the mark, 3 the second. */
const PAIR =
  /(?<![省市县区镇乡州旗]委)([省市县区旗州]委|[镇乡]党委|[镇乡]委|党工委|党中央)(、?)([省市县区旗州镇乡]政府|管委会|办事处|国务院)/g;
/** In a list of levels (党中央国务院、省委省政府和市委) the pause marks part the levels, and none stands within one. */
const LEVEL_BEFORE = /[、和与及]$/;
const LEVEL_BEHIND = /^(?:、|[^,。;:、]{0,8}、(?=[省市县州区]委|党)|[和与及](?:[省市县州区]委|党))/;

interface Pair {
  readonly start: number;
  readonly end: number;
  /** Where the pause mark stands or should. */
  readonly at: number;
  readonly marked: boolean;
  /** Whether the mark is right whatever the rest does: in 党中央、国务院, and where 和 joins the next level. */
  readonly formal: boolean;
}

/**
 * 县委县政府 beside 县委、县政府 in one report: the form that is rarer is the odd one (convention). A report that writes all of
 * them without the mark has its usage; nothing is changed unless the writer says so.
 */
export const orgNameForm = defineRule({
  id: "org-name-form",
  family: "wording",
  severity: "hint",
  summary: { zh: "并列机关的顿号前后不一", en: "Organs in a row with and without a pause mark" },
  *check(report) {
    const { text } = report;
    const pairs = readPairs(report);
    const marked = pairs.filter((pair) => pair.marked);
    const bare = pairs.filter((pair) => !pair.marked);
    if (marked.length === 0 || bare.length === 0) return;
    const rarer = marked.filter((pair) => !pair.formal);
    const [odd, usual] = bare.length <= marked.length ? [bare, marked] : [rarer, bare];
    if (odd.length === 0) return;
    const [here, there] = [odd[0] as Pair, usual[0] as Pair].map(({ start, end }) => text.slice(start, end));
    const count = odd.length > 1 ? `，全文共${odd.length}处` : "";
    const mark = odd === bare ? "、" : "";
    yield gather(
      odd,
      {
        zh: `这里写“${here}”，别处写“${there}”，并列机关之间用不用顿号，一篇里宜统一${count}。`,
        en: `"${here}" here and "${there}" elsewhere: write organs in a row in one way (${odd.length} found).`,
      },
      offeredFix(
        mark ? "加上顿号" : "删去顿号",
        mark ? "Add the pause mark" : "Delete the pause mark",
        odd.map(({ at }) => ({ span: { start: at, end: mark ? at : at + 1 }, text: mark })),
      ),
    );
  },
});

function readPairs({ folded, byLine }: Report): Pair[] {
  const pairs: Pair[] = [];
  for (const { 0: words, 1: first = "", 2: mark = "", 3: second = "", index } of byLine.matches(PAIR)) {
    const end = index + words.length;
    if ((first === "党中央") !== (second === "国务院")) continue;
    if (!/^党/.test(first) && first[0] !== second[0]) continue;
    const levels = LEVEL_BEFORE.test(folded.slice(index - 1, index)) || LEVEL_BEHIND.test(folded.slice(end, end + 12));
    if (mark === "" && levels) continue;
    const formal = levels || first === "党中央";
    pairs.push({ start: index, end, at: index + first.length, marked: mark !== "", formal });
  }
  return pairs;
}
