import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withProgress } from "../scripts/lib/say.mjs";

/** What a person sees while a script works, where the output is no terminal. */

const lines: string[] = [];
const terminal = process.stdout.isTTY;

beforeEach(() => {
  lines.length = 0;
  process.stdout.isTTY = false;
  vi.useFakeTimers();
  vi.spyOn(console, "log").mockImplementation((line) => lines.push(line));
});
afterEach(() => {
  process.stdout.isTTY = terminal;
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const wait = (seconds: number) => new Promise<void>((settle) => setTimeout(settle, seconds * 1000));

test("what takes long says every quarter of a minute that it goes on", async () => {
  const work = withProgress("准备", () => wait(40));
  await vi.advanceTimersByTimeAsync(40_000);
  await work;
  expect(lines).toEqual(["准备 …", "  … 15 s", "  … 30 s", "准备 ✓ 40 s"]);
  expect(vi.getTimerCount()).toBe(0);
});

test("what fails is silent afterwards", async () => {
  const work = withProgress("准备", async () => {
    await wait(20);
    throw new Error("no network");
  });
  const failed = expect(work).rejects.toThrow("no network");
  await vi.advanceTimersByTimeAsync(60_000);
  await failed;
  expect(lines).toEqual(["准备 …", "  … 15 s"]);
});
