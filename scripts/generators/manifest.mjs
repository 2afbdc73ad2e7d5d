import { FAMILIES, loadModule } from "./rules.mjs";

const { CATALOGUE } = await loadModule("server/report/kind-catalogue.ts");
const { LEVELS } = await loadModule("server/check/config.ts");

/** The texts of the manifest: Chinese, which is also what an editor in a third language shows, and English. */
const TEXTS = [
  ["package.nls.json", "zh"],
  ["package.nls.en.json", "en"],
];

const LEVEL_NAMES = {
  off: { zh: "不提示", en: "off" },
  hint: { zh: "建议", en: "hint" },
  information: { zh: "提示", en: "information" },
  warning: { zh: "警告", en: "warning" },
  error: { zh: "错误", en: "error" },
};

/** The parts of package.json that are made from the rules and kinds, what the editor's settings may be set to, and their texts. */
export function manifest(rules, read) {
  const parsed = JSON.parse(read("package.json"));
  const [general, writing] = parsed.contributes.configuration;
  const { properties } = general;
  const kind = properties["hegao.kind"];
  kind.enum = ["auto", ...CATALOGUE.map(({ id }) => id), "unknown"];
  kind.enumItemLabels = ["%kind.auto%", ...CATALOGUE.map(({ id }) => `%kind.${id}%`), "%kind.unknown%"];
  properties["hegao.rules"].properties = Object.fromEntries(
    rules.map(({ id }) => [id, { type: "string", description: `%rule.${id}%`, enum: LEVELS }]),
  );
  parsed.contributes.configuration = [general, writing, ...familiesOf(rules)];
  return [
    ["package.json", `${JSON.stringify(parsed, null, 2)}\n`],
    ...TEXTS.map(([path, language]) => [path, texts(rules, JSON.parse(read(path)), language)]),
  ];
}

/** One group of settings a family, one drop-down list a rule: a writer switches it by mouse. */
function familiesOf(rules) {
  return Object.keys(FAMILIES).map((family, i) => ({
    title: `%rules.${family}%`,
    order: i + 3,
    properties: Object.fromEntries(
      rules
        .filter((rule) => rule.family === family)
        .map(({ id, severity }, order) => [
          `hegao.rule.${id}`,
          {
            type: "string",
            enum: ["default", ...LEVELS],
            enumItemLabels: [`%level.default.${severity}%`, ...LEVELS.map((level) => `%level.${level}%`)],
            default: "default",
            scope: "resource",
            order,
            description: `%rule.${id}%`,
          },
        ]),
    ),
  }));
}

/** A file of texts with the generated ones behind those written by hand. */
function texts(rules, known, language) {
  const kinds = CATALOGUE.map(({ id, name }) => [`kind.${id}`, name[language]]);
  const isMade = (key) => /^(?:rules?|level)\./.test(key) || kinds.some(([name]) => name === key);
  const written = Object.entries(known).filter(([key]) => !isMade(key));
  const usual = language === "zh" ? (name) => `默认（${name}）` : (name) => `default (${name})`;
  const used = new Set(rules.map(({ severity }) => severity));
  const made = [
    ...kinds,
    ...Object.entries(FAMILIES).map(([family, name]) => [
      `rules.${family}`,
      language === "zh" ? `核稿规则：${name.zh}` : `Hegao rules: ${name.en}`,
    ]),
    ...LEVELS.map((level) => [`level.${level}`, LEVEL_NAMES[level][language]]),
    ...LEVELS.filter((level) => used.has(level)).map((level) => [
      `level.default.${level}`,
      usual(LEVEL_NAMES[level][language]),
    ]),
    ...rules.map(({ id, summary }) => [`rule.${id}`, summary[language]]),
  ];
  return `${JSON.stringify(Object.fromEntries([...written, ...made]), null, 2)}\n`;
}
