import { indexLines, type Span, shift } from "../text/text.ts";

/** The head of a file that programs read (文件头), with the title it names, if it names one. */
export interface FrontMatter {
  readonly span: Span;
  readonly title?: Span;
}

/** How far a front matter may reach; what is longer is a text between two rules. */
const LONGEST = 10_000;
const MOST_LINES = 100;
/** Lines of YAML: a key with its value, an item of a list, the rest of a value that goes on, a remark, or nothing. */
const YAML: Syntax = {
  key: /^(?:[\w\u4e00-\u9fff][\w\u4e00-\u9fff .:-]{0,60}|"[^"]{1,60}"|'[^']{1,60}'):(?:\s|$)/,
  goesOn: /^(?:[ \t]+\S.*|- .*|[\]}],?|#.*|[ \t]*)$/,
  closing: /^(?:---|\.\.\.)[ \t]*$/,
};
/** The same of TOML, which writes key = value and [table]. */
const TOML: Syntax = {
  key: /^(?:[\w.-]{1,60}|"[^"]{1,60}"|'[^']{1,60}')[ \t]*=|^\[{1,2}[^[\]]{1,60}\]{1,2}[ \t]*$/,
  goesOn: /^(?:[ \t]+\S.*|[\]}],?|#.*|[ \t]*)$/,
  closing: /^\+\+\+[ \t]*$/,
};
/** What opens it; blank lines may stand above. */
const FENCE = /^(---|\+\+\+)[ \t]*$/;
const MOST_BLANK = 5;
/** Above the first key stand at most remarks and blank lines. */
const REMARK = /^[ \t]*(?:#.*)?$/;
const TITLE = /^["']?(?:title|标题)["']?[ \t]*[:=][ \t]*["']?(.+?)["']?[ \t]*$/d;

interface Syntax {
  readonly key: RegExp;
  readonly goesOn: RegExp;
  readonly closing: RegExp;
}

/**
 * The front matter at the very top of a text: what stands between two lines `---` (or `+++`), with both of them, the blank
 * lines above and the line break behind. Readers of the report don't see it, so no rule may speak of it. Undefined where a
 * `---` only draws a line: something stands below it that is no YAML.
 */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const head = text.slice(start, start + LONGEST);
  const starts = indexLines(head);
  const line = (i: number) => head.slice(starts[i], starts[i + 1]).replace(/\n+$/, "");
  let first = 0;
  while (first < starts.length - 1 && first < MOST_BLANK && line(first).trim() === "") first++;
  const fence = FENCE.exec(line(first))?.[1];
  if (!fence) return undefined;
  const { key, goesOn, closing } = fence === "---" ? YAML : TOML;
  let title: Span | undefined;
  let keys = 0;
  for (let i = first + 1; i < Math.min(starts.length, first + MOST_LINES); i++) {
    const words = line(i);
    if (closing.test(words)) {
      if (keys === 0) return undefined;
      return { span: { start, end: start + (starts[i + 1] ?? head.length) }, ...(title && { title }) };
    }
    const isKey = key.test(words);
    if (!isKey && (!goesOn.test(words) || (keys === 0 && !REMARK.test(words)))) return undefined;
    if (isKey) keys++;
    const [from, to] = TITLE.exec(words)?.indices?.[1] ?? [];
    if (from !== undefined && to !== undefined)
      title ??= shift({ start: from, end: to }, start + (starts[i] as number));
  }
  return undefined;
}
