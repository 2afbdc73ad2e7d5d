import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixAll } from "../server/app/fixAll.ts";
import { lint } from "../server/check/lint.ts";
import { parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";

const read = (text: string) => {
  const report = parseReport(text);
  return { report, diagnostics: lint(report, RULES) };
};
const pasted = (text: string) => read(text).diagnostics.filter(({ rule }) => rule === "residue-paste");
const mended = (text: string) => fixAll(read(text), read).reading.report.text;
const report = (body: string) => `青禾镇2025年工作总结\n\n一、工作回顾\n${body}\n`;

describe("text pasted from a word processor or a web page", () => {
  it.each([
    ["群众满意𠮷\u200B度。", "𠮷\u200B"],
    ["\u200B𠮷祥村。", "\u200B𠮷"],
    ["群众满\u200B意。", "满\u200B"],
  ])("is marked with the whole character beside it: %j", (body, marked) => {
    const text = report(body);
    expect(pasted(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([marked]);
  });

  it("is marked alone where it ends the text in a line of its own", () => {
    const text = `${report("群众满意。")}\u200B`;
    expect(pasted(text).map(({ span }) => span)).toEqual([{ start: text.length - 1, end: text.length }]);
  });

  it("is quoted in whole characters", () => {
    const { diagnostics } = read(report(`全镇修好道路。<!-- ${"𠮷".repeat(40)} -->(${"𠮷".repeat(40)}）`));
    const messages = diagnostics.map(({ message }) => message.zh).filter((message) => message.includes("𠮷"));
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.filter((message) => Buffer.from(message).toString() !== message)).toEqual([]);
  });

  it("leaves no blank inside a number", () => {
    expect(read(report("全镇产值增长1\u200B2%。")).diagnostics.map(({ rule }) => rule)).not.toContain(
      "figure-broken-decimal",
    );
  });

  it.each([
    ["zero-width spaces", "全镇修\u200B好道路，各项工作稳\u200B步推进。", "全镇修好道路，各项工作稳步推进。"],
    [
      "soft hyphens and joiners",
      "全镇修好道\u00AD路，各项工\u2060作稳步推\uFEFF进。",
      "全镇修好道路，各项工作稳步推进。",
    ],
    ["direction marks", "全镇修好\u200E道路\u202C。", "全镇修好道路。"],
    ["no-break spaces beside Latin", "全镇推广\u00A0GIS\u202F系统，群众满意。", "全镇推广 GIS 系统，群众满意。"],
    [
      "no-break spaces between Chinese",
      "全镇修好道路，\u00A0各项工作稳步推进，没有发生安全事故，群众出行方便。",
      "全镇修好道路，各项工作稳步推进，没有发生安全事故，群众出行方便。",
    ],
    ["an indent", "\u00A0\u00A0\u00A0\u00A0全镇修好道路。", "　　全镇修好道路。"],
    [
      "a tab behind a marker",
      "（一）\t修好道路。全镇道路通畅。\n（二）\t改造泵站。春灌用水有保障。",
      "（一）修好道路。全镇道路通畅。\n（二）改造泵站。春灌用水有保障。",
    ],
    [
      "a tab between marker and year",
      "1.\t2025年修好道路。\n2.\t2026年改造泵站。",
      "1. 2025年修好道路。\n2. 2026年改造泵站。",
    ],
    [
      "a no-break space behind a marker",
      "（一）\u00A0修好道路\n全镇道路通畅。\n（二）\u00A0改造泵站\n春灌用水有保障。",
      "（一）修好道路\n全镇道路通畅。\n（二）改造泵站\n春灌用水有保障。",
    ],
    [
      "a no-break space and a tab behind a marker",
      "1.\u00A0\t修好道路。全镇道路通畅。\n2.\u00A0\t改造泵站。春灌用水有保障。",
      "1.修好道路。全镇道路通畅。\n2.改造泵站。春灌用水有保障。",
    ],
    [
      "blanks behind 一是",
      "全镇办好两件事：一是\u00A0修好道路；二是\t改造泵站。",
      "全镇办好两件事：一是修好道路；二是改造泵站。",
    ],
    [
      "dots of two widths",
      "1．修好道路。全镇道路通畅。\n2.改造泵站。春灌有保障。\n3.打好机井。旱天不缺水。",
      "1.修好道路。全镇道路通畅。\n2.改造泵站。春灌有保障。\n3.打好机井。旱天不缺水。",
    ],
    ["a tab in a sentence", "全镇修好道路，\t群众出行方便。", "全镇修好道路，群众出行方便。"],
    ["a space before a unit", "全镇完成投资120 万元，增长3.5 %。", "全镇完成投资120万元，增长3.5%。"],
    ["a no-break space before a unit", "全镇完成投资120\u00A0万元。", "全镇完成投资120万元。"],
  ])("%s are found and mended", (_, body, expected) => {
    expect(mended(report(body))).toBe(report(expected));
  });

  it.each(["●", "•", "\uF0B7", "\uF0D8", "■"])(
    "a bullet %s is found and offered to be deleted, not mended",
    (bullet) => {
      const text = report(`${bullet}\t修好道路，群众出行方便。\n${bullet} 改造泵站，春灌用水有保障。`);
      const [found, ...more] = pasted(text);
      expect(more).toEqual([]);
      expect(found?.message.zh).toBe(
        "段首有从 Word 或网页粘贴来的项目符号，全文共2处，公文里分条用序号，请改为序号或删去。",
      );
      expect(found?.fixes?.map(({ safe, edits }) => [safe, edits.length])).toEqual([[false, 2]]);
      expect(mended(text)).toContain(bullet);
      expect(read(text).diagnostics.filter(({ rule }) => rule === "residue-mojibake")).toEqual([]);
    },
  );

  it.each([
    ["a full-width indent", "　　全镇修好道路，群众出行方便。"],
    ["a tab as indent", "\t全镇修好道路，群众出行方便。"],
    ["columns of tabs", "村名\t道路（公里）\t泵站（座）\n柳河村\t3.2\t1\n石桥村\t2.8\t2"],
    ["two columns with sentences", "任务\t完成情况\n修路\t修好道路，群众出行方便。\n改泵\t改造泵站，春灌有保障。"],
    ["a plain space behind a marker", "1. 修好道路。全镇道路通畅。\n2. 改造泵站。春灌用水有保障。"],
    ["indented headings", "\t（一）修好道路\n\t全镇道路通畅。\n\t（二）改造泵站\n\t春灌用水有保障。"],
    ["full-width dots", "1．修好道路。全镇道路通畅。\n2．改造泵站。春灌用水有保障。"],
    ["a signature", "镇长\u00A0林有田"],
    ["numbers between spaces on purpose", "全镇完成投资 120 万元，增长 3.5 %。"],
    ["an asterisk, a star, a box to tick", "※ 修好道路。\n★重点项目两个。\n□是 □否"],
    ["a middle dot in a name", "·修好道路。阿依古丽·买买提作报告。"],
  ])("%s is left alone", (_, body) => {
    expect(pasted(report(body)).map(({ message }) => message.zh)).toEqual([]);
  });

  it("a byte order mark and what a web page has left are not told again", () => {
    expect(pasted(`\uFEFF${report("全镇修好道路。")}`)).toEqual([]);
    expect(pasted(`打印\u00A0关闭\n${report("全镇修好道路。")}`)).toEqual([]);
  });

  it("invisible characters anywhere are found, and no mending changes what is seen", () => {
    const folder = join(import.meta.dirname, "reports");
    let seed = 1;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return (seed >>> 8) % below;
    };
    let whole = 0;
    for (const name of readdirSync(folder)) {
      const sound = readFileSync(join(folder, name), "utf8");
      let text = sound;
      for (let i = 0; i < 4; i++) {
        const at = 1 + random(text.length - 1);
        text = text.slice(0, at) + "\u200B\u00AD\u2060\uFEFF"[random(4)] + text.slice(at);
      }
      expect(pasted(text), name).not.toEqual([]);
      const after = mended(text);
      expect(after.replace(/[\u200B\u00AD\u2060\uFEFF]/g, ""), name).toBe(sound);
      if (after === sound) whole++;
    }
    expect(whole).toBeGreaterThanOrEqual(5); // where a number or the signature was torn, it is only offered
  });
});
