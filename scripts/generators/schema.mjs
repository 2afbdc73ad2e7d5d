import { loadModule } from "./rules.mjs";

const { CATALOGUE } = await loadModule("server/report/kind-catalogue.ts");
const { NAMED_KINDS } = await loadModule("server/report/kind-catalogue.ts");
const { LEVELS } = await loadModule("server/check/config.ts");

const LEVEL_NAMES = {
  off: "关闭 off",
  hint: "建议 hint",
  information: "提示 information",
  warning: "警告 warning",
  error: "错误 error",
};

/** schemas/hegao.schema.json: completion and validation for the configuration file, in any editor. */
export function schema(rules) {
  return [["schemas/hegao.schema.json", `${JSON.stringify(schemaOf(rules), null, 2)}\n`]];
}

function schemaOf(rules) {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "核稿的配置 hegao.json",
    description:
      "放在稿子所在的文件夹或上级文件夹里，最近的一个起作用。The nearest one upwards from a report is in force.",
    type: "object",
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      kind: {
        description: "文种；不写就自动判断。The kind of report; recognised when absent.",
        enum: NAMED_KINDS.flatMap(({ id, called }) => [id, ...called]),
        enumDescriptions: NAMED_KINDS.flatMap(({ id, called }) => Array(called.length + 1).fill(describeKind(id))),
      },
      final: {
        description: "定稿检查：残留都算错误。Finished draft: leftovers are errors.",
        type: "boolean",
        default: false,
      },
      markdown: {
        description: "文件夹里的 Markdown 文件要不要核。Which Markdown files are checked.",
        enum: ["auto", "on", "off"],
        enumDescriptions: [
          "像工作报告的才核。Those that look like reports.",
          "都核。All of them.",
          "都不核。None of them.",
        ],
        default: "auto",
      },
      rules: {
        description: "各条规则的级别和选项。Levels and options of the rules.",
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      },
      exceptions: {
        description: "核对过、不必再提示的地方。Findings that were judged and are to stay silent.",
        type: "array",
        items: exceptionSchema(rules),
      },
      ignore: {
        description:
          '核文件夹时跳过的文件，如 "旧稿/**"、"*.draft.txt"。Files that are left out when a folder is checked.',
        type: "array",
        items: { type: "string" },
      },
      names: {
        description:
          '带数字的名称、口号，里面的数字不当数据核，如 "三百工程"、"1155"。Names whose numbers measure nothing.',
        type: "array",
        items: { type: "string", minLength: 1 },
      },
    },
    definitions: { level: { enum: LEVELS, enumDescriptions: LEVELS.map((level) => LEVEL_NAMES[level]) } },
  };
}

/** A level, or an object with a level and the rule's options. */
function ruleSchema({ summary, severity, options }) {
  const level = { $ref: "#/definitions/level" };
  const properties = { level };
  for (const [name, option] of Object.entries(options)) properties[name] = optionSchema(option);
  return {
    description: both(summary),
    default: severity,
    anyOf: [level, { type: "object", additionalProperties: false, properties }],
  };
}

function optionSchema({ default: value, description }) {
  const shape = Array.isArray(value) ? { type: "array", items: { type: "string" } } : { type: typeof value };
  return { description: both(description), ...shape, default: value };
}

function exceptionSchema(rules) {
  const text = (description, more) => ({ description, type: "string", ...more });
  return {
    type: "object",
    additionalProperties: false,
    required: ["rule", "text", "reason"],
    properties: {
      rule: { description: "规则名。The rule.", enum: rules.map(({ id }) => id) },
      text: text(
        "提示所标的原文，长的可以写“开头……结尾”。The words that the finding marks; long ones as “beginning……end”.",
        { minLength: 1 },
      ),
      before: text("紧挨在前面的字。The words right before them."),
      after: text("紧挨在后面的字。The words right behind them."),
      file: text('只对这些文件有效，如 "2026年*.txt"。A glob of the files it is meant for.'),
      reason: text("为什么不必改。Why it is right as it stands.", { minLength: 1 }),
    },
    defaultSnippets: [{ label: "例外 exception", body: { rule: "$1", text: "$2", reason: "$3" } }],
  };
}

const both = ({ zh, en }) => `${zh} ${en}`;

function describeKind(/** @type {string} */ id) {
  const entry = CATALOGUE.find((kind) => kind.id === id);
  return entry ? both(entry.name) : "不分文种，只查通用规则 Any other report";
}
