import type { Figure } from "../figures/figure.ts";
import type { Message } from "../text/message.ts";
import type { RelationOf } from "./relation.ts";
import { clauseOf } from "./roles.ts";
import { spanOf } from "./spans.ts";
import type { Statement } from "./statements.ts";

/** An average (平均数) with what it may be made of: 14个村集体收入612万元，平均每村43.7万元. Any total by any number may be meant. */
export interface Average extends RelationOf<"average", AverageRoles> {
  /** Whether the sentence holds nothing but the three, so that no other total or number can be meant. */
  readonly alone: boolean;
}

export interface AverageRoles {
  readonly average: Figure;
  readonly totals: readonly [Figure, ...Figure[]];
  readonly counts: readonly [Figure, ...Figure[]];
}

/** 户均⟦4.8万元⟧, 平均每村⟦43.7万元⟧; 人均 is measured by a population that is seldom written. */
const AVERAGE = /(?:平均每([个名户村家亩所场件])|(?<![万])([户村亩场件校])均)([^,。;、:\d]{0,8})$/;
/** An average that says nothing of its own; 户均⟦增收⟧ is told of what grew. */
const BARE = /^(?:发放|投入|为|约|达到?)*$/;
const GROWN = /增收|增加/;
/** What tells how many there were behind the average: 平均每村28万元，⟦涉及⟧25个村. */
const INVOLVES = /^,(?:共|总共)?(?:涉及|惠及|覆盖|受益)$/;

/** Every average of a statement that has a total and a number. */
export function* findAverages(folded: string, statement: Statement): Generator<Average> {
  const { figures, gaps, roles } = statement;
  if (figures.length < 3 || !statement.text.includes("均")) return;
  for (let i = 1; i < figures.length; i++) {
    const average = figures[i] as Figure;
    const match = AVERAGE.exec(gaps[i] as string);
    const of = match?.[1] ?? match?.[2];
    if (!of) continue;
    const before = figures.slice(0, i);
    const behind = INVOLVES.test(gaps[i + 1] ?? "") ? figures.slice(i + 1, i + 2) : [];
    const counts = [...before, ...behind].filter((figure) => figure !== average && isNumberOf(folded, figure, of));
    const grown = GROWN.test(match?.[3] ?? "");
    const isTotal = (k: number) => (grown ? GROWN.test(clauseOf(gaps[k] as string)) : roles[k] !== "aside");
    const totals = before.filter(
      (figure, k) => figure.dimension === average.dimension && isTotal(k) && !counts.includes(figure),
    );
    if (counts.length === 0 || totals.length === 0) continue;
    const alone = figures.length === 3 && (grown || BARE.test(match?.[3] ?? ""));
    yield {
      kind: "average",
      roles: { average, totals: totals as [Figure, ...Figure[]], counts: counts as [Figure, ...Figure[]] },
      span: spanOf([...totals, ...counts, average]),
      certain: alone,
      why: WHY,
      alone,
    };
  }
}

const WHY: Message = {
  zh: "“平均每”“户均”等是总数除以个数",
  en: "平均每, 户均 and the like are a total by a number",
};

/** Whether a figure counts what the average is of: 112户, 14个村. */
function isNumberOf(folded: string, { kind, unit, span }: Figure, of: string): boolean {
  if (kind !== "count" && kind !== "household" && unit !== "亩") return false;
  if (of === "校")
    return unit === "所" && /^[^,。;、]{0,4}(?:学校|[中小]学|校)/.test(folded.slice(span.end, span.end + 7));
  return unit === of || (of === "村" && /^[^,。;、]{0,6}村/.test(folded.slice(span.end, span.end + 8)));
}
