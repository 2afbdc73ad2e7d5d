import { defineRule, type Finding, type Summary } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import { COMPARING } from "../../lexicon/basis.ts";
import { CHANGE } from "../../lexicon/change.ts";
import { pattern } from "../../lexicon/phrase.ts";
import { YEAR } from "../../lexicon/time.ts";
import { isIn, plansOf } from "../../reading/plans.ts";
import type { ParagraphFacts, Report } from "../../reading/report.ts";
import { lazy } from "../../text/lazy.ts";
import { type Span, slice } from "../../text/text.ts";
import { figuresAt, type Offsets, offsetsOf } from "../support/figures-at.ts";

/** A base that says neither which year nor how much: 在完成基础上增长, 在原有基础上提高. */
const VAGUE = pattern.g`基础上(?<=在(?:完成|实现|现有|原有|已有|原|现|)(?:[万亿]?元)?(?:的|的?水平|的?水平的)?基础上),?(?:再|实现|同比|力争|预计|继续)?${CHANGE}`;
/** A growth in points (拉动…增长4个百分点) adds to another growth and has no level of its own. */
const CHANGED = pattern`${CHANGE}(?<!增长)了?(?:约|近|超过?|至少)?$`;
/** Words that give a growth its base. */
const COMPARED = pattern`[比较由从至]|${COMPARING}|分别|达到?|可比|名义|期间|时期`;
/** A growth that its own clause says to be one of a year. */
const OF_YEAR = pattern`${YEAR}年|全年|一年来|今年`;
const GROWTH = /(?:增长|增加|下降|减少)了?(?:约|近|超过?)?$/;
/** Kinds in which growth is plainly year on year. */
const PLAIN: ReadonlySet<string> = new Set(["gov-work-report", "work-points-plan", "unknown"]);

/** A change whose base is not said, so that nobody can check it (基期、分母). Convention. */
export const figureMissingBase = defineRule({
  id: "figure-missing-base",
  family: "figures",
  severity: "warning",
  summary: { zh: "增长、提高缺基数", en: "A change without its base" },
  scope: "summaries",
  needs: "figures",
  summarize(paragraph): Offsets | undefined {
    const mayLack = (figure: Figure) => isPoints(paragraph, figure) || isBareGrowth(paragraph, figure);
    return offsetsOf(paragraph.numbers.figures.filter(mayLack));
  },
  *check(report, paragraphs: readonly Summary<Offsets>[]): Generator<Finding> {
    for (const { 0: found, index } of report.byLine.matches(VAGUE)) {
      const span = { start: report.folded.lastIndexOf("在", index), end: index + found.length };
      if (isFollowedByFigure(report, span)) yield vague(report, span);
    }
    const plans = plansOf(report);
    const levels = lazy(() => levelsOf(report));
    let last = -1;
    for (const figure of figuresAt(report, paragraphs)) {
      if (figure.sentence.start === last) continue;
      const planned = isIn(plans, figure.span.start);
      const points = figure.kind === "points";
      if (points !== planned || !(points ? lacksLevel(report, figure, levels()) : lacksBase(figure))) continue;
      last = figure.sentence.start;
      yield points ? noLevel(report, figure) : noBase(report, figure);
    }
  },
});

function isFollowedByFigure({ numbers }: Report, { end }: Span): boolean {
  return numbers.figuresIn({ start: end, end: end + 7 }).some(({ span }) => span.start >= end);
}

function vague({ text }: Report, span: Span): Finding {
  return {
    span,
    message: {
      zh: `“${slice(text, span)}”没有写哪一年、基数是多少，请补上年份和基数，写作“在×年完成×的基础上增长”。`,
      en: `"${slice(text, span)}" says neither which year nor how much; name the year and its figure.`,
    },
  };
}

/** A change in percentage points of something that is named. */
function isPoints({ folded }: ParagraphFacts, { kind, digits, sentence, indicator }: Figure): boolean {
  if (kind !== "points" || !indicator) return false;
  const left = folded.slice(Math.max(sentence.start, digits.start - 10), digits.start);
  return CHANGED.test(left) && !/年/.test(left);
}

/** Whether nothing says where the rate stands now. */
function lacksLevel({ folded }: Report, { sentence, indicator }: Figure, levels: Levels): boolean {
  const name = slice(folded, indicator as Span).slice(-NAME);
  return !levels.names.has(name) && !levels.words.get(sentence.start)?.includes(name);
}

/** Where rates stand, as the report says it anywhere. */
interface Levels {
  /** The names of the rates, and what these end with. */
  readonly names: ReadonlySet<string>;
  /** The words that lead to the rates of a sentence, by where it starts. */
  readonly words: ReadonlyMap<number, string>;
}

/** A rate is known by so many characters at the end of its name. */
const NAME = 6;
/** How far a sentence is read: those of people are shorter. */
const REACH = 400;

function levelsOf({ folded, numbers }: Report): Levels {
  const names = new Set<string>();
  const words = new Map<number, string>();
  let read = -1;
  for (const figure of numbers.figures) {
    if (figure.dimension !== "%") continue;
    const { indicator, sentence, clause, span } = figure;
    const name = indicator ? slice(folded, indicator) : "";
    for (let length = 1; length <= Math.min(NAME, name.length); length++) names.add(name.slice(-length));
    if (span.end - sentence.start > REACH) continue;
    const goesOn = clause.start < read; // the clause has another rate before this one
    const before = words.get(sentence.start) ?? "";
    words.set(sentence.start, `${before}${goesOn ? "" : "\n"}${folded.slice(goesOn ? read : clause.start, span.end)}`);
    read = span.end;
  }
  return { names, words };
}

/** A goal of a government report is measured from the year that has just been reviewed: worth a hint and no more. */
function noLevel({ text, kind }: Report, { span }: Figure): Finding {
  return {
    span,
    severity: PLAIN.has(kind.id) ? "hint" : "information",
    message: {
      zh: `“${slice(text, span)}”没有写现在是多少，可写作“由×%提高到×%”或在前面写明现值。`,
      en: `Where the rate stands now is not said; write "from ×% to ×%", or name it before "${slice(text, span)}".`,
    },
  };
}

/** A growth that stands alone in its sentence, in a kind of report where it may mean one thing or another. */
function isBareGrowth({ folded, kind }: ParagraphFacts, figure: Figure): boolean {
  if (PLAIN.has(kind.id) || figure.kind !== "percent" || figure.basis) return false;
  const { sentence, span, digits } = figure;
  if (!GROWTH.test(folded.slice(Math.max(sentence.start, digits.start - 6), digits.start))) return false;
  const before = folded.slice(sentence.start, span.start);
  if (
    figure.nature === "target" ||
    COMPARED.test(before) ||
    /^[^。;]{0,6}[、和与]/.test(folded.slice(span.end, span.end + 3))
  )
    return false;
  return !OF_YEAR.test(before);
}

function lacksBase({ period }: Figure): boolean {
  return period?.from === "title" || !/^\d{4}$/.test(period?.text ?? ""); // a whole year is compared with the one before
}

function noBase({ text }: Report, { span }: Figure): Finding {
  return {
    span,
    severity: "information",
    message: {
      zh: `“${slice(text, span)}”没有写和什么时候比，可写明“同比”或比哪一年。`,
      en: `What "${slice(text, span)}" is compared with is not said; write 同比 or name the year.`,
    },
  };
}
