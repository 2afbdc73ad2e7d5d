import type { Span } from "../../server/text/text.ts";

/** A rule's page (规则页), read as the test of the rule that it is. */
export interface Page {
  /** The first line, without its "# ". */
  readonly title: string;
  /** The headings of the second level. */
  readonly sections: readonly string[];
  /** What stands under a heading of the second level. */
  readonly bodies: ReadonlyMap<string, string>;
  readonly examples: readonly Example[];
}

/** A block of sample text. A "fixed" one is what the safe fixes make of the "bad" one before it. */
export interface Example {
  readonly kind: "bad" | "fixed" | "good";
  /** The words behind the kind: `final`, `markdown`, `only`, `kind=…`, `option.max=20`. */
  readonly flags: ReadonlyMap<string, string>;
  /** The sample without the marks ⟦ ⟧. */
  readonly text: string;
  /** What the marks enclose, in `text`. */
  readonly marks: readonly Span[];
  /** The lines "> …" behind the block: the messages that are expected, in order. */
  readonly messages: readonly string[];
  /** One-based line of the opening fence. */
  readonly line: number;
}

const FENCE = /^```gongwen (bad|fixed|good)(?: (.*))?$/;

export function readPage(source: string): Page {
  const lines = source.split("\n");
  const examples: Example[] = [];
  const bodies = new Map<string, string>();
  let section = "";
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    const fence = FENCE.exec(line);
    if (fence) {
      const end = lines.indexOf("```", i);
      if (end < 0) throw new Error(`line ${i + 1}: the block is never closed; add a line of three backticks`);
      const kind = fence[1] as Example["kind"];
      const flags = readFlags(fence[2] ?? "");
      examples.push({
        kind,
        flags,
        ...readMarks(lines.slice(i + 1, end).join("\n")),
        messages: messagesAfter(lines, end + 1),
        line: i + 1,
      });
      i = end;
    } else if (line.startsWith("## ")) {
      section = line.slice(3).trim();
      bodies.set(section, "");
    } else if (section) {
      bodies.set(section, `${bodies.get(section)}${line}\n`);
    }
  }
  return { title: (lines[0] ?? "").replace(/^# /, ""), sections: [...bodies.keys()], bodies, examples };
}

function readFlags(words: string): Map<string, string> {
  return new Map(
    words
      .split(" ")
      .filter(Boolean)
      .map((word) => [word.split("=")[0] as string, word.slice(word.indexOf("=") + 1)]),
  );
}

function readMarks(marked: string): { text: string; marks: Span[] } {
  let text = "";
  const marks: Span[] = [];
  let start = -1;
  for (const char of marked) {
    if (char === "⟦") start = text.length;
    else if (char === "⟧") marks.push({ start, end: text.length });
    else text += char;
  }
  return { text, marks };
}

function messagesAfter(lines: readonly string[], from: number): string[] {
  const messages: string[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line.startsWith("> ")) messages.push(line.slice(2));
    else if (line !== "") break;
  }
  return messages;
}
