import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { isMarkdownName } from "../check/file-names.ts";

const { create, update } = TextDocument;

/** How open documents are made and changed, whatever a client sends of them. */
export const DOCUMENTS = {
  /** A document without language is what its name says. */
  create(uri: string, language: string | undefined, version: number | undefined, text: string | undefined) {
    return create(uri, language ?? (isMarkdownName(uri) ? "markdown" : "gongwen"), version ?? 0, text ?? "");
  },
  /** Changes that reach beyond the text end where it ends; the library would lose count of the lines. */
  update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
    for (const change of changes) update(document, [withinText(document, change)], version);
    return document;
  },
};

function withinText(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  const { text } = change;
  if (!("range" in change) || !change.range) return { text };
  const within = (position: typeof change.range.start) => document.positionAt(document.offsetAt(position));
  return { text, range: { start: within(change.range.start), end: within(change.range.end) } };
}
