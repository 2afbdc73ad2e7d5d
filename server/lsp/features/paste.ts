import { pasteText } from "../../app/paste.ts";
import type { PasteParams } from "../protocol.ts";

/** Answers `hegao/paste`; what reads HTML is loaded with the first paste. */
export async function paste(params: PasteParams): Promise<string | null> {
  const { htmlToText } = await import("../../edits/paste/html.ts");
  return pasteText(params, htmlToText) ?? null;
}
