/**
 * What has been worked out from pieces of text, kept by the piece itself. A keystroke changes one paragraph; what is known
 * of the others is found again here. Only what the last two rounds have asked for is kept, so the memory never grows
 * beyond the text.
 */
export class Memo<T> {
  #before = new Map<string, T>();
  #now = new Map<string, T>();

  /** Begins a round: what this and the last one don't ask for is forgotten with the next. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** What is known of `key`, worked out by `make` when nothing is. */
  get(key: string, make: () => T): T {
    let value = this.#now.get(key);
    if (value === undefined) {
      value = this.#before.get(key) ?? make();
      this.#now.set(key, value);
    }
    return value;
  }

  /** Forgets everything, because what the values depend on beside their keys has changed. */
  clear(): void {
    this.#before.clear();
    this.#now.clear();
  }
}
