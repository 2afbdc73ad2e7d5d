import { beforeEach, expect, it, vi } from "vitest";
import type { BaseLanguageClient } from "vscode-languageclient";
import { withServer } from "../client/health.ts";

/** What an editor is asked to show and to do. */
const editor = vi.hoisted(() => ({
  errors: [] as string[],
  window: {
    async showErrorMessage(message: string) {
      editor.errors.push(message);
    },
  },
  workspace: { getConfiguration: () => ({ get: () => "zh-cn" }) },
  env: {},
  commands: {},
}));
vi.mock("vscode", () => editor);
vi.mock("vscode-languageclient", () => ({ State: { Stopped: 1, Starting: 3, Running: 2, StartFailed: 4 } }));

beforeEach(() => {
  editor.errors.length = 0;
});

const clientIn = (state: number) => ({ state }) as BaseLanguageClient;
const fails = () => Promise.reject(new Error("Client is not running"));

it.each([1, 4])("a command tells in the writer's language that the server has stopped (state %i)", async (state) => {
  await withServer(clientIn(state), fails);
  expect(editor.errors).toEqual([expect.stringContaining("已停止检查")]);
});

it("a command's own failure is not taken for that", async () => {
  await expect(withServer(clientIn(2), fails)).rejects.toThrow("Client is not running");
  await withServer(clientIn(2), async () => {});
  expect(editor.errors).toEqual([]);
});
