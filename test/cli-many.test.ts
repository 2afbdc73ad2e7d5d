import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../server/check/diagnostic.ts";
import type { Io } from "../server/cli/io.ts";
import { createPrinter } from "../server/cli/print/create.ts";
import { FORMATS } from "../server/cli/print/printer.ts";
import { emptyTally } from "../server/cli/print/tally.ts";
import { Session } from "../server/cli/session.ts";
import { parseReport } from "../server/reading/report.ts";

/** More findings than one string or one list of arguments can hold. */

const LINE = "路。。\n";
/** A call takes about 120,000 arguments. */
const COUNT = 150_000;

const report = parseReport(LINE.repeat(COUNT));
const diagnostics = Array.from({ length: COUNT }, (_, i): Diagnostic => {
  const span = { start: i * LINE.length + 1, end: i * LINE.length + 3 };
  const edits = [{ span, text: "。" }];
  return {
    ...{ rule: "double-punct", severity: "warning", span, message: { zh: "两个句号，请删去一个。", en: "Twice." } },
    fixes: [{ title: { zh: "删去一个", en: "Remove one" }, safe: true, edits }],
  };
});

function sessionWith(io: Partial<Io>): Session {
  const everything: Io = {
    ...{ cwd: "/", env: {}, pages: "", version: () => "1.2.3", terminal: { out: false, err: false }, threads: 1 },
    ...{ stdin: async () => new Uint8Array(), out() {}, err() {}, drained: async () => {} },
    ...io,
  };
  return new Session(everything, [], "zh");
}

describe.each(FORMATS)("%s", (format) => {
  it("of very many findings is written in pieces", { timeout: 60_000 }, async () => {
    let [longest, length, said] = [0, 0, ""];
    const session = sessionWith({
      out(text) {
        longest = Math.max(longest, text.length);
        length += text.length;
        said = (said + text).slice(0, 2000);
      },
    });
    const printer = await createPrinter(format, session);
    const part = printer.part({ role: "report", path: "路.txt", report, diagnostics });
    expect(part.length).toBeGreaterThanOrEqual(COUNT);
    await printer.print(part);
    printer.end({ ...emptyTally(), files: 1, reports: 1, warning: COUNT });
    expect(longest).toBeLessThan(100_000);
    expect(length).toBeGreaterThan(3_000_000);
    expect(said).toContain("double-punct");
  });

  it("is not written faster than it is read", { timeout: 60_000 }, async () => {
    let [length, read] = [0, () => {}];
    const session = sessionWith({
      out(text) {
        length += text.length;
      },
      drained: () =>
        new Promise((resolve) => {
          read = resolve;
        }),
    });
    const printer = await createPrinter(format, session);
    const part = printer.part({ role: "report", path: "路.txt", report, diagnostics: diagnostics.slice(0, 3000) });
    let isDone = false;
    const all = printer.print(part).then(() => {
      isDone = true;
    });
    for (let chunks = 1; !isDone; chunks++) {
      await new Promise((resolve) => setImmediate(resolve));
      expect(length).toBeLessThan(chunks * 100_000);
      read();
    }
    await all;
    expect(length).toBeGreaterThan(120_000);
  });
});

it("JSON in pieces is JSON", async () => {
  const print = async (format: "json" | "ndjson", counts: readonly number[]) => {
    let said = "";
    const session = sessionWith({
      out(text) {
        said += text;
      },
    });
    const printer = await createPrinter(format, session);
    for (const count of counts) {
      const result = { role: "report", path: '路"}.txt', report, diagnostics: diagnostics.slice(0, count) } as const;
      await printer.print(printer.part(result));
    }
    printer.end(emptyTally());
    return said;
  };
  const counts = [0, 1, 3];
  const expected = counts.map((length) => ({
    path: '路"}.txt',
    kind: report.kind.id,
    diagnostics: { length },
  }));
  expect(JSON.parse(await print("json", counts)).files).toMatchObject(expected);
  const lines = (await print("ndjson", counts)).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject(expected);
});
