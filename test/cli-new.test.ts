import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES } from "../server/rules/index.ts";
import { workplace } from "./support/cli.ts";

/** `hegao new`: a report that starts complete, from nothing or from last year's. */

const OLD = "青禾镇2026年工作总结及2027年工作计划\n\n一、主要工作\n2026年完成投资3.2亿元，增长8%。\n";
const NEW = "青禾镇2027年工作总结及2028年工作计划\n\n一、主要工作\n2027年完成投资××亿元，增长××%。\n";

describe("hegao new", () => {
  test.each([
    ["年度总结", "青禾镇2027年工作总结及2028年工作计划"],
    ["annual-summary-plan", "青禾镇2027年工作总结及2028年工作计划"],
    ["政府工作报告", "政府工作报告"],
    ["半年总结", "青禾镇2027年上半年工作总结及下半年工作打算"],
  ])("writes a %s that has no finding of its structure", async (kind, title) => {
    const place = workplace({}, { rules: RULES });
    const made = await place.hegao("new", "--kind", kind, "--unit", "青禾镇", "--year", "2027", "-o", "新稿.gw");
    expect(made).toEqual({ code: 0, out: "已写入 新稿.gw 。\n", err: "" });
    const text = String(place.read("新稿.gw"));
    expect(text.startsWith(`${title}\n`)).toBe(true);
    expect(text).not.toContain("\r");
    const { out } = await place.hegao("check", "新稿.gw", "--format", "json");
    const { files } = JSON.parse(out) as { files: { diagnostics: { rule: string }[] }[] };
    expect(files[0]?.diagnostics.map(({ rule }) => rule)).toEqual(["residue-placeholder"]);
  });

  test("shows it where no file is named, for a period that is", async () => {
    const argv = ["--kind", "要点", "--unit", "青禾镇", "--year", "2027", "--period", "下半年"];
    const { code, out, err } = await workplace({}).hegao("new", ...argv);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.startsWith("青禾镇2027年下半年工作要点\n")).toBe(true);
  });

  test("from last year's report, whatever its encoding and line ends", async () => {
    const gb18030 = Buffer.from("c7e0badad5f232303236c4ea", "hex"); // 青黑镇2026年 in GB18030
    const place = workplace({ "旧.txt": `\uFEFF${OLD.replaceAll("\n", "\r\n")}`, "旧2.txt": gb18030 });
    const made = await place.hegao("new", "--from", "旧.txt", "--year", "2027", "-o", "新.gw");
    expect(made).toEqual({ code: 0, out: "已写入 新.gw 。\n", err: "" });
    expect(String(place.read("新.gw"))).toBe(NEW);
    expect((await place.hegao("new", "--from", "旧2.txt", "--year", "2027")).out).toBe("青黑镇2027年");
  });

  test("says what of last year's report it has left", async () => {
    const place = workplace({ "旧.txt": OLD, "无年.txt": "道路通了。\n" });
    expect((await place.hegao("new", "--from", "旧.txt", "--unit", "红岩乡", "--year", "2027")).err).toBe(
      "hegao: 旧.txt：标题里没有“红岩乡”，稿子里的单位名称没有改，请核对。\n",
    );
    expect((await place.hegao("new", "--from", "无年.txt", "--year", "2027")).err).toBe(
      "hegao: 无年.txt：没有找到年份，年份没有后移，请核对。\n",
    );
  });

  const whole = ["--kind", "年度总结", "--unit", "青禾镇", "--year", "2027"];
  test.each([
    [
      ["--unit", "青禾镇", "--year", "2027"],
      /^hegao: 请写明文种：--kind 文种，可写 政府工作报告、.*党委工作报告、.*。\n$/,
    ],
    [["--kind", "年度总结", "--year", "2027"], /^hegao: 请写明是谁的稿子：--unit 单位名称。\n$/],
    [["--kind", "年度总结", "--unit", " ", "--year", "2027"], /请写明是谁的稿子/],
    [["--kind", "年度总结", "--unit", "青禾镇"], /^hegao: 请写明年份，用四位数字：--year 2027 。\n$/],
    [["--kind", "年度总结", "--unit", "青禾镇", "--year", "27"], /请写明年份/],
    [["--kind", "通知", "--unit", "青禾镇", "--year", "2027"], /选项 --kind 不能是“通知”，可写 政府工作报告、/],
    [["--kind", "未定", "--unit", "青禾镇", "--year", "2027"], /选项 --kind 不能是“未定”，可写 政府工作报告、/],
    [[...whole, "--period", "上半年"], /^hegao: 这里用不着 --period，请去掉。\n$/],
    [[...whole, "--kind", "半年总结", "--period", "四季度"], /半年（季度）总结的 --period 可写 上半年、一季度、/],
    [[...whole, "-o", "a.txt"], /^hegao: a\.txt：已经有这个文件，没有动它；请换个文件名。\n$/],
    [[...whole, "a.txt"], /^hegao: a\.txt：new 只看选项，请去掉；照这份稿子写，请在前面加 --from 。\n$/],
    [["--from", "没有.txt", "--year", "2027"], /^hegao: 没有\.txt：没有这个文件/],
    [["--from", "坏.txt", "--year", "2027"], /^hegao: 坏\.txt：有些字节认不出，照写会丢字/],
    [["--from", "a.txt", "--year", "2026"], /^hegao: a\.txt：这份稿子写的是2026年，--year 要比它晚，请核对。\n$/],
  ])("refuses %j", async (argv, expected) => {
    const broken = Buffer.concat([Buffer.from(OLD.repeat(9)), Buffer.from([0xff]), Buffer.from("好\n")]);
    const place = workplace({ "a.txt": OLD, "坏.txt": broken });
    const { code, out, err } = await place.hegao("new", ...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(expected);
    expect(String(place.read("a.txt"))).toBe(OLD);
    expect(existsSync(join(place.folder, "新.gw"))).toBe(false);
  });

  test("speaks English", async () => {
    const { err } = await workplace({}).hegao("new", "--locale", "en");
    expect(err).toMatch(/^hegao: Say what kind of report: --kind KIND, one of gov-work-report, .*\n/);
  });
});
