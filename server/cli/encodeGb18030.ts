/**
 * Writes GB18030. Node reads it but does not write it; so the reader is asked once what every byte sequence means, and
 * the answers are turned round: whatever is written is read back as the same text.
 */

/** Two bytes: 0x81–0xFE, then 0x40–0xFE without 0x7F. */
const PAIRS = { leads: 126, trails: 190 };
/** Four-byte sequences of the basic plane, and where those of the other planes begin. */
const QUADS = 39_420;
const ASTRAL = 189_000;

/** The bytes of a text; undefined where it has half a surrogate pair, which GB18030 can't spell. */
export function encodeGb18030(text: string): Uint8Array | undefined {
  spellings ??= readSpellings();
  const bytes = Buffer.alloc(text.length * 4);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) as number;
    if (code >= 0xd800 && code <= 0xdfff) return undefined;
    if (code < 0x80) bytes[at++] = code;
    else if (code >= 0x10000) {
      at = writeQuad(bytes, at, ASTRAL + code - 0x10000);
      i++;
    } else {
      const spelling = spellings[code] as number;
      if (spelling === 0) return undefined;
      at = spelling > 0xffff ? writeQuad(bytes, at, spelling - 0x10000) : bytes.writeUInt16BE(spelling, at);
    }
  }
  return bytes.subarray(0, at);
}

/** For each UTF-16 code unit its two bytes, or 0x10000 and the number of its four-byte sequence, or 0. */
let spellings: Uint32Array | undefined;

function readSpellings(): Uint32Array {
  const found = new Uint32Array(0x10000);
  const note = (bytes: Uint8Array, size: number, spelling: (index: number) => number) => {
    // One character a sequence: a line feed behind each keeps them apart, whatever the reader makes of them.
    const characters = new TextDecoder("gb18030").decode(bytes).split("\n");
    for (let index = 0; index * (size + 1) < bytes.length; index++) {
      const character = characters[index] as string;
      if (character.length === 1 && character !== "\uFFFD") found[character.charCodeAt(0)] ||= spelling(index);
    }
  };
  const pairs = Buffer.alloc(PAIRS.leads * PAIRS.trails * 3, "\n");
  for (let i = 0; i * 3 < pairs.length; i++) pairs.writeUInt16BE(pairOf(i), i * 3);
  note(pairs, 2, pairOf);
  const quads = Buffer.alloc(QUADS * 5, "\n");
  for (let i = 0; i < QUADS; i++) writeQuad(quads, i * 5, i);
  note(quads, 4, (index) => 0x10000 + index);
  return found;
}

function pairOf(index: number): number {
  const trail = (index % PAIRS.trails) + 0x40;
  return ((Math.floor(index / PAIRS.trails) + 0x81) << 8) | (trail < 0x7f ? trail : trail + 1);
}

function writeQuad(bytes: Buffer, at: number, index: number): number {
  bytes[at] = Math.floor(index / 12_600) + 0x81;
  bytes[at + 1] = (Math.floor(index / 1260) % 10) + 0x30;
  bytes[at + 2] = (Math.floor(index / 10) % 126) + 0x81;
  bytes[at + 3] = (index % 10) + 0x30;
  return at + 4;
}
