import { pagePath, SEVERITY_NAMES } from "./rules.mjs";

const FAMILIES = {
  structure: "结构 Structure",
  numbering: "层次序号 Numbering",
  punctuation: "标点 Punctuation",
  residue: "残留 Residue",
  wording: "措辞 Wording",
  suppression: "忽略标记 Suppression",
};

/** docs/rules.md: all rules by family. */
export function catalogue(rules) {
  const parts = ["# 规则目录 Rules", ""];
  for (const [family, name] of Object.entries(FAMILIES)) {
    const members = rules.filter((rule) => rule.family === family);
    if (members.length === 0) continue;
    parts.push(`## ${name}`, "", "| 规则 Rule | 级别 Severity | 修复 Fix | 说明 |", "|---|---|---|---|");
    for (const rule of members) parts.push(row(rule));
    parts.push("");
  }
  return [["docs/rules.md", parts.join("\n")]];
}

function row(rule) {
  const fix = rule.fixable ? "✓" : "";
  const { zh, en } = rule.summary;
  return `| [\`${rule.id}\`](../${pagePath(rule)}) | ${SEVERITY_NAMES[rule.severity]} | ${fix} | ${zh}<br>${en} |`;
}
