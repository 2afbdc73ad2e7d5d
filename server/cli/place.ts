import { relative, resolve, sep } from "node:path";
import type { Place } from "../app/place.ts";

/** The place of a path as a person writes it from the folder `cwd`. Node takes a place for a path, on every system. */
export function placeOf(path: string, cwd: string): Place {
  return resolve(cwd, path).split(sep).join("/");
}

/** A place as a person would write it from here. */
export function shown(place: Place, cwd: string): string {
  return relative(cwd, place);
}
