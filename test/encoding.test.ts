import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decode } from "../server/app/decode.ts";
import { encode } from "../server/cli/encode.ts";
import { encodeGb18030 } from "../server/cli/encodeGb18030.ts";

const REPORT = "某镇2025年工作总结\r\n一、工作回顾\r\n全年完成投资1.2亿元，同比增长5％。𠮷镕㙍\r\n";

describe("decode", () => {
  test.each([
    ["UTF-8", Buffer.from(REPORT), { name: "utf-8", bom: false }],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${REPORT}`), { name: "utf-8", bom: true }],
    ["GB18030", iconv.encode(REPORT, "gb18030"), { name: "gb18030", bom: false }],
    ["UTF-16 LE", Buffer.from(`\uFEFF${REPORT}`, "utf16le"), { name: "utf-16le", bom: true }],
    ["UTF-16 BE", Buffer.from(`\uFEFF${REPORT}`, "utf16le").swap16(), { name: "utf-16be", bom: true }],
  ] as const)("%s is told and written back byte by byte", (_, bytes, encoding) => {
    const decoded = decode(bytes);
    expect(decoded).toEqual({ text: REPORT, encoding, lossy: false });
    expect(encode(REPORT, encoding)).toEqual(Buffer.from(bytes));
  });

  test("an empty file is UTF-8", () => {
    expect(decode(new Uint8Array())).toEqual({ text: "", encoding: { name: "utf-8", bom: false }, lossy: false });
  });

  test.each([
    ["zero bytes", [0x41, 0, 1, 2], "不是文本文件"],
    ["a Word document", [0x50, 0x4b, 3, 4, 20, 0], "另存为“纯文本（.txt）”"],
    ["an old Word document", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], "另存为“纯文本（.txt）”"],
    ["a PDF file", Array.from(Buffer.from("%PDF-1.7")), "PDF"],
    ["bytes of no known encoding", Array.from({ length: 64 }, (_, i) => (i % 2 ? 0xff : 0x41)), "认不出文字编码"],
  ])("%s give a message with the remedy", (_, bytes, words) => {
    expect(decode(Uint8Array.from(bytes))).toMatchObject({ zh: expect.stringContaining(words) });
  });

  test("a few damaged bytes are shown and remembered", () => {
    const damaged = Buffer.concat([Buffer.from(REPORT.repeat(5)), Buffer.from([0xe4, 0xb8])]);
    expect(decode(damaged)).toMatchObject({ lossy: true, text: expect.stringContaining("\uFFFD") });
    const odd = Buffer.concat([Buffer.from(`\uFEFF${REPORT}`, "utf16le"), Buffer.from([0x41])]);
    expect(decode(odd)).toMatchObject({ lossy: true, text: REPORT });
  });

  test("one bad byte makes no mojibake, wherever it is, and a GB18030 file that was cut stays one", () => {
    const utf8 = Buffer.from("青禾镇工作总结\n全年完成投资，道路硬化，群众满意。\n");
    for (let at = 0; at < utf8.length; at++) {
      const damaged = Buffer.from(utf8);
      damaged[at] = 0xff;
      expect(decode(damaged), `byte ${at}`).toMatchObject({ lossy: true, encoding: { name: "utf-8" } });
    }
    for (let at = 0; at < utf8.length; at++) {
      const without = Buffer.concat([utf8.subarray(0, at), utf8.subarray(at + 1)]);
      expect(decode(without), `without byte ${at}`).toMatchObject({ encoding: { name: "utf-8" } });
    }
    const gb = iconv.encode(utf8.toString(), "gb18030");
    for (let end = 1; end <= gb.length; end++) {
      const decoded = decode(gb.subarray(0, end));
      if ("text" in decoded) expect(decoded.encoding.name, `${end} bytes`).toBe("gb18030");
    }
  });

  test("half a surrogate pair in UTF-16 survives", () => {
    const text = "工作\uD800回顾\uDC00";
    const bytes = encode(text, { name: "utf-16le", bom: true }) as Uint8Array;
    expect(decode(bytes)).toMatchObject({ text, lossy: false });
    expect(encode(text, { name: "utf-8", bom: false })).toBeUndefined();
    expect(encode(text, { name: "gb18030", bom: false })).toBeUndefined();
  });
});

describe("GB18030", () => {
  test("every character that is written is read back as itself", () => {
    const reader = new TextDecoder("gb18030", { fatal: true, ignoreBOM: true });
    const unwritten: number[] = [];
    for (let code = 0; code < 0x30000; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const character = String.fromCodePoint(code);
      const bytes = encodeGb18030(character);
      if (!bytes) unwritten.push(code);
      else if (reader.decode(bytes) !== character) expect.unreachable(`U+${code.toString(16)} changes`);
    }
    // Only private-use characters, and the one that stands for damage, may have no spelling.
    expect(unwritten.filter((code) => !(code >= 0xe000 && code <= 0xf8ff) && code !== 0xfffd)).toEqual([]);
  });

  test("Chinese characters and punctuation are spelt as iconv spells them", () => {
    const ranges = [
      [0x20, 0x7e],
      [0x2010, 0x203b],
      [0x2460, 0x249b],
      [0x3000, 0x3020],
      [0x4e00, 0x9fa5],
      [0xff01, 0xff5e],
      [0x20000, 0x20100],
    ] as const;
    for (const [first, last] of ranges) {
      const text = Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join("");
      expect(Buffer.compare(encodeGb18030(text) as Uint8Array, iconv.encode(text, "gb18030"))).toBe(0);
    }
  });
});

test("any text survives any encoding that can spell it", () => {
  const encodings = fc.constantFrom(
    { name: "utf-8", bom: false } as const,
    { name: "utf-8", bom: true } as const,
    { name: "gb18030", bom: false } as const,
    { name: "utf-16le", bom: true } as const,
    { name: "utf-16be", bom: true } as const,
  );
  const text = fc
    .array(fc.constantFrom("工", "作", "，", "。", "１", "%", "a", "𠮷", "镕", "\r\n", "\n", "\r", " "))
    .map((c) => c.join(""));
  fc.assert(
    fc.property(text, encodings, (words, encoding) => {
      const bytes = encode(words, encoding) as Uint8Array;
      const decoded = decode(bytes);
      // Short GB18030 texts may happen to be UTF-8 as well; what counts is that they are written as they were read.
      if (!("text" in decoded)) throw new Error(decoded.en);
      expect(Buffer.compare(encode(decoded.text, decoded.encoding) as Uint8Array, bytes)).toBe(0);
      if (encoding.name !== "gb18030") expect(decoded.text).toBe(words);
    }),
  );
});
