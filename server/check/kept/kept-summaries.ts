import { HashCounter } from "../../text/hash-counter.ts";
import type { Said, SummaryRule } from "../rule.ts";
import type { Summaries } from "../summaries.ts";

/** What a rule has taken down of the paragraphs of a version. */
export class KeptSummaries {
  readonly #before: Summaries;
  readonly #rule: number;
  readonly #saysOf: SummaryRule["saysOf"];
  #keys: HashCounter | undefined;

  constructor(before: Summaries, rule: number, saysOf: SummaryRule["saysOf"]) {
    this.#before = before;
    this.#rule = rule;
    this.#saysOf = saysOf;
  }

  /**
   * Whether the rule finds the same in what it has taken down of a later version with as many paragraphs: they say the same, or
   * nothing that another paragraph says.
   */
  standFor(now: Summaries): boolean {
    const before = this.#before;
    if (before.known.length !== now.known.length) return false;
    const gone: unknown[] = [];
    const come: unknown[] = [];
    for (let i = 0; i < now.known.length; i++) {
      if (before.known[i] === now.known[i]) continue;
      const [old, fresh] = [before.at(i, this.#rule), now.at(i, this.#rule)];
      if (JSON.stringify(old) === JSON.stringify(fresh)) continue;
      if (old !== undefined) gone.push(old);
      if (fresh !== undefined) come.push(fresh);
    }
    return (gone.length === 0 && come.length === 0) || this.#areAlone(gone, come);
  }

  /** Whether nothing that has gone or come has a key that another paragraph has, too. */
  #areAlone(gone: readonly unknown[], come: readonly unknown[]): boolean {
    const saysOf = this.#saysOf;
    if (!saysOf) return false;
    const said = (values: readonly unknown[]) => values.flatMap((value) => saysOf(value));
    const [before, now] = [said(gone), said(come)];
    this.#keys ??= counterOf(said(this.#before.of(this.#rule).map(({ value }) => value)));
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

function counterOf(said: readonly Said[]): HashCounter {
  const counter = new HashCounter(said.length);
  for (const { key } of said) counter.add(key);
  return counter;
}
