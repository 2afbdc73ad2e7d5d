import type { Report } from "../../reading/report.ts";
import type { Forms } from "../../text/by-line.ts";
import type { Span } from "../../text/text.ts";
import type { ActiveOfReport, Diagnostic } from "../diagnostic.ts";
import type { Rule } from "../rule.ts";
import type { Summaries } from "../summaries.ts";
import { type Change, changeIn, joinedChange } from "./change.ts";
import { KeptSummaries } from "./kept-summaries.ts";
import type { Reads } from "./reads.ts";
import { isLaidOutAlike } from "./same-layout.ts";

/** What a rule has found in an earlier version, and all that this depends on. */
interface Kept {
  readonly found: readonly Diagnostic[];
  readonly reads: Reads;
  /** What was taken down of paragraphs for it. */
  readonly summaries: KeptSummaries | undefined;
  /** How the text has changed since. */
  since: Change | undefined;
}

/**
 * What rules of the whole report have found, from one version to the next: a rule is not run again while nothing that it has
 * read has changed. All is forgotten when the layout changes; what a rule found is when the writer goes on elsewhere.
 */
export class KeptFindings {
  readonly #byRule = new Map<Rule, Kept>();
  #last: Report | undefined;

  clear(): void {
    this.#byRule.clear();
    this.#last = undefined;
  }

  /** Says that `report` is checked next; whether it was read right after the version that was checked last. */
  follow(report: Report): boolean {
    const before = this.#last;
    this.#last = report;
    const { after, difference } = report.version ?? {};
    const isNext = before?.version !== undefined && after === before.version.version && difference !== undefined;
    const change = isNext ? changeIn(difference, before, report) : undefined;
    if (before && change && isLaidOutAlike(before, report, change)) {
      const joined = new Map<Change | undefined, Change | undefined>([[undefined, change]]); // most rules ran in the same version
      for (const [rule, kept] of this.#byRule) {
        if (!joined.has(kept.since)) joined.set(kept.since, joinedChange(kept.since as Change, change));
        const since = joined.get(kept.since);
        if (since) kept.since = since;
        else this.#byRule.delete(rule);
      }
    } else this.#byRule.clear();
    return isNext;
  }

  /** What `rule` finds in the version that is checked, if that is known. */
  find(rule: Rule, now: Forms, summaries: Summaries): readonly Diagnostic[] | undefined {
    const kept = this.#byRule.get(rule);
    if (!kept?.since || kept.summaries?.standFor(summaries) === false) return undefined;
    if (!kept.reads.outlive(kept.since, now)) return undefined;
    return kept.found.length === 0 ? kept.found : movedAll(kept.found, kept.since);
  }

  /** Keeps what a rule has found, and what it has read and taken down for it. */
  keep(active: ActiveOfReport, found: readonly Diagnostic[], reads: Reads, all: Summaries): void {
    const { rule } = active;
    const summaries = "number" in active ? new KeptSummaries(all, active.number, active.rule.saysOf) : undefined;
    this.#byRule.set(rule, { found, reads, summaries, since: undefined });
  }
}

/** The findings where they stand after a change; undefined when one stands in what has changed. */
function movedAll(found: readonly Diagnostic[], { exact }: Change): readonly Diagnostic[] | undefined {
  const by = exact.end - exact.endBefore;
  let torn = false;
  const moved = <T extends { readonly span: Span }>(item: T): T => {
    const { start, end } = item.span;
    if (end <= exact.start) return item;
    torn ||= start < exact.endBefore;
    return { ...item, span: { start: start + by, end: end + by } };
  };
  const all = found.map((diagnostic): Diagnostic => {
    const { related, fixes } = diagnostic;
    return {
      ...moved(diagnostic),
      ...(related && { related: related.map(moved) }),
      ...(fixes && { fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(moved) })) }),
    };
  });
  return torn ? undefined : all;
}
