import { applyEdits } from "../check/fix.ts";
import type { Edit } from "../check/rule.ts";
import { parseSteps, type Report } from "../reading/report.ts";
import type { Marker, MarkerStyle } from "../report/markers.ts";
import type { Section } from "../report/outline.ts";
import { finish, type Steps } from "../text/steps.ts";
import { contains, type Span, slice } from "../text/text.ts";
import { asItStands, type Counting, count } from "./count.ts";
import { hashesOf } from "./heading-line.ts";
import { countBreaks, findLists } from "./lists.ts";
import { markerLike, numberLike, standardMarker } from "./marker-forms.ts";
import { type Called, followReferences } from "./references.ts";

/** From what is to become of headings to edits of the text, and the proof that these do that and nothing else. */

/** Edits that change numbers, levels or the order of headings, to be made whole or not at all. */
export interface StructureEdit {
  /** In text order, disjoint. */
  readonly edits: readonly Edit[];
  /** What may have to be changed with them and was left, because more than one thing can be meant; for the writer to look at. */
  readonly doubtful: readonly Span[];
}

/** What is to become of the headings; what is left out stays. */
export interface Change {
  /** All headings in the order in which they will stand. */
  readonly order?: readonly Section[];
  /** How headings are counted; those of no list keep their numbers. */
  readonly lists?: readonly Counting[];
  readonly styles?: ReadonlyMap<Section, MarkerStyle>;
  /** How many # headings of Markdown will have. */
  readonly hashes?: ReadonlyMap<Section, number>;
  /** Headings that will have another parent. */
  readonly leaving?: ReadonlySet<Section>;
  readonly transplant?: Transplant;
}

/** Moves `cut` to `at`; what stands before `turn` comes behind the rest of it there (blank lines change sides). */
export interface Transplant {
  readonly cut: Span;
  readonly at: number;
  readonly turn: number;
}

/** Edits that are not proved yet, and what the headings must be when they are made. */
export interface Plan extends StructureEdit {
  readonly expected: readonly string[];
  /** What else must be true of the text that they lead to. */
  readonly holds?: (after: Report) => boolean;
}

/** The edits of a change; cheap, so that it can be asked which changes there are. */
export function planChange(report: Report, change: Change): Plan {
  const { order = report.sections, lists = findLists(report).map(asItStands), transplant } = change;
  const styleOf = (section: Section) => change.styles?.get(section) ?? section.marker.style;
  const numbers = count(order, lists, styleOf);
  const called = (section: Section) => ({
    style: styleOf(section),
    ordinal: numbers.get(section) ?? section.marker.ordinal,
  });
  const models = modelsOf(report);
  const markers = report.sections.flatMap((section) => rewrite(report, section, called(section), models));
  const hashes = report.sections.flatMap((section) => rewriteHashes(report, section, change.hashes?.get(section)));
  const follow = followReferences(report, called, (section) => !change.leaving?.has(section));
  const edits = [...markers, ...hashes, ...follow.edits].sort((a, b) => a.span.start - b.span.start);
  return {
    edits: transplant ? moveAlong(report.text, edits, transplant) : edits,
    doubtful: follow.doubtful,
    expected: order.map((section) => {
      const { style, ordinal } = called(section);
      return nameOf(report.text, section, style, ordinal);
    }),
  };
}

/** The edits of a plan if they lead to the headings that it expects, read from the text itself; else undefined. */
export function carryOut(report: Report, plan: Plan | undefined): StructureEdit | undefined {
  return finish(carryOutSteps(report, plan));
}

/** The same in steps: the whole text is read again. */
export function* carryOutSteps(report: Report, plan: Plan | undefined): Steps<StructureEdit | undefined> {
  if (!plan || plan.edits.length === 0) return plan;
  const { edits, doubtful, expected, holds } = plan;
  const { markdown, names } = report;
  const after = yield* parseSteps(applyEdits(report.text, edits), { markdown, names });
  const sound =
    after.sections.length === expected.length &&
    after.sections.every((section, i) => {
      const { style, ordinal } = section.marker;
      return nameOf(after.text, section, style, ordinal) === expected[i];
    }) &&
    countBreaks(after) <= countBreaks(report) &&
    (holds?.(after) ?? true);
  return sound ? { edits, doubtful } : undefined;
}

/** A heading with its marker and its words; without numbers, because a reference in it may have followed. */
function nameOf(text: string, { title }: Section, style: MarkerStyle, ordinal: number): string {
  return `${style} ${ordinal} ${slice(text, title).replace(/[一二三四五六七八九十\d０-９]+/g, "0")}`;
}

/** Of each style the first marker that is written with its marks: others are written like it. */
type Models = ReadonlyMap<MarkerStyle, Marker>;

function modelsOf({ sections }: Report): Models {
  const models = new Map<MarkerStyle, Marker>();
  for (const { marker } of sections) {
    const whole = marker.style === "circled" || marker.span.end > marker.number.end;
    if (whole && !models.has(marker.style)) models.set(marker.style, marker);
  }
  return models;
}

/** A marker with another number, or in another style; written as others of that style are, or as the standard has it. */
function rewrite(report: Report, section: Section, { style, ordinal }: Called, models: Models): Edit[] {
  const { marker, title } = section;
  if (marker.style === "markdown") return [];
  if (marker.style === style) {
    const text = numberLike(slice(report.text, marker.number), ordinal);
    return marker.ordinal === ordinal ? [] : [{ span: marker.number, text }];
  }
  const { start } = marker.span;
  const [blanks = ""] = /^[^\S\n]*/.exec(report.text.slice(marker.span.end, title.start)) ?? [];
  const digit = style === "arabic-dot" && /^\d/.test(report.folded.slice(title.start, title.end));
  const model = models.get(style);
  const written = model ? markerLike(report.text, model, ordinal) : standardMarker(report, style, ordinal);
  const text = written + (digit ? " " : "");
  return [{ span: { start, end: marker.span.end + blanks.length }, text }];
}

function rewriteHashes(report: Report, section: Section, wanted: number | undefined): Edit[] {
  const span = hashesOf(report, section);
  if (!span || wanted === undefined || wanted === span.end - span.start) return [];
  return [{ span, text: "#".repeat(wanted) }];
}

/** The edits with those inside what is moved made there. */
function moveAlong(text: string, edits: readonly Edit[], { cut, at, turn }: Transplant): Edit[] {
  const rest = edits.filter(({ span }) => !contains(cut, span));
  const pieceOf = (start: number, end: number) => {
    const own = edits.filter(({ span }) => contains({ start, end }, span));
    const moved = own.map((edit) => ({
      span: { start: edit.span.start - start, end: edit.span.end - start },
      text: edit.text,
    }));
    return applyEdits(text.slice(start, end), moved);
  };
  const insert: Edit = { span: { start: at, end: at }, text: pieceOf(turn, cut.end) + pieceOf(cut.start, turn) };
  return [insert, { span: cut, text: "" }, ...rest].sort((a, b) => a.span.start - b.span.start);
}
