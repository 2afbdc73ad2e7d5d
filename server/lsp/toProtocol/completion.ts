import { type CompletionItem, CompletionItemKind, InsertTextFormat } from "vscode-languageserver";
import type { Report } from "../../reading/report.ts";
import { rangeOf } from "../../text/text.ts";
import type { Offer } from "../offer.ts";

/** Offers as items of completion. */

const COMPLETION: Readonly<Record<Offer["kind"], CompletionItemKind>> = {
  marker: CompletionItemKind.Unit,
  part: CompletionItemKind.Module,
  name: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
  unit: CompletionItemKind.Unit,
  indicator: CompletionItemKind.Value,
};

/** A sentence that is longer would fill its row of the list and leave no room for what it is: there it ends before a mark. */
const LONGEST_LABEL = 20;
const BEFORE_MARK = /^.{6,19}(?=[，、；：。])/;

/** An offer; `rank` keeps the order in which offers were made, `labelDetails` says what each is beside its name. */
export function toCompletionItem(
  { lines, text }: Report,
  { label, detail, span, kind, body }: Offer,
  rank: number,
  labelDetails = false,
): CompletionItem {
  const typed = text.slice(span.start, span.end);
  const isLong = body !== undefined && label.length > LONGEST_LABEL;
  return {
    label: isLong ? `${BEFORE_MARK.exec(label)?.[0] ?? label.slice(0, LONGEST_LABEL - 1)}…` : label,
    ...(isLong && { documentation: label }),
    ...(labelDetails ? { labelDetails: { description: detail } } : { detail }),
    kind: COMPLETION[kind],
    sortText: String(rank).padStart(3, "0"),
    // A marker replaces whatever was begun, (三 or （, so every editor must take it for a match of that.
    filterText: kind === "marker" || kind === "part" ? typed || label : label,
    textEdit: { range: rangeOf(lines, span), newText: body ?? label },
    ...(body !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
  };
}
