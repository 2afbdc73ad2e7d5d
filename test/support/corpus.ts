import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Real reports, kept beside the project; tests over them are skipped, saying so, where they are absent. */
const ROOT = join(import.meta.dirname, "../../../shared");

export interface RealReport {
  readonly name: string;
  readonly text: string;
}

export function readRealReports(): RealReport[] {
  if (!existsSync(ROOT)) {
    console.log(`skipped: no real reports at ${join("..", "shared")}; put some there to run this test over them`);
    return [];
  }
  return ["corpus", "seeds"].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith(".txt"))
      .map((name) => ({ name: name.replace(/\.txt$/, ""), text: readFileSync(join(ROOT, folder, name), "utf8") })),
  );
}
