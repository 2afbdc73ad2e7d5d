/** A table of a web page or a word processor as it is read, cell by cell. */
export class Table {
  readonly #rows: string[][] = [];
  /** By column, in how many more rows a cell of a row above still stands. */
  readonly #spanned = new Map<number, number>();
  #isLayout = false;
  readonly #lines: string[] = [];

  openRow(): void {
    this.#rows.push([]);
    this.#skipSpanned();
  }

  /** Takes the lines of a cell that is so many columns and rows wide. */
  addCell(lines: readonly string[], columns: number, rows: number): void {
    if (this.#rows.length === 0) this.openRow();
    const row = this.#rows.at(-1) as string[];
    this.#lines.push(...lines);
    if (lines.length > MOST_LINES || lines.some((line) => line.length > LONGEST)) this.#isLayout = true;
    const cell = lines.join(" ").replace(/\s+/g, " ").trim();
    for (let i = 0; i < Math.min(columns, MOST_SPANNED); i++) {
      if (rows > 1) this.#spanned.set(row.length, Math.min(rows, MOST_SPANNED) - 1);
      row.push(i === 0 ? cell : "");
    }
    this.#skipSpanned();
  }

  /** Its rows with tabs between the cells; of a table that only lays out a page, what stands in it. */
  toLines(): readonly string[] {
    const rows = this.#rows.filter((row) => row.some((cell) => cell !== ""));
    if (this.#isLayout || rows.every((row) => row.length < 2)) return this.#lines;
    return rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1).join("\t"));
  }

  /** Puts empty cells where cells of rows above reach into the last row. */
  #skipSpanned(): void {
    const row = this.#rows.at(-1) as string[];
    for (let left = this.#spanned.get(row.length); left; left = this.#spanned.get(row.length)) {
      if (left > 1) this.#spanned.set(row.length, left - 1);
      else this.#spanned.delete(row.length);
      row.push("");
    }
  }
}

/** A cell with more lines or longer ones holds text, and its table lays out a page. */
const MOST_LINES = 3;
const LONGEST = 200;
/** No cell reaches over more columns or rows. */
const MOST_SPANNED = 100;
