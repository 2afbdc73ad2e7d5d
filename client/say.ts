import * as vscode from "vscode";

/**
 * A text in the language of findings (`hegao.locale`), which is Chinese even in an English editor unless the writer asks
 * otherwise; the editor's own translation mechanism would always follow the editor.
 */
export function say(zh: string, en: string): string {
  const locale = vscode.workspace.getConfiguration("hegao").get<string>("locale", "zh-cn");
  const name = locale === "auto" ? vscode.env.language : locale;
  return name.toLowerCase().startsWith("zh") ? zh : en;
}
