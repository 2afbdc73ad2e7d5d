/** Random edits of a draft, as people and hostile files make them: the same seed gives the same edits. */

export type Random = () => number;

/** Numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What is put into a text: line ends, what hides a part of it, what speaks to the program, and words that rules look for. */
const PIECES: readonly string[] = [
  ..."\r|\n|\r\n|\n\n|\r\n\r\n|\r\r| |\t|\u00a0|\u3000|\u200b|\ufeff|\u2028".split("|"),
  ..."```\n|\n```\n|\r\n```\r\n|~~~|`|$|**|__|<b>|](a.md)|![a](b)|http://a.b/c|---\n".split("|"),
  ..."<!--|-->|<!-- 记 -->|<!--\n记\n-->|<!-- hegao-enable -->|【数:D05】|【来源:|】".split("|"),
  "<!-- hegao-disable-next-line -->\n",
  "<!-- hegao-disable-next-line double-punct : 已核 -->\r\n",
  "<!-- hegao-disable word-repeated figure-no-unit -->",
  "<!-- hegao-disable-file bracket-unpaired -->",
  "<!-- hegao-kind duty-report -->",
  "<!-- hegao-kind half-year-summary -->",
  ..."“|”|‘|’|（|）|(|)|《|》|【|，，|。。|，|。|；|：|、|:|·|——|……|?|？".split("|"),
  ..."\ud83d|\ude00|😀|𠮷|\ud842|\ufffd|\ue000|锟斤拷|××|XX|＿＿".split("|"),
  ..."\n一、工作|\n（二）道路。|\r三、|二、|（三）|3.|(4)|①|# 标题\n|\n## 二|一是|二是|首先|第二，".split("|"),
  ..."\n| 甲 | 3 |\n| 乙 | 4 |\n".split("\0"),
  ..."\n人口 万人 45.2\n面积 亩 30\n|\t甲\t3\t|其中甲3个、乙4个|共7项|等3项|增长5%|由3提高到2|202到3亿元|3.\u200b5亿元|下降百分之三".split(
    "|",
  ),
  ..."1.5|１２|万|亿元|%|个|2024年|2月30日|截止11月|同比|较上年|占40%|平均3元|达元|收入万元|分别为3、4|三个方面|约10余个".split(
    "|",
  ),
];

/** Lines that stand at the top of a report and say its kind. */
const TITLES = [
  "青石镇2024年工作总结",
  "2024年上半年工作总结",
  "张三同志述职报告",
  "政府工作报告",
  "关于道路情况的调研报告",
];

/** `text` with one more change. */
export function edit(text: string, random: Random): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const at = Math.floor(random() * (text.length + 1));
  const kind = random();
  if (kind < 0.62)
    return text.slice(0, at) + pick(PIECES) + text.slice(at + (random() < 0.3 ? Math.floor(random() * 8) : 0));
  if (kind < 0.72) return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 12));
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const line = Math.floor(random() * lines.length);
  if (kind < 0.82)
    lines.splice(Math.floor(random() * lines.length), 0, ...lines.splice(line, 1 + Math.floor(random() * 3)));
  else if (kind < 0.87) lines.splice(line, 0, lines[line] ?? "");
  else if (kind < 0.9) lines[0] = `${pick(TITLES)}${pick(["\n", "\r\n", "\r"])}`;
  else if (kind < 0.95)
    lines[line] = (lines[line] ?? "").replace(/[\r\n]+$/, "") + pick(["", "\n", "\r\n", "\r", "\n\n"]);
  else lines[line] = pick(["> ", "    ", "\t", "- ", "　　", "\u200b", "\ufeff"]) + (lines[line] ?? "");
  return lines.join("");
}

/** Somebody who writes on at one place, takes back what was written, and goes to another place now and then. */
export class Writer {
  readonly #random: Random;
  text: string;
  #caret: number;

  constructor(text: string, random: Random) {
    this.text = text;
    this.#random = random;
    this.#caret = this.#below(text.length + 1);
  }

  /** The text after one more key, or some. */
  write(): string {
    const kind = this.#random();
    if (kind < 0.04) this.#caret = this.#below(this.text.length + 1);
    else if (kind < 0.1) this.#caret = Math.max(0, Math.min(this.text.length, this.#caret + this.#below(80) - 40));
    if (kind < 0.3) this.#replace(1 + this.#below(4), "");
    else this.#replace(0, kind < 0.75 ? this.#copied() : (PIECES[this.#below(PIECES.length)] as string));
    return this.text;
  }

  /** Some characters that stand elsewhere in the text. */
  #copied(): string {
    const at = this.#below(this.text.length + 1);
    return this.text.slice(at, at + 1 + this.#below(this.#random() < 0.2 ? 40 : 4));
  }

  /** Takes back so many characters, and writes. */
  #replace(back: number, words: string): void {
    const from = Math.max(0, this.#caret - back);
    this.text = this.text.slice(0, from) + words + this.text.slice(this.#caret);
    this.#caret = from + words.length;
  }

  #below(most: number): number {
    return Math.floor(this.#random() * most);
  }
}
