import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "../../scripts/lib/run.mjs";

/** Takes a picture that is shown for so many milliseconds. */
export type Camera = (milliseconds?: number) => Promise<void>;

/**
 * Films a window picture by picture, for the short animations of the README (`npm run animation`); otherwise the tests go on
 * without a camera. A picture's name says when it is shown and for how long.
 */
export function film(page: Page, name: string): Camera {
  if (process.env["HEGAO_FILM"] !== name) return async () => {};
  const folder = join(root, "test/ui/screenshots/film", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let taken = 0;
  return async (milliseconds = 700) => {
    const number = String(taken++).padStart(3, "0");
    await page.screenshot({ path: join(folder, `${number}-${milliseconds}.png`) });
  };
}
