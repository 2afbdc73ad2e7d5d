import { factsOfParagraph, type ParagraphFacts, type Report } from "../reading/report.ts";
import type { Paragraph } from "../report/paragraphs.ts";
import type { Steps } from "../text/steps.ts";
import { shift } from "../text/text.ts";
import { type Asked, addDiagnostics, type Diagnostic, type Known } from "./diagnostic.ts";
import type { RulesInForce } from "./in-force.ts";
import { type Finding, MOST_OF_A_RULE, type RuleContext } from "./rule.ts";
import type { LintServices } from "./services.ts";
import { Summaries } from "./summaries.ts";

/** How many characters of paragraphs are checked together, and how many paragraphs at most. */
const BATCH = 20_000;
const MOST_OF_A_BATCH = 500;

/**
 * Adds what the rules of scope "paragraph" find, and returns what those of scope "summaries" take down, for each its own in
 * text order. Both are run only on paragraphs that the memo doesn't know. Some pages of paragraphs are checked together, one
 * rule after the other: all rules on one paragraph after the other cost half as much again, because the code of a rule's
 * patterns would not stay in the processor's cache.
 */
export function* checkParagraphs(
  found: Diagnostic[],
  report: Report,
  inForce: RulesInForce,
  context: RuleContext,
  services: LintServices,
): Steps<Summaries> {
  const walk = new Walk(report, inForce, context, services);
  while (walk.takeBatch()) {
    for (const rule of walk.unknown.length > 0 ? inForce.ofParagraph : []) {
      walk.ask(rule);
      yield;
    }
    walk.addTo(found);
    yield;
  }
  return walk.summaries;
}

/** A paragraph while it is checked. */
interface Piece {
  readonly paragraph: Paragraph;
  readonly index: number;
  /** By which the memo knows it. */
  readonly id: object | undefined;
  /** What it holds of what rules need. */
  readonly held: number;
  /** What is found in it, spans counting from its beginning: by now, or when the memo got to know it. */
  found: readonly Diagnostic[];
  /** What was taken down of it, by rule. */
  summaries: Known["summaries"];
  /** What rules are told of it, as soon as one asks. */
  facts: ParagraphFacts | undefined;
  /** Whether a rule has thrown, so that something may be missing. */
  failed: boolean;
}

const NOTHING: Known = { found: [], summaries: [] };

/** Goes through the paragraphs; a class, because V8 leaves the long loops of a generator unoptimised. */
class Walk {
  readonly #report: Report;
  readonly #context: RuleContext;
  readonly #services: LintServices;
  readonly #inForce: RulesInForce;
  /** How many findings of each rule have been added. */
  readonly #counts = new Map<string, number>();
  /** What is known of each paragraph by now. */
  readonly #known: (Known | undefined)[] = [];
  #next = 0;
  #batch: Piece[] = [];
  /** Those of the batch that the memo doesn't know. */
  unknown: Piece[] = [];

  constructor(report: Report, inForce: RulesInForce, context: RuleContext, services: LintServices) {
    this.#report = report;
    this.#context = context;
    this.#services = services;
    this.#inForce = inForce;
  }

  get summaries(): Summaries {
    return new Summaries(this.#report.paragraphs, this.#known);
  }

  /** Takes the next paragraphs, {@link BATCH} characters of them; false when there are none. */
  takeBatch(): boolean {
    const { paragraphs, ids } = this.#report;
    this.#batch = [];
    this.unknown = [];
    for (
      let size = 0;
      this.#next < paragraphs.length && size < BATCH && this.#batch.length < MOST_OF_A_BATCH;
      this.#next++
    ) {
      const paragraph = paragraphs[this.#next] as Paragraph;
      const id = ids?.[this.#next];
      const known = id && this.#services.memory?.paragraphs.find(id);
      size += paragraph.end - paragraph.start;
      this.#known.push(known);
      if (known?.found.length === 0) continue;
      const held = known ? 0 : this.#inForce.needs.heldBy(this.#report, this.#next);
      const { found, summaries } = known ?? NOTHING;
      const piece = { paragraph, index: this.#next, id, held, found, summaries, facts: undefined, failed: false };
      this.#batch.push(piece);
      if (!known) this.unknown.push(piece);
    }
    return this.#batch.length > 0 || this.#next < paragraphs.length;
  }

  /** Asks one rule about the paragraphs that hold what it needs. */
  ask(rule: Asked): void {
    for (const piece of this.unknown) if ((rule.needed & piece.held) !== 0) this.#askAbout(piece, rule);
  }

  #askAbout(piece: Piece, asked: Asked): void {
    piece.facts ??= factsOfParagraph(this.#report, piece.index);
    const { rule } = asked;
    try {
      if (rule.scope === "summaries") {
        const value = rule.summarize(piece.facts);
        if (value !== undefined) piece.summaries = [...piece.summaries, { rule: asked.number, value }];
      } else {
        const found = rule.check(piece.facts, asked.options, this.#context);
        if (isEmpty(found)) return;
        const diagnostics: Diagnostic[] = [];
        addDiagnostics(diagnostics, found, asked);
        if (diagnostics.length > 0) piece.found = [...piece.found, ...diagnostics];
      }
    } catch (error) {
      const { onFailure } = this.#services;
      if (!onFailure) throw error;
      piece.failed = true;
      onFailure({ rule: rule.id, error });
    }
  }

  /** Adds what was found in the batch to `found`, and tells the memo. */
  addTo(found: Diagnostic[]): void {
    const { memory } = this.#services;
    // A failure is told again, until the paragraph or the program is another one.
    for (const { index, id, found: own, summaries, failed } of this.unknown) {
      const known = { found: own, summaries };
      this.#known[index] = known;
      if (id && !failed) memory?.paragraphs.keep(id, known);
    }
    for (const { paragraph, found: own } of this.#batch) {
      for (const diagnostic of own) {
        const count = this.#counts.get(diagnostic.rule) ?? 0;
        if (count === MOST_OF_A_RULE) continue;
        this.#counts.set(diagnostic.rule, count + 1);
        found.push(moved(diagnostic, paragraph.start));
      }
    }
  }
}

/** Whether it is a list without items, as most are: to walk one costs more than to look. */
function isEmpty(findings: Iterable<Finding>): boolean {
  return Array.isArray(findings) && findings.length === 0;
}

/** The diagnostic with every span `by` code units further on. */
function moved(diagnostic: Diagnostic, by: number): Diagnostic {
  return {
    ...diagnostic,
    span: shift(diagnostic.span, by),
    ...(diagnostic.related && {
      related: diagnostic.related.map((related) => ({ ...related, span: shift(related.span, by) })),
    }),
    ...(diagnostic.fixes && {
      fixes: diagnostic.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, by) })),
      })),
    }),
  };
}
