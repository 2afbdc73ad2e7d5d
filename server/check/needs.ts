import type { Span } from "../text/text.ts";

/** What a rule finds nothing without: figures, one of these characters of the folded text, or so many characters of it. */
export type Need = "figures" | { readonly anyOf: string } | { readonly length: number };

/** A folded text with its figures in order. */
interface Numbered {
  readonly folded: string;
  readonly numbers: { readonly figures: readonly { readonly span: Span }[] };
}

const FIGURES = 1;
const MOST_BITS = 32;

/**
 * Tells which paragraphs hold what rules need, so that no rule is asked about those that lack it: one walk over a
 * paragraph's characters answers for all rules. Most rules need something that most paragraphs lack.
 */
export class Needs {
  readonly #report: Numbered;
  /** The bit of each string of characters, and of each length. */
  readonly #bits = new Map<string | number, number>();
  readonly #lengths: { readonly least: number; readonly bit: number }[] = [];
  /** The bits of the strings that a character stands in, by its code. */
  readonly #bitsOf = new Uint32Array(0x10000);
  /** The first figure that no paragraph asked about so far lies behind. */
  #figure = 0;

  constructor(report: Numbered) {
    this.#report = report;
  }

  /** A number with a bit for what is needed; all bits where nothing is, or where the bits are used up. */
  bitOf(need: Need | undefined): number {
    if (need === undefined) return -1;
    if (need === "figures") return FIGURES;
    const key = "anyOf" in need ? need.anyOf : need.length;
    const known = this.#bits.get(key);
    if (known !== undefined) return known;
    const at = this.#bits.size + 1;
    const bit = at < MOST_BITS - 1 ? 1 << at : -1;
    this.#bits.set(key, bit);
    if (typeof key === "number") this.#lengths.push({ least: key, bit });
    else {
      for (let i = 0; i < key.length; i++) {
        const code = key.charCodeAt(i);
        this.#bitsOf[code] = (this.#bitsOf[code] as number) | bit;
      }
    }
    return bit;
  }

  /** The bits of what the paragraph holds; to be asked of one paragraph after the other. The last bit is always set. */
  heldBy({ start, end }: Span): number {
    const { folded, numbers } = this.#report;
    let held = 1 << (MOST_BITS - 1);
    for (let i = start; i < end; i++) held |= this.#bitsOf[folded.charCodeAt(i)] as number;
    for (const { least, bit } of this.#lengths) if (end - start >= least) held |= bit;
    const { figures } = numbers;
    while (this.#figure < figures.length && (figures[this.#figure] as { span: Span }).span.start < start)
      this.#figure++;
    if ((figures[this.#figure]?.span.start ?? end) < end) held |= FIGURES;
    return held;
  }
}
