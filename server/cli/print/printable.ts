/** Control characters, and marks that turn the direction of writing: they would act on the terminal instead of showing. */
const ACTING = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** A text from a file, safe to show on a terminal: what would act becomes a space, one for one. */
export function printable(text: string): string {
  return text.replace(ACTING, " ");
}
