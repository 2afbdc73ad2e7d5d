import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**"],
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
