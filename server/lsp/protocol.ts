import type { Diagnostic, Position, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { FindingCount } from "../app/count.ts";
import type { Clipboard } from "../app/paste.ts";
import type { Tally } from "../app/sections.ts";
import type { Severity } from "../check/rule.ts";
import type { Message } from "../text/message.ts";

/** What this server and its own client say to each other beyond the protocol. Every editor does without it. */

/** `initializationOptions`. */
export interface ClientOptions {
  /** Language of messages where no setting names one. */
  readonly locale?: string;
  /** URI of the folder with the rules' pages, for a server that has no disk. */
  readonly pages?: string;
  /** Whether the client answers `hegao/readFile` and `hegao/listReports`. */
  readonly files?: boolean;
  /**
   * `false`: the client asks for a folder's findings when the writer wants them, not all the time. It is sent
   * `hegao/settingsChanged` when the settings of any file may be others: what it lists of files that aren't open is old.
   */
  readonly workspaceDiagnostics?: boolean;
  /**
   * Whether it wants to be told by a registration that reports are formatted, and nothing else it has opened: for `hegao.json`
   * it has a formatter already.
   */
  readonly registersFormatting?: boolean;
  /** Whether its command `hegao.openRule`, given a rule's id, shows the rule's page. */
  readonly opensRules?: boolean;
}

/**
 * What a writer has said of one document, for good: it is checked whatever its name and text look like, or it is not.
 * The client adds it as `thisFile` to the settings of that document (`workspace/configuration`).
 */
export type Choice = "check" | "skip";

/** Client to server, `hegao/status`: what a document is taken for. Answer `null`: it isn't checked. */
export interface Status {
  /** The kind's id. @public */
  readonly kind: string;
  /** The kind's name in the language of messages. */
  readonly name: string;
  /** Whether the kind was set by hand. @public */
  readonly set: boolean;
  /** All findings, however many of them are listed. */
  readonly findings: FindingCount;
  /** How many figures leave a reader asking, and what is said of all of them in the language of messages. */
  readonly figures: { readonly lacking: number; readonly words: string };
}

/** Client to server, `hegao/check`: the findings of a file, open or not. Answer `null`: it isn't checked. */
export interface Checked {
  readonly diagnostics: Diagnostic[];
  /** Counted before any bound on what is listed. */
  readonly findings: FindingCount;
}

/**
 * Client to server, `hegao/sections`: the structure (稿子结构) of a document, its sections and, in their places, the parts
 * that it lacks. Answer `null`: it isn't checked.
 */
export interface SectionTree {
  /** The version that was read; `null` for a file that isn't open. */
  readonly version: number | null;
  /** The report's title, on one line; absent where it has none. */
  readonly title?: string;
  /** The name of its kind in the language of messages. */
  readonly kind: string;
  readonly whole: Tally;
  /** How many characters it is to have at most; absent for kinds that are long by custom, and when none is wanted. */
  readonly target?: number;
  /** What stands before the first heading. */
  readonly lead: Tally;
  readonly rows: readonly (SectionRow | MissingRow)[];
}
export interface SectionRow {
  readonly marker: string;
  readonly title: string;
  /** Marker and title. */
  readonly heading: Range;
  /** From the marker to the end of the last paragraph. */
  readonly range: Range;
  readonly level: number;
  /** Which parts of its kind it is, in the language of messages. */
  readonly parts: readonly string[];
  /** What stands below its own heading, and the same with its sub-sections. */
  readonly own: Tally;
  readonly whole: Tally;
  readonly firstFinding?: Range;
  readonly children: readonly SectionRow[];
}
export interface MissingRow {
  /** The part's id, for `hegao/insertPart`. */
  readonly missing: string;
  /** Its name in the language of messages. */
  readonly title: string;
  /** Whether every report of the kind should have it, or only most do. */
  readonly need: "required" | "usual";
  /** Whether its heading can be put in: the headings around it are written in one way. */
  readonly insertable: boolean;
}

/** Client to server, `hegao/insertPart`: the edit that puts in a part which a report lacks. Answer `null`: it can't be put in. */
export interface InsertPartParams extends FileParams {
  readonly part: string;
}
export interface InsertPartAnswer {
  readonly edit: WorkspaceEdit;
  /** What stands in for the part's text, once the edit is made: to be written over. */
  readonly placeholder: Range;
}

/** Client to server, `hegao/lackingFigures`: the figures of a document that lack something, in text order. */
export interface LackingFigure {
  readonly range: Range;
  /** The figure as it is written. */
  readonly text: string;
  /** What it lacks, in the language of messages. */
  readonly lacks: string;
}

/** Client to server, `hegao/sheet`: the check sheet (核稿单) of a document, open or not. Answer `null`: it isn't checked. */
export interface SheetParams extends FileParams {
  readonly format: "html" | "md";
}
export interface SheetAnswer {
  /** The report's title, on one line; absent where it has none. */
  readonly title?: string;
  /** The whole file. */
  readonly content: string;
}

/** Client to server, `hegao/finalize`: the final check (定稿检查) of a document. Answer `null`: it isn't checked. */
export interface FinalAnswer {
  /** The version that was checked. @public */
  readonly version: number | null;
  readonly title?: string;
  /** What stands in the way, in text order. */
  readonly obstacles: readonly Obstacle[];
  /** How many lesser findings there are. */
  readonly others: number;
  /** The clean copy, line ends and all; absent while an error stands in the way. */
  readonly text?: string;
}

/** A finding that keeps a report from being finished, in the language of messages. */
export interface Obstacle {
  readonly range: Range;
  readonly message: string;
  /** @public */
  readonly severity: Severity;
  /** The rule's id. @public */
  readonly rule: string;
}

/**
 * Client to server, `hegao/renumberAfter`: what puts the numbers right again after whole lines have come, gone or changed places.
 * The lines of the document from `from` up to `to` stand where `before` stood. Answer `null`: the document has another version.
 */
export interface RenumberParams extends FileParams {
  readonly version: number;
  readonly from: number;
  readonly to: number;
  readonly before: readonly string[];
}
export interface RenumberAnswer {
  /** None where nothing is to be done. */
  readonly edits: TextEdit[];
  /** How many places name a heading by a number that changes, and may mean another one: they stay. */
  readonly doubtful: number;
}

/**
 * Client to server, `hegao/changeLevel`: moves the section whose heading opens a line, with all below it, one level up or down.
 * Answer `null`: no heading opens the line, it can't go further, or the document has another version.
 */
export interface LevelParams extends FileParams {
  readonly version: number;
  readonly line: number;
  readonly to: "higher" | "lower";
}

/**
 * Client to server, `hegao/moveSection`: the edit that moves a section, or changes its level; sections are named by a position in
 * the line of their heading. Answer `null`: it can't go there. A `version` that is no more is answered `ContentModified`.
 */
export interface MoveSectionParams extends FileParams {
  readonly version?: number;
  readonly position: Position;
  readonly where: PlaceOfSection;
}
export type PlaceOfSection =
  | "up"
  | "down"
  | "promote"
  | "demote"
  | { readonly before: Position }
  | { readonly after: Position }
  | { readonly endOf: Position };
export interface MovedSection {
  readonly edit: WorkspaceEdit;
  /** What names sections by their numbers and was left, because it is open what it means: in the text before the edit. */
  readonly doubtful: Range[];
}
/** Client to server, `hegao/kinds` with an empty object: the kinds that a new report can be of. Answer: a list of these. */
export interface KindChoice {
  readonly id: string;
  readonly name: Message;
  /** The parts of the year that it may tell of (上半年、一季度), the most usual first; empty where that is no question. */
  readonly periods: readonly string[];
}

/** Client to server, `hegao/newReport`: a report that has all parts of its kind, or last year's with its figures taken out. */
export type NewReportParams = FromNothing | LastYear;
export interface FromNothing {
  readonly kind: string;
  readonly unit: string;
  readonly year: number;
  readonly period?: string;
}
export interface LastYear {
  /** Last year's report: as a document has it, or else as its file has. */
  readonly from: FileParams & { readonly text?: string; readonly markdown?: boolean };
  /** The year that the new report is named after; the one behind the old report's if nothing is said. */
  readonly year?: number;
}
/** The whole text, or why there is none in the language of messages. */
export type NewReportAnswer = { readonly text: string } | { readonly problem: string };
/** Client to server, `hegao/paste`: a clipboard as text of a report. Answer `null`: its plain text is as good. */
export type PasteParams = Clipboard;

/** Client to server, `hegao/looksLikeReport`: whether a text that isn't checked reads like a report. Answer: a boolean. */
export interface TextParams {
  readonly text: string;
}

/**
 * Server to client: `hegao/readFile` (bytes travel as numbers; `null`: no such file) and `hegao/readFolder` (what it holds, each an
 * `Entry`). Client to server: `hegao/findReports`, the URIs of the reports in a folder and below.
 */
export interface FileParams {
  readonly uri: string;
}
export type FileBytes = number[] | null;
