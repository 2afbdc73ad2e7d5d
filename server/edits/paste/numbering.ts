import { writeHanOrdinal } from "../../report/markers.ts";

/** A list of a web page whose items number themselves (自动编号), and the number of its next item. */
export interface List {
  readonly ordered: boolean;
  /** What it says of the form of its numbers: `a`, `cjk-ideographic`; empty where it says nothing. */
  readonly form: string;
  next: number;
}

type Attributes = Readonly<Record<string, string>>;

/** A list as its element `ol` or `ul` describes it. */
export function openList(name: string, attributes: Attributes): List {
  return { ordered: name === "ol", form: formOf(attributes), next: wholeNumber(attributes["start"]) ?? 1 };
}

/** What an item of `list` shows before its text, as text: 1. or 一、; nothing before a bullet. Counts the item. */
export function numberItem(list: List, attributes: Attributes): string {
  const ordinal = wholeNumber(attributes["value"]) ?? list.next;
  list.next = ordinal + 1;
  return writeNumber(ordinal, formOf(attributes) || list.form || (list.ordered ? "decimal" : "none"));
}

const STYLE = /(?:^|;)\s*list-style(?:-type)?\s*:\s*([^;]+)/i;
const HAN = /cjk-|chinese|japanese-|korean-|\bhan\b/;
const BULLETS = /\b(?:none|disc|circle|square)\b/;
const LETTERS = /alpha|latin|^a$/i;

function formOf({ style = "", type = "" }: Attributes): string {
  return (STYLE.exec(style)?.[1] ?? type).trim();
}

function writeNumber(ordinal: number, form: string): string {
  const own = /^["'](.{1,12})["']$/.exec(form)?.[1]; // the number itself, as text
  if (own !== undefined) return own.trim();
  if (BULLETS.test(form)) return "";
  if (HAN.test(form) && ordinal >= 1 && ordinal <= 99) return `${writeHanOrdinal(ordinal)}、`;
  if (LETTERS.test(form) && ordinal >= 1 && ordinal <= 26) {
    const letter = String.fromCharCode(96 + ordinal);
    return `${/^A$|upper/.test(form) ? letter.toUpperCase() : letter}.`;
  }
  return `${ordinal}.`;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
}
