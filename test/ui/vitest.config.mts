import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/ui/**/*.ui.ts"],
    globalSetup: join(import.meta.dirname, "install.ts"),
    hookTimeout: 60_000,
    testTimeout: 120_000,
    // A window mostly waits; two at a time keep two processors busy.
    maxWorkers: 2,
  },
});
