/** Bullets (项目符号) of a word processor and of web pages; the private characters are those of its symbol fonts. */
const BULLET = /[●•◆■▪◦➢➤►\uF06C\uF06E\uF075\uF076\uF0A0-\uF0FF]/;

/** Whether a bullet stands at `offset`, with nothing but blanks before it in its line. */
export function isBullet(text: string, offset: number): boolean {
  if (!BULLET.test(text[offset] ?? "")) return false;
  let at = offset - 1;
  while (at >= 0 && /[^\S\n]/.test(text[at] as string)) at--;
  return at < 0 || text[at] === "\n";
}
