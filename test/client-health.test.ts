import { beforeEach, expect, it, vi } from "vitest";
import { withServer } from "../client/health.ts";
import type { Server, ServerState } from "../client/server.ts";
import { errors } from "./support/vscode.ts";

vi.mock("vscode", () => import("./support/vscode.ts"));

beforeEach(() => {
  errors.length = 0;
});

const serverIn = (state: ServerState) => ({ state }) as Server;
const fails = () => Promise.reject(new Error("Client is not running"));

it("a command tells in the writer's language that the server has stopped", async () => {
  await withServer(serverIn("stopped"), fails);
  expect(errors).toEqual([expect.stringContaining("已停止检查")]);
});

it("a command's own failure is not taken for that", async () => {
  await expect(withServer(serverIn("running"), fails)).rejects.toThrow("Client is not running");
  await withServer(serverIn("running"), async () => {});
  expect(errors).toEqual([]);
});
