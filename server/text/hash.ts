/** A number of 52 bits that is equal for equal words, and nearly never for others: kept in place of words, it keeps no text alive. */
export function hashOf(words: string): number {
  let [low, high] = [0, 0];
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    low = (Math.imul(low, 31) + code) | 0;
    high = (Math.imul(high, 37) + code) | 0;
  }
  return (low >>> 0) * 0x10_0000 + (high & 0xf_ffff);
}
