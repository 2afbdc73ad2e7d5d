import { defineRule, type Finding, type Summary } from "../../check/rule.ts";
import { words } from "../../lexicon/phrase.ts";
import { codesOf, HOLE, type Span, shift, slice } from "../../text/text.ts";
import { isHan } from "../support/cjk.ts";
import { deletions, excerpt, gather, offeredFix } from "../support/gather.ts";

/** The lengths of the stretches that are looked for. */
const SIZES = [2, 3, 4];
/** Words that are doubled on purpose: 一个一个, 很紧很紧, 研究研究. */
const DOUBLED =
  /^(?:[一很再越慢多好说常逐]|(?:研究|讨论|商量|考虑|学习|了解|琢磨|休息|锻炼|打听|交流|加油|千万|代代|年年|天天|处处|步步|层层|方方|面面|点点|口口|声声)$)/;
/** Words that make no compound with themselves, whatever stands around them. A noun does: 公共服务服务中心, 第二产业产业升级. */
const ALONE = words(`
  进行 新增 转移 选择 推动 推进 开展 实现 完成 达到 提高 提升 增加 减少 下降 增长 加强 加快 加大 建立 坚持 落实 贯彻
  实施 举办 召开 获得 取得 打造 促进 确保 解决 争取 通过 按照 根据 由于 以及 并且 已经 其中 共计 累计 同比 全面 认真
  积极 大力 切实 不断 努力 严格 深入 有效 我们 他们 这些 全部 进一步 振兴 情况`);
/** What ends right before a noun: a measure word, a particle, a preposition. */
const OPEN = /[^\u4e00-\u9fff]|[个名家户条项处次所座件的了和与对将把被在为是等并及]/;
/** What makes another word of the copy (博士博士后, 党组织组织力), or says it once more on purpose (落实落实再落实). */
const GOES_ON = /^(?:[后化力性率度员型级者家部区业院委感极再更又]|支付)/;
/** Terms that begin with such a word: in 支持发展发展中国家 and 引进的生产生产线 the copy is not a word of its own. */
const TERM =
  /^(?:生产(?:线|商|资料|要素)|发展中国家|产业链|服务[商器]|实施(?:方案|细则|办法|意见)|增长[极点]|增加值|减少量|选择权|推进会|(?:完成|落实|进展)情况|进行[时中])/;
/** Longer than any of them. */
const TERM_REACH = 6;

/** Single characters that stand twice nowhere but in the words around them (实实在在, 不了了之, 增进了了解). */
const TWICE = new RegExp(
  [
    "(?<!目)的的(?![确士])",
    "(?<![实存现潜所正内外自健重贵旨好])在在",
    "(?<![不目了])了了(?![之解不结望如])",
    "(?<![参给赋授])与与(?![会时])",
    "(?<![普以涉波惠顾触危企])及及(?!时)",
    "(?<![成造])就就(?![业学医近餐地读任职绪位])",
    "也也",
    "已已",
    "%%",
    "(?<=[\u4e00-\u9fff])([会元亿率员局吨])\\1(?=[\\s\\d,。;、)]|$)",
  ].join("|"),
  "y",
);

/** So much of a clause is quoted. */
const SHOWN = 24;

/** A text with more repeats is no draft; asking for words costs too much to go on. */
const MOST = 500;

let segmenter: Intl.Segmenter | undefined;

/** The same word, clause or sentence twice in a row (新增新增3家), as editing leaves it. */
export const wordRepeated = defineRule({
  id: "word-repeated",
  family: "wording",
  severity: "warning",
  summary: { zh: "紧邻重复的词", en: "The same word twice in a row" },
  scope: "summaries",
  summarize({ folded }): readonly Span[] | undefined {
    const found = [...findRepeats(folded), ...findTwice(folded), ...findCopied(folded)];
    return found.length > 0 ? found : undefined;
  },
  *check({ folded, text }, paragraphs: readonly Summary<readonly Span[]>[]) {
    const places = new Map<string, Span[]>();
    for (const span of paragraphs.flatMap(({ start, value }) => value.map((own) => shift(own, start)))) {
      const words = slice(folded, span);
      const known = places.get(words);
      if (known) known.push(span);
      else places.set(words, [span]);
    }
    for (const [words, spans] of places) yield describe(slice(text, spans[0] as Span), words.length / 2, spans);
  },
});

/** One finding for all places where the same is doubled. */
function describe(all: string, half: number, spans: readonly Span[]): Finding {
  const [words, word] = [excerpt(all, SHOWN), excerpt(all.slice(0, half), SHOWN)];
  const count = spans.length > 1 ? `（全文共${spans.length}处）` : "";
  const second = spans.map(({ start, end }) => ({ start: start + half, end }));
  return gather(
    spans,
    {
      zh: `“${words}”重复了${count}，应删去一个“${word}”。`,
      en: `"${words}" says "${word}" twice (${spans.length} found); delete one of them.`,
    },
    offeredFix(`删去一个“${word}”`, `Delete one "${word}"`, deletions(second)),
  );
}

/** The single characters that stand twice; the pattern is only asked where a character equals the one before it. */
function findTwice(folded: string): Span[] {
  const found: Span[] = [];
  let before = 0;
  for (let end = 1; end <= folded.length; end++) {
    const char = folded.charCodeAt(end - 1);
    const start = end - 2;
    if (char === before && start >= (found.at(-1)?.end ?? 0)) {
      TWICE.lastIndex = start;
      if (TWICE.test(folded)) found.push({ start, end });
    }
    before = char;
  }
  return found;
}

/** A clause or a sentence that is said twice has so many characters; a watchword of a few may be. */
const SHORTEST = 8;
const [CLAUSE_ENDS, SENTENCE_ENDS] = [codesOf(`,:。;!?${HOLE}`), codesOf(`。;!?${HOLE}`)];

function findCopied(folded: string): Span[] {
  const [clauses, sentences] = [new Copies(folded), new Copies(folded)];
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (isHan(code) || !CLAUSE_ENDS.has(code)) continue;
    clauses.close(at + 1);
    if (SENTENCE_ENDS.has(code)) sentences.close(at + 1);
  }
  let next = 0;
  const isFree = (sentence: Span) => {
    while (next < clauses.found.length && (clauses.found[next] as Span).end <= sentence.start) next++;
    const clause = clauses.found[next];
    return !clause || clause.start >= sentence.end;
  };
  return [...clauses.found, ...sentences.found.filter(isFree)];
}

/** What stands between marks, with the mark behind it, and once more. */
class Copies {
  readonly found: Span[] = [];
  readonly #folded: string;
  /** Where the stretch before the last mark began, and where the one behind it begins. */
  #before = 0;
  #start = 0;

  constructor(folded: string) {
    this.#folded = folded;
  }

  /** Takes what ends at `end`, with its mark. */
  close(end: number): void {
    const [folded, before, start] = [this.#folded, this.#before, this.#start];
    const length = end - start;
    if (length >= SHORTEST && start - before === length && folded.startsWith(folded.slice(before, start), start))
      this.found.push({ start: before, end });
    [this.#before, this.#start] = [start, end];
  }
}

function findRepeats(folded: string): Span[] {
  const found: Span[] = [];
  let [b, c, d, e] = [0, 0, 0, 0];
  let behind = 0; // the end of the last repeat: 新增新增新增 is one place, not two
  for (let i = -4; i < folded.length && found.length < MOST; i++) {
    const a = b;
    b = c;
    c = d;
    d = e;
    e = i + 4 < folded.length ? folded.charCodeAt(i + 4) : 0;
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
  if (!folded.startsWith(word, at + size) || DOUBLED.test(word)) return false;
  const end = at + size * 2;
  if (GOES_ON.test(folded.slice(end, end + 2)) || TERM.test(folded.slice(at + size, at + size + TERM_REACH)))
    return false;
  // Longer stretches may begin inside a word: 稳就业保就业保民生.
  const fits = ALONE.has(word) || (size > 2 ? !isHan(folded.charCodeAt(end)) : OPEN.test(folded[at - 1] ?? "。"));
  return fits && isWord(folded, at, size); // last: asking for words costs most
}

/** Whether the stretch and its copy are words: 复产达产达效 and 产业创业创新 double none. */
function isWord(folded: string, at: number, size: number): boolean {
  for (let i = at; i < at + size; i++) if (!isHan(folded.charCodeAt(i))) return false;
  if (folded.charCodeAt(at) === folded.charCodeAt(at + 1)) return false; // 天天天天
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const from = Math.max(0, at - 8);
  const starts = new Set<number>();
  for (const { index } of segmenter.segment(folded.slice(from, at + size * 2 + 8))) starts.add(from + index);
  const whole = size > 2 || (!starts.has(at + 1) && !starts.has(at + size + 1));
  return whole && [at, at + size, at + size * 2].every((edge) => starts.has(edge) || edge === folded.length);
}
