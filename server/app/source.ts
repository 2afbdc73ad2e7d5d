import type { Message } from "../text/message.ts";
import { type Decoded, decode } from "./decode.ts";
import { type Files, MAX_BYTES, tooLarge } from "./files.ts";
import type { Place } from "./place.ts";

/** Reads a file as text; undefined where there is none. A message says why it can't be read and what to do. */
export async function readSource(place: Place, files: Pick<Files, "read">): Promise<Decoded | Message | undefined> {
  const bytes = await files.read(place);
  return bytes instanceof Uint8Array ? sourceOf(bytes) : bytes;
}

/** The text that bytes spell; a message says why they spell none. */
export function sourceOf(bytes: Uint8Array): Decoded | Message {
  return bytes.length > MAX_BYTES ? tooLarge(bytes.length) : decode(bytes);
}
