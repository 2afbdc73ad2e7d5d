/** What a rule finds nothing without: figures, one of these characters of the folded text, or so many characters of it. */
export type Need = "figures" | { readonly anyOf: string } | { readonly length: number };

/** A folded text with its paragraphs, and which of them hold figures. */
interface Numbered {
  readonly folded: string;
  readonly paragraphs: readonly { readonly start: number; readonly end: number }[];
  readonly numbers: { holdFigures(paragraph: number): boolean };
}

const FIGURES = 1;
const MOST_BITS = 32;

/**
 * Tells which paragraphs hold what rules need, so that no rule is asked about those that lack it: one walk over a
 * paragraph's characters answers for all rules. Most rules need something that most paragraphs lack.
 */
export class Needs {
  /** The bit of each string of characters, and of each length. */
  readonly #bits = new Map<string | number, number>();
  readonly #lengths: { readonly least: number; readonly bit: number }[] = [];
  /** Whether any rule needs figures: to look for them costs more than all else. */
  #asksFigures = false;
  /** The bits of the strings that a character stands in, by its code. */
  readonly #bitsOf = new Uint32Array(0x10000);

  /** A number with a bit for what is needed; all bits where nothing is, or where the bits are used up. */
  bitOf(need: Need | undefined): number {
    if (need === undefined) return -1;
    if (need === "figures") {
      this.#asksFigures = true;
      return FIGURES;
    }
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

  /** The bits of what the paragraph of `report` at `index` holds. The last bit is always set. */
  heldBy({ folded, paragraphs, numbers }: Numbered, index: number): number {
    const { start = 0, end = 0 } = paragraphs[index] ?? {};
    let held = 1 << (MOST_BITS - 1);
    for (let i = start; i < end; i++) held |= this.#bitsOf[folded.charCodeAt(i)] as number;
    for (const { least, bit } of this.#lengths) if (end - start >= least) held |= bit;
    if (this.#asksFigures && numbers.holdFigures(index)) held |= FIGURES;
    return held;
  }
}
