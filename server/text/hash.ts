/**
 * A number of 53 bits (cyrb53) that is equal for equal texts, and nearly never for others: kept in place of a text, it keeps none
 * alive; of the characters from `start` to `end` where these are given. No secret: whoever wants two texts with one number can find them.
 */
export function hashOf(text: string, start = 0, end: number = text.length): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return 4294967296 * (b & 0x1fffff) + (a >>> 0);
}
