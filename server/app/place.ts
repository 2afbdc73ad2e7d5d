/**
 * Where a file or folder is, in one spelling: names with "/" between them behind a root, which is `/`, `c:/`, `//server/share/`
 * or, in an editor, `file:///` and the like. Nothing in it is encoded. A root ends in "/", any other place does not.
 */
export type Place = string;

const ROOT = /^(?:[a-z][a-z0-9+.-]+:\/\/[^/]*|[a-z]:|\/\/[^/]+\/[^/]+)?\//i;

/** The folder that holds a file or folder; undefined for a root. */
export function folderOf(place: Place): Place | undefined {
  const root = ROOT.exec(place)?.[0] ?? "";
  if (place.length <= root.length) return undefined;
  return place.slice(0, Math.max(place.lastIndexOf("/"), root.length)) || undefined;
}

/** A file or folder in a folder. */
export function placeIn(folder: Place, name: string): Place {
  return `${withSlash(folder)}${name}`;
}

/** Whether `place` lies in `folder` or further down. */
export function isBelow(folder: Place, place: Place): boolean {
  return place.startsWith(withSlash(folder));
}

/** The way to `place` from `folder`, as globs see it; the whole place when it doesn't lie there. */
export function pathFrom(folder: Place, place: Place): string {
  return isBelow(folder, place) ? place.slice(withSlash(folder).length) : place;
}

function withSlash(folder: Place): string {
  return folder.endsWith("/") ? folder : `${folder}/`;
}
