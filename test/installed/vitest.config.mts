import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/installed/**/*.ui.ts"],
    // The first test may install VS Code; each opens a browser, and there may be two processors.
    hookTimeout: 300_000,
    testTimeout: 60_000,
    fileParallelism: false,
  },
});
