import type { Chapter, Page } from "./sheet-wording.ts";

/**
 * A check sheet as a web page of its own: it prints on A4 from any browser, runs no script and asks for nothing from anywhere.
 */
export function sheetToHtml(page: Page): string {
  const { locale, title, chapters, signature, note } = page;
  return `<!DOCTYPE html>
<html lang="${locale === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(nameOf(page))}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${chapters.map(chapterToHtml).join("\n")}
<p class="signature">${signature.map((label) => `<span>${escapeHtml(label)}</span>`).join("")}</p>
<p class="note">${escapeHtml(note)}</p>
</main>
</body>
</html>
`;
}

/** What a browser writes over the page: the sheet and the draft. */
function nameOf({ title, chapters }: Page): string {
  const draft = chapters[0]?.table?.rows[0]?.[1];
  return draft ? `${title} ${draft}` : title;
}

/** Print colours, in the fonts of official papers where they are there: 宋体 for text, 黑体 for headings. */
const STYLE = `@page { size: A4; margin: 18mm 16mm; }
body { margin: 0; background: #fff; color: #000; font: 10.5pt/1.5 "SimSun", "宋体", "Songti SC", "STSong", "Noto Serif CJK SC", serif; }
main { max-width: 178mm; margin: 0 auto; padding: 8mm 4mm; }
@media print { main { max-width: none; padding: 0; } }
h1 { margin: 0 0 4mm; text-align: center; font: bold 18pt/1.4 "SimHei", "黑体", "Heiti SC", "Noto Sans CJK SC", sans-serif; letter-spacing: .2em; }
h2 { margin: 4mm 0 1.5mm; font: bold 11pt/1.4 "SimHei", "黑体", "Heiti SC", "Noto Sans CJK SC", sans-serif; break-after: avoid; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: .5pt solid #888; padding: .6mm 1.6mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: bold; white-space: nowrap; }
th, .brief td:first-child { background: #f2f2f2; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.brief td:first-child { width: 7em; white-space: nowrap; }
.short { white-space: nowrap; }
.short:first-child { width: 3em; }
p { margin: 1mm 0 0; }
.signature { margin-top: 10mm; break-inside: avoid; }
.signature span { display: inline-block; width: 50%; }
.signature span::after { content: ""; display: inline-block; width: 40mm; border-bottom: .5pt solid #000; }
.note { margin-top: 4mm; color: #444; font-size: 9pt; }`;

function chapterToHtml({ heading, table, text }: Chapter): string {
  return [
    ...(heading ? [`<h2>${escapeHtml(heading)}</h2>`] : []),
    ...(table ? [tableToHtml(table)] : []),
    ...(text ? [`<p>${escapeHtml(text)}</p>`] : []),
  ].join("\n");
}

function tableToHtml({ heads, rows }: NonNullable<Chapter["table"]>): string {
  const body = rows.map((cells) => `<tr>${cells.map(cellToHtml).join("")}</tr>`);
  if (heads.length === 0) return `<table class="brief"><tbody>\n${body.join("\n")}\n</tbody></table>`;
  const head = heads.map((cell) => `<th>${escapeHtml(cell)}</th>`).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table>`;
}

/** So few characters stay on one line: a line's number, a severity, a kind of relation. */
const SHORT = 12;

function cellToHtml(cell: string): string {
  return `<td${cell.length <= SHORT ? ' class="short"' : ""}>${escapeHtml(cell)}</td>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (char) => ENTITIES[char] as string);
}
