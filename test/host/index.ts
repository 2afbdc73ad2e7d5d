import "./activation.ts";
import "./findings.ts";
import "./outline.ts";
import "./actions.ts";
import "./assistance.ts";
import "./folder.ts";
import "./choices.ts";
import "./sheet.ts";
import "./finalize.ts";
import "./typing.ts";
import "./newReport.ts";
import "./reading.ts";
import "./sections.ts";
import { runTests } from "./runner.ts";

/** VS Code calls this inside the extension host. */
export function run(): Promise<void> {
  return runTests();
}
