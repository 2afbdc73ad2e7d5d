import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { root } from "../../scripts/lib/run.mjs";

/** A folder with reports, and a computer on which what is built is installed as the pages say. */
export interface Office {
  readonly folder: string;
  /** The environment for editors that are started in it: both commands are in PATH, the home folder is an empty one. */
  readonly env: Readonly<Record<string, string>>;
  /** `name` may have folders in it; they are made. */
  write(name: string, text: string): void;
  read(name: string): string;
  remove(): void;
}

const COMMANDS = { hegao: "dist/cli.js", "hegao-language-server": "dist/server.js" };

export function makeOffice(): Office {
  const top = mkdtempSync(join(tmpdir(), "hegao-editors-"));
  const [folder, bin, home] = ["reports", "bin", "home"].map((name) => join(top, name)) as [string, string, string];
  for (const path of [folder, bin, home]) mkdirSync(path);
  for (const [name, script] of Object.entries(COMMANDS)) {
    const command = `#!/bin/sh\nexec "${process.execPath}" "${join(root, script)}" "$@"\n`;
    writeFileSync(join(bin, name), command, { mode: 0o755 });
  }
  return {
    folder,
    env: {
      PATH: `${bin}${delimiter}${process.env["PATH"]}`,
      HOME: home,
      XDG_CONFIG_HOME: join(home, "config"),
      XDG_DATA_HOME: join(home, "data"),
      XDG_STATE_HOME: join(home, "state"),
      XDG_CACHE_HOME: join(home, "cache"),
      LC_ALL: "C.UTF-8",
    },
    write(name, text) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
    read: (name) => readFileSync(join(folder, name), "utf8"),
    remove: () => rmSync(top, { recursive: true, force: true }),
  };
}
