import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Reports in editors are a stage of their own.
    exclude: ["**/node_modules/**", "test/editors/**"],
    // Most tests run all rules over many texts: a process that has compiled them, and read the texts, serves all files.
    isolate: false,
    maxWorkers: "100%",
    // Only hangs are to be found by it: tests of time count the processor's.
    testTimeout: 60_000,
    coverage: {
      provider: "v8",
      include: ["server/lsp/**/*.ts"],
      // They only start the server: test/lsp-process.test.ts runs what they are built into.
      exclude: ["server/lsp/main.*.ts"],
      reporter: ["text"],
      thresholds: { branches: 90 },
    },
  },
});
