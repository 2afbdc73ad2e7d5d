import { HashCounter } from "../../text/hash-counter.ts";
import type { Said, Summary, SummaryRule } from "../rule.ts";
import type { Change } from "./change.ts";

/** What was taken down of the paragraphs of a version. */
export class KeptSummaries {
  readonly #before: readonly Summary<unknown>[];
  readonly #saysOf: SummaryRule["saysOf"];
  #keys: HashCounter | undefined;

  constructor(summaries: readonly Summary<unknown>[], saysOf: SummaryRule["saysOf"]) {
    this.#before = summaries;
    this.#saysOf = saysOf;
  }

  /** Whether the rule finds the same in those of a later version: they say the same, or nothing that another paragraph says. */
  standFor(now: readonly Summary<unknown>[], { lines }: Change): boolean {
    const before = this.#before;
    const by = lines.end - lines.endBefore;
    const isSame = (a: Summary<unknown>, b: Summary<unknown>, moved: number) =>
      a.start + moved === b.start && (a.value === b.value || JSON.stringify(a.value) === JSON.stringify(b.value));
    let head = 0;
    const most = Math.min(before.length, now.length);
    while (head < most && isSame(at(before, head), at(now, head), at(before, head).start < lines.endBefore ? 0 : by))
      head++;
    let tail = 0;
    while (tail < most - head) {
      const [a, b] = [at(before, before.length - 1 - tail), at(now, now.length - 1 - tail)];
      if (!isSame(a, b, a.start < lines.endBefore ? 0 : by)) break;
      tail++;
    }
    const gone = before.slice(head, before.length - tail);
    const come = now.slice(head, now.length - tail);
    return (gone.length === 0 && come.length === 0) || this.#areAlone(gone, come);
  }

  /** Whether nothing that has gone or come has a key that another paragraph has, too. */
  #areAlone(gone: readonly Summary<unknown>[], come: readonly Summary<unknown>[]): boolean {
    const saysOf = this.#saysOf;
    if (!saysOf) return false;
    const said = (summaries: readonly Summary<unknown>[]) => summaries.flatMap(({ value }) => saysOf(value));
    const [before, now] = [said(gone), said(come)];
    this.#keys ??= counterOf(said(this.#before));
    const keys = this.#keys;
    const lost = without(before, now);
    const got = without(now, before);
    const known = new Set(before.map(({ key }) => key));
    return (
      new Set(got.map(({ key }) => key)).size === got.length &&
      lost.every(({ key }) => !keys.isRepeated(key)) &&
      got.every(({ key }) => (known.has(key) ? !keys.isRepeated(key) : !keys.has(key)))
    );
  }
}

/** What is said in `all` and not in `others`. */
function without(all: readonly Said[], others: readonly Said[]): readonly Said[] {
  const nameOf = ({ key, hash }: Said) => `${key} ${hash}`;
  const names = new Set(others.map(nameOf));
  return all.filter((said) => !names.has(nameOf(said)));
}

function at(summaries: readonly Summary<unknown>[], index: number): Summary<unknown> {
  return summaries[index] as Summary<unknown>;
}

function counterOf(said: readonly Said[]): HashCounter {
  const counter = new HashCounter(said.length);
  for (const { key } of said) counter.add(key);
  return counter;
}
