import type { Cell, Table } from "./figureTable.ts";

/** Excel takes a text that begins so for a formula and runs it; in an East Asian Excel the wide signs as well. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A table as CSV with the byte order mark that lets Excel read Chinese; a text that looks like a formula gets a ' before it. */
export function csvOf(table: Table): string[] {
  return table.map((row, i) => `${i === 0 ? "\uFEFF" : ""}${row.map(fieldOf).join(",")}\r\n`);
}

function fieldOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
