import type { Session } from "../session.ts";

/** Prints a JSON list piece by piece: all of it may be longer than a string can be. */
export function printList(session: Session, head: string, items: readonly string[], tail: string): void {
  session.print(head);
  items.forEach((item, i) => {
    session.print(i === 0 ? item : `,\n${item}`);
  });
  session.print(tail);
}
