import { ACCIDENT } from "../../lexicon/document.ts";
import { oneOf, pattern, phrase, words } from "../../lexicon/phrase.ts";
import { type KindEntry, TURN_REACH } from "./entry.ts";
import { PROBLEM_HEADING, PROBLEM_OPENING, problems } from "./shared.ts";

/** 为此，调研组建议… 提出如下建议。 */
const ADVICE = pattern.g`${oneOf(
  phrase`(?:为此|对此|因此|综上|鉴于|针对)[^。;\n]{0,24}建议|提出[^。;,\n]{0,16}(?:建议|对策)`,
  phrase`建议(?:如下|:|从|进一步|加[强大快])|(?:应当?|需要?)从[^。;\n]{0,16}(?:方面|入手|着手)`,
)}`;

/** 调研报告 */
export const RESEARCH_REPORT: KindEntry = {
  id: "research-report",
  name: { zh: "调研报告", en: "Research report" },
  called: ["调研报告", "调研"],
  title:
    /(?:调[研查]|调查研究)(?:工作|情况)?的?(?:报告|汇报)$|的(?:调查|调研|思考|调查与思考|调研与思考|探索与思考)$|(?:现状|问题|困境|瓶颈|难点).{0,8}(?:对策|建议|思考)(?:研究|建议)?$/,
  not: pattern`${words(ACCIDENT, "处理")}.{0,6}调查`,
  opening: /(?:调研组|课题组|本次调研|此次调研|专题调研)[^\n]{0,120}(?:座谈|走访|问卷|实地|查阅|访谈)/,
  turn: ADVICE,
  parts: [
    {
      id: "survey",
      name: { zh: "调研概况", en: "how the survey was made" },
      need: "usual",
      headings: /(?:基本|调研|总体)(?:情况|概况)|(?:本次|此次)调研|调研(?:背景|方法|对象|开展)/,
      openings: /调研组|课题组|(?:本次|此次|专题|深入|实地)调研|问卷|座谈|走访/g,
      lead: true,
    },
    {
      id: "situation",
      name: { zh: "现状和主要做法", en: "the situation and what is being done" },
      need: "required",
      stage: 1,
      headings: /现状|基本(?:情况|概况)|主要做法|成效|总体情况|发展情况|经验|探索/,
      bulk: true,
    },
    {
      ...problems("required"),
      headings: new RegExp(`${PROBLEM_HEADING.source}|难点|症结|困境|短板|问题|制约`),
      openings: new RegExp(`${PROBLEM_OPENING.source}|(?:存在|面临|发现).{0,16}(?:问题|困难|瓶颈|短板)`, "g"),
    },
    {
      id: "causes",
      name: { zh: "原因分析", en: "causes" },
      need: "optional",
      headings: /原因|症结|成因|制约因素/,
      openings: /原因|究其/g,
    },
    {
      id: "advice",
      name: { zh: "对策建议", en: "recommendations" },
      need: "required",
      stage: 3,
      headings: /对策|意见|建议|思考|路径|措施|打算|思路|下一?步|启示/,
      openings: ADVICE,
      reach: TURN_REACH,
    },
  ],
};
