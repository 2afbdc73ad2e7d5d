import type { Report } from "../report.ts";
import type { Span } from "../text.ts";
import type { Figure, Label } from "./figure.ts";
import { indicatorsOf } from "./indicator.ts";
import { maskOfNames } from "./names.ts";
import { type Measurement, readNumbers } from "./read.ts";
import { understand } from "./understand.ts";

/** All numbers of a report: those that measure something, understood, and those that don't. */
export interface Numbers {
  readonly figures: readonly Figure[];
  readonly labels: readonly Label[];
}

/** What figures are read from. */
export type FigureFacts = Pick<Report, "folded" | "sections" | "sentences" | "paragraphs" | "frame" | "kind">;

/** Reads all numbers of a report; those in `names` measure nothing. */
export function findFigures(report: FigureFacts, names: readonly string[]): Numbers {
  const { folded, sections, sentences } = report;
  const { measurements, labels } = readNumbers(
    folded,
    sections.map(({ marker }) => marker.span),
    maskOfNames(names),
  );
  const figures: Figure[] = [];
  for (const [sentence, group] of groupBySentence(sentences, measurements)) {
    const indicators = indicatorsOf(folded, sentence, group);
    group.forEach((measurement, i) => {
      figures.push(understand(report, measurement, sentence, indicators[i] ?? {}));
    });
  }
  return { figures, labels };
}

function* groupBySentence(sentences: readonly Span[], measurements: readonly Measurement[]) {
  let s = 0;
  let group: Measurement[] = [];
  for (const measurement of measurements) {
    while (s + 1 < sentences.length && (sentences[s] as Span).end <= measurement.span.start) {
      if (group.length > 0) yield [sentences[s] as Span, group] as const;
      group = [];
      s++;
    }
    group.push(measurement);
  }
  const sentence = sentences[s];
  if (sentence && group.length > 0) yield [sentence, group] as const;
}
