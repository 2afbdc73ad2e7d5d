import { readFileSync } from "node:fs";

/** The code blocks in one language on a page of docs/, top down: what a reader copies is what is tested. */
export function blocksOf(page: string, language: string): string[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), "utf8");
  return Array.from(text.matchAll(/^```(\S+)\n([\s\S]*?)^```$/gm))
    .filter(([, name]) => name === language)
    .map(([, , code = ""]) => code);
}
