/** A word in a text; offsets are UTF-16 code units, half-open. */
export interface Hit {
  /** @public */
  readonly start: number;
  /** @public */
  readonly end: number;
  /** Its place in the list that the scanner was made of. @public */
  readonly word: number;
}

/**
 * Finds the words of many classes in one pass: at each place the longest, and none inside of another. One walk over the text,
 * whatever the number of words; a word is no longer than some characters, so the walk is linear.
 */
export class Scanner {
  /** The first node below the root by its character; 0 for none. */
  readonly #roots = new Int32Array(0x10000);
  /** The nodes of a tree of characters: each knows its character, the next beside it, the first below it, and its word or -1. */
  readonly #chars: number[] = [0];
  readonly #beside: number[] = [0];
  readonly #below: number[] = [0];
  readonly #words: number[] = [-1];

  constructor(list: readonly string[]) {
    for (const [i, word] of list.entries()) this.#add(word, i);
  }

  /** The words of `text`, in text order. */
  scan(text: string): Hit[] {
    const hits: Hit[] = [];
    for (let start = 0; start < text.length; ) {
      let [end, word] = [start, -1];
      let node = this.#roots[text.charCodeAt(start)] as number;
      for (let at = start + 1; node !== 0; at++) {
        const found = this.#words[node] as number;
        if (found >= 0) [end, word] = [at, found];
        node = this.#find(this.#below[node] as number, text.charCodeAt(at));
      }
      if (word >= 0) hits.push({ start, end, word });
      start = Math.max(end, start + 1);
    }
    return hits;
  }

  #add(word: string, value: number): void {
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      const char = word.charCodeAt(at);
      const known = at === 0 ? (this.#roots[char] as number) : this.#find(this.#below[node] as number, char);
      node = known || this.#grow(at === 0 ? undefined : node, char);
    }
    if (node !== 0) this.#words[node] = value;
  }

  /** The node of `char` among those beside `node`; 0 for none. */
  #find(node: number, char: number): number {
    let at = node;
    while (at !== 0 && this.#chars[at] !== char) at = this.#beside[at] as number;
    return at;
  }

  #grow(parent: number | undefined, char: number): number {
    const node = this.#chars.push(char) - 1;
    this.#beside.push(parent === undefined ? 0 : (this.#below[parent] as number));
    this.#below.push(0);
    this.#words.push(-1);
    if (parent === undefined) this.#roots[char] = node;
    else this.#below[parent] = node;
    return node;
  }
}
