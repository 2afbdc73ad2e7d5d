import { defineRule } from "../../check/rule.ts";
import type { SourceMark } from "../../report/comments.ts";
import { entryPoint } from "../structure/places.ts";

/** Fewer figures need no summary. */
const FEW = 5;

/**
 * One hint for a document whose writer marks sources (【来源:…】): how many figures have no mark yet. Who marks none is not
 * asked to, unless he wants to be (`always`). Convention.
 */
export const figureUnverifiable = defineRule<{ always: boolean }>({
  id: "figure-unverifiable",
  family: "figures",
  severity: "hint",
  summary: { zh: "数字来源（全文汇总）", en: "How many figures name their source (summary)" },
  options: {
    always: {
      default: false,
      description: {
        zh: "全文没有一处来源标注时也提示。",
        en: "Speak up even when the text marks no source at all.",
      },
    },
  },
  *check(report, { always }) {
    const { sourceMarks } = report;
    if (sourceMarks.length === 0 && !always) return;
    const { figures } = report.numbers;
    if (figures.length < FEW) return;
    // Marks and figures are in text order: a mark speaks for the figures of its sentence in front of it.
    let next = 0;
    const marked = figures.filter(({ span, sentence }) => {
      while (next < sourceMarks.length && (sourceMarks[next] as SourceMark).span.start < span.end) next++;
      const mark = sourceMarks[next];
      return mark !== undefined && mark.span.start <= sentence.end;
    }).length;
    if (marked >= figures.length) return;
    yield {
      span: entryPoint(report),
      message: {
        zh: `全文有可核的数字${figures.length}个，注明来源的${marked}个；其余的也可在数后加“【来源:…】”，便于核稿，定稿时一并去掉。`,
        en: `The text has ${figures.length} figures, ${marked} of which name their source; a mark such as 【来源:…】 behind a figure helps those who check it, and goes out of the finished text.`,
      },
    };
  },
});
