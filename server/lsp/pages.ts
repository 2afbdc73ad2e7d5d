import type { Files } from "../app/files.ts";
import { readSource } from "../app/source.ts";
import { placeOf } from "./place.ts";

/** The rules' pages, shipped with the program, so that a link opens without a network. */
export interface Pages {
  /** URI of a rule's page; undefined where nobody knows the folder. */
  uriOf(rule: string): string | undefined;
  /** A rule's page; undefined when there is none. */
  read(rule: string): Promise<string | undefined>;
}

/** `folder`: URI of the folder of the pages, with a slash at its end; asked for late, because the client may name it. */
export function createPages(files: Files, folder: () => string | undefined): Pages {
  const read = new Map<string, Promise<string | undefined>>();
  const uriOf = (rule: string): string | undefined => {
    const base = folder();
    // A rule id is part of a path here, and ids also come from the text: nothing but an id may pass.
    return base && /^[a-z][a-z0-9-]*$/.test(rule) ? `${base}${rule}.md` : undefined;
  };
  return {
    uriOf,
    read(rule) {
      const known = read.get(rule);
      if (known) return known;
      const uri = uriOf(rule);
      const page = uri ? textAt(uri) : Promise.resolve(undefined);
      read.set(rule, page);
      return page;
    },
  };

  async function textAt(uri: string): Promise<string | undefined> {
    const source = await readSource(placeOf(uri), files);
    return source && "text" in source ? source.text : undefined;
  }
}
