import {
  type CodeLens,
  type Hover,
  type InlayHint,
  MarkupKind,
  type SemanticTokens,
  SemanticTokensBuilder,
} from "vscode-languageserver";
import type { Report } from "../../reading/report.ts";
import { positionAt, rangeOf, type Span } from "../../text/text.ts";
import { TOKEN_TYPES, type Token } from "../tokens.ts";

/** What an editor shows beside, above or in the words of a document. */

/** Tokens in text order, each on one line, as the protocol counts them: from one to the next. */
export function toSemanticTokens({ lines }: Report, tokens: readonly Token[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, type } of tokens) {
    const { line, character } = positionAt(lines, span.start);
    builder.push(line, character, span.end - span.start, TOKEN_TYPES.indexOf(type), 0);
  }
  return { data: builder.build().data }; // without an id, which would promise changes of it
}

export function toHover({ lines }: Report, markdown: string, span: Span | undefined): Hover {
  return { contents: { kind: MarkupKind.Markdown, value: markdown }, ...(span && { range: rangeOf(lines, span) }) };
}

/** A text behind a place, which no editor takes for one of the document; `tooltip` says why. */
export function toInlayHint({ lines }: Report, offset: number, label: string, tooltip: string): InlayHint {
  return { position: positionAt(lines, offset), label, tooltip, paddingLeft: true };
}

/** A text over a line; its command is none, so that it is the same in every editor. */
export function toCodeLens({ lines }: Report, { start, end }: Span, title: string): CodeLens {
  return { range: rangeOf(lines, { start, end }), command: { title, command: "" } };
}
