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
