import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Real reports, kept beside the project; tests over them are skipped, saying so, where they are absent. */
const ROOT = join(import.meta.dirname, "../../../shared");

export interface RealReport {
  readonly name: string;
  readonly text: string;
  readonly markdown: boolean;
}

/** The collected reports of all kinds. */
export function readRealReports(): RealReport[] {
  return read("corpus", "seeds");
}

/**
 * Reports of city governments, of the half of the cities that the rules may be tuned on; the other half is for measuring.
 * The halves are told apart by the city's name, so that no city stands in both.
 */
export function readCityReports(): RealReport[] {
  return read("city").filter(({ name }) => halfOf(name.split("-")[0] ?? "") === 1);
}

function halfOf(place: string): 1 | 2 {
  let hash = 7;
  for (const character of place) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return (hash >>> 3) % 2 === 0 ? 1 : 2;
}

function read(...folders: readonly string[]): RealReport[] {
  if (!folders.every((folder) => existsSync(join(ROOT, folder)))) {
    console.log(`skipped: no real reports at ${join("..", "shared")}; put some there to run this test over them`);
    return [];
  }
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => /\.(?:txt|md)$/.test(name))
      .sort()
      .map((name) => ({
        name: name.replace(/\.\w+$/, ""),
        text: readFileSync(join(ROOT, folder, name), "utf8"),
        markdown: name.endsWith(".md"),
      })),
  );
}

/** A draft with slips as people make them, and the sound text it was made from. */
export interface PlantedDraft extends RealReport {
  readonly sound: string;
}

/** Drafts that were written with slips on purpose; `#` headings make one Markdown. */
export function readDrafts(): PlantedDraft[] {
  const folder = join(ROOT, "eval/drafts");
  if (!existsSync(folder)) {
    console.log("skipped: no drafts with slips beside the project");
    return [];
  }
  return readdirSync(folder).map((name) => {
    const [text, sound] = ["draft.txt", "clean.txt"].map((file) => readFileSync(join(folder, name, file), "utf8"));
    return { name, text: text ?? "", sound: sound ?? "", markdown: /^#{1,6} /m.test(text ?? "") };
  });
}
