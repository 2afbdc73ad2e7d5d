import { type CompletionItem, type CompletionParams, CompletionTriggerKind } from "vscode-languageserver";
import type { Report } from "../../reading/report.ts";
import { kindEntry } from "../../report/kind-catalogue.ts";
import { KINDS } from "../../report/kinds.ts";
import { readHanOrdinal, writeHanOrdinal, writeMarker } from "../../report/markers.ts";
import { type Section, sectionsAt } from "../../report/outline.ts";
import { RULES } from "../../rules/index.ts";
import type { Locale } from "../../text/message.ts";
import { lineAt, type Span } from "../../text/text.ts";
import type { Draft } from "../draft.ts";
import { offerIndicators, offerUnits } from "../figureOffers.ts";
import type { Offer } from "../offer.ts";
import { offerOpenings } from "../openings.ts";
import { say } from "../say.ts";
import type { Session } from "../session.ts";
import { NUMBERED_SNIPPETS, numberSnippet } from "../snippets.ts";
import { toCompletionItem } from "../toProtocol/completion.ts";
import { toOffset } from "../toProtocol/places.ts";

/** Characters after which an editor asks by itself: an opening bracket at a line's start is a marker being typed. */
export const TRIGGER_CHARACTERS = ["（", "("];

/** What the client can do with what it is offered. */
export interface CompletionSkills {
  /** It expands snippets. */
  readonly snippets: boolean;
  /** It shows what each offer is, and not only the one at hand. */
  readonly labelDetails: boolean;
}

/** Answers `textDocument/completion`: what the place before the cursor calls for, and nothing in running prose. */
export async function complete(
  session: Session,
  { textDocument: { uri }, position, context }: CompletionParams,
  { snippets, labelDetails }: CompletionSkills,
): Promise<CompletionItem[]> {
  const draft = await session.draftOf(uri);
  if (!draft) return [];
  const offset = toOffset(draft.report, position);
  const lineStart = draft.report.lines[lineAt(draft.report.lines, offset)] as number;
  const before = draft.report.text.slice(Math.max(lineStart, offset - 2000), offset);
  const isAsked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
  const offers = offerNames(draft, before, offset) ??
    offerHeadings(draft, before, offset, snippets) ??
    (snippets ? offerSnippets(draft, before, offset) : undefined) ?? [
      ...offerItems(draft, before, offset),
      ...(isAsked ? offerFigures(draft, before, offset) : []),
    ];
  return offers.map((offer, i) => toCompletionItem(draft.report, offer, i, labelDetails));
}

/** In a directive: its verbs, the ids of the rules, the kinds. */
function offerNames({ settings: { locale } }: Draft, before: string, offset: number): Offer[] | undefined {
  const comment = before.slice(Math.max(0, before.lastIndexOf("<!--")));
  const match = /^<!-- *(?:(hegao-[a-z-]*)?|(hegao-[a-z-]+)((?: +[a-z0-9-]+)*) +([a-z0-9-]*))$/.exec(comment);
  if (!match) return undefined;
  const [, verb = "", complete, given = "", name = ""] = match;
  const span = (typed: string): Span => ({ start: offset - typed.length, end: offset });
  if (!complete)
    return VERBS.map(([label, detail]) => ({ label, detail: detail[locale], span: span(verb), kind: "name" }));
  if (complete === "hegao-kind") {
    return KINDS.map((id) => ({
      label: id,
      detail: kindEntry(id)?.name[locale] ?? "",
      span: span(name),
      kind: "name",
    }));
  }
  const taken = new Set(given.split(" "));
  return RULES.filter(({ id }) => !taken.has(id)).map(({ id, summary }) => ({
    label: id,
    detail: summary[locale],
    span: span(name),
    kind: "name",
  }));
}

const VERBS: readonly (readonly [string, Record<Locale, string>])[] = [
  ["hegao-disable-next-line", { zh: "下一行不提示", en: "silences the next line" }],
  ["hegao-disable", { zh: "从这里起不提示", en: "silences from here on" }],
  ["hegao-enable", { zh: "从这里起恢复提示", en: "ends hegao-disable" }],
  ["hegao-disable-file", { zh: "本文件不提示", en: "silences this file" }],
  ["hegao-kind", { zh: "指定文种", en: "names the kind of report" }],
];

/** What may stand before the cursor at a line's start: nothing, or a marker that is begun or complete. */
const BEGUN_MARKER = /^[ \t\u3000]*([（(]?(?:[一二三四五六七八九十百]{1,3}|[0-9０-９]{1,2})?[)）]?[、.．]?)$/;

/**
 * At a line's start: the parts that the report still lacks, the next marker of every open level, and right below the heading of
 * a part the sentences with which it may begin. Behind a bracket a marker is wanted first.
 */
function offerHeadings(
  { report, settings: { locale } }: Draft,
  before: string,
  offset: number,
  snippets: boolean,
): Offer[] | undefined {
  const match = BEGUN_MARKER.exec(before);
  if (!match) return undefined;
  const span = { start: offset - (match[1] as string).length, end: offset };
  const open = openSections(report, span.start);
  const markers = open.toReversed().flatMap(({ marker }): Offer[] => {
    if (marker.style === "markdown") return [];
    const label = writeMarker(marker.style, marker.ordinal + 1);
    return [{ label, detail: say(locale, "同级的下一个", "next of this level"), span, kind: "marker" }];
  });
  const child = CHILD_STYLE[open.at(-1)?.marker.style ?? ""];
  if (child)
    markers.push({
      label: writeMarker(child, 1),
      detail: say(locale, "下一级", "one level down"),
      span,
      kind: "marker",
    });
  if (open.length === 0)
    markers.push({ label: "一、", detail: say(locale, "第一部分", "first part"), span, kind: "marker" });
  const top = open[0];
  const next = top
    ? top.marker.style === "markdown"
      ? ""
      : writeMarker(top.marker.style, top.marker.ordinal + 1)
    : "一、";
  const parts = report.parts
    .filter(({ part, at }, i) => !at && part.need !== "optional" && belongsAt(report, i, span.start))
    .map(
      ({ part }): Offer => ({
        label: next + part.name.zh,
        detail: say(locale, "还缺的部分", "missing part"),
        span,
        kind: "part",
      }),
    );
  if (/^[（(]/.test(match[1] as string)) return [...markers, ...parts];
  return [...parts, ...markers, ...(snippets ? offerOpenings(report, open, offset, locale) : [])];
}

/** Whether the part of index `i` would stand at `offset` in the order of its kind: behind those before it, before those behind. */
function belongsAt({ parts }: Report, i: number, offset: number): boolean {
  return parts.every(({ at }, k) => !at || (k < i ? at.start < offset : at.start >= offset));
}

/** At a line's start, behind the letters of a prefix: a heading or a whole part with the number it has here. */
function offerSnippets({ report, settings: { locale } }: Draft, before: string, offset: number): Offer[] | undefined {
  const typed = /^[ \t\u3000]*([a-z]{1,4})$/.exec(before)?.[1];
  if (!typed) return undefined;
  const span = { start: offset - typed.length, end: offset };
  const open = openSections(report, span.start);
  return NUMBERED_SNIPPETS.filter(({ prefix }) => prefix.startsWith(typed)).map((snippet) => {
    const { marker, body } = numberSnippet(snippet, open);
    return { label: snippet.prefix, detail: `${marker}… ${snippet.name[locale]}`, span, kind: "snippet", body };
  });
}

/** The layers of GB/T 9704—2012: below 一、 comes （一）, below that 1., below that （1）. */
const CHILD_STYLE: Readonly<Record<string, "han-paren" | "arabic-dot" | "arabic-paren">> = {
  "han-comma": "han-paren",
  "han-paren": "arabic-dot",
  "arabic-dot": "arabic-paren",
};

/** The sections in which a heading written at `offset` would stand, from the top down. */
function openSections({ outline }: Report, offset: number): Section[] {
  return sectionsAt(outline, offset - 1);
}

/** In a sentence: units behind a number, indicators whose names are begun. */
function offerFigures({ report, settings: { locale } }: Draft, before: string, offset: number): Offer[] {
  const folded = report.folded.slice(offset - before.length, offset);
  return [...offerUnits(report, folded, offset, locale), ...offerIndicators(report, folded, offset, locale)];
}

/** 一是, 二要, 第三: an item of a list inside the text, and what may stand right behind an item before the next. */
const ITEM = /(第?)([一二三四五六七八九十]{1,3})(是|要|抓|靠|看|，|,)/g;
const BETWEEN_ITEMS = /[。；;！!][”’"]?[ \t\u3000]*$/;

/** Behind 。or ； in a paragraph with 一是…: 二是. */
function offerItems({ settings: { locale } }: Draft, before: string, offset: number): Offer[] {
  if (!BETWEEN_ITEMS.test(before)) return [];
  const last = Array.from(before.matchAll(ITEM)).at(-1);
  if (!last) return [];
  const [, ordinal = "", numeral = "", word = ""] = last;
  const value = readHanOrdinal(numeral);
  if (!(value > 0) || (ordinal === "" && !/[是要抓靠看]/.test(word))) return [];
  const span = { start: offset, end: offset };
  const label = `${ordinal}${writeHanOrdinal(value + 1)}${word}`;
  return [{ label, detail: say(locale, "下一条", "next item"), span, kind: "marker" }];
}
