import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { workplace } from "./support/cli.ts";

/** What `--fix-dry-run` prints: a diff for programs, and words for a person. */

describe("the words beside the diff", () => {
  const files = { "a.txt": "坏、坏。\n", "b.txt": "坏。\n", "c.txt": "好。\n" };

  test("how many changes in how many files, on the error output", async () => {
    const { out, err } = await workplace(files).hegao("check", "--fix-dry-run");
    expect(out).toMatch(/^--- a\/a\.txt\n/);
    expect(err).toBe("hegao: 加 --fix 会改 2 个文件里的 3 处；现在文件没有动。\n");
  });

  test("that there is nothing to change", async () => {
    const place = workplace(files);
    expect(await place.hegao("check", "--fix-dry-run", "c.txt")).toEqual({
      code: 0,
      out: "",
      err: "hegao: 核了 1 个文件，没有可以自动改的地方。\n",
    });
    const { err } = await place.hegao("check", "--fix-dry-run", "b.txt", "--locale", "en");
    expect(err).toBe("hegao: --fix would make 1 change in 1 file; nothing was written.\n");
  });
});

describe("text that would act on a terminal", () => {
  const hostile = "\x1b[2J坏\u202e\x9b31m\r\n没有\x07变\t。\r\n";

  test("is shown on a terminal, in colours", async () => {
    const { out } = await workplace({ "a.txt": hostile }, { terminal: { out: true } }).hegao("check", "--fix-dry-run");
    expect(out).toContain("\x1b[31m-␛[2J坏<U+202E><U+009B>31m\x1b[0m\n");
    expect(out).toContain("\x1b[32m+␛[2J好<U+202E><U+009B>31m\x1b[0m\n");
    expect(out).toContain(" 没有␇变\t。\n");
    expect(out.replace(/\x1b\[\d+m/g, "")).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  test("goes to another program as it is", async () => {
    const { out } = await workplace({ "a.txt": hostile }).hegao("check", "--fix-dry-run");
    expect(out).toContain("-\x1b[2J坏\u202e\x9b31m\r\n+\x1b[2J好\u202e\x9b31m\r\n");
  });
});

describe("git apply", () => {
  test.each([
    ["a plain name", "a.txt"],
    ["Chinese and blanks", "年度 总结.txt"],
    ["in a folder", "报告/稿 1.txt"],
    ["quotes and backslashes", 'a"b\\c.txt'],
    ["control characters", "a\x1b[1mb\tc.txt"],
  ])("takes the diff of a file with %s", async (_, name) => {
    const text = "\x1b[1m一、坏\r\n二、好\n没有换行的坏";
    const place = workplace({ [name]: text });
    const { out } = await place.hegao("check", "--fix-dry-run", name);
    execFileSync("git", ["apply", "--unsafe-paths", "-"], { cwd: place.folder, input: out });
    expect(place.read(name).toString()).toBe(text.replaceAll("坏", "好"));
  });

  test("takes a file that was named by a longer way", async () => {
    const place = workplace({ "a.txt": "坏\n", "x/y": "" });
    for (const name of ["./x/../a.txt", join(place.folder, "a.txt")]) {
      expect((await place.hegao("check", "--fix-dry-run", name)).out).toMatch(/^--- a\/a\.txt\n\+\+\+ b\/a\.txt\n/);
    }
  });
});
