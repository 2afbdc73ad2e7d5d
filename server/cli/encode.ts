import type { Encoding } from "../app/decode.ts";
import { encodeGb18030 } from "./encodeGb18030.ts";

/** The bytes of a text; undefined where the encoding has no spelling for one of its characters. */
export function encode(text: string, { name, bom }: Encoding): Uint8Array | undefined {
  switch (name) {
    case "utf-8":
      return /\p{Surrogate}/u.test(text) ? undefined : Buffer.from((bom ? "\uFEFF" : "") + text, "utf8");
    case "gb18030":
      return encodeGb18030(text);
    case "utf-16le":
      return Buffer.from(`\uFEFF${text}`, "utf16le");
    case "utf-16be":
      return Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
  }
}
