import { pagePath, SEVERITY_NAMES } from "./rules.mjs";

const PART = /<!-- generated:start -->[\s\S]*?<!-- generated:end -->/;

/** The pages of the rules, with the part between the markers renewed. A page that is not written yet is left alone. */
export function pages(rules, read) {
  return rules.flatMap((rule) => {
    const path = pagePath(rule);
    const text = read(path);
    if (text === "") return [];
    if (!PART.test(text)) {
      throw new Error(`${path}: add the lines <!-- generated:start --> and <!-- generated:end --> under the title`);
    }
    return [[path, text.replace(PART, () => `<!-- generated:start -->\n${factsOf(rule)}\n<!-- generated:end -->`)]];
  });
}

function factsOf(rule) {
  const kinds = rule.kinds ? rule.kinds.map((kind) => `\`${kind}\``).join(" ") : "全部 all";
  const table = [
    "| 级别 Severity | 自动修复 Fix | 文种 Kinds |",
    "|---|---|---|",
    `| ${SEVERITY_NAMES[rule.severity]} | ${rule.fixable ? "可 yes" : "无 no"} | ${kinds} |`,
  ];
  const options = Object.entries(rule.options).map(
    ([name, { default: value, description }]) =>
      `- \`${name}\`（默认 default \`${JSON.stringify(value)}\`）：${description.zh}${description.en}`,
  );
  return [...table, ...(options.length > 0 ? ["", "选项 Options:", "", ...options] : [])].join("\n");
}
