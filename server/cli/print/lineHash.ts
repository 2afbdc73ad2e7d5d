/** So many characters from the start of a line on tell it from others. */
const REACH = 100;
const [SPACE, TAB, LF, CR] = [0x20, 0x09, 0x0a, 0x0d];
const END = 0xffff;

/**
 * For each line of a text what GitHub calls `primaryLocationLineHash`: by it, code scanning knows a finding again when lines have
 * moved. Blanks don't count, and all line ends are alike. `starts` are the offsets at which the lines begin.
 */
export function hashLines(text: string, starts: readonly number[]): string[] {
  const seen = new Map<string, number>();
  return starts.map((start) => {
    const hash = hashAt(text, start);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}

/** The polynomial Σ cᵢ·37⁹⁹⁻ⁱ modulo 2⁶⁴ over the characters from `start` on, in hexadecimal; behind the end stand an END and zeros. */
function hashAt(text: string, start: number): string {
  let [high, low] = [0, 0];
  const add = (code: number) => {
    const sum = low * 37 + code;
    low = sum >>> 0;
    high = (high * 37 + Math.floor(sum / 2 ** 32)) >>> 0;
  };
  let count = 0;
  for (let at = start; count < REACH && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === TAB || (code === LF && text.charCodeAt(at - 1) === CR)) continue;
    add(code === CR ? LF : code);
    count++;
  }
  if (count < REACH) add(END);
  for (count++; count < REACH; count++) add(0);
  return ((BigInt(high) << 32n) | BigInt(low)).toString(16);
}
