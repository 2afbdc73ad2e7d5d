import type { Message } from "../core/rule.ts";
import type { Arguments, OptionSpecs } from "./options.ts";
import type { Session } from "./session.ts";

/** One subcommand. */
export interface Command {
  readonly name: string;
  /** What stands behind the name in the usage line. */
  readonly operands: string;
  readonly summary: Message;
  readonly options: OptionSpecs;
  /** Does the work and returns the exit code. */
  run(session: Session, given: Arguments): Promise<number>;
}

/** The options that every command has. */
export const COMMON_OPTIONS: OptionSpecs = {
  locale: {
    takes: "zh-cn|en",
    values: ["zh-cn", "zh", "en"],
    help: { zh: "提示用中文或英文", en: "language of the messages" },
  },
  help: { short: "h", help: { zh: "显示用法", en: "show the usage" } },
};
