import type { Session } from "../session.ts";
import type { Part } from "./printer.ts";

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

  /** Prints items, each of them in pieces. */
  async print(items: readonly Part[]): Promise<void> {
    const pieces: string[] = [];
    for (const item of items) {
      pieces.push(this.#before);
      for (const piece of item) pieces.push(piece);
      this.#before = ",\n";
    }
    this.#length += items.length;
    await this.#session.printAll(pieces);
  }

  /** Prints what stands behind the last item. */
  end(tail: string): void {
    if (this.#length === 0) this.#session.print(this.#before);
    this.#session.print(tail);
  }
}
