import Big from "big.js";
import { defineRule, type Finding } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import type { Table } from "../../report/tables.ts";
import type { Span } from "../../text/text.ts";
import { writePercent } from "../../verdicts/amounts.ts";

/** Larger ones are data, and no table of a report. */
const [MOST_ROWS, MOST_COLUMNS] = [100, 12] as const;
const NUMBER = /^\d+(?:\.\d+)?%?$/;
const TOTAL = /^(?:合|总) *计$/;
/** Rows that are parts of another row, or sums of some. */
const WITHIN = /其中|小计|^[-—]/;
const RATE = /率|占比|比重|比例/;
/** Columns whose numbers are no amounts that add up. */
const NOT_ADDED = /率|比|[均价每]|得分|名次|排名|年份|序号/;

interface Cell extends Span {
  readonly words: string;
  /** Undefined where the cell holds no plain number. */
  readonly number: Big | undefined;
}

interface Grid {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The last row. */
  readonly total: readonly Cell[];
}

/**
 * 表内复算: the columns of a table make its 合计, and its rates are those of two columns. The table proves how it is to be read: a
 * column is told only where another makes its total, a rate only where those of all other rows fit.
 */
export const tableMismatch = defineRule({
  id: "table-mismatch",
  family: "arithmetic",
  severity: "information",
  summary: { zh: "表中合计、比率与各行相符", en: "Totals and rates of a table agree with its rows" },
  *check(report) {
    for (const table of report.tables) {
      const grid = readGrid(report, table);
      if (grid) yield* [...findTotals(grid), ...findRates(grid)].sort((a, b) => a.span.start - b.span.start);
    }
  },
});

/** The cells of a table with tabs or rules between them, whose last row is the total; undefined where its rows differ in length. */
function readGrid({ text, folded }: Report, { span }: Table): Grid | undefined {
  const lines: Cell[][] = [];
  let start = span.start;
  for (const line of text.slice(span.start, span.end).split("\n")) {
    if (lines.length > MOST_ROWS) return undefined;
    if (!/^[|:\- ]*$/.test(line)) lines.push(cellsOf(folded, line, start));
    start += line.length + 1;
  }
  const [heads, ...rows] = lines;
  const total = rows.pop();
  if (!heads || !total || rows.length < 2 || heads.length > MOST_COLUMNS) return undefined;
  if (![...rows, total].every((row) => row.length === heads.length)) return undefined;
  if (!total.some(({ words }) => TOTAL.test(words))) return undefined;
  if (rows.some((row) => row.some(({ words }) => WITHIN.test(words) || TOTAL.test(words)))) return undefined;
  return { heads: heads.map(({ words }) => words), rows, total };
}

function cellsOf(folded: string, line: string, start: number): Cell[] {
  const ruled = line.startsWith("|");
  const cells = (ruled ? line.slice(1).replace(/\|\s*$/, "") : line).split(ruled ? "|" : "\t");
  let at = start + (ruled ? 1 : 0);
  return cells.map((cell) => {
    const from = at + (cell.length - cell.trimStart().length);
    const end = from + cell.trim().length;
    at += cell.length + 1;
    const words = folded.slice(from, end).trim();
    return { start: from, end, words, number: NUMBER.test(words) ? Big(words.replace("%", "")) : undefined };
  });
}

function findTotals({ heads, rows, total }: Grid): Finding[] {
  const sums = total.flatMap((cell, column) => {
    const parts = rows.flatMap((row) => row[column]?.number ?? []);
    const plain = cell.number && !cell.words.endsWith("%") && !NOT_ADDED.test(heads[column] as string);
    return plain && parts.length === rows.length ? [{ cell, parts, sum: parts.reduce((a, b) => a.plus(b)) }] : [];
  });
  const wrong = sums.filter(({ cell, parts, sum }) => {
    const rounding = parts.some((part) => !part.eq(part.round())) ? 10 ** -decimalsOf(cell) * parts.length : 0;
    return sum
      .minus(cell.number as Big)
      .abs()
      .gt(rounding);
  });
  if (wrong.length * 2 > sums.length || wrong.length === sums.length) return [];
  return wrong.map(({ cell, parts, sum }) => {
    const said = parts.length <= 8 ? `${parts.join("+")}=${sum}` : "";
    return {
      span: { start: cell.start, end: cell.end },
      message: {
        zh: `这一列${said || `相加得${sum}`}，与合计“${cell.words}”不符，请核对。`,
        en: `This column makes ${said || sum}, not the total “${cell.words}”; check the column.`,
      },
    };
  });
}

function findRates({ heads, rows, total }: Grid): Finding[] {
  const all = [...rows, total];
  return heads.flatMap((head, column) => {
    if (!RATE.test(head) || !all.every((row) => row[column]?.words.endsWith("%") && row[column]?.number)) return [];
    const bases = heads.flatMap((_, i) => (all.every((row) => isAmount(row[i] as Cell)) ? [i] : []));
    const pairs = bases.flatMap((part) =>
      bases.filter((whole) => whole !== part).map((whole) => [part, whole] as const),
    );
    const misfits = pairs.map(([part, whole]) =>
      all.filter((row) => !fits(row[part] as Cell, row[whole] as Cell, row[column] as Cell)),
    );
    const nearly = misfits.findIndex((rest) => rest.length === 1);
    const row = misfits[nearly]?.[0];
    const others = all.filter((other) => other !== row);
    const oneReading = misfits.every((rest) => rest.length > 1 || rest[0] === row);
    const rates = new Set(others.map((other) => other[column]?.words));
    if (!row || !oneReading || others.length < 3 || rates.size < 2) return [];
    const [part, whole] = (pairs[nearly] as readonly [number, number]).map((i) => row[i]?.number as Big) as [Big, Big];
    const { start, end, words } = row[column] as Cell;
    const sum = `${part}÷${whole}=${writePercent(part.div(whole).times(100).toNumber())}`;
    return [
      {
        span: { start, end },
        message: {
          zh: `${sum}，与表中所写的“${words}”不符，其余各行都合得上，请核对。`,
          en: `${sum}, not “${words}”, while all other rows fit; check this row.`,
        },
      },
    ];
  });
}

function isAmount({ words, number }: Cell): boolean {
  return number?.gt(0) === true && !words.endsWith("%");
}

/** Whether the rate is the quotient, rounded or cut behind its last digit. */
function fits(part: Cell, whole: Cell, rate: Cell): boolean {
  const last = 10 ** -decimalsOf(rate);
  const over = (part.number as Big)
    .div(whole.number as Big)
    .times(100)
    .minus(rate.number as Big);
  return over.gte(-last / 2 - 1e-9) && over.lt(last + 1e-9);
}

function decimalsOf({ words }: Cell): number {
  return words.replace("%", "").split(".")[1]?.length ?? 0;
}
