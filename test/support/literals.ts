/**
 * The literals of a TypeScript source, as the tests that look at patterns and lists of words need them. Reads what Biome has
 * formatted; comments are skipped.
 */
export interface Literal {
  /** Between its delimiters, as written; what a template is composed of by calls is `${…}` and stands in the list on its own. */
  readonly text: string;
  /** A regular expression, or a template or string that becomes one. */
  readonly isPattern: boolean;
  readonly line: number;
  /** Whether only a comma stands between it and the literal before: both are items of one array, or one call. */
  readonly follows: boolean;
}

/** Where a slash begins a regular expression and divides nothing. */
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};>]|\breturn|\bcase)\s*$/;
const TAG = /\b(?:pattern(?:\.\w)?|phrase)$/;

/** The literals of `source`, which begins in `firstLine`, in the order in which they end. */
export function literalsOf(source: string, firstLine = 1): Literal[] {
  const found: Literal[] = [];
  let last = 0;
  for (let at = 0; at < source.length; ) {
    const char = source[at] as string;
    const before = source.slice(Math.max(last, at - 40), at);
    if (source.startsWith("//", at)) at = endOf(source, at, "\n");
    else if (source.startsWith("/*", at)) at = endOf(source, at, "*/");
    else if (!"\"'`/".includes(char) || (char === "/" && !BEFORE_REGEX.test(before))) at++;
    else {
      const line = firstLine + source.slice(0, at).split("\n").length - 1;
      const follows = found.length > 0 && source.slice(last, at).trim() === ",";
      const end = char === "`" ? endOfTemplate(source, at) : endOfLiteral(source, at, char);
      const inner = source.slice(at + 1, end - 1);
      const holes = char === "`" ? callsIn(inner) : [];
      for (const hole of holes) found.push(...literalsOf(hole, line));
      const text = holes.reduce((left, hole) => left.replace(hole, "…"), inner);
      found.push({ text, line, follows, isPattern: char === "/" || TAG.test(before) || SYNTAX.test(text) });
      at = last = end;
    }
  }
  return found;
}

/** What only a pattern holds. */
const SYNTAX = /\(\?[:=!<]|\[\^/;

function endOf(source: string, at: number, mark: string): number {
  const end = source.indexOf(mark, at + 2);
  return end < 0 ? source.length : end + mark.length;
}

/** Behind the quote or slash that closes the literal; a slash in a class closes nothing. */
function endOfLiteral(source: string, start: number, close: string): number {
  let inClass = false;
  for (let at = start + 1; at < source.length; at++) {
    const char = source[at];
    if (char === "\\") at++;
    else if (close === "/" && char === "[") inClass = true;
    else if (char === "]") inClass = false;
    else if (char === close && !inClass) return at + 1;
  }
  return source.length;
}

function endOfTemplate(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source.startsWith("${", at)) at = endOfHole(source, at) - 1;
    else if (source[at] === "`") return at + 1;
  }
  return source.length;
}

/** Behind the brace that closes what `${` opens at `start`. */
function endOfHole(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    if (source[at] === "{") depth++;
    else if (source[at] === "`") at = endOfTemplate(source, at) - 1;
    else if (source[at] === "}" && --depth === 0) return at + 1;
  }
  return source.length;
}

/** What a template is composed of, but for mere names. */
function callsIn(template: string): string[] {
  const calls: string[] = [];
  for (let at = template.indexOf("${"); at >= 0; at = template.indexOf("${", at)) {
    const end = endOfHole(template, at);
    const hole = template.slice(at + 2, end - 1);
    if (!/^\w+$/.test(hole)) calls.push(hole);
    at = end;
  }
  return calls;
}

/** Every alternation in a pattern, each as its alternatives; groups inside an alternative and classes count as one character. */
export function alternationsOf(pattern: string): string[][] {
  const closed: string[][] = [];
  const open: string[][] = [[""]];
  const add = (text: string) => {
    const group = open.at(-1) as string[];
    group[group.length - 1] += text;
  };
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] as string;
    if (char === "\\") add(pattern.slice(at, ++at + 1));
    else if (char === "[") {
      while (at < pattern.length && pattern[at] !== "]") at += pattern[at] === "\\" ? 2 : 1;
      add("[]");
    } else if (char === "(") {
      open.push([""]);
      at += /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(pattern.slice(at + 1))?.[0].length ?? 0;
    } else if (char === ")" && open.length > 1) {
      closed.push(open.pop() as string[]);
      add("()");
    } else if (char === "|") open.at(-1)?.push("");
    else add(char);
  }
  return [...closed, ...open];
}
