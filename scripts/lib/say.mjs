// What the scripts tell a person: one language, Chinese unless the environment says English.

const locale = process.env["LC_ALL"] || process.env["LC_MESSAGES"] || process.env["LANG"] || "";
const english = /^en/i.test(locale);

/** Returns the text in the language of the environment. */
export function inLanguage(/** @type {string} */ zh, /** @type {string} */ en) {
  return english ? en : zh;
}

/** Prints one line. */
export function say(/** @type {string} */ zh, /** @type {string} */ en) {
  console.log(inLanguage(zh, en));
}

/** Thrown for what a person can remedy: printed as one line, without a stack. */
export class Unavailable extends Error {
  constructor(/** @type {string} */ zh, /** @type {string} */ en) {
    super(inLanguage(zh, en));
    this.name = "Unavailable";
  }
}

/** Without a terminal, what takes long says so every so many milliseconds. */
const HEARTBEAT = 15_000;

/**
 * Runs `work` under a line that shows it goes on: seconds counted on a terminal, elsewhere a plain line now and then.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(label, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const terminal = process.stdout.isTTY === true;
  const draw = () => process.stdout.write(`\r\x1b[K${label} … ${seconds()} s`);
  const beat = () => console.log(`  … ${seconds()} s`);
  const timer = terminal ? setInterval(draw, 1000) : setInterval(beat, HEARTBEAT);
  if (terminal) draw();
  else console.log(`${label} …`);
  try {
    const result = await work();
    console.log(`${terminal ? "\r\x1b[K" : ""}${label} ✓ ${seconds()} s`);
    return result;
  } catch (error) {
    if (terminal) process.stdout.write("\n");
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/** Runs a script's main function: an Unavailable is one line on standard error and exit code 1. */
export async function runMain(/** @type {() => Promise<number | undefined>} */ main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Unavailable ? error.message : error);
    process.exitCode = 1;
  }
}
