import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "../core/rule.ts";

/** A rule's page in one language. */
export interface Page {
  /** Markdown. */
  readonly text: string;
  /** Its first paragraph: what the rule is about. */
  readonly lead: string;
}

/** The page of a rule in the folder of pages as it is printed; throws where it can't be read. */
export function pageOf(folder: string, rule: string): string {
  return readFileSync(join(folder, `${rule}.md`), "utf8").replace(/^<!-- generated:.*-->\n/gm, "");
}

/** What a rule's page says in a language: the English part is its last section. Undefined where there is no page. */
export function readPage(folder: string, rule: string, locale: Locale): Page | undefined {
  let page: string;
  try {
    page = pageOf(folder, rule);
  } catch {
    return undefined;
  }
  const [chinese = "", english = ""] = page.split(/^## English\n/m);
  const text = (locale === "zh" ? chinese : english).trim();
  const lead = text.split(/\n{2,}/).find((block) => !/^[#|<]/.test(block));
  return lead === undefined ? undefined : { text, lead };
}
