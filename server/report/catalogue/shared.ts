import { WRITTEN_YEAR } from "../../lexicon/time.ts";
import type { Message } from "../../text/message.ts";
import { type Part, TURN_REACH } from "./entry.ts";

/** What a report lacks or suffers from. */
const TROUBLE = "(?:问题|困难|不足|短板|差距|瓶颈|薄弱环节|挑战|矛盾|难题)";

export const PROBLEM_HEADING = new RegExp(
  // A heading that solves problems (补齐短板, 解决突出问题) tells of work, not of problems.
  `^(?!.*(?:解决|整治|化解|破解|聚焦|回应|坚持|针对|补|攻坚|强化).*${TROUBLE}|.*问题导向).*(?:` +
    [
      `(?:存在|面临|遇到)(?:的|着|哪些|一些)?.{0,8}${TROUBLE}`,
      `(?:主要|突出|工作)的?(?:问题|困难|不足|短板)`,
      `${TROUBLE}(?:和|与|及|以及|、).{0,6}(?:${TROUBLE}|弱项|打算|计划|思路|措施|建议|原因)`,
      "短板弱项|薄弱环节",
      `^${TROUBLE}(?:剖析|分析|查摆)?$`,
    ].join("|") +
    ")",
);

export const PROBLEM_OPENING = new RegExp(
  [
    "(?:也|同时|还|更|但|必须|应当?)[^。;\\n]{0,8}清醒(?:地|的)?(?:看到|认识到?|意识到|知道)",
    `(?:看到|认识到|意识到)[^。\\n]{0,60}${TROUBLE}`,
    `(?:仍|还|也|依然|尚|但|同时|均|都)[^。;,\\n]{0,10}(?:存在|面临|有|遇到)(?:着|了|一些|不少|许多|诸多|很多|一定|较多|以下)?[^。;,\\n]{0,16}${TROUBLE}(?!的|群众|职工|家庭|企业|人员|户)`,
    "(?:距离|对照|对标|与)[^。;\\n]{0,30}(?:仍|还|尚|存在|有)[^。;,\\n]{0,8}(?:差距|不足)",
    `(?:存在|面临|工作中|主要)的?(?:主要|突出|一些)?${TROUBLE}(?:和(?:问题|不足|困难))?(?:主要)?(?:表现|体现)?(?:有|是|在|如下|:)`,
    `${TROUBLE}(?:依然|仍然|仍|还)(?:比较|较为|十分|很)?(?:突出|存在|不少|较多|较大|明显|严峻|尖锐)`,
    `${TROUBLE}[^。;\\n]{0,4}不[容可](?:忽视|回避|低估)`,
    `(?:上述|以上|这些)[^。;,\\n]{0,8}${TROUBLE},?(?:我们|必须|都?要|需要|都?是)|(?:正视|直面)这些[^。;,\\n]{0,4}${TROUBLE}`,
    `(?:工作|发展)中存在的[^。;,\\n]{0,6}${TROUBLE}`,
    `${TROUBLE}让[^。;,\\n]{0,8}不[能敢容]`,
    "(?:工作|前进|发展|道路上|进程)中?的?[^。;,\\n]{0,8}(?:缺点|错误|失误)",
  ].join("|"),
  "g",
);

/** The words without which there is no {@link PROBLEM_OPENING}. */
const PROBLEM_KEYS = new RegExp(`${TROUBLE}|清醒|缺点|错误|失误`, "g");

export const PLAN_HEADING = new RegExp(
  `^(?!.*(?:回顾|完成情况|执行情况)).*(?:(?:下一?步|下一?阶段|明年|来年|下一?年|今后|未来|新的一年|下半年).{0,10}(?:打算|计划|思路|安排|措施|重点|举措|目标|任务|要点|谋划|方向|工作|设想|考虑)|${WRITTEN_YEAR}年.{0,10}(?:计划|思路|打算|安排|要点|谋划|目标|任务|重点|设想|部署)|工作(?:计划|思路|打算|安排|要点|谋划|设想|建议)$|努力方向|^(?:打算|计划|思路|今后打算|下一?步)$)`,
);

/** 下一步，我局将… 明年重点抓好… 2026年，我镇将… */
export const PLAN_OPENING = new RegExp(
  [
    "(?:下一?步|下一?阶段|明年|来年|新的一年|今后|接下来|下半年)",
    "[^。;,\\n]{0,8},?[^。;,\\n]{0,16}(?:将|要|拟|打算|计划|继续|力争|努力|重点|着力|进一步|切实|措施|思路|方向|安排)",
    `|${WRITTEN_YEAR}年,?[^。;,\\n]{0,16}(?:将|拟|打算|力争)`,
  ].join(""),
  "g",
);

/** The part that tells of problems; most kinds have one. */
export const problems = (need: Part["need"]): Part => ({
  id: "problems",
  name: { zh: "存在的主要问题", en: "problems and shortcomings" },
  need,
  stage: 2,
  headings: PROBLEM_HEADING,
  openings: PROBLEM_OPENING,
  keys: PROBLEM_KEYS,
});

/** The part that tells what comes next. */
export const plan = (need: Part["need"], name?: Message): Part => ({
  id: "plan",
  name: name ?? { zh: "下一步工作打算", en: "next steps" },
  need,
  stage: 3,
  headings: PLAN_HEADING,
  openings: PLAN_OPENING,
  reach: TURN_REACH,
});
