import type { Figure } from "../figures/figure.ts";
import type { Message } from "../text/message.ts";
import { AVERAGED, clauseOf, isChanged, SUMMABLE } from "./roles.ts";
import { spanOf } from "./spans.ts";
import { joinStatements, type Statement } from "./statements.ts";
import type { Sum } from "./sum.ts";

/**
 * Parts behind 其中 that stand further from their whole than certain sums do: wholes in pairs (项目800个、投资1900亿元，其中省重点项目
 * 260个、投资1200亿元), and wholes that something has come to (增至389家，其中省级12家). Of pairs every second figure is a part.
 */
export function* findPairedSums(own: Statement, read: readonly Sum[]): Generator<Sum> {
  if (!own.text.includes("其中")) return;
  const statement = own.previous && /^[^,。;]{0,6}其中/.test(own.text) ? joinStatements(own.previous, own) : own;
  const { figures, gaps } = statement;
  for (let i = 1; i < figures.length; i++) {
    if (!/其中[^,。;]{0,20}$/.test(gaps[i] as string)) continue;
    const first = statement.roles[i] === "attribute" ? i + 1 : i;
    for (const part of [first, first + 1]) {
      const figure = figures[part];
      if (!figure || read.some(({ roles }) => roles.parts.includes(figure))) continue;
      if (part > first && !/^[^。;:]{0,14}$/.test(gaps[part] as string)) continue;
      const sum = readSum(statement, first, part);
      if (sum) yield sum;
    }
  }
}

/** The parts from figure `part` on with the whole before figure `first`. */
function readSum(statement: Statement, first: number, part: number): Sum | undefined {
  const { figures } = statement;
  const at = wholeBefore(statement, first, figures[part] as Figure);
  if (at === undefined || !isAmount(statement, part)) return undefined;
  const total = figures[at] as Figure;
  const parts: [Figure, ...Figure[]] = [figures[part] as Figure];
  for (let i = part + 1, last = part; i < figures.length && i - last <= 2; i++) {
    if (/[;。]|其中|合计|共计/.test(statement.gaps[i] as string)) break;
    const figure = figures[i] as Figure;
    if (figure.dimension !== total.dimension || !isAmount(statement, i)) continue;
    if (amountOf(total) < [...parts, figure].reduce((sum, one) => sum + amountOf(one), 0)) break;
    parts.push(figure);
    last = i;
  }
  return {
    kind: "sum",
    roles: { total, parts },
    span: spanOf([total, ...parts]),
    certain: false,
    wide: true,
    why: WHY,
    otherTotals: [],
    further: parts,
    complete: false,
    sure: false,
    exclusive: false,
    overlapping: false,
    within: "said",
  };
}

const WHY: Message = {
  zh: "“其中”后面的数按单位与前面同单位的数对应",
  en: "What follows 其中 is a part of the figure before it that has the same unit",
};

/** The nearest figure before `first` that can be the whole of `part`: it is not smaller, and no sentence but the one of 其中 lies between. */
function wholeBefore(statement: Statement, first: number, part: Figure): number | undefined {
  for (let k = first - 1; k >= 0 && !/[;。](?!其中)/.test(statement.gaps[k + 1] as string); k--) {
    const figure = statement.figures[k] as Figure;
    if (figure.dimension === part.dimension && isAmount(statement, k))
      return amountOf(figure) >= amountOf(part) ? k : undefined;
  }
  return undefined;
}

/** An amount, or what something has come to (达到, 增至); no change, average or threshold. */
function isAmount({ figures, gaps, roles }: Statement, i: number): boolean {
  if (!SUMMABLE.has((figures[i] as Figure).kind) || roles[i] === "attribute") return false;
  const clause = clauseOf(gaps[i] as string);
  return roles[i] === "amount" || (/[到至]$/.test(clause) && !isChanged(clause) && !AVERAGED.test(clause.slice(0, -1)));
}

function amountOf({ value, factor }: Figure): number {
  return value * factor;
}
