import { unknownRule } from "../../check/config.ts";
import type { Rule } from "../../check/rule.ts";
import { explain } from "../../disk/explain.ts";
import { type Command, oneOf } from "../command.ts";
import type { Arguments } from "../options.ts";
import { pageOf } from "../pages.ts";
import { widest } from "../print/width.ts";
import { EXIT, type Session } from "../session.ts";

export const rules: Command = {
  name: "rules",
  operands: { zh: "[规则名]", en: "[ID]" },
  summary: { zh: "列出规则，或显示一条规则的说明", en: "list the rules, or show the page of one" },
  examples: [
    {
      args: { zh: "sum-mismatch", en: "sum-mismatch" },
      help: { zh: "一条规则的依据和例子", en: "its reasons and examples" },
    },
  ],
  options: {
    format: { ...oneOf(["text", "json"]), help: { zh: "输出格式，默认 text", en: "what is printed, text by default" } },
  },
  run: runRules,
};

async function runRules(session: Session, { values, operands }: Arguments): Promise<number> {
  const json = values["format"]?.at(-1) === "json";
  const [id] = operands;
  if (id === undefined) {
    session.print(json ? `${JSON.stringify(session.rules.map((rule) => ruleToJson(rule, session)))}\n` : list(session));
    return EXIT.clean;
  }
  const rule = session.rules.find((known) => known.id === id);
  if (operands.length > 1) session.problem({ zh: "一次只能看一条规则，请只写一个规则名。", en: "Name one rule only." });
  else if (!rule) session.problem(unknownRule(id, session.rules));
  else printPage(rule, json, session);
  return session.failed ? EXIT.failed : EXIT.clean;
}

function printPage(rule: Rule, json: boolean, session: Session): void {
  try {
    const page = pageOf(session.io.pages, rule.id);
    session.print(json ? `${JSON.stringify({ ...ruleToJson(rule, session), page })}\n` : page);
  } catch (error) {
    session.problem(explain(error), `rules/${rule.id}.md`);
  }
}

function ruleToJson({ id, family, severity, fixable, kinds, summary, options }: Rule, session: Session): object {
  const described = Object.entries(options as Rule<Record<string, unknown>>["options"]).map(([name, option]) => [
    name,
    { default: option.default, description: session.say(option.description) },
  ]);
  return {
    id,
    family,
    severity,
    fixable,
    ...(kinds && { kinds }),
    summary: session.say(summary),
    options: Object.fromEntries(described),
  };
}

function list(session: Session): string {
  const width = widest(session.rules.map(({ id }) => id));
  const rows = session.rules.map(
    ({ id, severity, fixable, summary }) =>
      `${id.padEnd(width)}  ${severity.padEnd(11)}  ${fixable ? "--fix" : "     "}  ${session.say(summary)}\n`,
  );
  return rows.join("");
}
