import { setFlagsFromString } from "node:v8";

/** What V8 is told of a program that checks some texts and ends. Measured with `npm run bench -- --bounds`. */

/** From so many characters on a text is large. */
const LARGE = 100_000;
/** After so many characters optimised code has paid for its making. */
const MUCH = 2_000_000;

/** Only the V8 of Node 20 can be told when code has run for long; later versions find out by themselves. */
const hasInterruptBudget = process.versions.node.startsWith("20.");
/**
 * No report has so many lines, or lines as long on average: what is made of them, or of what stands in them, costs more to sweep
 * again and again than the check does.
 */
const MANY_LINES = 300_000;
const LONG_LINES = 100_000;

/** How many characters this thread has read. */
let read = 0;

/** Optimises no code: a report of 1 MB takes 8 MB less and no more time. */
export function startUnoptimized(): void {
  setFlagsFromString("--no-opt");
}

/** To be told of each text before it is checked. */
export function prepareFor(text: string): void {
  if (isUnreasonable(text)) spareTime();
  else if (text.length > LARGE) spareMemory();
  read += text.length;
  if (read > MUCH) optimize();
}

/**
 * Lets the heap grow by a fifth before it is swept, and by 2 MB where that is more, where V8 would let it double, and leaves
 * the space for new values as small as it is: together a third of the memory for a tenth of the time.
 */
function spareMemory(): void {
  setFlagsFromString("--optimize-for-size");
  setFlagsFromString("--heap-growing-percent=20");
  setFlagsFromString("--semi-space-growth-factor=1");
}

/** Lets the heap grow by half: for a million lines half the time. */
function spareTime(): void {
  setFlagsFromString("--heap-growing-percent=50");
}

function isUnreasonable(text: string): boolean {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0 && lines < MANY_LINES; at = text.indexOf("\n", at + 1)) lines++;
  return lines === MANY_LINES || text.length > lines * LONG_LINES;
}

/** Optimises what has run for long, a third of the time of 30 MB; what V8 takes for long is too short for this program. */
function optimize(): void {
  setFlagsFromString("--opt");
  if (hasInterruptBudget) setFlagsFromString("--interrupt-budget=1000000");
}
