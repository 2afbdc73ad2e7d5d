import type { ChangeAnnotation, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Change } from "../../app/changes.ts";
import { lineEndOf, withLineEnds } from "../../app/lineEnds.ts";
import type { Edit } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import { type LineStarts, positionAt, rangeOf } from "../../text/text.ts";
import type { Draft } from "../draft.ts";

/** Changes of a text as edits of the document that it was read from. */

/** A document that edits are meant for; `lines` are those of its present text. */
export interface EditTarget {
  readonly uri: string;
  readonly version: number | null;
  readonly lines: LineStarts;
  /** How its lines end, when edits say line feed for any line end. */
  readonly lineEnd?: string;
  /** Whether the file has to be made first. */
  readonly create?: boolean;
}

/** A document that was read, as the target of edits that count in its report. */
export function toTarget({ uri, version, text, report }: Draft): EditTarget {
  return { uri, version, lines: report.lines, lineEnd: lineEndOf(text) };
}

/**
 * Edits of one document as a workspace edit that carries the document's version, so that it can't hit another text; a
 * client that has never heard of versions finds the plain edits beside it.
 */
export function toWorkspaceEdit(target: EditTarget, edits: readonly Edit[], versioned: boolean): WorkspaceEdit {
  const { uri, version, create } = target;
  const textEdits = toTextEdits(target, edits);
  const documentChanges: WorkspaceEdit["documentChanges"] = [{ textDocument: { uri, version }, edits: textEdits }];
  if (create) documentChanges.unshift({ kind: "create", uri, options: { ignoreIfExists: true } });
  return versioned ? { documentChanges } : { documentChanges, changes: { [uri]: textEdits } };
}

/** Where `words` of what the first of `edits` puts in stand once the edits are made; nothing before them may move. */
export function toRangeAfter({ lines }: Report, [insert]: readonly Edit[], words: string): Range {
  const { span, text } = insert as Edit;
  const start = positionAt(lines, span.start);
  const above = text.slice(0, text.indexOf(words)).split("\n");
  const column = above.at(-1)?.length ?? 0;
  const line = start.line + above.length - 1;
  const character = above.length === 1 ? start.character + column : column;
  return { start: { line, character }, end: { line, character: character + words.length } };
}

/** Changes of a document that the editor shows first, one group for each rule; `nameOf` gives a rule's name. */
export function toPreview(
  target: EditTarget,
  changes: readonly Change[],
  nameOf: (rule: string) => string,
): WorkspaceEdit {
  const annotations = [...new Set(changes.map(({ rule }) => rule))].map((rule) => {
    const annotation: ChangeAnnotation = { label: nameOf(rule), description: rule, needsConfirmation: true };
    return [rule, annotation];
  });
  const edits = changes.map((change) => ({ ...toTextEdit(target, change), annotationId: change.rule }));
  const { uri, version } = target;
  return {
    documentChanges: [{ textDocument: { uri, version }, edits }],
    changeAnnotations: Object.fromEntries(annotations),
  };
}

/** Edits of one document, where the client knows which version is meant. */
export function toTextEdits(target: EditTarget, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => toTextEdit(target, edit));
}

/** One edit of a document, with the line ends that it has. */
export function toTextEdit({ lines, lineEnd = "\n" }: EditTarget, { span, text }: Edit): TextEdit {
  return { range: rangeOf(lines, span), newText: withLineEnds(text, lineEnd) };
}
