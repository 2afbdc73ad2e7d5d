import { pasteText } from "../../app/paste.ts";
import type { PasteParams } from "../protocol.ts";

/**
 * Answers `hegao/paste`; what reads HTML is loaded with the first paste that has some. The npm package comes without it: only VS
 * Code sends HTML. Then the plain text is tidied.
 */
export async function paste(params: PasteParams): Promise<string | null> {
  return pasteText(params, params.html === undefined ? nothing : await loadReader()) ?? null;
}

async function loadReader(): Promise<(html: string) => string | undefined> {
  try {
    return (await import("../../edits/paste/html.ts")).htmlToText;
  } catch {
    return nothing;
  }
}

function nothing(): undefined {}
