/** Tells which of many hashes (their lower 32 bits) come more than once; a table with open addresses, because a `Set` costs five times as much. */
export class HashCounter {
  /** At most half full. */
  readonly #hashes: Int32Array;
  /** How often the hash at a place has come: never, once, more often. */
  readonly #counts: Uint8Array;
  readonly #mask: number;

  /** Room for so many. */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#hashes = new Int32Array(size);
    this.#counts = new Uint8Array(size);
    this.#mask = size - 1;
  }

  add(hash: number): void {
    const at = this.#placeOf(hash | 0);
    this.#hashes[at] = hash;
    if ((this.#counts[at] as number) < 2) (this.#counts[at] as number)++;
  }

  /** Whether it has come at all. */
  has(hash: number): boolean {
    return this.#counts[this.#placeOf(hash | 0)] !== 0;
  }

  isRepeated(hash: number): boolean {
    return this.#counts[this.#placeOf(hash | 0)] === 2;
  }

  #placeOf(hash: number): number {
    let at = hash & this.#mask;
    while (this.#counts[at] !== 0 && this.#hashes[at] !== hash) at = (at + 1) & this.#mask;
    return at;
  }
}
