import { NAMED_KINDS, readKind } from "../report/kind-catalogue.ts";
import { KINDS } from "../report/kinds.ts";
import type { Message } from "../text/message.ts";
import type { Arguments, OptionSpec, OptionSpecs } from "./options.ts";
import type { Session } from "./session.ts";

/** One subcommand. */
export interface Command {
  readonly name: string;
  /** What stands behind the name in the usage line. */
  readonly operands: Message;
  /** What it does, in half a line, and what else is to be known of its operands. */
  readonly summary: Message;
  readonly details?: Message;
  /** What people do with it, the most usual first: what stands behind the name, and what that does. */
  readonly examples: readonly { readonly args: Message; readonly help: Message }[];
  readonly options: OptionSpecs;
  /** Does the work and returns the exit code. */
  run(session: Session, given: Arguments): Promise<number>;
}

/** What stands for a value in the help. */
export const FILE: Message = { zh: "文件", en: "FILE" };
export const LEVEL: Message = { zh: "级别", en: "LEVEL" };

/** An option that has one of a few values. */
export function oneOf(values: readonly string[]): Pick<OptionSpec, "takes" | "values"> {
  const all = values.join("|");
  return { takes: { zh: all, en: all }, values };
}

/** The kind of report: by its id, or by what offices call it. */
export const KIND: OptionSpec = {
  takes: { zh: "文种", en: "KIND" },
  values: KINDS,
  names: NAMED_KINDS.flatMap(({ called }) => called),
  named: readKind,
  listed: { zh: NAMED_KINDS.map(({ called }) => called[0] as string).join("、"), en: KINDS.join(", ") },
  help: { zh: "不从标题认文种，按这个核", en: "the kind of report, not told from its title" },
};

/** What is read, and how. */
export const INPUT: OptionSpecs = {
  config: { takes: FILE, help: { zh: "用这个配置文件，不找 hegao.json", en: "this file in place of hegao.json" } },
  "stdin-filename": {
    takes: { zh: "文件名", en: "NAME" },
    help: { zh: "标准输入算作这个文件", en: "what the standard input is called" },
  },
};

/** The options that every command has. */
export const COMMON_OPTIONS: OptionSpecs = {
  locale: {
    takes: oneOf(["zh-cn", "en"]).takes as Message,
    values: ["zh-cn", "zh", "en"],
    help: { zh: "提示用中文或英文", en: "language of the messages" },
  },
  help: { short: "h", help: { zh: "显示用法", en: "show the usage" } },
};
