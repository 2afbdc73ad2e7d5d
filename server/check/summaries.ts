import type { Span } from "../text/text.ts";
import type { Known } from "./diagnostic.ts";
import type { Summary } from "./rule.ts";

/** What was taken down of the paragraphs of a text, for each rule of scope "summaries" its own. Lists are made when asked for. */
export class Summaries {
  /** What is known of each paragraph, by its index; the same as long as the paragraph stays as it is. */
  readonly known: readonly (Known | undefined)[];
  readonly #paragraphs: readonly Span[];
  readonly #lists = new Map<number, readonly Summary<unknown>[]>();

  constructor(paragraphs: readonly Span[], known: readonly (Known | undefined)[]) {
    this.#paragraphs = paragraphs;
    this.known = known;
  }

  /** What the rule with this number has taken down, in text order. */
  of(rule: number): readonly Summary<unknown>[] {
    let list = this.#lists.get(rule);
    if (!list) {
      const made: Summary<unknown>[] = [];
      for (let i = 0; i < this.known.length; i++) {
        const value = this.at(i, rule);
        if (value !== undefined) made.push({ start: (this.#paragraphs[i] as Span).start, value });
      }
      list = made;
      this.#lists.set(rule, list);
    }
    return list;
  }

  /** What it has taken down of the paragraph at `index`; undefined when nothing. */
  at(index: number, rule: number): unknown {
    return this.known[index]?.summaries.find((summary) => summary.rule === rule)?.value;
  }
}
