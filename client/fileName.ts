/** Characters that no file name may hold somewhere, and how much of a title a name takes. */
const UNFIT = /[\\/:*?"<>|\u0000-\u001F]/g;
const LONGEST = 60;

/** A title as the beginning of a file name; empty where nothing of it may stand there. */
export function fileNameOf(title: string | undefined): string {
  return Array.from((title ?? "").replace(UNFIT, ""))
    .slice(0, LONGEST)
    .join("");
}
