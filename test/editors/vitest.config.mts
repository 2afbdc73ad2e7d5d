import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/editors/**/*.test.ts"],
    // The first test may install an editor.
    hookTimeout: 300_000,
    testTimeout: 60_000,
    fileParallelism: false,
  },
});
