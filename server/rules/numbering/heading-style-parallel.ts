import { defineRule } from "../../check/rule.ts";
import type { Section } from "../../report/outline.ts";

/** 同级标题句式: headings side by side have about the same length (convention, a matter of taste: off by default). */
export const headingStyleParallel = defineRule<{ ratio: number }>({
  id: "heading-style-parallel",
  family: "numbering",
  severity: "off",
  summary: { zh: "同级标题长短相近", en: "Headings of one row have about the same length" },
  options: {
    ratio: {
      default: 2.5,
      description: {
        zh: "最长与最短的标题字数之比超过这个数时提示。",
        en: "The longest heading may have this many times the characters of the shortest.",
      },
    },
  },
  *check(report, { ratio }) {
    for (const { sections } of report.rows) {
      if (sections.length < 3) continue;
      const sorted = [...sections].sort((a, b) => length(a) - length(b));
      const [shortest, longest] = [sorted[0] as Section, sorted.at(-1) as Section];
      const middle = length(sorted[sorted.length >> 1] as Section);
      if (length(shortest) < 2 || length(longest) <= length(shortest) * ratio) continue;
      const odd = length(longest) / middle >= middle / length(shortest) ? longest : shortest;
      const other = odd === longest ? shortest : longest;
      yield {
        span: odd.title,
        message: {
          zh: `这个标题${length(odd)}个字，同级标题有的${length(other)}个字，长短相差较大，建议写成相近的句式。`,
          en: `This heading has ${length(odd)} characters and another of its row ${length(other)}; write them alike.`,
        },
        related: [{ span: other.title, message: { zh: "同级标题。", en: "A heading of the same row." } }],
      };
    }
  },
});

function length({ title }: Section): number {
  return title.end - title.start;
}
