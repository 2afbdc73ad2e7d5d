import { holdsNumber, MOST_NAMES } from "../figures/own-names.ts";
import { readKind } from "../report/kind-catalogue.ts";
import { KINDS, type Kind } from "../report/kinds.ts";
import { matchesGlob } from "../text/glob.ts";
import { type JsonMember, type JsonNode, parseJsonc } from "../text/jsonc.ts";
import type { Message } from "../text/message.ts";
import { nearest } from "../text/nearest.ts";
import type { Span } from "../text/text.ts";
import type { Exception, RuleSetting, Settings } from "./diagnostic.ts";
import { MARKDOWN_MODES, type MarkdownMode } from "./file-names.ts";
import { type Level, type Rule, SEVERITIES } from "./rule.ts";

/** What `hegao.json` says; every part may be left out there and has its default here. */
export interface Config {
  readonly kind?: Kind;
  readonly final: boolean;
  readonly markdown: MarkdownMode;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly exceptions: readonly Exception[];
  /** Globs of the files that are left out when a folder is checked. */
  readonly ignore: readonly string[];
  /** Names with numbers in them that measure nothing: "1155", 三百工程. */
  readonly names: readonly string[];
}

/** Something in the configuration that is not understood: where, what is wrong and how to write it. */
export interface ConfigProblem {
  readonly span: Span;
  readonly message: Message;
}

export const DEFAULT_CONFIG: Config = {
  final: false,
  markdown: "auto",
  rules: {},
  exceptions: [],
  ignore: [],
  names: [],
};

/** What a rule may be set to, from mild to grave. */
export const LEVELS: readonly Level[] = ["off", ...SEVERITIES];

/** A configuration as read. */
export interface ParsedConfig {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  /** Where each exception stands in the text. */
  readonly places: ReadonlyMap<Exception, Span>;
}

/**
 * Reads the text of a `hegao.json`. What is understood is in force even where something else is not; a text that is no
 * JSON at all gives the defaults. Never throws.
 */
export function parseConfig(text: string, rules: readonly Rule[]): ParsedConfig {
  const places = new Map<Exception, Span>();
  if (text.trim() === "") return { config: DEFAULT_CONFIG, problems: [], places };
  const parsed = parseJsonc(text);
  if ("problem" in parsed) return { config: DEFAULT_CONFIG, problems: [parsed.problem], places };
  const problems: ConfigProblem[] = [];
  const config = readConfig(parsed.root, rules, places, (span, message) => problems.push({ span, message }));
  return { config, problems, places };
}

/** The settings for one file, told by its path seen from the configuration's folder. */
export function settingsFor(config: Config, path: string): Settings {
  return {
    rules: config.rules,
    final: config.final,
    exceptions: config.exceptions.filter(({ file }) => file === undefined || matchesGlob(file, path)),
  };
}

type Complain = (span: Span, message: Message) => void;
type Entry<T> = (node: JsonNode, complain: Complain) => T | undefined;

function readConfig(root: JsonNode, rules: readonly Rule[], places: Map<Exception, Span>, complain: Complain): Config {
  const fields = {
    $schema: textOf,
    kind: kindOf,
    final: valueLike(false),
    markdown: oneOf(MARKDOWN_MODES),
    rules: (node: JsonNode) => readRules(node, rules, complain),
    exceptions: listOf((node) => {
      const exception = readException(node, rules, complain);
      if (exception) places.set(exception, node.span);
      return exception;
    }),
    ignore: listOf(textOf),
    names: readNames,
  };
  const { $schema: _, ...given } = readObject(root, fields, complain) ?? {};
  return { ...DEFAULT_CONFIG, ...given };
}

function readRules(
  node: JsonNode,
  rules: readonly Rule[],
  complain: Complain,
): Record<string, RuleSetting> | undefined {
  if (node.type !== "object") return expected(node, '{ "规则": "级别" }', '{ "rule": "level" }', complain);
  const settings: Record<string, RuleSetting> = {};
  for (const { name, nameSpan, value } of node.members) {
    const rule = rules.find(({ id }) => id === name);
    if (!rule) complain(nameSpan, unknownRule(name, rules));
    else settings[name] = readRule(value, rule, complain);
  }
  return settings;
}

/** A level, or an object with a level and the rule's options. */
function readRule(node: JsonNode, rule: Rule, complain: Complain): RuleSetting {
  const levelOf = oneOf(LEVELS);
  if (node.type !== "object") {
    const level = levelOf(node, complain);
    return level ? { level } : {};
  }
  const fields: Record<string, Entry<unknown>> = { level: levelOf };
  for (const [name, option] of Object.entries(rule.options)) fields[name] = valueLike(option.default);
  const { level, ...options } = readObject(node, fields, complain) ?? {};
  return { ...(level ? { level: level as Level } : {}), options };
}

function readException(node: JsonNode, rules: readonly Rule[], complain: Complain): Exception | undefined {
  const fields = { rule: textOf, text: textOf, before: textOf, after: textOf, file: textOf, reason: textOf };
  const given = readObject(node, fields, complain);
  if (!given || node.type !== "object") return undefined;
  const missing = (["rule", "text", "reason"] as const).filter(
    (name) => !(name === "text" ? given[name] : given[name]?.trim()), // what is marked may be a blank
  );
  if (missing.length > 0) {
    const names = missing.map((name) => `"${name}"`);
    complain(
      { start: node.span.start, end: node.span.start + 1 },
      {
        zh: `例外缺少 ${names.join("、")}，每条例外都要写明规则 "rule"、原文 "text" 和理由 "reason"。`,
        en: `This exception lacks ${names.join(", ")}: each one names the "rule", the "text" it marks and the "reason".`,
      },
    );
    return undefined;
  }
  const named = node.members.findLast(({ name }) => name === "rule") as JsonMember;
  if (!rules.some(({ id }) => id === given.rule)) complain(named.value.span, unknownRule(given.rule as string, rules));
  return given as Exception;
}

/** The known members of an object; unknown ones are complained about, the last of two with one name counts. */
function readObject<T extends Readonly<Record<string, Entry<unknown>>>>(
  node: JsonNode,
  fields: T,
  complain: Complain,
): { [K in keyof T]?: Exclude<ReturnType<T[K]>, undefined> } | undefined {
  if (node.type !== "object") return expected(node, "{ … }", "{ … }", complain);
  const read: Record<string, unknown> = {};
  for (const { name, nameSpan, value } of node.members) {
    if (Object.hasOwn(fields, name)) {
      const given = (fields[name] as Entry<unknown>)(value, complain);
      if (given !== undefined) read[name] = given;
      continue;
    }
    const names = Object.keys(fields);
    const meant = nearest(name, names);
    complain(nameSpan, {
      zh: `没有名为 "${name}" 的设置，${meant ? `是不是 "${meant}"？` : `可写的有：${names.join("、")}。`}`,
      en: `There is no setting "${name}"${meant ? `; did you mean "${meant}"?` : `; there are: ${names.join(", ")}.`}`,
    });
  }
  return read as { [K in keyof T]?: Exclude<ReturnType<T[K]>, undefined> };
}

const textOf: Entry<string> = (node, complain) =>
  node.type === "value" && typeof node.value === "string" ? node.value : expected(node, '"文字"', '"text"', complain);

function readNames(node: JsonNode, complain: Complain): string[] | undefined {
  const names = listOf(nameOf)(node, complain);
  if (!names || names.length <= MOST_NAMES) return names;
  complain(node.span, {
    zh: `"names" 最多写 ${MOST_NAMES} 个名称，多出的不起作用，请删减。`,
    en: `"names" takes ${MOST_NAMES} names; those beyond have no effect, remove some.`,
  });
  return names.slice(0, MOST_NAMES);
}

/** A name that is passed over when numbers are read. */
const nameOf: Entry<string> = (node, complain) => {
  const name = textOf(node, complain);
  if (name === undefined || holdsNumber(name)) return name;
  complain(node.span, {
    zh: `“${name}”里没有数字，写在这里不起作用，请删去或写全名称。`,
    en: `There is no number in "${name}", so it has no effect here; remove it or write the whole name.`,
  });
  return undefined;
};

function oneOf<T extends string>(names: readonly T[]): Entry<T> {
  return (node, complain) => {
    if (node.type === "value" && names.includes(node.value as T)) return node.value as T;
    const meant = node.type === "value" && typeof node.value === "string" ? nearest(node.value, names) : undefined;
    const all = names.map((name) => `"${name}"`);
    complain(node.span, {
      zh: `这里应写 ${all.join("、")} 之一${meant ? `，是不是 "${meant}"？` : "。"}`,
      en: `This should be one of ${all.join(", ")}${meant ? `; did you mean "${meant}"?` : "."}`,
    });
    return undefined;
  };
}

/** A kind, by its id or by what offices call it. */
function kindOf(node: JsonNode, complain: Complain): Kind | undefined {
  const named = node.type === "value" && typeof node.value === "string" ? readKind(node.value) : undefined;
  return named ?? oneOf(KINDS)(node, complain);
}

function listOf<T>(entry: Entry<T>): Entry<T[]> {
  return (node, complain) => {
    if (node.type !== "array") return expected(node, "[ … ]", "[ … ]", complain);
    return node.items.map((item) => entry(item, complain)).filter((item) => item !== undefined) as T[];
  };
}

/** A value of the type of `sample`: a boolean, a number, a text or a list of texts. */
function valueLike<T>(sample: T): Entry<T> {
  if (Array.isArray(sample)) return listOf(textOf) as Entry<T>;
  if (typeof sample === "string") return textOf as Entry<T>;
  const [zh, en] = typeof sample === "number" ? ["数字", "a number"] : ["true 或 false", "true or false"];
  return (node, complain) =>
    node.type === "value" && typeof node.value === typeof sample ? (node.value as T) : expected(node, zh, en, complain);
}

function expected(node: JsonNode, zh: string, en: string, complain: Complain): undefined {
  complain(node.span, { zh: `这里应写 ${zh}。`, en: `This should be ${en}.` });
}

/** What to say of a rule id that does not exist. */
export function unknownRule(id: string, rules: readonly Rule[]): Message {
  const meant = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  return {
    zh: `没有名为 "${id}" 的规则，${meant ? `是不是 "${meant}"？` : "请用 hegao rules 查看规则名。"}`,
    en: `There is no rule "${id}"; ${meant ? `did you mean "${meant}"?` : "hegao rules lists the names."}`,
  };
}
