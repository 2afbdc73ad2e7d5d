// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how snippets are written

import type { Report } from "../reading/report.ts";
import type { PartId } from "../report/catalogue/entry.ts";
import type { Section } from "../report/outline.ts";
import type { Locale } from "../text/message.ts";
import { indexAt } from "../text/text.ts";
import type { Offer } from "./offer.ts";
import { say } from "./say.ts";

/** Sentences with which a part of a report begins (起始句), in the syntax of snippets: ×× and 0 are what the writer fills in. */
const OPENINGS: Readonly<Partial<Record<PartId, readonly string[]>>> = {
  review: [
    "今年以来，${1:我镇}围绕${2:年度目标任务}，抓好${3:××}，主要做了以下工作。",
    "截至${1:11}月底，${2:固定资产投资}完成${3:0}亿元，同比增长${4:0}%，占年度任务的${5:0}%。",
  ],
  problems: ["对照年度目标，工作中还存在以下问题：一是${1:××}；二是${2:××}；三是${3:××}。"],
  goals: [
    "主要目标是：${1:地方一般公共预算收入}增长${2:0}%，${3:固定资产投资}增长${4:0}%，${5:新增规上企业}${6:0}家。",
  ],
  tasks: ["围绕上述目标，重点做好以下${1:×}项工作。"],
  plan: ["下一步，${1:我镇}将针对上述问题，抓好以下${2:×}项工作。", "到${1:6}月底，完成${2:××}，责任单位：${3:××}。"],
  self: ["各级各部门要${1:依法履职}，${2:××}，自觉接受${3:人大}监督。"],
  requirements: ["总体要求是：以${1:××}为指导，紧扣${2:××}，突出${3:××}，实现${4:××}。"],
  safeguards: ["为确保各项任务落到实处，从以下${1:×}个方面加强保障。"],
  profile: ["本人于${1:0}年${2:0}月任${3:××}，分管${4:××}工作。"],
  integrity: ["本人严格遵守${1:中央八项规定及其实施细则精神}，按规定报告个人有关事项，没有${2:××}。"],
  survey: [
    "${1:0}月${2:0}日至${3:0}日，调研组采取${4:实地走访、座谈}的方式，到${5:0}个村开展调研，发放问卷${6:0}份，收回${7:0}份。",
  ],
  situation: ["截至${1:11}月底，全${2:镇}共有${3:××}${4:0}个，其中${5:××}${6:0}个。"],
  causes: ["分析上述问题，主要有以下${1:×}方面原因。"],
  advice: ["针对上述问题，提出以下${1:×}条建议。"],
  arrangements: ["收到反馈意见后，${1:镇党委}于${2:0}月${3:0}日召开会议专题研究，成立由${4:××}任组长的整改工作组。"],
  results: ["反馈的${1:0}个问题，已完成整改${2:0}个，正在整改${3:0}个，完成率${4:0}%。"],
  unfinished: ["尚未完成整改的${1:0}个问题，分别由${2:××}牵头，计划${3:0}月底前完成。"],
};

/** At the beginning of a part whose heading stands above, `open` from the top down: sentences with which it may begin. */
export function offerOpenings(
  { folded, lines, paragraphs, parts }: Report,
  open: readonly Section[],
  offset: number,
  locale: Locale,
): Offer[] {
  const section = open.at(-1);
  const part = section && parts.find((found) => found.section === section)?.part;
  if (!part || section.runIn || folded.slice(section.title.end, offset).trim() !== "") return [];
  const next = paragraphs[indexAt(paragraphs, offset, ({ start }) => start)];
  const hasMore = next !== undefined && next.start <= offset && offset < next.end;
  const behind = folded.slice(offset, lines[indexAt(lines, offset, (start) => start) + 1]).trim() !== "";
  if (hasMore || behind) return [];
  return (OPENINGS[part.id] ?? []).map((body) => ({
    label: body.replace(/\$\{\d:([^}]*)\}/g, "$1"),
    detail: say(locale, "这一部分可以这样开头", "a way to begin this part"),
    span: { start: offset, end: offset },
    kind: "snippet",
    body,
  }));
}
