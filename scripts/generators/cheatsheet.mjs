import { loadModule } from "./rules.mjs";

const { NUMBERED_SNIPPETS } = await loadModule("server/lsp/snippets.ts");

const PAGE = "docs/cheatsheet.md";
const PART = /<!-- generated:start -->[\s\S]*?<!-- generated:end -->/;

/** The page to keep beside the keyboard, with the commands of the extension and its snippets renewed. */
export function cheatsheet(_rules, read) {
  const tables = [
    "## 命令（按 F1，输入“核稿”） Commands (F1, hegao)",
    "",
    "| 命令 | Command |",
    "|---|---|",
    ...commandsOf(read),
    "",
    "## 片段（输入前缀，按 Tab） Snippets (prefix, Tab)",
    "",
    "| 前缀 Prefix | 写什么 What it writes |",
    "|---|---|",
    ...snippetsOf(read),
  ];
  const part = `<!-- generated:start -->\n${tables.join("\n")}\n<!-- generated:end -->`;
  return [[PAGE, read(PAGE).replace(PART, () => part)]];
}

/** Two commands of one name, as the keys and the section view have them, are one row. */
function commandsOf(read) {
  const [zh, en] = ["package.nls.json", "package.nls.en.json"].map((path) => JSON.parse(read(path)));
  const keys = JSON.parse(read("package.json")).contributes.commands.map(({ title }) => title.slice(1, -1));
  return [...new Set(keys.map((key) => `| ${zh[key]} | ${en[key]} |`))];
}

function snippetsOf(read) {
  const written = Object.entries(JSON.parse(read("snippets/gongwen.json")));
  return [
    ...NUMBERED_SNIPPETS.map(({ prefix, name }) => `| \`${prefix}\` | ${name.zh}，序号接着上文编 ${name.en} |`),
    ...written.map(([name, { prefix, description }]) => `| \`${prefix}\` | ${name}：${description} |`),
  ];
}
