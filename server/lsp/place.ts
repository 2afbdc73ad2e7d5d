import type { Place } from "../app/place.ts";

const PARTS = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)/i;

/**
 * The place that a URI names, whatever its editor has encoded in it: of a `file:` URI the path that Node knows, of any other
 * its scheme and authority with the decoded path. What is no URI names a file nobody has.
 */
export function placeOf(uri: string): Place {
  const [, scheme = "", authority = "", encoded = ""] = PARTS.exec(uri) ?? [];
  const path = lowerDrive(decode(encoded));
  if (scheme !== "file") return `${scheme || "none"}://${authority}${path}`;
  if (authority !== "") return `//${authority}${path}`;
  return /^\/[a-z]:/.test(path) ? path.slice(1) : path;
}

/** The URI of a place, always written in the same way, so that two of them can be compared. */
export function uriOf(place: Place): string {
  const [, start = "", path = ""] = /^([a-z][a-z0-9+.-]+:\/\/[^/]*|\/\/[^/]+)?(.*)$/is.exec(place) ?? [];
  const names = path.split("/").map(encodeURIComponent).join("/");
  if (!isOnDisk(place)) return `${start}${names}`;
  if (start !== "") return `file:${start}${names}`;
  return names.startsWith("/") ? `file://${names}` : `file:///${names}`;
}

/** Whether a place is on the computer's own disk, and not in the keeping of an editor. */
export function isOnDisk(place: Place): boolean {
  return !/^[a-z][a-z0-9+.-]+:/i.test(place);
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
