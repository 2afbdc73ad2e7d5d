import { PLAN_NOUN, SOLVE, TROUBLE } from "../../lexicon/document.ts";
import { oneOf, pattern, phrase, words } from "../../lexicon/phrase.ts";
import { AHEAD, WRITTEN_YEAR } from "../../lexicon/time.ts";
import type { Message } from "../../text/message.ts";
import { type Part, TURN_REACH } from "./entry.ts";

// A heading that solves problems (补齐短板, 解决突出问题) tells of work, not of problems.
export const PROBLEM_HEADING = pattern`^(?!.*${SOLVE}.*${TROUBLE}|.*问题导向).*${oneOf(
  phrase`(?:存在|面临|遇到)(?:的|着|哪些|一些)?.{0,8}${TROUBLE}`,
  phrase`(?:主要|突出|工作)的?(?:问题|困难|不足|短板)`,
  phrase`${TROUBLE}(?:和|与|及|以及|、).{0,6}(?:${TROUBLE}|弱项|打算|计划|思路|措施|建议|原因|应对)`,
  phrase`^[^,。;]{0,6}反思(?:体会|总结|[与和].{2,6})?$`,
  phrase`短板弱项|薄弱环节|^${TROUBLE}(?:剖析|分析|查摆)?$`,
)}`;

/** How many problems there are, and how they are. */
const MANY = words("一些 不少 许多 诸多 很多 一定 较多 以下");
const GRAVE = words("突出 存在 不少 较多 较大 明显 严峻 尖锐");

const SOME_TROUBLE = phrase`[^。;,\n]{0,16}${TROUBLE}(?!的|群众|职工|家庭|企业|人员|户)`;
/** What leads to the list of them. */
const LISTED = phrase`(?:主要)?(?:表现|体现)?(?:有|是|在|如下|:)`;

export const PROBLEM_OPENING = pattern.g`${oneOf(
  phrase`(?:也|同时|还|更|但|必须|应当?)[^。;\n]{0,8}清醒[地的]?(?:看到|认识到?|意识到|知道)`,
  phrase`(?:看到|认识到|意识到)[^。\n]{0,60}${TROUBLE}`,
  phrase`(?:仍|还|也|依然|尚|但|同时|均|都)[^。;,\n]{0,10}(?:存在|面临|有|遇到)(?:[着了]|${MANY})?${SOME_TROUBLE}`,
  phrase`(?:距离|对照|对标|与)[^。;\n]{0,30}(?:仍|还|尚|存在|有)[^。;,\n]{0,8}(?:差距|不足)`,
  phrase`(?:存在|面临|工作中|主要)的?(?:主要|突出|一些)?${TROUBLE}(?:和(?:问题|不足|困难))?${LISTED}`,
  phrase`${TROUBLE}(?:依然|仍然|仍|还)(?:比较|较为|十分|很)?${GRAVE}`,
  phrase`${TROUBLE}[^。;\n]{0,4}不[容可](?:忽视|回避|低估)`,
  phrase`(?:上述|以上|这些)[^。;,\n]{0,8}${TROUBLE},?(?:我们|必须|都?要|需要|都?是)`,
  phrase`(?:正视|直面)这些[^。;,\n]{0,4}${TROUBLE}`,
  phrase`(?:工作|发展)中存在的[^。;,\n]{0,6}${TROUBLE}`,
  phrase`${TROUBLE}让[^。;,\n]{0,8}不[能敢容]`,
  phrase`(?:工作|前进|发展|道路上|进程)中?的?[^。;,\n]{0,8}(?:缺点|错误|失误)`,
)}`;

/** The words without which there is no {@link PROBLEM_OPENING}. */
const PROBLEM_KEYS = pattern.g`${words(TROUBLE, "清醒 缺点 错误 失误")}`;

/** What a heading that looks ahead says it holds, behind the time and behind the year. */
const AHEAD_OF_TIME = words(PLAN_NOUN, "措施 重点 举措 目标 任务 方向 工作 设想 考虑 规划 展望 建议");
const AHEAD_IN_YEAR = words(PLAN_NOUN, "目标 任务 重点 设想 部署");

export const PLAN_HEADING = pattern`^(?!.*(?:回顾|完成情况|执行情况)).*${oneOf(
  phrase`(?:${AHEAD}|后续).{0,10}${AHEAD_OF_TIME}`,
  phrase`${WRITTEN_YEAR}年.{0,10}${AHEAD_IN_YEAR}`,
  phrase`工作${words(PLAN_NOUN, "设想 建议")}$|努力方向|展望$|^(?:打算|计划|思路|今后打算|下一?步)$`,
)}`;

/** What is said of the time to come. */
const WILL = words("将 要 拟 打算 计划 继续 力争 努力 重点 着力 进一步 切实 措施 思路 方向 安排");

/** 下一步，我局将… 明年重点抓好… 2026年，我镇将… 今年的计划如下：… */
export const PLAN_OPENING = pattern.g`${oneOf(
  phrase`${AHEAD}[^。;,\n]{0,8},?[^。;,\n]{0,16}${WILL}`,
  phrase`${WRITTEN_YEAR}年,?[^。;,\n]{0,16}(?:将|拟|打算|力争)`,
  phrase`的?${PLAN_NOUN}如下`,
)}`;

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
