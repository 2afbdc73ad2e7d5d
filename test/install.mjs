#!/usr/bin/env node
// Installs what the stages in a real VS Code need, before their turn: VS Code itself, VS Code for the Web, and a browser.
// Each of these stages does the same for itself when it runs alone.
import { runMain } from "../scripts/lib/say.mjs";
import { installWeb } from "./web/install.mjs";
import { ensureBrowser } from "./workbench/browser.mjs";
import { installWorkbench } from "./workbench/install.mjs";

runMain(async () => {
  await ensureBrowser();
  await installWorkbench();
  await installWeb();
  return 0;
});
