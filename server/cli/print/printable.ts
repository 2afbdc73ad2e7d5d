/** Control characters, and marks that turn the direction of writing: they would act on the terminal instead of showing. */
const ACTING = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** A text from a file, safe to show on a terminal: what would act becomes a space, one for one. */
export function printable(text: string): string {
  return text.replace(ACTING, " ");
}

/** A line as {@link printable}, but what would act is shown: ESC as ␛, others as <U+202E>. */
export function visible(line: string): string {
  return line.replace(ACTING, (char) => {
    const code = char.charCodeAt(0);
    if (char === "\t") return char;
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}
