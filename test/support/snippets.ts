import { readFileSync } from "node:fs";

/** One entry of a VS Code snippet file. */
export interface Snippet {
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** Reads the snippets the extension ships, in file order. */
export function readSnippets(): Snippet[] {
  const file = new URL("../../snippets/gongwen.json", import.meta.url);
  const entries: [string, { prefix: string | string[]; body: string[]; description: string }][] = Object.entries(
    JSON.parse(readFileSync(file, "utf8")),
  );
  return entries.map(([name, { prefix, body, description }]) => ({
    name,
    prefixes: [prefix].flat(),
    body,
    description,
  }));
}

/** What stands in a snippet body: plain text, or a tab stop with the texts it offers, the one inserted first. */
export type SnippetPart = string | { readonly stop: number; readonly texts: readonly string[] };

/** The text that is inserted when nobody types anything: every tab stop with its default or its first choice. */
export function expandSnippet(body: readonly string[]): string {
  return parseSnippet(body)
    .map((part) => (typeof part === "string" ? part : (part.texts[0] ?? "")))
    .join("");
}

/**
 * Reads the part of VS Code's snippet syntax that our snippets use: `$n`, `${n}`, `${n:default}`, `${n|a,b|}`.
 * Throws with the text in question at anything else: escapes, variables, nested or unclosed tab stops.
 */
export function parseSnippet(body: readonly string[]): SnippetPart[] {
  const text = body.join("\n");
  const parts: SnippetPart[] = [];
  let end = 0;
  for (const match of text.matchAll(/\$(?:(\d+)|\{(\d+)(?::([^${}|\\]*)|\|([^${}|\\]+)\|)?\})/g)) {
    parts.push(plain(text.slice(end, match.index)));
    const [, bare, braced, placeholder, choices] = match;
    const texts = choices?.split(",") ?? (placeholder === undefined ? [] : [placeholder]);
    parts.push({ stop: Number(bare ?? braced), texts });
    end = match.index + match[0].length;
  }
  parts.push(plain(text.slice(end)));
  return parts.filter((part) => part !== "");
}

function plain(text: string): string {
  if (/[${}\\]/.test(text)) throw new Error(`not a snippet our tests can read: ${text}`);
  return text;
}
