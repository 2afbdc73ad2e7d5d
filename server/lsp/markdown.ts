/**
 * Words that come from a report or from a workspace, for a text that is shown as Markdown: on one line, and no links, pictures,
 * tags or code, whatever they look like. Points and commas stay as they are: figures are full of them.
 */
export function asMarkdown(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]()#+\-!<>|~&:@$=^"']/g, "\\$&")
    .replace(/(?<=www)\./gi, "\\.");
}
