import type { InlayHint, InlayHintParams } from "vscode-languageserver";
import { RELATION_NAMES } from "../../check/relation-summary.ts";
import type { Figure } from "../../figures/figure.ts";
import { intervalInWords } from "../../figures/wording.ts";
import { factsOfParagraph, type Report } from "../../reading/report.ts";
import type { Locale, Message } from "../../text/message.ts";
import { indexAt, type Span, shift, slice } from "../../text/text.ts";
import { type Verdict, verdictsOf } from "../../verdicts/verdict.ts";
import type { Session } from "../session.ts";
import { toInlayHint } from "../toProtocol/annotations.ts";
import { toSpan } from "../toProtocol/places.ts";

/** Something to show behind `at`, which ends a figure, and why. */
interface Hint {
  readonly at: number;
  readonly label: string;
  readonly why: Message;
}

/**
 * Answers `textDocument/inlayHint` for the paragraphs that the range touches: ✓ behind figures that were recomputed and hold,
 * and, where `hegao.inlayHints` is `all`, the value behind a figure that isn't written in digits alone.
 */
export async function listInlayHints(
  session: Session,
  { textDocument: { uri }, range }: InlayHintParams,
): Promise<InlayHint[]> {
  const draft = await session.draftOf(uri);
  if (!draft || draft.settings.inlayHints === "off") return [];
  const { report, settings } = draft;
  const within = toSpan(report, range);
  const first = indexAt(report.paragraphs, within.start, ({ start }) => start);
  const last = indexAt(report.paragraphs, within.end, ({ start }) => start);
  const hints: Hint[] = [];
  for (let i = Math.max(first, 0); i <= last; i++) {
    if (!report.numbers.holdFigures(i)) continue;
    if (settings.inlayHints === "all") hints.push(...valuesIn(report, i, settings.locale));
    hints.push(...holdingIn(report, i));
  }
  return hints
    .filter(({ at }) => within.start <= at && at <= within.end)
    .sort((a, b) => a.at - b.at)
    .map(({ at, label, why }) => toInlayHint(report, at, label, why[settings.locale]));
}

/** ✓ behind each figure of the paragraph at `index` that was recomputed, unless one calculation holds and another doesn't. */
function holdingIn(report: Report, index: number): Hint[] {
  const { start } = report.paragraphs[index] as Span;
  const byResult = new Map<number, Verdict[]>();
  for (const verdict of verdictsOf(factsOfParagraph(report, index))) {
    if (!verdict.result) continue;
    const { end } = shift(verdict.result, start);
    byResult.set(end, [...(byResult.get(end) ?? []), verdict]);
  }
  return [...byResult].flatMap(([at, verdicts]) => {
    const holding = verdicts.filter(({ status }) => status === "holds");
    if (holding.length === 0 || verdicts.some(({ status }) => status === "contradicted")) return [];
    const sums = holding.map(({ of, why }) => ({
      zh: `${why.zh}（${RELATION_NAMES[of].zh}）`,
      en: `${why.en} (${RELATION_NAMES[of].en})`,
    }));
    return [{ at, label: "✓", why: joined(sums) }];
  });
}

function joined(sums: readonly Message[]): Message {
  return { zh: sums.map(({ zh }) => zh).join("；"), en: sums.map(({ en }) => en).join("; ") };
}

/** The values of the figures in the paragraph at `index` that say more than what is written. */
function valuesIn(report: Report, index: number, locale: Locale): Hint[] {
  return report.numbers.ofParagraph(index).figures.flatMap((figure) => {
    const label = isWorthSaying(report, figure) ? valueRead(figure, locale) : undefined;
    if (!label) return [];
    const why = { zh: "按这个数核算，不写进稿子。", en: "Checked as this value; not part of the text." };
    return [{ at: figure.span.end, label, why }];
  });
}

/** Whether a figure is written with 万, 亿 or Chinese numerals and larger than one counts on one's fingers. */
function isWorthSaying({ folded }: Report, { digits, kind, range, value }: Figure): boolean {
  if (range || value <= FEW || kind === "ratio" || kind === "rank") return false;
  return /[^\d.,%]/.test(slice(folded, digits));
}

const FEW = 10;

/** =12,000亩; of an approximate figure what it can stand for. */
function valueRead(figure: Figure, locale: Locale): string {
  const interval = intervalInWords(figure);
  if (interval) return `≈ ${interval[locale]}`;
  return `=${figure.value.toLocaleString("en-US", { maximumFractionDigits: 2 })}${figure.unit}`;
}
