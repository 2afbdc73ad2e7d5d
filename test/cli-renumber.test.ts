import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { workplace } from "./support/cli.ts";

/** `hegao renumber`: what would change as a diff, or the file changed. */

const GAPS = "青禾镇工作总结\n\n一、甲\n（一）子\n（三）丑\n\n三、乙\n详见第三部分。\n";
const WHOLE = "青禾镇工作总结\n\n一、甲\n（一）子\n（二）丑\n\n二、乙\n详见第二部分。\n";

describe("hegao renumber", () => {
  test("prints what would change as a diff, and changes nothing", async () => {
    const place = workplace({ "a.txt": GAPS });
    const { code, out, err } = await place.hegao("renumber", "a.txt");
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatch(/^--- a\/a\.txt\n\+\+\+ b\/a\.txt\n@@ /);
    expect(out).toContain("-（三）丑\n");
    expect(out).toContain("+（二）丑\n");
    expect(out).toContain("+详见第二部分。\n");
    expect(String(place.read("a.txt"))).toBe(GAPS);
  });

  test("--fix writes the file; then there is nothing to change", async () => {
    const place = workplace({ "a.txt": GAPS });
    expect(await place.hegao("renumber", "--fix", "a.txt")).toEqual({
      code: 0,
      out: "",
      err: "hegao: a.txt：改了 3 处。\n",
    });
    expect(String(place.read("a.txt"))).toBe(WHOLE);
    const again = { code: 0, out: "", err: "hegao: a.txt：序号是连续的，没有要改的。\n" };
    expect(await place.hegao("renumber", "--fix", "a.txt")).toEqual(again);
    expect(await place.hegao("renumber", "a.txt")).toEqual(again);
  });

  test("keeps GB18030, the byte order mark and the line ends", async () => {
    const place = workplace({ "bom.txt": `\uFEFF${GAPS.replaceAll("\n", "\r\n")}` });
    await place.hegao("renumber", "--fix", "bom.txt");
    expect(String(place.read("bom.txt"))).toBe(`\uFEFF${WHOLE.replaceAll("\n", "\r\n")}`);
    const gb = Buffer.from("d2bba1a2bcd70ac8fda1a2d2d20a", "hex"); // 一、甲 三、乙
    writeFileSync(join(place.folder, "gb.txt"), gb);
    expect((await place.hegao("renumber", "--fix", "gb.txt")).code).toBe(0);
    expect(place.read("gb.txt").toString("hex")).toBe("d2bba1a2bcd70ab6fea1a2d2d20a");
  });

  test("a file that was not wholly understood is left", async () => {
    const bytes = Buffer.concat([Buffer.from(GAPS), Buffer.from([0xff, 0xfe, 0x0a])]);
    const place = workplace({ "a.txt": bytes });
    const { code, err } = await place.hegao("renumber", "--fix", "a.txt");
    expect(code).toBe(2);
    expect(err).toContain("没有写入");
    expect(place.read("a.txt").equals(bytes)).toBe(true);
  });

  test("tells what names a heading and was left", async () => {
    const text = "一、甲\n（一）子\n（三）丑\n二、乙\n（一）寅\n（二）卯\n（三）辰\n办法见（三）。\n";
    const place = workplace({ "a.txt": text });
    const { code, out, err } = await place.hegao("renumber", "a.txt");
    expect(code).toBe(1);
    expect(out).not.toContain("-办法");
    expect(err).toBe("hegao: a.txt：第 8 行的“（三）”说不准该是几，没有改，请看一看。\n");
    expect((await place.hegao("renumber", "a.txt", "--locale", "en")).err).toContain('line 8: "（三）" was left');
  });

  test("reads the standard input, and can't write it", async () => {
    const place = workplace({}, { stdin: GAPS });
    const { code, out } = await place.hegao("renumber", "-", "--stdin-filename", "总结.txt");
    expect(code).toBe(1);
    expect(out).toContain("+二、乙\n");
    expect(await place.hegao("renumber", "--fix", "-")).toEqual({
      code: 2,
      out: "",
      err: "hegao: 标准输入不能写回，请去掉 --fix 。\n",
    });
  });

  test.each([
    [[], "请写一个文件名：hegao renumber 总结.txt 。"],
    [["a.txt", "b.txt"], "请写一个文件名：hegao renumber 总结.txt 。"],
    [["none.txt"], "none.txt：没有这个文件，请核对文件名和所在文件夹。"],
  ])("refuses %j", async (argv, expected) => {
    const place = workplace({ "a.txt": GAPS, "b.txt": GAPS });
    expect(await place.hegao("renumber", ...argv)).toEqual({ code: 2, out: "", err: `hegao: ${expected}\n` });
  });
});
