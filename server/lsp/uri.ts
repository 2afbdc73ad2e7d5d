/** The parts of a URI that name a file; the path is decoded, with "/" between its folders. */
export interface Uri {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

const PARTS = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)/i;

/** Reads a URI as editors write it, whatever they encode; what is none names a file nobody has. */
export function parseUri(uri: string): Uri {
  const [, scheme = "", authority = "", path = ""] = PARTS.exec(uri) ?? [];
  return { scheme, authority, path: lowerDrive(decode(path)) };
}

/** Writes a URI in one and the same way, so that two of them can be compared. */
export function formatUri({ scheme, authority, path }: Uri): string {
  return `${scheme}://${authority}${path.split("/").map(encodeURIComponent).join("/")}`;
}

export function normalizeUri(uri: string): string {
  return formatUri(parseUri(uri));
}

/** The folder that holds a file or folder; the topmost folder is its own. */
export function folderOf({ path, ...rest }: Uri): Uri {
  return { ...rest, path: path.slice(0, Math.max(path.lastIndexOf("/"), 1)) };
}

/** A file in a folder. */
export function fileIn({ path, ...rest }: Uri, name: string): Uri {
  return { ...rest, path: `${withSlash(path)}${name}` };
}

/** Whether `file` lies in `folder` or further down. */
export function isBelow(folder: Uri, { scheme, authority, path }: Uri): boolean {
  return folder.scheme === scheme && folder.authority === authority && path.startsWith(withSlash(folder.path));
}

/** The path of `file` seen from `folder`; the whole path when it doesn't lie there. */
export function pathFrom(folder: Uri, file: Uri): string {
  return isBelow(folder, file) ? file.path.slice(withSlash(folder.path).length) : file.path;
}

function withSlash(path: string): string {
  return path.endsWith("/") ? path : `${path}/`;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray "%" is a character like others
  }
}

/** Windows knows no difference between C: and c:, and editors don't agree on one. */
function lowerDrive(path: string): string {
  return /^\/[A-Z]:/.test(path) ? `/${(path[1] as string).toLowerCase()}${path.slice(2)}` : path;
}
