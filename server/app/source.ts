import type { Message } from "../core/rule.ts";
import { type Decoded, decode } from "./decode.ts";
import { type Files, MAX_BYTES, tooLarge } from "./files.ts";
import type { Place } from "./place.ts";

/** A text with the bytes it was read from. */
export interface Source extends Decoded {
  readonly bytes: Uint8Array;
}

/** Reads a file as text; undefined where there is none. A message says why it can't be read and what to do. */
export async function readSource(place: Place, files: Pick<Files, "read">): Promise<Source | Message | undefined> {
  const bytes = await files.read(place);
  return bytes instanceof Uint8Array ? sourceOf(bytes) : bytes;
}

/** The text that bytes spell; a message says why they spell none. */
export function sourceOf(bytes: Uint8Array): Source | Message {
  if (bytes.length > MAX_BYTES) return tooLarge(bytes.length);
  const decoded = decode(bytes);
  return "text" in decoded ? { ...decoded, bytes } : decoded;
}
