import type { Figure } from "../figures/figure.ts";
import { pattern } from "../lexicon/phrase.ts";
import { RANGE_MARK, YEAR } from "../lexicon/time.ts";
import { ADDS_UP, STOCK } from "../lexicon/whole.ts";
import type { Message } from "../text/message.ts";
import type { RelationOf } from "./relation.ts";
import { SUMMABLE } from "./roles.ts";
import { spanOf } from "./spans.ts";
import type { Statement } from "./statements.ts";

/** Two cumulative values (累计数) of one name and one year: 截至6月底累计办理300件，截至9月底累计办理360件. */
export interface Series extends RelationOf<"series", SeriesRoles> {
  /** The months up to which they count. */
  readonly months: readonly [earlier: number, later: number];
}

export interface SeriesRoles {
  readonly earlier: Figure;
  readonly later: Figure;
}

/** The cumulative values of a paragraph, each with the last one before it that it goes on with. */
export function* findSeries(folded: string, statements: readonly Statement[]): Generator<Series> {
  let open: Dated[] = [];
  for (const statement of statements) {
    if (!statement.previous) open = [];
    if (!/\d月|季度|上半年/.test(statement.text)) continue;
    for (const [i, figure] of statement.figures.entries()) {
      const dated = readDated(folded, figure, statement.gaps[i] as string);
      if (!dated) continue;
      const before = open.findLast((other) => isSame(other, dated));
      open.push(before && dated.name === "" ? { ...dated, name: before.name } : dated);
      if (!before || before.month >= dated.month) continue;
      yield {
        kind: "series",
        roles: { earlier: before.figure, later: figure },
        span: spanOf([before.figure, figure]),
        certain: true,
        why: WHY,
        months: [before.month, dated.month],
      };
    }
  }
}

const WHY: Message = {
  zh: "同一名目的累计数，后面时点包含前面时点",
  en: "Cumulative values of one name: the later one includes the earlier one",
};

interface Dated {
  readonly figure: Figure;
  readonly name: string;
  readonly month: number;
  readonly year: string;
}

const MONTH = "(1[0-2]|[1-9])月";
const TIME = pattern`(?:(${YEAR})年)?(?:截[至止]到?(?:(${YEAR})年)?${MONTH}(?:底|末|份)?|1月?${RANGE_MARK}${MONTH}份?|(上半年|前三季度|一季度))([^;。]*)$`;
const MONTHS: Readonly<Record<string, number>> = { 上半年: 6, 前三季度: 9, 一季度: 3 };
const ADDED = pattern`${ADDS_UP}`;
/** Values that may well decrease, and values of a change. */
const NOT_ADDED = pattern`${STOCK}`;

function readDated(folded: string, figure: Figure, gap: string): Dated | undefined {
  if (!SUMMABLE.has(figure.kind)) return undefined;
  const match = TIME.exec(gap);
  if (!match) return undefined;
  const [, year, asOf, month, to, part, words = ""] = match;
  if (NOT_ADDED.test(words) || words.length > 24 || (month && !ADDED.test(words))) return undefined;
  const name =
    words.replace(/累计|完成|实现|达到?|为|共计?|已|,|全[镇县市区乡]|的/g, "") +
    (figure.counted ? folded.slice(figure.counted.start, figure.counted.end) : "");
  return { figure, name, month: Number(month ?? to ?? MONTHS[part as string]), year: asOf ?? year ?? "" };
}

/** Whether a later value speaks of the same thing: the same name, or none of its own. */
function isSame(before: Dated, { figure, name, year }: Dated): boolean {
  if (before.figure.dimension !== figure.dimension || (before.year && year && before.year !== year)) return false;
  return before.name.includes(name) || (name.length > 3 && before.name !== "" && name.includes(before.name));
}
