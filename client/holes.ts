/** What stands for something that is still to be filled in (占位符) in a report that the server has begun. */
const HOLE = /×{2,}|_{3,}/g;

/** `text` as a snippet in which Tab goes from one hole to the next. */
export function toSnippet(text: string): string {
  let stop = 0;
  return text.replace(/[\\$}]/g, "\\$&").replace(HOLE, (hole) => `\${${++stop}:${hole}}`);
}

/** Where the first hole of `text` stands, if it has one. */
export function firstHole(text: string): { readonly start: number; readonly end: number } | undefined {
  const [match] = text.matchAll(HOLE);
  return match && { start: match.index, end: match.index + match[0].length };
}
