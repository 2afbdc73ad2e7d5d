import { type DescribedFigure, describeFigureAt as findFigureAt } from "../check/figure-summary.ts";
import { calculationsOf, relationsByFigure } from "../check/relation-summary.ts";
import {
  intervalInWords,
  MISSING_NAMES,
  NATURE_NAMES,
  PERIOD_PLACES,
  periodInWords,
  STATUS_NAMES,
  valueInWords,
} from "../figures/wording.ts";
import { factsOfParagraph, type Report } from "../reading/report.ts";
import { RULES } from "../rules/index.ts";
import type { Message } from "../text/message.ts";
import { readableSlice, type Span } from "../text/text.ts";
import { verdictsOf } from "../verdicts/verdict.ts";
import type { Draft } from "./draft.ts";
import { asMarkdown } from "./markdown.ts";

/** What is known of the figure at `offset`, in the writer's words, as Markdown; undefined where no figure stands. */
export function describeFigureAt(draft: Draft, offset: number): { text: string; span: Span } | undefined {
  const { report, diagnostics, settings } = draft;
  const described = findFigureAt(report, offset, diagnostics, RULES);
  if (!described) return undefined;
  const { locale } = settings;
  const parts = partsOf(draft, described).map((part) => part[locale]);
  return { text: parts.join(locale === "zh" ? "；" : "; "), span: described.figure.span };
}

function partsOf({ report }: Draft, { figure, missing, status }: DescribedFigure): Message[] {
  const { indicator, counted, period, basis, nature, kind, range } = figure;
  const words = (span: Span) => asMarkdown(readableSlice(report, span));
  const part = (zh: string, en: string, value: string | Message): Message => {
    const said = typeof value === "string" ? { zh: value, en: value } : value;
    return { zh: `${zh}：${said.zh}`, en: `${en}: ${said.en}` };
  };
  const parts: Message[] = [];
  const name = indicator ?? counted;
  if (name) parts.push(part("指标", "Indicator", words(name)));
  if (counted && counted !== name) parts.push(part("计数对象", "Counted", words(counted)));
  const written = words(figure.span);
  const exact = range || kind === "rank" || kind === "ratio" ? written : asMarkdown(valueInWords(figure));
  const interval = intervalInWords(figure);
  parts.push(
    part("数值", "Value", {
      zh: interval ? `${written}（约数，按${asMarkdown(interval.zh)}核）` : exact,
      en: interval ? `${written} (taken as ${asMarkdown(interval.en)})` : exact,
    }),
  );
  if (nature !== "actual") parts.push(part("性质", "Nature", NATURE_NAMES[nature]));
  if (period) {
    const [when, from] = [periodInWords(period.text), PERIOD_PLACES[period.from]];
    parts.push(
      part("时期", "Period", {
        zh: `${asMarkdown(when.zh)}（引自${from.zh}）`,
        en: `${asMarkdown(when.en)} (from ${from.en})`,
      }),
    );
  }
  if (basis) parts.push(part("比较", "Compared with", words(basis.span)));
  for (const calculation of calculationsAt(report, figure.span)) parts.push(part("核算", "Check", calculation));
  if (status === "contradicted") parts.push(part("核对", "Status", STATUS_NAMES[status]));
  if (missing.length > 0) {
    const names = missing.map((missed) => MISSING_NAMES[missed]);
    const list = { zh: names.map(({ zh }) => zh).join("、"), en: names.map(({ en }) => en).join(", ") };
    parts.push(part("还缺", "Missing", list));
  }
  return parts;
}

/** What was recomputed of the figure at `span`, or from it, in its own paragraph. */
function calculationsAt(report: Report, span: Span): Message[] {
  const index = report.paragraphs.findLastIndex(({ start }) => start <= span.start);
  const { start } = report.paragraphs[index] ?? { start: 0 };
  const relations = relationsByFigure(verdictsOf(factsOfParagraph(report, index)));
  const calculations = calculationsOf(relations.get(span.start - start));
  return calculations.map(({ zh, en }) => ({ zh: asMarkdown(zh), en: asMarkdown(en) }));
}
