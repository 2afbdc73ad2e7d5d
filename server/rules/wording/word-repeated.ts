import { defineRule } from "../../core/rule.ts";
import { type Span, slice } from "../../core/text.ts";
import { isHan } from "../cjk.ts";
import { deletions, gather, safeFix } from "../gather.ts";

/** The lengths of the stretches that are looked for. */
const SIZES = [2, 3, 4];
/** Words that are doubled on purpose: 一个一个, 很紧很紧, 研究研究. */
const DOUBLED =
  /^(?:[一很再越慢多好说常]|(?:研究|讨论|商量|考虑|学习|了解|琢磨|休息|锻炼|打听|交流|加油|千万|代代|年年|天天|处处|步步|层层|方方|面面|点点|口口|声声)$)/;

/** A text with more repeats is no draft; asking for words costs too much to go on. */
const MOST = 500;

let segmenter: Intl.Segmenter | undefined;

/** The same word twice in a row (新增新增3家), as editing leaves it. */
export const wordRepeated = defineRule({
  id: "word-repeated",
  family: "wording",
  severity: "warning",
  scope: "paragraph",
  fixable: true,
  summary: { zh: "紧邻重复的词", en: "The same word twice in a row" },
  *check({ folded, text }) {
    for (const span of findRepeats(folded)) {
      const half = (span.end - span.start) / 2;
      const word = text.slice(span.start, span.start + half);
      yield gather(
        [span],
        {
          zh: `“${slice(text, span)}”重复了，应删去一个“${word}”。`,
          en: `"${slice(text, span)}" says "${word}" twice; delete one of them.`,
        },
        safeFix(`删去一个“${word}”`, `Delete one "${word}"`, deletions([{ start: span.start + half, end: span.end }])),
      );
    }
  },
});

function findRepeats(text: string): Span[] {
  const found: Span[] = [];
  const folded = `${text}    `; // the window below never leaves the text: that keeps its characters small integers
  let [a, b, c, d, e] = [0, 0, 0, 0, 0];
  let behind = 0; // the end of the last repeat: 新增新增新增 is one place, not two
  for (let i = -4; i < text.length && found.length < MOST; i++) {
    a = b;
    b = c;
    c = d;
    d = e;
    e = folded.charCodeAt(i + 4);
    if ((a !== c && a !== d && a !== e) || i < behind || !isHan(a)) continue;
    const size = SIZES.find((length) => isRepeat(folded, i, length));
    if (!size) continue;
    behind = i + size * 2;
    found.push({ start: i, end: behind });
  }
  return found;
}

function isRepeat(folded: string, at: number, size: number): boolean {
  if (folded.charCodeAt(at + 1) !== folded.charCodeAt(at + size + 1)) return false;
  const word = folded.slice(at, at + size);
  return folded.startsWith(word, at + size) && !DOUBLED.test(word) && isWord(folded, at, size);
}

/** Whether words begin where the stretch and its copy begin and end: 产业创业创新 doubles no word. */
function isWord(folded: string, at: number, size: number): boolean {
  for (let i = at; i < at + size; i++) if (!isHan(folded.charCodeAt(i))) return false;
  if (folded.charCodeAt(at) === folded.charCodeAt(at + 1)) return false; // 天天天天
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const from = Math.max(0, at - 8);
  const starts = new Set<number>();
  for (const { index } of segmenter.segment(folded.slice(from, at + size * 2 + 8))) starts.add(from + index);
  return [at, at + size, at + size * 2].every((edge) => starts.has(edge) || edge === folded.length);
}
