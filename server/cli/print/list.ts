import type { Session } from "../session.ts";

/** A JSON list that is printed item by item as they come: all of it may be longer than a string can be. */
export class PrintedList {
  readonly #session: Session;
  /** What stands before the next item. */
  #before: string;
  #length = 0;

  /** `head` is what stands before the first item. */
  constructor(session: Session, head: string) {
    this.#session = session;
    this.#before = head;
  }

  /** How many items were printed. */
  get length(): number {
    return this.#length;
  }

  print(items: readonly string[]): void {
    for (const item of items) {
      this.#session.print(this.#before);
      this.#session.print(item);
      this.#before = ",\n";
      this.#length++;
    }
  }

  /** Prints what stands behind the last item. */
  end(tail: string): void {
    if (this.#length === 0) this.#session.print(this.#before);
    this.#session.print(tail);
  }
}
