import type { Figure } from "../figures/figure.ts";
import { factsOfParagraph, type ParagraphFacts, type Report } from "../reading/report.ts";
import { type Cue, findCues } from "../relations/cues.ts";
import { figuresOf, RELATION_KINDS, type Relation, type RelationKind } from "../relations/index.ts";
import { judgeShares } from "./share.ts";

/** A cue of a paragraph, and how its relation was read: for certain, by wider patterns, or not at all. */
export interface CueReading {
  readonly cue: Cue;
  readonly read: "certain" | "wide" | undefined;
}

/** How many cues there are of a kind, by how their relations were read. Coverage is the part that was read. */
export interface Coverage {
  certain: number;
  wide: number;
  unread: number;
}

/** The cues of a paragraph, in text order. */
export function readCues(facts: ParagraphFacts): CueReading[] {
  const cues = facts.statements.flatMap((statement) => [...findCues(statement)]);
  if (cues.length === 0) return [];
  const read = new Map<Figure, Relation[]>();
  const right = holding(facts);
  for (const relation of facts.relations.wider.all()) {
    if (!hasBase(relation) && !right.has(relation)) continue;
    for (const figure of figuresOf(relation)) read.set(figure, [...(read.get(figure) ?? []), relation]);
  }
  return cues.map((cue) => {
    const answers = read.get(cue.figure)?.filter(({ kind }) => cue.answers.includes(kind)) ?? [];
    if (answers.length === 0) return { cue, read: undefined };
    return { cue, read: answers.some(({ wide }) => !wide) ? "certain" : "wide" };
  });
}

/** Whether all figures that a relation takes have a name: a share or a rate without its base is not read, unless one fits. */
function hasBase(relation: Relation): boolean {
  if (relation.kind === "completion") return relation.roles.base !== undefined;
  return relation.kind !== "share" || relation.roles.whole !== undefined;
}

function holding({ folded, relations }: ParagraphFacts): Set<Relation> {
  const shares = Array.from(judgeShares({ folded, relations: relations.wider })).filter(
    ({ outcome }) => outcome === "holds",
  );
  return new Set(shares.map(({ relation }) => relation));
}

/** The coverage of each kind over a whole report. */
export function coverageOf(report: Report): Map<RelationKind, Coverage> {
  const coverage = new Map(RELATION_KINDS.map((kind) => [kind, { certain: 0, wide: 0, unread: 0 }]));
  for (let i = 0; i < report.paragraphs.length; i++)
    for (const { cue, read } of readCues(factsOfParagraph(report, i)))
      (coverage.get(cue.kind) as Coverage)[read ?? "unread"]++;
  return coverage;
}
