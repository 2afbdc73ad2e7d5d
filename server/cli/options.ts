import { parseArgs } from "node:util";
import type { Message } from "../text/message.ts";
import { nearest } from "../text/nearest.ts";

/** An option of a command: what it takes and what it does. */
export interface OptionSpec {
  /** What stands for the value in the help; an option without one is a switch. */
  readonly takes?: Message;
  /** The values it may have. */
  readonly values?: readonly string[];
  /** What else the values may be called, and what reads such a name as the value that is meant. */
  readonly names?: readonly string[];
  readonly named?: (value: string) => string | undefined;
  /** The values as they are listed for a person, where that is not all of {@link values}. */
  readonly listed?: Message;
  /** A letter that may stand for the name. */
  readonly short?: string;
  readonly help: Message;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** What was written on the command line: for each option its values in order (a switch has ""), and the rest. */
export interface Arguments {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly operands: readonly string[];
}

/** Reads a command line; what is wrong in it comes back as messages, each with the remedy. */
export function parseOptions(
  argv: readonly string[],
  specs: OptionSpecs,
): Arguments & { problems: readonly Message[] } {
  const values: Record<string, string[]> = {};
  const operands: string[] = [];
  const problems: Message[] = [];
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { takes, short }]) => [
      name,
      { type: takes ? ("string" as const) : ("boolean" as const), ...(short && { short }) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    const problem = spec ? checkValue(token.rawName, token.value, spec) : unknownOption(token.rawName, specs);
    if (problem) problems.push(problem);
    else {
      const list = values[token.name] ?? [];
      values[token.name] = list;
      list.push(meantValue(token.value ?? "", spec));
    }
  }
  return { values, operands, problems };
}

function meantValue(value: string, spec: OptionSpec | undefined): string {
  return spec?.named?.(value) ?? value;
}

function checkValue(name: string, given: string | undefined, spec: OptionSpec): Message | undefined {
  const { takes, values, names = [], listed } = spec;
  const value = given && meantValue(given, spec);
  if (!takes) {
    if (value === undefined) return undefined;
    return { zh: `选项 ${name} 后面不带值，请去掉“=${value}”。`, en: `${name} takes no value; remove "=${value}".` };
  }
  if (!value) return { zh: `选项 ${name} 后面缺少${takes.zh}。`, en: `${name} needs a value: ${takes.en}.` };
  if (!values || values.includes(value)) return undefined;
  const meant =
    nearest(value, values) ??
    nearest(
      value,
      names.filter((known) => shareLetter(known, value)),
    );
  const zh = meant ? `，是不是 ${meant}？` : "。";
  const en = meant ? `; did you mean ${meant}?` : ".";
  return {
    zh: `选项 ${name} 不能是“${value}”，可写 ${listed?.zh ?? values.join("、")}${zh}`,
    en: `${name} can't be "${value}", only ${listed?.en ?? values.join(", ")}${en}`,
  };
}

/** Two short Chinese words are never far from each other; one is meant for the other only if they have something in common. */
function shareLetter(a: string, b: string): boolean {
  return [...a].some((letter) => b.includes(letter));
}

/** Options that the command is going to have. */
const COMING = ["--ledger", "--previous"];

function unknownOption(name: string, specs: OptionSpecs): Message {
  if (COMING.includes(name))
    return { zh: `选项 ${name} 这一版还不能用，请去掉。`, en: `${name} is not available yet; remove it.` };
  const meant = nearest(
    name,
    Object.keys(specs).map((known) => `--${known}`),
  );
  return {
    zh: `没有选项 ${name}，${meant ? `是不是 ${meant}？` : "请用 --help 查看用法。"}`,
    en: `There is no option ${name}; ${meant ? `did you mean ${meant}?` : "see --help."}`,
  };
}
