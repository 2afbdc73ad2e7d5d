import type { Figure } from "../figures/figure.ts";
import { factsOfParagraph, type ParagraphFacts, type Report } from "../reading/report.ts";
import type { Cue } from "../relations/cues.ts";
import { RELATION_KINDS, type RelationKind } from "../relations/index.ts";
import type { Message } from "../text/message.ts";
import { type Span, shift } from "../text/text.ts";
import { areAlike, bare, write } from "./amounts.ts";
import { readCues } from "./coverage.ts";
import { JUDGES } from "./index.ts";
import { isContradiction, type Judgement, type Placed } from "./judgement.ts";
import { compareAllMentions } from "./mention.ts";

/**
 * What is told of one relation, or of two places that name the same figure (mention), whichever rules are switched on. It is plain data: it keeps no figure and no text alive.
 *
 * - `holds`: it was recomputed and fits.
 * - `contradicted`: it was recomputed and no reading fits; a rule reports the same span as an error or a warning.
 * - `open`: it was read, but what it would take to decide is not written (parts that need not be all, a base without a name,
 *   rates at constant prices); a rule may ask about it, as information or a hint.
 * - `unread`: the sentence has the words and the figures of such a relation, but nothing was read.
 */
export interface Verdict {
  readonly of: RelationKind | "mention";
  readonly status: "holds" | "contradicted" | "open" | "unread";
  /**
   * Of `holds` the calculation alone, as a reader would write it: 12+9=21, or with ≈ where rounding lies between it and what is
   * written: 263÷849=30.98%≈31%. Of the others a phrase without a full stop.
   */
  readonly why: Message;
  /** Where it is told, half-open: at the recomputed figure, or from the first operand to the last; of `unread` the sentence. */
  readonly span: Span;
  /** The figure that was recomputed: total, share, rate, remainder; of a list the number behind it. */
  readonly result?: Span;
  /** The figures it was recomputed from; of a list the items. */
  readonly operands: readonly Span[];
}

/** The verdicts on the relations of one paragraph, by where they stand; offsets count from the paragraph's beginning. */
export function verdictsOf(facts: ParagraphFacts): Verdict[] {
  const found: Verdict[] = [];
  for (const kind of RELATION_KINDS)
    for (const judgement of JUDGES[kind](facts)) found.push(verdictOf(facts.folded, judgement));
  const told = new Set(found.map(({ result }) => result?.start));
  for (const { cue, read } of readCues(facts)) if (!read && !told.has(cue.figure.span.start)) found.push(unread(cue));
  return found.sort(byPlace);
}

/** The verdicts on all relations of a report, by where they stand; offsets count in the report's text. Linear in its length. */
export function verdictsOfReport(report: Report): Verdict[] {
  const ofParagraphs = report.paragraphs.flatMap(({ start }, i) =>
    verdictsOf(factsOfParagraph(report, i)).map((verdict) => moved(verdict, start)),
  );
  return [...ofParagraphs, ...verdictsOnMentions(report)].sort(byPlace);
}

/** One name, and one value or two. Nothing is told where scopes or years may differ. */
function* verdictsOnMentions(report: Report): Generator<Verdict> {
  for (const [before, { figure }, outcome] of compareAllMentions(report)) {
    if (outcome === "open") continue;
    const [a, b] = [before.figure, figure].map((one) => write(report.folded, one)) as [string, string];
    const said = outcome === "holds" ? `${a}=${b}` : `${a}≠${b}`;
    yield {
      of: "mention",
      status: outcome === "holds" ? "holds" : outcome === "possible" ? "open" : "contradicted",
      why: { zh: `同一指标前后：${said}`, en: `One indicator in two places: ${said}` },
      span: figure.span,
      result: figure.span,
      operands: [before.figure.span],
    };
  }
}

function verdictOf(folded: string, judgement: Judgement): Verdict {
  const { relation, outcome, span, result, operands } = judgement;
  const status =
    outcome === "holds" ? outcome : isContradiction(judgement) && outcome !== "possible" ? "contradicted" : "open";
  return {
    of: relation.kind,
    status,
    why: sayWhy(folded, judgement, status),
    span,
    ...(result && { result: result.span }),
    operands: operands.map((figure) => figure.span),
  };
}

function unread({ kind, figure, sentence }: Cue): Verdict {
  const words = WORDS[kind] ?? "";
  return {
    of: kind,
    status: "unread",
    why: {
      zh: `这里有“${words}”一类的词，没有读出是哪几个数的关系，没有复算`,
      en: `There are words like ${words}, but which figures they relate was not read, so nothing was recomputed`,
    },
    span: sentence,
    result: figure.span,
    operands: [],
  };
}

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

function sayWhy(
  folded: string,
  { relation, calculation, operands, result }: Judgement,
  status: Verdict["status"],
): Message {
  const zh = calculation();
  const en = calculation("en").replaceAll("，", ", ");
  const { kind } = relation;
  if (status === "open") {
    const reason = OPEN[kind];
    return zh === "" ? reason : { zh: `${zh}；${reason.zh}`, en: `${en}; ${reason.en}` };
  }
  if (status === "contradicted" && kind in AGAINST) {
    const against = AGAINST[kind] as Message;
    return { zh: `${zh}，${against.zh}`, en: `${en}, ${against.en}` };
  }
  if (!zh.includes("=") || !isFigure(result)) return { zh, en }; // 320件>240件, 3=3
  const figure = write(folded, result);
  if (status === "contradicted") return { zh: `${zh}，与“${figure}”不符`, en: `${en}, not “${figure}”` };
  const number = bare(folded, result);
  const alike = zh.endsWith(`=${number}`) || areAlike(folded, [result, ...operands.filter(isFigure)]);
  const written = alike ? number : figure;
  const exact = zh.endsWith(`=${written}`) || !/\d/.test(written);
  return exact ? { zh, en } : { zh: `${zh}≈${written}`, en: `${en}≈${written}` };
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

function moved(verdict: Verdict, by: number): Verdict {
  const { span, result, operands } = verdict;
  return {
    ...verdict,
    span: shift(span, by),
    ...(result && { result: shift(result, by) }),
    operands: operands.map((operand) => shift(operand, by)),
  };
}

function byPlace(a: Verdict, b: Verdict): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
