/** What a new report (新稿) is made of, kind by kind: what stands in `server/edits/forms` is data. */

/** Stands for a word or a number that is still to be filled in (占位符); the check for leftovers shows it until then. */
export const HOLE = "××";

/** A date that is still to be filled in. */
export const DATE_HOLE = "××××年××月××日";

/** What a form puts into its sentences. */
export interface Names {
  /** Whose report it is (单位): an office, or a person for a duty report. */
  readonly unit: string;
  /** What the office calls itself (我镇、我局、本单位). */
  readonly we: string;
  /** The year that the report is named after, and the ones around it. */
  readonly year: number;
  readonly last: number;
  readonly next: number;
  /** The part of the year that it tells of (上半年), and the one that follows; empty where it is the whole year. */
  readonly period: string;
  readonly nextPeriod: string;
}

/** A report with holes. Headings have no numbers yet. */
export interface Form {
  /** The title, and the lines below it: when and where it is given, and by whom. */
  readonly title: string;
  readonly below?: readonly string[];
  readonly addressee?: string;
  /** The paragraphs before the first heading (导语). */
  readonly lead: readonly string[];
  readonly parts: readonly FormPart[];
  /** What stands behind the last part: closing words, or whose signature. */
  readonly closing?: readonly string[];
  readonly signature?: string;
}

export interface FormPart {
  readonly heading: string;
  readonly text: readonly string[];
}

/** The form of one kind. */
export type WriteForm = (names: Names) => Form;
