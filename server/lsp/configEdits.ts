import type { Edit } from "../check/rule.ts";
import { type JsonNode, parseJsonc } from "../text/jsonc.ts";
import { putIntoJsonc } from "../text/put-into-jsonc.ts";
import { changeBetween } from "./changeBetween.ts";

/**
 * Edits of the text of a `hegao.json` that leave its comments and its layout as they are. Undefined where the text is no
 * configuration or has something else in the place, so that nothing can be added to it.
 */

/** Adds `items` at the end of the list `name`, which is made if need be; values are written as JSON. */
export function addToList(text: string, name: "exceptions" | "names", items: readonly unknown[]): Edit | undefined {
  return edit(text, (root) => {
    const list = memberOf(root, name);
    if (list && list.type !== "array") return undefined;
    const known = list?.items.length ?? 0;
    return items.map((value, i) => ({ path: [name, known + i], value }));
  });
}

/** Switches a rule off, whatever the text says of it now; its options stay. */
export function switchOff(text: string, rule: string): Edit | undefined {
  return edit(text, (root) => {
    const rules = memberOf(root, "rules");
    if (rules && rules.type !== "object") return undefined;
    const known = rules && memberOf(rules, rule);
    if ([rules, known].some(saysTwice)) return undefined;
    const path = known?.type === "object" ? ["rules", rule, "level"] : ["rules", rule];
    return [{ path, value: "off" }];
  });
}

interface Put {
  readonly path: (string | number)[];
  readonly value: unknown;
}

/** An empty text counts as an empty object. */
function edit(text: string, plan: (root: JsonNode) => readonly Put[] | undefined): Edit | undefined {
  const empty = text.trim() === "";
  const before = empty ? "{}" : text;
  const parsed = parseJsonc(before);
  if ("problem" in parsed || parsed.root.type !== "object" || saysTwice(parsed.root)) return undefined;
  const puts = plan(parsed.root);
  if (!puts) return undefined;
  const after = puts.reduce((made, { path, value }) => putIntoJsonc(made, path, value), before);
  const written = empty ? `${after}\n` : after;
  const change = changeBetween(text, written);
  return change && { span: change.before, text: written.slice(change.after.start, change.after.end) };
}

function memberOf(node: JsonNode, name: string): JsonNode | undefined {
  return node.type === "object" ? node.members.find((member) => member.name === name)?.value : undefined;
}

/** Whether two members have one name: only the last counts, so a change of the other would have no effect. */
function saysTwice(node: JsonNode | undefined): boolean {
  return node?.type === "object" && new Set(node.members.map(({ name }) => name)).size < node.members.length;
}
