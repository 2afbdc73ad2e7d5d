import type { Message } from "../../text/message.ts";
import type { Kind } from "../kinds.ts";

/**
 * What each kind of report (文种) looks like and what it is made of, as data. All patterns read folded text (half-width
 * punctuation); those for titles read the title without spaces and without a remark in brackets behind it. That a kind
 * has these parts is convention, not a standard.
 */
export interface KindEntry {
  readonly id: Exclude<Kind, "unknown">;
  readonly name: Message;
  /** What offices call it, for short: names that may be written instead of the id. */
  readonly called: readonly string[];
  /** Titles that name the kind; `weak` ones only suggest it. */
  readonly title: RegExp;
  readonly weak?: RegExp;
  /** Titles that look like it and are something else. */
  readonly not?: RegExp;
  /** Formulae of the first paragraphs (首段套语). */
  readonly opening: RegExp;
  /** Phrases with which a sentence turns from what was done to what is to come (global); without them stages are not read. */
  readonly turn?: RegExp;
  /** What is to be done may stand under headings of its own subjects, beside the one of the review. */
  readonly topics?: boolean;
  /** The parts in the order in which they usually stand. */
  readonly parts: readonly Part[];
}

/** How far from the start of its sentence a phrase that turns the report may stand. */
export const TURN_REACH = 30;

/** A part that a kind is expected to have (必备部分). */
export interface Part {
  readonly id: PartId;
  readonly name: Message;
  /** A report lacks a required part; it may well do without a usual one. */
  readonly need: "required" | "usual" | "optional";
  /** Reports of earlier years had no such part. */
  readonly since?: number;
  /** Titles that promise the part: then it is required, too. */
  readonly promised?: RegExp;
  /** Where it stands: review before problems before plans. Parts without a stage may stand anywhere. */
  readonly stage?: 1 | 2 | 3;
  /** It tells of what is to come, though its heading may stand anywhere: its opening phrases count only behind the turn. */
  readonly ahead?: boolean;
  /** Headings that name it. */
  readonly headings: RegExp;
  /** Words that announce it without a heading (global), no further than `reach` characters from the start of a sentence. */
  readonly openings?: RegExp;
  readonly reach?: number;
  /** One of these words is in every such phrase: looked for first, because that is cheaper (global). */
  readonly keys?: RegExp;
  /** The paragraph before the first heading may stand for it. */
  readonly lead?: boolean;
  /** The bulk of the report: any longer stretch of text that belongs to no other part stands for it. */
  readonly bulk?: boolean;
  /** So many parallel headings that belong to no other part stand for it. */
  readonly parallel?: number;
}

export type PartId =
  | "review"
  | "problems"
  | "goals"
  | "tasks"
  | "plan"
  | "self"
  | "requirements"
  | "safeguards"
  | "profile"
  | "integrity"
  | "survey"
  | "situation"
  | "causes"
  | "advice"
  | "arrangements"
  | "results"
  | "unfinished";
