import * as vscode from "vscode";

/** The server names a rule's page as a file; here it opens as people read it, with headings and tables. */
export function linkRule({ code }: vscode.Diagnostic): void {
  if (typeof code === "object") code.target = vscode.Uri.parse(openingOf(String(code.value)));
}

/** The same for the links in a hover, which may run this one command and no other. */
export function linkRules(text: vscode.MarkdownString, pages: string): void {
  const parts = text.value.split(`](${pages}`);
  text.value = parts
    .map((part, i) => (i === 0 ? part : part.replace(/^([a-z0-9-]+)\.md\)/, (_, id: string) => `](${openingOf(id)})`)))
    .join("");
  text.isTrusted = { enabledCommands: ["hegao.openRule"] };
}

/** The same for a link in the text. */
export function linkToRule(link: vscode.DocumentLink, pages: string): void {
  const target = link.target?.toString() ?? "";
  const rule = target.startsWith(pages) && /^([a-z0-9-]+)\.md$/.exec(target.slice(pages.length))?.[1];
  if (rule) link.target = vscode.Uri.parse(openingOf(rule));
}

function openingOf(rule: string): string {
  return `command:hegao.openRule?${encodeURIComponent(JSON.stringify([rule]))}`;
}
