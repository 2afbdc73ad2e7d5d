import { ensureBrowser } from "../workbench/browser.mjs";
import { installWorkbench } from "../workbench/install.mjs";

/** Installs what is missing of VS Code and the browser, once for all test files. */
export default async function install(): Promise<void> {
  await installWorkbench();
  await ensureBrowser();
}
