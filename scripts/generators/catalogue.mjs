import { FAMILIES, pagePath, SEVERITY_NAMES } from "./rules.mjs";

/** docs/rules.md: all rules by family. */
export function catalogue(rules) {
  const parts = ["# 规则目录 Rules", ""];
  for (const [family, { zh, en }] of Object.entries(FAMILIES)) {
    const members = rules.filter((rule) => rule.family === family);
    if (members.length === 0) continue;
    parts.push(`## ${zh} ${en}`, "", "| 规则 Rule | 级别 Severity | 修复 Fix | 说明 |", "|---|---|---|---|");
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
