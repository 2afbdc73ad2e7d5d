import type { Chapter, Page } from "./sheet-wording.ts";

/** A check sheet as Markdown with tables, as every viewer shows them. */
export function sheetToMarkdown({ locale, title, chapters, signature, note }: Page): string {
  const colon = locale === "zh" ? "：" : ": ";
  const blocks = [
    `# ${inline(title)}`,
    ...chapters.flatMap((chapter) => blocksOf(chapter, colon)),
    signature.map((label) => `${inline(label)}＿＿＿＿＿＿＿＿`).join("　　"),
    inline(note),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function blocksOf({ heading, table, text }: Chapter, colon: string): string[] {
  return [
    ...(heading ? [`## ${inline(heading)}`] : []),
    ...(table ? [tableOf(table, colon)] : []),
    ...(text ? [inline(text)] : []),
  ];
}

/** A table; one without heads is a list of what is named and what is said of it. */
function tableOf({ heads, rows }: NonNullable<Chapter["table"]>, colon: string): string {
  if (heads.length === 0) return rows.map((cells) => `- ${cells.map(inline).join(colon)}`).join("\n");
  return [heads, heads.map(() => "---"), ...rows.map((cells) => cells.map(inline))].map(line).join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Plain words as Markdown: no links, pictures, tags, marks or new cells, whatever they look like. */
function inline(words: string): string {
  return words
    .replace(/[\\`*_~[\]|&$]|<(?=[a-z/!?])/gi, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/(?<=\w)@|(?<=www)\./gi, "\\$&");
}
