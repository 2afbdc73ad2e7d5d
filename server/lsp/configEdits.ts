import { type JsonNode, parseJsonc } from "../core/jsonc.ts";
import type { Edit } from "../core/rule.ts";

/**
 * Edits of the text of a `hegao.json` that leave its comments and its layout as they are. Undefined where the text is no
 * configuration or has something else in the place, so that nothing can be added to it.
 */

/** Adds `items` at the end of the list `name`, which is made if need be; values are written as JSON. */
export function addToList(text: string, name: "exceptions" | "names", items: readonly unknown[]): Edit | undefined {
  return edit(text, (root) => {
    const list = memberOf(root, name);
    const entries = (depth: number) => items.map((item) => write(item, depth));
    if (!list)
      return append(text, root, [`"${name}": [${breakAt(2)}${entries(2).join(`,${breakAt(2)}`)}${breakAt(1)}]`], 1);
    return list.type === "array" ? append(text, list, entries(2), 2) : undefined;
  });
}

/** Switches a rule off, whatever the text says of it now; its options stay. */
export function switchOff(text: string, rule: string): Edit | undefined {
  const off = `${JSON.stringify(rule)}: "off"`;
  return edit(text, (root) => {
    const rules = memberOf(root, "rules");
    if (!rules) return append(text, root, [`"rules": {${breakAt(2)}${off}${breakAt(1)}}`], 1);
    if (rules.type !== "object") return undefined;
    const known = memberOf(rules, rule);
    if (!known) return append(text, rules, [off], 2);
    const level = known.type === "object" ? memberOf(known, "level") : known;
    return level ? { span: level.span, text: '"off"' } : append(text, known, ['"level": "off"'], 3);
  });
}

type JsonObject = JsonNode & { readonly type: "object" };

/** An empty text counts as an empty object. */
function edit(text: string, change: (root: JsonObject) => Edit | undefined): Edit | undefined {
  const empty = text.trim() === "";
  const parsed = parseJsonc(empty ? "{}" : text);
  if ("problem" in parsed || parsed.root.type !== "object") return undefined;
  const made = change(parsed.root);
  if (!made) return undefined;
  const written = text.includes("\r\n") ? made.text.replaceAll("\n", "\r\n") : made.text;
  return empty ? { span: { start: 0, end: text.length }, text: `{${written}}\n` } : { span: made.span, text: written };
}

/** Of two members with one name the last counts. */
function memberOf(node: JsonNode, name: string): JsonNode | undefined {
  return node.type === "object" ? node.members.findLast((member) => member.name === name)?.value : undefined;
}

/** Adds entries behind the last thing in an object or a list, on its line where the list is written on one. */
function append(text: string, outer: JsonNode, entries: readonly string[], depth: number): Edit {
  const last =
    outer.type === "object" ? outer.members.at(-1)?.value : outer.type === "array" ? outer.items.at(-1) : undefined;
  if (!last) {
    const start = outer.span.start + 1;
    const inside = entries.map((entry) => breakAt(depth) + entry).join(",");
    return { span: { start, end: start }, text: inside + breakAt(depth - 1) };
  }
  const before = /[\r\n]/.test(text.slice(outer.span.start, last.span.start)) ? breakAt(depth) : " ";
  const { end } = last.span;
  return { span: { start: end, end }, text: entries.map((entry) => `,${before}${entry}`).join("") };
}

function breakAt(depth: number): string {
  return `\n${"  ".repeat(depth)}`;
}

function write(value: unknown, depth: number): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", breakAt(depth));
}
