#!/usr/bin/env node
// Looks for texts of which editor and command line find different things: all real reports, and so many random edits.
//   npm run same -- 20000
import { spawnSync } from "node:child_process";
import { root } from "./lib/run.mjs";

const [edits = "20000"] = process.argv.slice(2);
const { status } = spawnSync("npx", ["vitest", "run", "test/same-edits.test.ts"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, HEGAO_EDITS: edits },
});
process.exitCode = status ?? 1;
