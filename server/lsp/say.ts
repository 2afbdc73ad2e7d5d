import { RULES } from "../rules/index.ts";
import type { Locale, Message } from "../text/message.ts";

/** A report whose kind nobody knows. */
export const KIND_UNKNOWN: Message = { zh: "文种未定", en: "kind unknown" };

/** A text of the server's own in the writer's language. */
export function say(locale: Locale, zh: string, en: string): string {
  const message: Message = { zh, en };
  return message[locale];
}

/** A rule as people call it: 标点重复, not double-punct. */
export function nameOf(rule: string, locale: Locale): string {
  return RULES.find(({ id }) => id === rule)?.summary[locale] ?? rule;
}
