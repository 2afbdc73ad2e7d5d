import { defineRule, type Finding } from "../../check/rule.ts";
import { slice } from "../../text/text.ts";
import { CONFUSABLES, type Confusable } from "./confusables.ts";

/** Characters too frequent to look for: an entry is looked for by its first other character, its key. */
const FREQUENT =
  "一不有其服务发布重水提自再名世声反应准备把追气修防步持按就为定基地建设部因开接实分推美因好集出入言未成人会";
/** How many characters before an entry its conditions may look at. */
const REACH = 4;

interface Entry {
  readonly entry: Confusable;
  /** Where the key stands in the word. */
  readonly offset: number;
  readonly before: RegExp;
  readonly behind: RegExp;
}

const BY_KEY = new Map<string, Entry[]>();
for (const entry of CONFUSABLES) {
  const { wrong, notAfter, notBefore, onlyAfter, onlyBefore } = entry;
  const offset = Math.max(
    0,
    Array.from(wrong).findIndex((char) => !FREQUENT.includes(char)),
  );
  const key = wrong[offset] as string;
  const before = new RegExp(`${onlyAfter ? `(?:${onlyAfter})` : ""}${notAfter ? `(?<!${notAfter})` : ""}$`);
  const behind = new RegExp(
    `${wrong}${onlyBefore ? `(?=${onlyBefore})` : ""}${notBefore ? `(?!${notBefore})` : ""}`,
    "y",
  );
  BY_KEY.set(key, [...(BY_KEY.get(key) ?? []), { entry, offset, before, behind }]);
}
/** Whether a character is a key, by its code: quicker than a regular expression of as many characters. */
const IS_KEY = new Uint8Array(0x10000);
for (const key of BY_KEY.keys()) IS_KEY[key.charCodeAt(0)] = 1;

/** Words that are often mistaken for each other (易混词、错别字), from a short list. */
export const confusableWord = defineRule({
  id: "confusable-word",
  family: "wording",
  severity: "warning",
  scope: "paragraph",
  summary: { zh: "易混词、常见错别字", en: "Words that are often mistaken for each other" },
  check({ folded, text }) {
    const found: Finding[] = [];
    for (let index = 0; index < folded.length; index++) {
      if (IS_KEY[folded.charCodeAt(index)] === 0) continue;
      const entry = findEntry(folded, folded[index] as string, index);
      if (!entry) continue;
      const start = index - entry.offset;
      const { wrong, right, severity } = entry.entry;
      const span = { start, end: start + wrong.length };
      const words = slice(text, span);
      const unsure = {
        zh: `“${words}”这里疑应为“${right}”，请按意思核对。`,
        en: `"${words}" may be meant as "${right}" here; check the meaning.`,
      };
      found.push({
        span,
        message: severity ? unsure : { zh: `“${words}”应为“${right}”。`, en: `Write "${right}" for "${words}".` },
        ...(severity && { severity }),
        fixes: [
          { title: { zh: `改为“${right}”`, en: `Write "${right}"` }, safe: false, edits: [{ span, text: right }] },
        ],
      });
    }
    return found;
  },
});

function findEntry(folded: string, key: string, index: number): Entry | undefined {
  return BY_KEY.get(key)?.find(({ entry, offset, before, behind }) => {
    const start = index - offset;
    if (start < 0 || !folded.startsWith(entry.wrong, start)) return false; // nearly always
    behind.lastIndex = start;
    return behind.test(folded) && before.test(folded.slice(Math.max(0, start - REACH), start));
  });
}
