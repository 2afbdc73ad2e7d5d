import { Parser } from "htmlparser2";
import { type List, numberItem, openList } from "./numbering.ts";
import { Table } from "./table.ts";

/**
 * The text of HTML as Word, WPS, mail programs and browsers put it on the clipboard: a paragraph a line, numbers that were made by
 * lists as text, tables as rows with tabs. Undefined where the HTML is too deep to be a text, or is an editor's picture of its lines,
 * which the plain text says better. Takes linear time; never throws.
 */
export function htmlToText(html: string): string | undefined {
  const reader = new HtmlReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: () => reader.close(),
      ontext: (text) => reader.read(text),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for (let at = 0; at < html.length && !reader.isRefused; at += CHUNK) parser.write(html.slice(at, at + CHUNK));
  if (reader.isRefused) return undefined;
  parser.end();
  return reader.text();
}

/** So many characters are read before it is asked whether to go on. */
const CHUNK = 4_096;
/** Nothing that was written by people lies deeper; a closing tag is looked for among the open ones. */
const DEEPEST = 400;
/** Tables inside of so many others are read as text. */
const MOST_TABLES = 8;

const BLOCKS = new Set(
  (
    "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
const UNREAD = new Set(
  "canvas del head iframe img input noscript object rp rt script select style svg template textarea title xml".split(
    " ",
  ),
);
/** What is not shown, and the comments of a word processor. */
const HIDDEN = /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment|mso-special-character\s*:\s*comment/i;
/** The number or bullet that Word has put before a paragraph. */
const WORD_MARKER = /mso-list\s*:\s*ignore/i;
/** How an editor of plain text copies its colours. */
const EDITOR_LINES = /white-space\s*:\s*pre\s*(?:;|$)/i;
/** What tells a number from a bullet, which may be a letter of a symbol font. */
const NUMBER = /[\d\p{Script=Han}①-⑳]|[A-Za-z]{1,5}[.)、）]/u;
/** A Chinese character or mark: no blank belongs between two of them. */
const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…]/u;

/** An element that is open. */
interface Frame {
  readonly isBlock: boolean;
  readonly isUnread: boolean;
  readonly isMarker: boolean;
  readonly isPre: boolean;
  readonly list?: List;
  readonly table?: Table;
  readonly cell?: { readonly columns: number; readonly rows: number };
}

/** Lines that are being written: of the text, or of a cell. */
interface Sheet {
  readonly lines: string[];
  /** The pieces of the line that is open, and the number that its first words get. */
  pieces: string[];
  number: string;
}

class HtmlReader {
  isRefused = false;
  readonly #frames: Frame[] = [];
  readonly #sheets: Sheet[] = [newSheet()];
  readonly #tables: Table[] = [];
  readonly #lists: List[] = [];
  #unread = 0;
  #pre = 0;
  /** The pieces of a number that Word has made, while it is read. */
  #marker: string[] | undefined;
  #seen = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { style = "" } = attributes;
    if (this.#frames.length >= DEEPEST) this.isRefused = true;
    if (name !== "meta" && name !== "html" && name !== "head" && name !== "body" && this.#seen++ === 0)
      this.isRefused ||= EDITOR_LINES.test(style);
    const isCell = (name === "td" || name === "th") && this.#tables.length > 0;
    const frame: Frame = {
      isBlock: BLOCKS.has(name),
      isUnread: UNREAD.has(name) || HIDDEN.test(style),
      isMarker: WORD_MARKER.test(style) && this.#marker === undefined,
      isPre: name === "pre",
      ...((name === "ol" || name === "ul") && { list: openList(name, attributes) }),
      ...(name === "table" && this.#tables.length < MOST_TABLES && { table: new Table() }),
      ...(isCell && { cell: { columns: spanOf(attributes["colspan"]), rows: spanOf(attributes["rowspan"]) } }),
    };
    this.#frames.push(frame);
    if (frame.isUnread) this.#unread++;
    if (frame.isPre) this.#pre++;
    if (this.#unread > 0) return;
    if (frame.isBlock) this.#breakLine();
    if (frame.isMarker) this.#marker = [];
    if (frame.list) this.#lists.push(frame.list);
    if (frame.table) this.#tables.push(frame.table);
    if (name === "tr") this.#tables.at(-1)?.openRow();
    if (frame.cell) this.#sheets.push(newSheet());
    const list = name === "li" ? this.#lists.at(-1) : undefined;
    if (list) this.#sheet.number = numberItem(list, attributes);
  }

  close(): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    if (this.#unread === 0) this.#closeRead(frame);
    if (frame.isUnread) this.#unread--;
    if (frame.isPre) this.#pre--;
  }

  read(text: string): void {
    if (this.#unread > 0) return;
    if (this.#marker) this.#marker.push(text);
    else if (this.#pre === 0) this.#write(text);
    else {
      const [first = "", ...more] = text.split("\n");
      this.#write(first);
      for (const line of more) {
        this.#breakLine();
        this.#write(line);
      }
    }
  }

  text(): string {
    while (this.#frames.length > 0) this.close();
    this.#breakLine();
    return this.#sheet.lines.join("\n");
  }

  #closeRead({ isBlock, isMarker, list, table, cell }: Frame): void {
    if (isMarker) {
      const marker = (this.#marker ?? []).join("").replace(/\s+/g, "");
      this.#marker = undefined;
      if (NUMBER.test(marker)) this.#write(marker);
    }
    if (isBlock) this.#breakLine();
    if (list) this.#lists.pop();
    if (cell && this.#sheets.length > 1) {
      const { lines } = this.#sheets.pop() as Sheet;
      this.#tables.at(-1)?.addCell(lines, cell.columns, cell.rows);
    }
    if (table) {
      this.#tables.pop();
      for (const line of table.toLines()) this.#sheet.lines.push(line);
    }
  }

  get #sheet(): Sheet {
    return this.#sheets.at(-1) as Sheet;
  }

  #write(text: string): void {
    const sheet = this.#sheet;
    if (sheet.number !== "" && /\S/.test(text)) {
      sheet.pieces.push(sheet.number);
      sheet.number = "";
      sheet.pieces.push(text.replace(/^[ \t\r\n\f]+/, ""));
    } else sheet.pieces.push(text);
  }

  #breakLine(): void {
    const sheet = this.#sheet;
    if (sheet.pieces.length === 0) return;
    const line = closeBlanks(sheet.pieces.join(""));
    sheet.pieces = [];
    if (line !== "") sheet.lines.push(line);
  }
}

function newSheet(): Sheet {
  return { lines: [], pieces: [], number: "" };
}

/** Blanks as a browser shows them: one, and none at the ends of a line; a line break of the source parts no Chinese words. */
function closeBlanks(text: string): string {
  return text
    .replace(/[ \t\r\n\f]+/g, (blanks, at: number) => {
      const isBroken = /[\r\n]/.test(blanks);
      return isBroken && WIDE.test(text[at - 1] ?? "") && WIDE.test(text[at + blanks.length] ?? "") ? "" : " ";
    })
    .replace(/^ | $/g, "");
}

function spanOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Math.max(1, Number(text)) : 1;
}
