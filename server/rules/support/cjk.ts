/** Whether a code unit of a text (not folded) is a Chinese character. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Whether a code unit of a text (not folded) is a Chinese character or Chinese punctuation, quotation marks included. */
export function isChinese(code: number): boolean {
  return (
    isHan(code) ||
    (code >= 0x3001 && code <= 0x3011) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    (code >= 0x2018 && code <= 0x201d) ||
    code === 0x2014 ||
    code === 0x2026
  );
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
