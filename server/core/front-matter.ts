import { indexLines, type Span, shift } from "./text.ts";

/** The head of a file that programs read (文件头), with the title it names, if it names one. */
export interface FrontMatter {
  readonly span: Span;
  readonly title?: Span;
}

/** How far a front matter may reach; what is longer is a text between two rules. */
const LONGEST = 10_000;
/** Lines of YAML: a key with its value, an item of a list, the rest of a value that goes on, a remark, or nothing. */
const KEY = /^[\w\u4e00-\u9fff][\w\u4e00-\u9fff .-]{0,60}:(?:\s|$)/;
const GOES_ON = /^(?:[ \t]+\S.*|- .*|#.*|[ \t]*)$/;
const FENCE = /^---[ \t]*$/;
const CLOSING_FENCE = /^(?:---|\.\.\.)[ \t]*$/;
const TITLE = /^(?:title|标题):[ \t]*["']?(.+?)["']?[ \t]*$/d;

/**
 * The YAML front matter at the very top of a text: what stands between two lines `---`, with both of them and the line
 * break behind. Readers of the report don't see it, so no rule may speak of it. Undefined where a `---` only draws a line:
 * something stands below it that is no YAML.
 */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  if (!text.startsWith("---", start)) return undefined;
  const head = text.slice(start, start + LONGEST);
  const starts = indexLines(head);
  const line = (i: number) => head.slice(starts[i], starts[i + 1]).replace(/[\r\n]+$/, "");
  if (!FENCE.test(line(0)) || !KEY.test(line(1))) return undefined;
  let title: Span | undefined;
  for (let i = 1; i < starts.length; i++) {
    if (CLOSING_FENCE.test(line(i))) {
      return { span: { start, end: start + (starts[i + 1] ?? head.length) }, ...(title && { title }) };
    }
    if (!KEY.test(line(i)) && !GOES_ON.test(line(i))) return undefined;
    const [from, to] = TITLE.exec(line(i))?.indices?.[1] ?? [];
    if (from !== undefined && to !== undefined)
      title ??= shift({ start: from, end: to }, start + (starts[i] as number));
  }
  return undefined;
}
