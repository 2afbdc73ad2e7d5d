import type { Report } from "../reading/report.ts";
import type { RelationKind } from "../relations/index.ts";
import type { Message } from "../text/message.ts";
import { coverageOf } from "../verdicts/coverage.ts";
import { type Verdict, verdictsOfReport } from "../verdicts/verdict.ts";

/** What is said of the relations between figures, for whoever shows them: by figure, in words, and counted. */

/** A relation as one of its figures sees it: the figure was recomputed, or another one was recomputed from it. */
export interface FigureRelation {
  readonly verdict: Verdict;
  readonly role: "result" | "operand";
}

/** The relations of each figure, by the offset at which the figure begins; offsets count as those of the verdicts do. */
export function relationsByFigure(verdicts: readonly Verdict[]): ReadonlyMap<number, readonly FigureRelation[]> {
  const found = new Map<number, FigureRelation[]>();
  const add = (start: number, relation: FigureRelation) => {
    const known = found.get(start);
    if (known) known.push(relation);
    else found.set(start, [relation]);
  };
  for (const verdict of verdicts) {
    if (verdict.result) add(verdict.result.start, { verdict, role: "result" });
    for (const operand of verdict.operands) add(operand.start, { verdict, role: "operand" });
  }
  return found;
}

/** The calculation of a relation that was recomputed: 12+9=21 ✓, or what contradicts; undefined where nothing was decided. */
export function calculationInWords({ status, why }: Pick<Verdict, "status" | "why">): Message | undefined {
  if (status === "holds") return { zh: `${why.zh} ✓`, en: `${why.en} ✓` };
  return status === "contradicted" ? why : undefined;
}

/** So many calculations are shown of one figure. */
const MOST_CALCULATIONS = 3;

/** What was recomputed of a figure or from it, each with its kind of relation: 12+9=21 ✓（合计）. */
export function calculationsOf(relations: readonly FigureRelation[] = []): Message[] {
  const found: Message[] = [];
  for (const { verdict } of relations) {
    if (found.length === MOST_CALCULATIONS) break;
    const calculation = calculationInWords(verdict);
    const name = RELATION_NAMES[verdict.of];
    if (calculation) found.push({ zh: `${calculation.zh}（${name.zh}）`, en: `${calculation.en} (${name.en})` });
  }
  return found;
}

/** Whether a relation holds; null where nothing was decided. */
export function holds({ status }: Pick<Verdict, "status">): boolean | null {
  return status === "holds" ? true : status === "contradicted" ? false : null;
}

const both = (zh: string, en: string): Message => ({ zh, en });

export const RELATION_NAMES: Readonly<Record<RelationKind | "mention", Message>> = {
  sum: both("合计", "total"),
  bounds: both("下限", "lower bounds"),
  share: both("占比", "share"),
  ratio: both("构成", "composition"),
  completion: both("完成率", "completion"),
  remainder: both("剩余", "remainder"),
  change: both("增减", "change"),
  series: both("累计", "cumulative"),
  average: both("平均", "average"),
  respective: both("分别", "respectively"),
  list: both("项数", "number of items"),
  mention: both("前后一致", "same in both places"),
};

export const STATUS_OF_RELATION: Readonly<Record<Verdict["status"], Message>> = {
  holds: both("相符", "holds"),
  contradicted: both("不符", "contradicted"),
  open: both("不能断定", "not decided"),
  unread: both("没有读懂", "not read"),
};

/**
 * How many relations were recomputed, and what became of them; and of the words that speak of a relation how many there are, and
 * how many whose relation was not read (`server/verdicts/coverage.ts`).
 */
export interface RelationCount {
  readonly relations: number;
  readonly holding: number;
  readonly contradicted: number;
  readonly cues: number;
  readonly unread: number;
}

/** Counts the relations of a report, of which these are the verdicts; linear in its length. */
export function countRelations(report: Report, verdicts: readonly Pick<Verdict, "status">[]): RelationCount {
  const told = { holds: 0, contradicted: 0, open: 0, unread: 0 };
  for (const { status } of verdicts) told[status]++;
  let [cues, unread] = [0, 0];
  for (const kind of coverageOf(report).values()) {
    cues += kind.certain + kind.wide + kind.unread;
    unread += kind.unread;
  }
  const relations = told.holds + told.contradicted + told.open;
  return { relations, holding: told.holds, contradicted: told.contradicted, cues, unread };
}

/** What is counted of a report, or of several, for `check --stats`: plain data. */
export interface Stats extends RelationCount {
  readonly figures: number;
}

export const NO_STATS: Stats = { figures: 0, relations: 0, holding: 0, contradicted: 0, cues: 0, unread: 0 };

/** Counts figures and relations; linear in the report's length. */
export function statsOf(report: Report): Stats {
  return { figures: report.numbers.figures.length, ...countRelations(report, verdictsOfReport(report)) };
}

export function addStats(a: Stats, b: Stats): Stats {
  return {
    figures: a.figures + b.figures,
    relations: a.relations + b.relations,
    holding: a.holding + b.holding,
    contradicted: a.contradicted + b.contradicted,
    cues: a.cues + b.cues,
    unread: a.unread + b.unread,
  };
}

/** The coverage: which part of the relations that words speak of was read, from 0 to 1; null where no words do. */
export function shareRead({ cues, unread }: Pick<RelationCount, "cues" | "unread">): number | null {
  return cues === 0 ? null : (cues - unread) / cues;
}

/** The same as a whole percentage, which is 100% only where all was read; undefined where no words speak of relations. */
export function coverageInWords(count: Pick<RelationCount, "cues" | "unread">): string | undefined {
  const share = shareRead(count);
  return share === null ? undefined : `${Math.floor(share * 100)}%`;
}
