import type { WorkspaceSymbol } from "vscode-languageserver";
import type { Place } from "../../app/place.ts";
import { placeOf } from "../place.ts";
import type { Runtime } from "../runtime.ts";
import type { Session } from "../session.ts";
import { headingText, toWorkspaceSymbol } from "../toProtocol/headings.ts";

/** So many are answered: more nobody reads, and who types another character is answered anew. */
const MOST = 500;
/** So many files are read for them. */
const MOST_FILES = 2000;
/** So long the headings of files that aren't open are kept after they were asked for, in milliseconds. */
const KEPT = 15_000;

/** Answers `workspace/symbol` with the headings of all reports, open or in one of the folders, that fit `query`. */
export interface SymbolFinder {
  find(folders: readonly string[], query: string): Promise<WorkspaceSymbol[]>;
  /** Forgets what is kept of files. */
  forget(): void;
}

/**
 * Each key of a query is a request, and each of them goes through all files: these are read once, whether or not the request is
 * cancelled that asked first, and their headings are kept until nobody has asked for a while, or one of them may have changed.
 */
export function createSymbolFinder(session: Session, runtime: Runtime): SymbolFinder {
  let kept: Promise<Map<Place, readonly WorkspaceSymbol[]>> | undefined;
  let stop = () => {};

  function forget(): void {
    stop();
    kept = undefined;
  }

  async function find(folders: readonly string[], query: string): Promise<WorkspaceSymbol[]> {
    stop();
    kept ??= listFiles(session, folders);
    const files = kept;
    files.catch(() => files === kept && forget()); // what could not be listed now may be listed later
    stop = runtime.after(KEPT, forget);
    const found: WorkspaceSymbol[] = [];
    const open = new Set(session.documents.keys().map(placeOf)); // editors don't agree on how to write a URI
    for (const uri of session.documents.keys()) {
      const symbols = await symbolsOf(session, uri).catch(() => []); // one that changes meanwhile is left out
      found.push(...symbols.filter(({ name }) => fits(name, query)));
    }
    for (const [place, known] of await files) {
      if (found.length >= MOST) break;
      if (open.has(place)) continue;
      found.push(...known.filter(({ name }) => fits(name, query)));
    }
    return found.slice(0, MOST);
  }

  return { find, forget };
}

async function listFiles(
  session: Session,
  folders: readonly string[],
): Promise<Map<Place, readonly WorkspaceSymbol[]>> {
  const files = new Map<Place, readonly WorkspaceSymbol[]>();
  for (const folder of folders) {
    for (const uri of await session.findReports(folder)) {
      const place = placeOf(uri);
      if (files.has(place)) continue;
      if (files.size === MOST_FILES) return files;
      const symbols = await symbolsOf(session, uri).catch((error) => session.log("workspace symbols", error));
      files.set(place, symbols ?? []); // one that can't be read now hides no other
    }
  }
  return files;
}

async function symbolsOf(session: Session, uri: string): Promise<WorkspaceSymbol[]> {
  const draft = await session.draftOf(uri);
  if (!draft) return [];
  return draft.report.sections.map((section) => toWorkspaceSymbol(draft, section, headingText(draft.report, section)));
}

/** Whether the characters of `query` stand in `name` in their order, as editors look for them; upper and lower case are one. */
function fits(name: string, query: string): boolean {
  const text = name.toLowerCase();
  let from = 0;
  for (const char of query.toLowerCase()) {
    const at = text.indexOf(char, from);
    if (at < 0) return false;
    from = at + char.length;
  }
  return true;
}
