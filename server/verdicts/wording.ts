import type { Figure } from "../figures/figure.ts";
import type { RelationKind } from "../relations/index.ts";
import type { Message } from "../text/message.ts";
import { areAlike, bare, write } from "./amounts.ts";
import type { Judgement, Placed } from "./judgement.ts";

/** The calculation of what holds; where the written figure is a rounded one, with ≈: 263÷849=30.98%≈31%. */
export function sayHolding(folded: string, judgement: Judgement): Message {
  const { operands, result } = judgement;
  const { zh, en } = calculationOf(judgement);
  if (!zh.includes("=") || !isFigure(result)) return { zh, en }; // 616元>596元, 3项=3个数
  const number = bare(folded, result);
  const alike = zh.endsWith(`=${number}`) || areAlike(folded, [result, ...operands.filter(isFigure)]);
  const written = alike ? number : write(folded, result);
  const exact = zh.endsWith(`=${written}`) || !/\d/.test(written);
  return exact ? { zh, en } : { zh: `${zh}≈${written}`, en: `${en}≈${written}` };
}

/** The calculation of what is contradicted, and what it contradicts. */
export function sayContradicted(folded: string, judgement: Judgement): Message {
  const { relation, result } = judgement;
  const { zh, en } = calculationOf(judgement);
  const against = AGAINST[relation.kind];
  if (against) return { zh: `${zh}，${against.zh}`, en: `${en}, ${against.en}` };
  if (!zh.includes("=") || !isFigure(result)) return { zh, en }; // 320件>240件
  const figure = write(folded, result);
  return { zh: `${zh}，与“${figure}”不符`, en: `${en}, not “${figure}”` };
}

/** The calculation, if any, of what stays open, and why it does. */
export function sayOpen(judgement: Judgement): Message {
  const { zh, en } = calculationOf(judgement);
  const reason = OPEN[judgement.relation.kind];
  return zh === "" ? reason : { zh: `${zh}；${reason.zh}`, en: `${en}; ${reason.en}` };
}

/** That words of a relation stand there, and nothing was read. */
export function sayUnread(kind: RelationKind): Message {
  const words = WORDS[kind] ?? "";
  return {
    zh: `这里有“${words}”一类的词，没有读出是哪几个数的关系，没有复算`,
    en: `There are words like ${words}, but which figures they relate was not read, so nothing was recomputed`,
  };
}

function calculationOf({ calculation }: Judgement): Message {
  return { zh: calculation(), en: calculation("en").replaceAll("，", ", ") };
}

function isFigure(placed: Placed | undefined): placed is Figure {
  return placed !== undefined && "digits" in placed;
}

/** What the calculations of some kinds are compared with, where they contradict: no figure that was recomputed. */
const AGAINST: Partial<Record<RelationKind, Message>> = {
  ratio: { zh: "应为100", en: "but should make 100" },
  respective: { zh: "“分别”前后的个数不同", en: "the numbers of things before and behind 分别 differ" },
  list: { zh: "列出的项数与所写的数不同", en: "not as many items as the number says" },
  series: { zh: "累计数不应减少", en: "but a cumulative value can't decrease" },
  bounds: { zh: "下限相加已大于合计", en: "more than the total" },
};

/** What keeps a relation of each kind open, most often. */
const OPEN: Readonly<Record<RelationKind, Message>> = {
  sum: { zh: "分项可能没有列全或有重叠，不能断定", en: "parts may be left out or overlap, so it is not decided" },
  bounds: { zh: "只有下限，不能断定", en: "there are only lower bounds, so it is not decided" },
  share: { zh: "没有写明分母是哪个数，不能断定", en: "which figure is the base is not said, so it is not decided" },
  ratio: {
    zh: "可能是四舍五入的尾差或没有列全，不能断定",
    en: "rounding or parts left out may explain it, so it is not decided",
  },
  completion: { zh: "分母的名目或取整可能不同，不能断定", en: "base or rounding may differ, so it is not decided" },
  remainder: { zh: "可能还有别的去向，不能断定", en: "some may have gone elsewhere, so it is not decided" },
  change: { zh: "口径或可比价可能不同，不能断定", en: "scope or prices may differ, so it is not decided" },
  series: { zh: "两个数取整后相近，不能断定", en: "both are rounded and close, so it is not decided" },
  average: { zh: "总数、个数可能另有所指，不能断定", en: "another total or number may be meant, so it is not decided" },
  respective: { zh: "前面的项数不能确定", en: "how many things there are is not certain" },
  list: { zh: "没有列全，不能断定", en: "not all items are listed, so it is not decided" },
};

/** A word that speaks of relations of each kind. */
const WORDS: Partial<Record<RelationKind, string>> = {
  sum: "其中、合计",
  share: "占",
  ratio: "结构",
  completion: "完成率",
  remainder: "剩余",
  change: "增长、由……到",
  average: "平均",
  respective: "分别",
};
