import type { Rule } from "../check/rule.ts";
import { RULES } from "../rules/index.ts";
import type { Message } from "../text/message.ts";
import { nearest } from "../text/nearest.ts";
import { COMMON_OPTIONS, type Command } from "./command.ts";
import { check } from "./commands/check.ts";
import { figures } from "./commands/figures.ts";
import { finalize } from "./commands/finalize.ts";
import { create } from "./commands/new.ts";
import { outline } from "./commands/outline.ts";
import { renumber } from "./commands/renumber.ts";
import { rules } from "./commands/rules.ts";
import { sheet } from "./commands/sheet.ts";
import { helpOf, helpOfCommand } from "./help.ts";
import type { Io } from "./io.ts";
import { parseOptions } from "./options.ts";
import { chooseLocale, EXIT, Session } from "./session.ts";

const COMMANDS: readonly Command[] = [check, renumber, outline, figures, sheet, create, finalize, rules];

/** Runs one command line and returns its exit code. */
export async function run(argv: readonly string[], io: Io, ruleSet: readonly Rule[] = RULES): Promise<number> {
  const [name, ...rest] = argv;
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) return runWithout(argv, new Session(io, ruleSet, chooseLocale(localeIn(argv), io.env)));
  const { values, operands, problems } = parseOptions(rest, { ...command.options, ...COMMON_OPTIONS });
  const session = new Session(io, ruleSet, chooseLocale(values["locale"]?.at(-1), io.env));
  if (values["help"]) {
    session.print(helpOfCommand(command, (message) => session.say(message)));
    return EXIT.clean;
  }
  for (const problem of problems) session.problem(problem);
  return session.failed ? EXIT.failed : command.run(session, { values, operands });
}

/** A command line that names no command. */
function runWithout(argv: readonly string[], session: Session): number {
  const [name] = argv.filter((argument, i) => !argument.startsWith("--locale") && argv[i - 1] !== "--locale");
  if (name === "--version" || name === "-v") {
    session.print(`hegao ${session.io.version()}\n`);
    return EXIT.clean;
  }
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    session.print(helpOf(COMMANDS, (message) => session.say(message)));
    return EXIT.clean;
  }
  session.problem(unknownCommand(name));
  return EXIT.failed;
}

function unknownCommand(name: string): Message {
  const names = COMMANDS.map((command) => command.name);
  const meant = nearest(name, names);
  if (meant)
    return { zh: `没有命令 ${name}，是不是 ${meant}？`, en: `There is no command ${name}; did you mean ${meant}?` };
  return {
    zh: `没有命令 ${name}；要核一份稿子，请写 hegao check ${name} 。`,
    en: `There is no command ${name}; to check a file write: hegao check ${name}`,
  };
}

/** The language, where the rest of the command line can't be read. */
function localeIn(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((argument) => argument.startsWith("--locale"));
  return at < 0 ? undefined : (argv[at]?.split("=")[1] ?? argv[at + 1]);
}
