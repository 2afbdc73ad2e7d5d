/**
 * What has been worked out of things that stay, kept by the thing itself and for as long as it is there: a keystroke changes
 * one paragraph, and what is known of the others is found again here.
 */
export class Memo<T> {
  #known = new WeakMap<object, T>();

  find(thing: object): T | undefined {
    return this.#known.get(thing);
  }

  keep(thing: object, value: T): void {
    this.#known.set(thing, value);
  }

  /** Forgets everything, because what the values depend on beside their things has changed. */
  clear(): void {
    this.#known = new WeakMap();
  }
}
