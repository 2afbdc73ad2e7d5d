import type { Message } from "../core/rule.ts";
import { COMMON_OPTIONS, type Command } from "./command.ts";
import type { OptionSpec } from "./options.ts";

/** The usage of the whole program. */
export function helpOf(commands: readonly Command[], say: (message: Message) => string): string {
  const list = commands.map(({ name, operands, summary }) => [`hegao ${name} ${operands}`, say(summary)] as const);
  return [
    say({ zh: "核稿（hegao）：核对工作报告的序号、结构、标点和残留", en: "Hegao checks Chinese work reports" }),
    "",
    ...columns([...list, ["hegao --version", say({ zh: "显示版本", en: "show the version" })]]),
    "",
    say({
      zh: "每个命令的选项：hegao 命令 --help\n退出码：0 没有发现；1 有发现；2 有事情没办成（标准错误里逐条说明）",
      en: "Options of a command: hegao COMMAND --help\nExit codes: 0 nothing found; 1 findings; 2 something could not be done (said on standard error)",
    }),
    "",
  ].join("\n");
}

/** The usage of one command. */
export function helpOfCommand(
  { name, operands, summary, options }: Command,
  say: (message: Message) => string,
): string {
  const rows = Object.entries({ ...options, ...COMMON_OPTIONS }).map(
    ([option, spec]) => [usageOf(option, spec), say(spec.help)] as const,
  );
  return [`hegao ${name} ${operands}`, say(summary), "", ...columns(rows), ""].join("\n");
}

function usageOf(name: string, { takes, short }: OptionSpec): string {
  const names = short ? `-${short}, --${name}` : `--${name}`;
  return takes ? `${names} ${takes}` : names;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(44, Math.max(...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) =>
    left.length > width ? `  ${left}\n  ${" ".repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
  );
}
