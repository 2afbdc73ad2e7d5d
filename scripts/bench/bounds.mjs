// What a check of an unreasonable text may take, measured on the whole process.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/run.mjs";

/** The promise for every text below that is unreasonable: seconds by the clock, megabytes of memory. */
const MOST = { seconds: 15, megabytes: 1200 };
/** What the program needs before it has read anything, and how much more it may need for each byte of a report. */
const IDLE = 60;
const PER_BYTE = 10;
/** Ten times the text may take so many times the time. */
const GROWTH = 11;

const TITLE = "青石镇2024年上半年工作总结\n";

/** Texts that people don't write and machines do. */
const UNREASONABLE = /** @type {[name: string, make: () => string][]} */ ([
  [
    "100,000 suppressions",
    () => `${TITLE}${"<!-- hegao-disable-next-line double-punct -->\n道路，，通。\n".repeat(100_000)}`,
  ],
  ["100,000 suppressions in one line", () => `${TITLE}${"<!-- hegao-disable double-punct -->路".repeat(100_000)}`],
  ["1,000,000 headings", () => `${TITLE}${"一、工作\n".repeat(1_000_000)}`],
  ["1,000,000 numbered headings", () => `${TITLE}${count(1_000_000, (i) => `${i + 1}.修路\n`)}`],
  ...["道路通了，村里人高兴。", "道", "7", "1亿元、", "“路”", "（路）", "（", "一、", "*"].map(
    (piece) =>
      /** @type {[string, () => string]} */ ([
        `one line of 5,000,000 characters: ${piece}`,
        () => `${TITLE}${piece.repeat(Math.ceil(5_000_000 / piece.length))}`,
      ]),
  ),
]);

const FILE = "青石镇2024年上半年工作总结.txt";

/**
 * Checks the unreasonable texts, then ordinary ones of 1, 10 and 30 MB, each in a process of its own, in files of `folder`.
 * Prints a row a check and returns whether all bounds were kept.
 */
export function benchBounds(/** @type {string} */ folder, only = /./) {
  let kept = true;
  /** Prints what the check of a text took; returns its seconds. */
  function row(
    /** @type {string} */ name,
    /** @type {string} */ text,
    /** @type {string} */ format,
    /** @type {(bytes: number) => Use} */ boundOf,
  ) {
    const file = join(folder, FILE);
    writeFileSync(file, text);
    const bytes = Buffer.byteLength(text);
    const most = boundOf(bytes);
    const used = check(file, format);
    const isKept = used !== undefined && used.seconds <= most.seconds && used.megabytes <= most.megabytes;
    kept &&= isKept;
    const cells = [`${(bytes / 1e6).toFixed(1)} MB`.padStart(8), show(used).padStart(17), show(most).padStart(17)];
    console.log(`${name}, ${format}`.padEnd(56), ...cells, isKept ? "" : "  missed");
    return used?.seconds ?? 0;
  }
  console.log("".padEnd(56), "text".padStart(8), "used".padStart(17), "bound".padStart(17));
  for (const [name, make] of UNREASONABLE) {
    if (only.test(name)) for (const format of ["ndjson", "text"]) row(name, make(), format, () => MOST);
  }
  for (const [name, between] of /** @type {const} */ ([
    ["reports", "\n"],
    ["reports in one line", ""],
  ])) {
    if (!only.test(name)) continue;
    const megabytes = (/** @type {number} */ bytes) =>
      between === "" ? MOST.megabytes : IDLE + (PER_BYTE * bytes) / 1e6; // no person writes one line of 10 MB
    const short = row(`${name}, 1 MB`, ordinary(1e6, between), "ndjson", () => MOST);
    row(`${name}, 10 MB`, ordinary(1e7, between), "ndjson", (bytes) => ({
      seconds: GROWTH * short,
      megabytes: megabytes(bytes),
    }));
    const most = (/** @type {number} */ bytes) => ({ seconds: 3 * GROWTH * short, megabytes: megabytes(bytes) });
    if (between === "\n") row(`${name}, 30 MB`, ordinary(3e7, between), "ndjson", most);
  }
  return kept;
}

/** @typedef {{ seconds: number, megabytes: number }} Use */

function show(/** @type {Use | undefined} */ use) {
  return use ? `${use.seconds.toFixed(1)} s ${use.megabytes.toFixed(0).padStart(5)} MB` : "died";
}

function count(/** @type {number} */ times, /** @type {(i: number) => string} */ make) {
  return Array.from({ length: times }, (_, i) => make(i)).join("");
}

/** So many bytes of reports, one behind the other; `between` stands for the ends of lines. */
function ordinary(/** @type {number} */ bytes, /** @type {string} */ between) {
  const texts = reports().map((text) => text.replaceAll("\n", between));
  const pieces = [];
  for (let i = 0, size = 0; size < bytes; i++) {
    const piece = `${texts[i % texts.length]}${between}`;
    pieces.push(piece);
    size += Buffer.byteLength(piece);
  }
  return pieces.join("");
}

/** Real reports where they are at hand: the invented ones hold three times as many figures, headings and slips. */
function reports() {
  const real = join(root, "../shared/city");
  const folder = existsSync(real) ? real : join(root, "test/reports");
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
}

/** Above this many milliseconds a check is ended. */
const PATIENCE = 300_000;

/** What the check of a file takes; undefined when it ended by itself before its time or was ended. */
function check(/** @type {string} */ file, /** @type {string} */ format) {
  const program = [join(root, "dist/cli.js"), "check", file, "--format", format];
  const begin = performance.now();
  const { output } = spawnSync(process.execPath, ["--require", join(root, "scripts/bench/usage.cjs"), ...program], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
    timeout: PATIENCE,
  });
  const said = String(output?.[3] ?? "");
  const seconds = (performance.now() - begin) / 1000;
  return said === "" ? undefined : { seconds, megabytes: JSON.parse(said).maxRSS / 1024 };
}
