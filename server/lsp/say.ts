import type { Locale, Message } from "../core/rule.ts";

/** A text of the server's own in the writer's language. */
export function say(locale: Locale, zh: string, en: string): string {
  const message: Message = { zh, en };
  return message[locale];
}
