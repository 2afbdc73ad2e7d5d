import { demote, promote } from "../../server/edits/levels.ts";
import { moveSection } from "../../server/edits/move-section.ts";
import type { StructureEdit } from "../../server/edits/plan.ts";
import { renumber } from "../../server/edits/renumber.ts";
import type { Report } from "../../server/reading/report.ts";
import type { Section } from "../../server/report/outline.ts";
import type { Random } from "./edits.ts";

/** Well-formed reports of invented words, and random edits of their structure: the same seed gives the same. */

const THINGS = ["茶园", "水渠", "村道", "校舍", "林地", "集市", "鱼塘", "粮仓"];
const DEEDS = ["新修", "整治", "管护", "改造", "验收", "巡查"];

/** A report of three levels with lists in its text and references to its own parts. */
export function makeReport(random: Random): string {
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] as string;
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const han = "一二三四五六七八九十";
  const gap = random() < 0.5 ? "\n\n" : "\n";
  let made = 0;
  const name = () => `${pick(DEEDS)}${pick(THINGS)}${"甲乙丙丁戊己庚辛壬癸子丑寅卯"[made++ % 14]}`;
  const sentence = () => `全镇${pick(DEEDS)}${pick(THINGS)}，群众都说好。`;
  const body = () => {
    const kind = random();
    if (kind < 0.3) return `${sentence()}一是${name()}，二是${name()}，三是${name()}。`;
    if (kind < 0.4) return `${sentence()}详见第${han[Math.floor(random() * 3)]}部分。`;
    if (kind < 0.5) return `${sentence()}办法见（${han[Math.floor(random() * 3)]}）。`;
    return sentence();
  };
  const lines = ["青禾镇工作总结", body()];
  const parts = 2 + upTo(3);
  for (let i = 0; i < parts; i++) {
    lines.push(`${han[i]}、${name()}`, body());
    const points = random() < 0.8 ? 1 + upTo(3) : 0;
    for (let j = 0; j < points; j++) {
      lines.push(`（${han[j]}）${name()}`, body());
      const items = random() < 0.4 ? 1 + upTo(2) : 0;
      for (let k = 0; k < items; k++) lines.push(`${k + 1}.${name()}`, body());
    }
  }
  return lines.join(gap) + (random() < 0.5 ? "\n" : "");
}

/** One random edit of the structure; undefined where the one that was drawn can't be made. */
export function drawEdit(report: Report, random: Random): StructureEdit | undefined {
  const { sections } = report;
  const pick = (): Section => sections[Math.floor(random() * sections.length)] as Section;
  if (sections.length === 0) return undefined;
  const section = pick();
  switch (Math.floor(random() * 7)) {
    case 0:
      return moveSection(report, section, "up");
    case 1:
      return moveSection(report, section, "down");
    case 2:
      return moveSection(report, section, { before: pick() });
    case 3:
      return moveSection(report, section, { endOf: pick() });
    case 4:
      return promote(report, section);
    case 5:
      return demote(report, section);
    default:
      return renumber(report);
  }
}
