import { inflateRawSync } from "node:zlib";

/** The files in a zip archive by name, as texts: enough to look into an Excel file. */
export function unzip(archive: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const end = archive.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let entry = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
    const packed = archive.readUInt16LE(entry + 10) !== 0;
    const size = archive.readUInt32LE(entry + 20);
    const [name, extra, comment] = [28, 30, 32].map((at) => archive.readUInt16LE(entry + at)) as [
      number,
      number,
      number,
    ];
    const header = archive.readUInt32LE(entry + 42);
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const bytes = archive.subarray(start, start + size);
    files.set(archive.toString("utf8", entry + 46, entry + 46 + name), String(packed ? inflateRawSync(bytes) : bytes));
    entry += 46 + name + extra + comment;
  }
  return files;
}
