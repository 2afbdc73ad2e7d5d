/**
 * Whether a file is meant by a pattern, both with "/" between folders and seen from the same folder. `*` stands for any
 * characters of one name, `?` for one, `**` for any folders; everything else stands for itself, because reports are called
 * [定稿]总结.txt and #1.txt. A pattern without "/" means files and folders of that name anywhere; a pattern that names a
 * folder means everything in it. Matching takes linear steps per name, never more, so that a pattern from a stranger's
 * configuration can't hang the program.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const names = split(path);
  const parts = split(pattern);
  if (parts.length === 0) return false;
  if (parts.length === 1 && !pattern.startsWith("/"))
    return names.some((name) => matchesName(parts[0] as string, name));
  return matchesFolders(parts, names);
}

const split = (path: string): string[] => path.split(/[\\/]/).filter((name) => name !== "" && name !== ".");

/** Matches name by name; after a mismatch only the last `**` takes one name more, which is enough (as with `*` below). */
function matchesFolders(parts: readonly string[], names: readonly string[]): boolean {
  let part = 0;
  let name = 0;
  let star = -1;
  let resume = 0;
  while (name < names.length) {
    if (part === parts.length) return true; // the pattern names a folder above
    if (parts[part] === "**") {
      star = part++;
      resume = name;
    } else if (matchesName(parts[part] as string, names[name] as string)) {
      part++;
      name++;
    } else if (star >= 0) {
      part = star + 1;
      name = ++resume;
    } else return false;
  }
  return parts.slice(part).every((rest) => rest === "**");
}

/** Whether one name fits a pattern with `*` and `?`. */
export function matchesName(pattern: string, name: string): boolean {
  let at = 0;
  let i = 0;
  let star = -1;
  let resume = 0;
  while (i < name.length) {
    if (pattern[at] === "*") {
      star = at++;
      resume = i;
    } else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === name[i])) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++resume;
    } else return false;
  }
  while (pattern[at] === "*") at++;
  return at === pattern.length;
}
