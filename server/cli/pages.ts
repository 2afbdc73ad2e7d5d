import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "../text/message.ts";

/** A rule's page in one language. */
export interface Page {
  /** Markdown. */
  readonly text: string;
  /** Its first paragraph: what the rule is about. */
  readonly lead: string;
}

const GENERATED = /^<!-- generated:start -->\n[\s\S]*?^<!-- generated:end -->\n/gm;
const MARK = /^<!-- generated:.*-->\n/gm;

/** The page of a rule in the folder of pages as it is printed; throws where it can't be read. */
export function pageOf(folder: string, rule: string): string {
  return readFileSync(join(folder, `${rule}.md`), "utf8").replace(MARK, "");
}

/** What a rule's page says in a language: the English part is its last section. Undefined where there is no page. */
export function readPage(folder: string, rule: string, locale: Locale): Page | undefined {
  let raw: string;
  try {
    raw = readFileSync(join(folder, `${rule}.md`), "utf8");
  } catch {
    return undefined;
  }
  const own = (text: string) => text.split(/^## English\n/m)[locale === "zh" ? 0 : 1]?.trim() ?? "";
  const lead = own(raw.replace(GENERATED, ""))
    .split(/\n{2,}/)
    .find((block) => !block.startsWith("#"));
  return lead === undefined ? undefined : { text: own(raw.replace(MARK, "")), lead };
}
