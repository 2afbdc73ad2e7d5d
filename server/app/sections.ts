import type { Diagnostic } from "../check/diagnostic.ts";
import { describeFigures } from "../check/figure-summary.ts";
import type { Severity } from "../check/rule.ts";
import type { Report } from "../reading/report.ts";
import type { Section } from "../report/outline.ts";
import { countWords } from "../report/word-count.ts";
import { findMissingParts, type MissingPart } from "../rules/structure/missing-parts.ts";
import type { Message } from "../text/message.ts";
import { lineAt, type Span } from "../text/text.ts";
import { countFindings, type FindingCount } from "./count.ts";

/** What stands in a stretch of a report. */
export interface Tally {
  /** 字数, as word processors count: see `countWords`. */
  readonly characters: number;
  readonly findings: FindingCount;
  readonly figures: number;
  /** Figures that leave a reader asking (缺口径). */
  readonly lacking: number;
}

/** A section with what stands in it. */
export interface PresentSection {
  readonly section: Section;
  /** The parts of the report's kind that it is; none for most sections. */
  readonly parts: readonly Message[];
  /** What stands between its heading and the next one of any level, the heading with it. */
  readonly own: Tally;
  /** The same with all sections below it. */
  readonly whole: Tally;
  /** The first place in it of which something is said. */
  readonly firstFinding?: Span;
  readonly children: readonly PresentSection[];
}

/** The structure of a report (稿子结构): its sections, and in their places the parts that it lacks. */
export interface Structure {
  /** What stands before the first heading: the title, the addressee, the lead. */
  readonly lead: Tally;
  readonly whole: Tally;
  readonly rows: readonly (PresentSection | MissingPart)[];
}

/** Reads the structure of a report; `diagnostics` are the findings that are said of it. */
export function readStructure(report: Report, diagnostics: readonly Diagnostic[]): Structure {
  const { sections, outline } = report;
  const [lead = emptyStretch(), ...stretches] = readStretches(report, diagnostics);
  const stretchOf = new Map(sections.map((section, i) => [section, stretches[i] as Stretch]));
  const describe = (section: Section): PresentSection => {
    const { first, ...own } = stretchOf.get(section) ?? emptyStretch();
    const children = section.children.map(describe);
    const firstFinding = first ?? children.find((child) => child.firstFinding)?.firstFinding;
    return {
      section,
      parts: report.parts.filter((found) => found.section === section).map(({ part }) => part.name),
      own,
      whole: sum([own, ...children.map(({ whole }) => whole)]),
      ...(firstFinding && { firstFinding }),
      children,
    };
  };
  const present = outline.map(describe);
  const { first: _, ...before } = lead;
  return {
    lead: before,
    whole: sum([before, ...present.map(({ whole }) => whole)]),
    rows: putInPlace(present, findMissingParts(report)),
  };
}

/** Puts each missing part before the section that it belongs before, in the order of the kind. */
function putInPlace(
  present: readonly PresentSection[],
  missing: readonly MissingPart[],
): (PresentSection | MissingPart)[] {
  const first = missing.filter((part) => part.first);
  const last = missing.filter((part) => !part.first && !part.next);
  const between = present.flatMap((row) => [...missing.filter(({ next }) => next === row.section), row]);
  return [...first, ...between, ...last];
}

/** What stands from one heading to the next, and where the first finding in it is. */
interface Stretch extends Tally {
  readonly first?: Span;
}

const emptyStretch = (): Stretch => ({ characters: 0, findings: countFindings([]), figures: 0, lacking: 0 });

/** What stands before the first heading, and then behind each: every character, finding and figure counts in one of them. */
function readStretches(report: Report, diagnostics: readonly Diagnostic[]): Stretch[] {
  const { folded, sections } = report;
  const starts = [0, ...sections.map(({ marker }) => marker.span.start)];
  const counts = starts.map(() => ({ findings: [] as Diagnostic[], figures: 0, lacking: 0 }));
  const at = (offset: number) => counts[lineAt(starts, offset)] as (typeof counts)[number];
  for (const finding of diagnostics) at(finding.span.start).findings.push(finding);
  // Whether a figure is contradicted doesn't matter here.
  for (const { figure, missing } of describeFigures(report, [], [])) {
    const count = at(figure.span.start);
    count.figures++;
    if (missing.length > 0) count.lacking++;
  }
  return counts.map(({ findings, figures, lacking }, i) => {
    const first = firstOf(findings);
    return {
      characters: countWords(folded, { start: starts[i] as number, end: starts[i + 1] ?? folded.length }),
      findings: countFindings(findings),
      figures,
      lacking,
      ...(first && { first }),
    };
  });
}

/** Suggestions that are only marked in the text are passed over while something graver is there. */
function firstOf(findings: readonly Diagnostic[]): Span | undefined {
  const isListed = ({ severity }: { severity: Severity }) => severity !== "hint";
  const listed = findings.some(isListed) ? findings.filter(isListed) : findings;
  return listed.reduce<Span | undefined>(
    (first, { span }) => (first && first.start <= span.start ? first : span),
    undefined,
  );
}

function sum(tallies: readonly Tally[]): Tally {
  const add = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  return {
    characters: add(({ characters }) => characters),
    findings: {
      errors: add(({ findings }) => findings.errors),
      warnings: add(({ findings }) => findings.warnings),
      information: add(({ findings }) => findings.information),
      hints: add(({ findings }) => findings.hints),
    },
    figures: add(({ figures }) => figures),
    lacking: add(({ lacking }) => lacking),
  };
}
