import { factsOfParagraph, parseReport } from "../../server/reading/report.ts";
import type { Relation, RelationKind } from "../../server/relations/index.ts";
import type { Span } from "../../server/text/text.ts";
import { verdictsOfReport } from "../../server/verdicts/verdict.ts";

/** What is read of a text: a line for each relation of one kind, and one for each verdict on it; what is unread is left out. */
export function readVerdicts(text: string, kind: RelationKind): { relations: string[]; verdicts: string[] } {
  const report = parseReport(text);
  const relations = report.paragraphs.flatMap((_, i): readonly Relation[] =>
    factsOfParagraph(report, i).relations.wider.of(kind),
  );
  const verdicts = verdictsOfReport(report).filter(({ of, status }) => of === kind && status !== "unread");
  return {
    relations: relations.map((relation) => sayRelation(text, relation)),
    verdicts: verdicts.map(({ status, why }) => `${status}: ${why.zh}`),
  };
}

/** total 20个, parts 12个+8个; ? where it is not certain. The text is one paragraph. */
function sayRelation(text: string, { roles, certain }: Relation): string {
  const said = Object.entries(roles).flatMap(([role, figures]) => {
    const spans = spansOf(figures);
    return spans.length > 0 ? `${role} ${spans.map(({ start, end }) => text.slice(start, end)).join("+")}` : [];
  });
  return said.join(", ") + (certain ? "" : "?");
}

/** The spans of a figure, of several, or of what holds a figure. */
function spansOf(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (typeof value !== "object" || value === null) return [];
  if ("figure" in value) return spansOf(value.figure);
  return "span" in value ? [value.span as Span] : [];
}
