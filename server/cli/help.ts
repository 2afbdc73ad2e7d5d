import type { Message } from "../text/message.ts";
import { COMMON_OPTIONS, type Command } from "./command.ts";
import type { OptionSpec } from "./options.ts";
import { padTo, widest, wrap } from "./print/width.ts";

type Say = (message: Message) => string;

/** A line of help has no more places: that is how wide a terminal is when nobody has changed it. */
const WIDTH = 80;

/** The usage of the whole program, on one screen. */
export function helpOf(commands: readonly Command[], say: Say): string {
  const usages = commands.map((command) => [usageOf(command, say), say(command.summary)] as const);
  const examples = commands.flatMap((command) => examplesOf(command, say).slice(0, 1));
  return lines(
    say({
      zh: "核稿 hegao：核对工作报告的结构、序号、数字和残留；离线，不发送任何内容",
      en: "Hegao checks Chinese work reports: parts, numbering, figures, leftovers; offline",
    }),
    "",
    ...columns([...usages, ["hegao --version", say({ zh: "显示版本", en: "show the version" })]]),
    "",
    say({ zh: "例子：", en: "Examples:" }),
    ...columns(examples),
    "",
    say({ zh: "一个命令的全部选项：hegao 命令 --help", en: "All options of a command: hegao COMMAND --help" }),
    ...wrap(
      say({
        zh: "退出码：0 没有发现；1 有发现；2 有事情没办成（标准错误里逐条说明）",
        en: "Exit codes: 0 nothing found; 1 findings; 2 not done, for a reason that is said",
      }),
      WIDTH,
    ),
  );
}

/** The usage of one command; that `--help` shows it needs no words here. */
export function helpOfCommand(command: Command, say: Say): string {
  const { help, ...common } = COMMON_OPTIONS;
  const options = Object.entries({ ...command.options, ...common });
  const { listed } = command.options["kind"] ?? {};
  return lines(
    usageOf(command, say),
    say(command.summary),
    ...(command.details ? wrap(say(command.details), WIDTH) : []),
    "",
    ...columns(options.map(([name, spec]) => [usageOfOption(name, spec, say), say(spec.help)])),
    "",
    say({ zh: "例子：", en: "Examples:" }),
    ...columns(examplesOf(command, say)),
    ...(listed ? ["", ...wrap(say({ zh: `文种：${listed.zh}。`, en: `Kinds: ${listed.en}.` }), WIDTH)] : []),
  );
}

function lines(...list: readonly string[]): string {
  return `${list.join("\n")}\n`;
}

function usageOf({ name, operands }: Command, say: Say): string {
  return `hegao ${name} ${say(operands)}`;
}

function examplesOf({ name, examples }: Command, say: Say): (readonly [string, string])[] {
  return examples.map(({ args, help }) => [`hegao ${name} ${say(args)}`, say(help)] as const);
}

function usageOfOption(name: string, { takes, short }: OptionSpec, say: Say): string {
  const names = short ? `-${short}, --${name}` : `--${name}`;
  return takes ? `${names} ${say(takes)}` : names;
}

/** Two columns; where the second does not fit, it goes on below itself. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = widest(rows.map(([left]) => left));
  return rows.flatMap(([left, right]) =>
    wrap(right, WIDTH - width - 4).map((piece, i) => `  ${padTo(i === 0 ? left : "", width)}  ${piece}`),
  );
}
