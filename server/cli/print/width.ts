import { eastAsianWidth } from "get-east-asian-width";

/**
 * How many places a text takes on a terminal and in a table: Chinese characters take two, and so do “ ” — …, which Chinese
 * fonts draw as wide (Unicode Standard Annex #11, ambiguous characters in an East Asian context).
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += eastAsianWidth(char.codePointAt(0) as number, { ambiguousAsWide: true });
  return width;
}

/** How many places the widest of many texts takes; 0 where there is none. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, widthOf(text)), 0);
}

/** A text in just `places` places: filled up with blanks, or cut with … */
export function padTo(text: string, places: number): string {
  let width = widthOf(text);
  if (width <= places) return text + " ".repeat(places - width);
  const chars = [...text];
  while (width > places - 2) width -= widthOf(chars.pop() as string);
  return `${chars.join("")}…${" ".repeat(places - width - 2)}`;
}

/** Behind these marks and blanks a line may end. */
const PIECE = /[^，、；。：,; ]*[，、；。：,; ]*/g;

/** A text in lines of at most `places` places; a piece between two marks that is longer stays whole. */
export function wrap(text: string, places: number): string[] {
  const lines: string[] = [""];
  for (const [piece] of text.matchAll(PIECE)) {
    const line = lines.at(-1) as string;
    if (line !== "" && widthOf((line + piece).trimEnd()) > places) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trimEnd());
}
