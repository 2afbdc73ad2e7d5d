import type { Message } from "../text/message.ts";

/** What is used of the decoder that Node and web workers share; this code knows the types of neither. */
declare const TextDecoder: new (
  encoding: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/** How the bytes of a file spell its text; enough to write it back as it was. */
export interface Encoding {
  readonly name: "utf-8" | "gb18030" | "utf-16le" | "utf-16be";
  readonly bom: boolean;
}

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Some bytes had no meaning and stand in the text as U+FFFD: such a file is never written. */
  readonly lossy: boolean;
}

/** What to say of a text some of whose bytes had no meaning. */
export const LOSSY: Message = {
  zh: "有些字节认不出，显示为 �，请核对文字编码。",
  en: "Some bytes can't be read and show as �; check the encoding.",
};

/**
 * The text of a file: UTF-8, else GB18030 (the encoding of older office software), or UTF-16 told by its byte order mark.
 * Returns a message for bytes that are no text.
 */
export function decode(bytes: Uint8Array): Decoded | Message {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAs("utf-8", bytes.subarray(3), true);
  if (a === 0xff && b === 0xfe) return decodeUtf16("utf-16le", bytes.subarray(2));
  if (a === 0xfe && b === 0xff) return decodeUtf16("utf-16be", bytes.subarray(2));
  const foreign = recognize(bytes);
  if (foreign) return foreign;
  const utf8 = decodeAs("utf-8", bytes, false);
  if (!utf8.lossy) return utf8;
  if (isMostlyUtf8(utf8.text)) return utf8; // GB18030 has a character for nearly any bytes, so it might lose fewer
  const gb = decodeAs("gb18030", bytes, false);
  if (!gb.lossy) return gb;
  const best = countLost(utf8.text) <= countLost(gb.text) ? utf8 : gb;
  return countLost(best.text) * 50 > best.text.length ? UNKNOWN_ENCODING : best;
}

function decodeAs(name: "utf-8" | "gb18030", bytes: Uint8Array, bom: boolean): Decoded {
  const encoding = { name, bom };
  try {
    return { text: new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes), encoding, lossy: false };
  } catch {
    return { text: new TextDecoder(name, { ignoreBOM: true }).decode(bytes), encoding, lossy: true };
  }
}

/** Lone surrogates stay as they are, so that what is read can be written back; a TextDecoder would replace them. */
function decodeUtf16(name: "utf-16le" | "utf-16be", bytes: Uint8Array): Decoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const units = new Uint16Array(bytes.length >> 1);
  for (let i = 0; i < units.length; i++) units[i] = view.getUint16(i * 2, name === "utf-16le");
  let text = "";
  for (let at = 0; at < units.length; at += CHUNK) text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  return { text, encoding: { name, bom: true }, lossy: units.length * 2 !== bytes.length };
}

/** So many code units are made a string at once: they are arguments of a function. */
const CHUNK = 8192;

/** Whether what was decoded from UTF-8 is damaged UTF-8 and no other encoding: that has hardly any sequence of three bytes. */
function isMostlyUtf8(text: string): boolean {
  let wide = 0;
  let lost = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) lost++;
    else if (code >= 0x800) wide++;
  }
  return wide > 2 * lost;
}

function countLost(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) count++;
  return count;
}

const UNKNOWN_ENCODING: Message = {
  zh: "认不出文字编码，请用 UTF-8 或 GB18030 编码另存后再核。",
  en: "Unknown text encoding; save it as UTF-8 or GB18030 first.",
};

/** What files that are no plain text start with, and what to do with them. */
const SIGNATURES: readonly (readonly [readonly number[], Message])[] = [
  [
    [0x50, 0x4b, 3, 4],
    {
      zh: "这是 Word 文档或压缩包，不是纯文本，请在 Word 或 WPS 里另存为“纯文本（.txt）”再核。",
      en: "A Word document or an archive, not plain text; save it as plain text (.txt) first.",
    },
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    {
      zh: "这是 Word 或 WPS 文档，不是纯文本，请另存为“纯文本（.txt）”再核。",
      en: "A Word or WPS document, not plain text; save it as plain text (.txt) first.",
    },
  ],
  [
    [0x25, 0x50, 0x44, 0x46],
    {
      zh: "这是 PDF 文件，不是纯文本，请把文字另存为 .txt 再核。",
      en: "A PDF file, not plain text; save its text as .txt first.",
    },
  ],
];

const BINARY: Message = {
  zh: "这不是文本文件，请换成 .txt、.gw 或 .md 文件。",
  en: "Not a text file; give a .txt, .gw or .md file.",
};

/** How much of a file is searched for the zero bytes that no text has. */
const HEAD = 64 * 1024;

function recognize(bytes: Uint8Array): Message | undefined {
  for (const [start, message] of SIGNATURES) if (start.every((byte, i) => bytes[i] === byte)) return message;
  return bytes.subarray(0, HEAD).includes(0) ? BINARY : undefined;
}
