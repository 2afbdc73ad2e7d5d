import writeXlsxFile from "write-excel-file/node";
import type { Session } from "../session.ts";
import type { Cell, Table } from "./figureTable.ts";
import { widthOf } from "./width.ts";

/** Columns are as wide as what stands in them, within reason. */
const NARROWEST = 6;
const WIDEST = 48;

/** A table as an Excel file: heads in bold that stay in sight, texts as texts whatever they look like. */
export async function xlsxOf(table: Table, session: Session): Promise<Uint8Array> {
  const [heads = [], ...rows] = table;
  const data = [
    heads.map((head) => ({ value: String(head), type: String, fontWeight: "bold" as const })),
    ...rows.map((row) => row.map(cellOf)),
  ];
  const columns = heads.map((_, i) => ({ width: widthOfColumn(table, i) }));
  const sheet = session.say({ zh: "数字", en: "Figures" });
  return await writeXlsxFile(data, { sheet, columns, stickyRowsCount: 1 }).toBuffer();
}

function cellOf(cell: Cell) {
  if (cell === null) return null;
  return typeof cell === "number" ? { value: cell, type: Number } : { value: cell, type: String };
}

function widthOfColumn(table: Table, i: number): number {
  let width = NARROWEST;
  for (const row of table) width = Math.max(width, widthOf(String(row[i] ?? "").slice(0, WIDEST)) + 2);
  return Math.min(width, WIDEST);
}
