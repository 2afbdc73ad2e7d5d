/**
 * What has been worked out from pieces of text, kept by the piece itself. A keystroke changes one paragraph; what is known
 * of the others is found again here. Only what the last round has asked for is kept, so the memory never grows beyond the
 * text; a round that was given up takes nothing away.
 */
export class Memo<T> {
  #before = new Map<string, T>();
  #now = new Map<string, T>();

  /** Ends a round: what it did not ask for is forgotten. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** What is known of `key`. */
  find(key: string): T | undefined {
    const known = this.#now.get(key);
    if (known !== undefined) return known;
    const value = this.#before.get(key);
    if (value !== undefined) this.#now.set(key, value);
    return value;
  }

  keep(key: string, value: T): void {
    this.#now.set(key, value);
  }

  /** What is known of `key`, worked out by `make` when nothing is. */
  get(key: string, make: () => T): T {
    let value = this.find(key);
    if (value === undefined) {
      value = make();
      this.keep(key, value);
    }
    return value;
  }

  /** Forgets everything, because what the values depend on beside their keys has changed. */
  clear(): void {
    this.#before.clear();
    this.#now.clear();
  }
}
