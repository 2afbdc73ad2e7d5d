import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, onTestFinished, test } from "vitest";
import { applyEdits } from "../server/check/fix.ts";
import { defineRule, type Rule } from "../server/check/rule.ts";
import { cleanCopyEdits } from "../server/edits/clean-copy.ts";
import type { FinalAnswer } from "../server/lsp/protocol.ts";
import { type ParseOptions, parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";
import { workplace } from "./support/cli.ts";
import { type ClientSetup, ROOT, startClient } from "./support/lspClient.ts";

/** 定稿检查: the clean copy of a report, and what stands in its way. */

const clean = (text: string, options?: ParseOptions): string =>
  applyEdits(text, cleanCopyEdits(parseReport(text, options)));

describe("the clean copy", () => {
  test.each([
    ["修路8公里【数:D05】，修桥2座<!--D07-->。\n", "修路8公里，修桥2座。\n"],
    ["<!-- hegao-kind 述职报告 -->\n\n述职报告\n", "述职报告\n"],
    ["甲。\n\n<!-- hegao-disable-next-line sum-mismatch : 核过 -->\n乙。\n", "甲。\n\n乙。\n"],
    ["甲。\n\n<!-- hegao-disable -->\n\n乙。\n\n<!-- hegao-enable -->\n\n丙。\n", "甲。\n\n乙。\n\n丙。\n"],
    ["甲。\n<!-- hegao-disable -->\n乙。\n", "甲。\n乙。\n"],
    ["甲。 <!-- hegao-disable -->  \n乙。\n", "甲。   \n乙。\n"],
    ["甲。\n  <!-- hegao-disable --> 【数:D05】 \n乙。", "甲。\n乙。"],
    ["甲。\n<!-- hegao-disable\nsum-mismatch -->", "甲。\n"],
    ["甲。 【来源:统计站】\n乙。\n", "甲。\n乙。\n"],
    ["---\ntitle: 总结\n---\n\n青禾镇2026年工作总结\n", "青禾镇2026年工作总结\n"],
    ["", ""],
  ])("of %j is %j", (text, expected) => {
    expect(clean(text)).toBe(expected);
    expect(clean(expected)).toBe(expected);
  });

  test.each([
    ["another comment", "修路8公里。<!-- 请李主任看 -->\n"],
    ["brackets of the report", "【典型案例】柳河村修渠引水。\n"],
    ["blanks and blank lines", "　　甲。  \n\n\n\n乙 。\n"],
    ["front matter with the only title", "---\ntitle: 青禾镇2026年工作总结\n---\n\n修路8公里。\n"],
  ])("keeps %s", (_, text) => {
    expect(clean(text)).toBe(text);
  });

  test("front matter stays in Markdown, where other programs read it", () => {
    const text = "---\ntitle: 总结\n---\n\n# 青禾镇2026年工作总结\n";
    expect(clean(text, { markdown: true })).toBe(text);
  });

  test("of any text differs by its marks and blanks alone", () => {
    const piece = fc.constantFrom(
      "<!-- hegao-disable -->",
      "【数:D05】",
      "<!--D7-->",
      "<!-- 看 -->",
      "甲",
      "。",
      " ",
      "\n",
      "\n\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const words = pieces.filter((one) => !/hegao|D/.test(one)).join("");
        expect(clean(text).replace(/\s/g, "")).toBe(words.replace(/\s/g, ""));
      }),
    );
  });
});

const SOUND =
  "青禾镇2026年工作总结\n\n一、工作回顾\n\n硬化道路8公里【数:D05】。\n\n<!-- hegao-disable -->\n二、存在问题\n\n人手不足。\n";
const COPY = "青禾镇2026年工作总结\n\n一、工作回顾\n\n硬化道路8公里。\n\n二、存在问题\n\n人手不足。\n";

describe("hegao finalize", () => {
  const place = (files: Record<string, string | Uint8Array>, rules: readonly Rule[] = RULES) =>
    workplace(files, { rules });

  test("writes the clean copy and leaves the report alone", async () => {
    const desk = place({ "a.txt": SOUND });
    const { code, out, err } = await desk.hegao("finalize", "a.txt", "-o", "b.txt");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^清样已写入 b\.txt 。/);
    expect(String(desk.read("b.txt"))).toBe(COPY);
    expect(String(desk.read("a.txt"))).toBe(SOUND);
  });

  test("keeps encoding, byte order mark and line ends", async () => {
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    const desk = place({ "a.txt": iconv.encode(crlf(SOUND), "gb18030"), "u.txt": `\uFEFF${SOUND}` });
    await desk.hegao("finalize", "a.txt", "-o", "b.txt");
    expect(iconv.decode(desk.read("b.txt"), "gb18030")).toBe(crlf(COPY));
    await desk.hegao("finalize", "u.txt", "-o", "v.txt");
    expect(String(desk.read("v.txt"))).toBe(`\uFEFF${COPY}`);
  });

  test.each([
    ["a placeholder", "全年完成投资XX万元。", "3:7"],
    ["a remark", "全年硬化道路8公里（请经发办再核）。", "3:10"],
    ["a comment", "硬化道路8公里<!-- 待核 -->。", "3:8"],
    ["what a web page left", "硬化道路8公里。\n\n【打印本页】 【关闭窗口】", "5:1"],
    ["a sum that is wrong", "全年实施项目21个，其中新建12个、续建8个。", "3:7"],
    ["an annex that isn't listed", "名单见附件3。\n\n附件：1.名单\n2.清单", "3:4"],
    ["a date that isn't filled in", "修路8公里。\n\n青禾镇人民政府\n2026年12月  日", "6:1"],
  ])("refuses %s and tells its place", async (_, body, at) => {
    const desk = place({ "a.txt": `青禾镇2026年工作总结\n\n${body}\n` });
    const { code, out, err } = await desk.hegao("finalize", "a.txt", "-o", "b.txt");
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toContain(`${at}  `);
    expect(out).toMatch(/还不能定稿：先处理上面 \d+ 处/);
    expect(existsSync(join(desk.folder, "b.txt"))).toBe(false);
  });

  test("length counts where it is bounded", async () => {
    const config = '{ "rules": { "report-too-long": { "level": "hint", "max": 20 } } }';
    const files = { "a.txt": COPY };
    expect((await place(files).hegao("finalize", "a.txt", "-o", "b.txt")).code).toBe(0);
    const { code, out } = await place({ ...files, "hegao.json": config }).hegao("finalize", "a.txt", "-o", "b.txt");
    expect(code).toBe(1);
    expect(out).toContain("超过限定的20字");
  });

  test("what the writer has judged is no obstacle", async () => {
    const text =
      "青禾镇2026年工作总结\n\n<!-- hegao-disable-next-line residue-placeholder : 代号 -->\n承办XX工程1项。\n";
    const desk = place({ "a.txt": text });
    expect((await desk.hegao("finalize", "a.txt", "-o", "b.txt")).code).toBe(0);
    expect(String(desk.read("b.txt"))).toBe("青禾镇2026年工作总结\n\n承办XX工程1项。\n");
  });

  test.each([
    [["a.txt"], "hegao finalize 总结.txt -o 定稿.txt"],
    [["-o", "b.txt"], "hegao finalize 总结.txt -o 定稿.txt"],
    [["a.txt", "-o", "./a.txt"], "这是要读的稿子，请换个文件名。"],
    [["none.txt", "-o", "b.txt"], "没有这个文件"],
  ])("can't do %j", async (argv, expected) => {
    const desk = place({ "a.txt": SOUND });
    const { code, err } = await desk.hegao("finalize", ...argv);
    expect(code).toBe(2);
    expect(err).toContain(expected);
    expect(String(desk.read("a.txt"))).toBe(SOUND);
    expect(existsSync(join(desk.folder, "b.txt"))).toBe(false);
  });

  test("a damaged file has no clean copy, whatever is switched off", async () => {
    const bytes = Buffer.concat([Buffer.from(COPY), Buffer.from([0xff]), Buffer.from("完。\n")]);
    const damaged = await place({ "a.txt": bytes }).hegao("finalize", "a.txt", "-o", "b.txt");
    expect(damaged.code).toBe(1);
    expect(damaged.out).toContain("[residue-mojibake]");
    const desk = place({ "a.txt": bytes, "hegao.json": '{ "rules": { "residue-mojibake": "off" } }' });
    const { code, err } = await desk.hegao("finalize", "a.txt", "-o", "b.txt");
    expect(code).toBe(2);
    expect(err).toContain("b.txt：文件里有认不出的字节");
    expect(existsSync(join(desk.folder, "b.txt"))).toBe(false);
  });

  test("where a rule has failed nobody says that a report is finished", async () => {
    const failing = defineRule({
      id: "test-fails",
      family: "wording",
      severity: "warning",
      summary: { zh: "出错", en: "Fails" },
      // biome-ignore lint/correctness/useYield: it throws before it has found anything
      *check() {
        throw new Error("坏了");
      },
    }) as Rule;
    const desk = place({ "a.txt": SOUND }, [failing]);
    const { code, err } = await desk.hegao("finalize", "a.txt", "-o", "b.txt");
    expect(code).toBe(2);
    expect(err).toContain("规则 test-fails 在这份文件上出错");
    expect(existsSync(join(desk.folder, "b.txt"))).toBe(false);
  });
});

describe("hegao/finalize", () => {
  const ask = async (text: string, setup?: ClientSetup, uri = `${ROOT}/a.gw`, language = "gongwen") => {
    const client = await startClient(setup);
    onTestFinished(() => client.stop());
    client.open(uri, text, language);
    return client.connection.sendRequest<FinalAnswer | null>("hegao/finalize", { uri });
  };

  test("answers the clean copy with the document's line ends", async () => {
    const answer = await ask(SOUND.replaceAll("\n", "\r\n"));
    expect(answer).toMatchObject({ version: 1, obstacles: [], title: "青禾镇2026年工作总结" });
    expect(answer?.text).toBe(COPY.replaceAll("\n", "\r\n"));
  });

  test("lists what stands in the way in its place, and gives no copy while one of them is an error", async () => {
    const answer = await ask(SOUND.replace("8公里", "XX公里"));
    expect(answer?.text).toBeUndefined();
    expect(answer?.obstacles).toMatchObject([
      { rule: "residue-placeholder", severity: "error", range: { start: { line: 4, character: 4 } } },
    ]);
  });

  test("a warning is listed, and the copy given: the writer may know better", async () => {
    const letter = COPY.replace("总结\n", "总结\n\n云岭县人民政府：\n");
    const answer = await ask(letter);
    expect(answer?.obstacles).toMatchObject([{ rule: "signature-missing", severity: "warning" }]);
    expect(answer?.text).toBe(letter);
  });

  test("speaks English to whoever wants it", async () => {
    const answer = await ask(SOUND.replace("8公里", "XX公里"), { settings: { locale: "en" } });
    expect(answer?.obstacles[0]?.message).toContain("is a placeholder");
  });

  test("is no answer for Markdown that is no report", async () => {
    expect(await ask("# Shopping\n\n- milk\n", {}, `${ROOT}/a.md`, "markdown")).toBeNull();
  });
});
