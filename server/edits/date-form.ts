import type { Edit } from "../check/rule.ts";
import { ORGAN_END } from "../lexicon/organ.ts";
import { pattern } from "../lexicon/phrase.ts";
import type { Report } from "../reading/report.ts";
import { isOnCalendar, readDay, writeDay } from "../report/day.ts";
import { isDate } from "../report/frame.ts";
import { tablesIn } from "../report/tables.ts";
import { overlaps, type Span, slice } from "../text/text.ts";

/** An office that signs. */
const OFFICE = pattern`^[^:]*(?:${ORGAN_END}|组|专班)$`;
/** A person who signs, perhaps with a blank in a short name or behind a label: 张 三, 述职人：张三. */
const PERSON = /^(?:\p{Script=Han}{2,4}人: *)?\p{Script=Han}(?: *\p{Script=Han}){1,3}$/u;
/** What may stand behind the date: a note in brackets, an annex, who gets a copy and who has printed it. */
const NOTE = /^\(|^附|^抄[送报]|^主题词|^联系|印发$/;
/** A line that ends a sentence. */
const SENTENCE = /[。!?][)"”]?$/;

/**
 * What writes the date of a report (成文日期) as the standard has it: 二〇二六年三月五日, 2026年03月05日, 2026.3.5 and 2026-03-05
 * become 2026年3月5日. It has to be the one date that ends the report, on a line of its own under who signs; where anything else
 * can be meant (a date below the title, in a table, of one signature of several; no whole date, none of the calendar) there is no edit.
 */
export function findDateFormEdit(report: Report): Edit | undefined {
  const { date, signature } = report.frame;
  if (!date || !signature || !signs(report, signature)) return undefined;
  if (!endsReport(report, { start: signature.start, end: date.end })) return undefined;
  const words = slice(report.folded, date);
  const day = readDay(words);
  if (!day || !isOnCalendar(day)) return undefined;
  const written = writeDay(day);
  return written === words.replace(/ /g, "") ? undefined : { span: date, text: written };
}

/** Whether the line above the date names who signs: it is no heading and no part of the title. */
function signs({ folded, frame: { title }, sections }: Report, signature: Span): boolean {
  if (signature.start < (title?.span.end ?? 0)) return false;
  if (sections.some(({ marker }) => overlaps(marker.span, signature))) return false;
  const words = slice(folded, signature);
  return OFFICE.test(words) || PERSON.test(words);
}

/** How many paragraphs at the end are looked at. */
const LAST = 12;

/** Whether signature and date stand below sentences, in no table, with no other date beside them and nothing but notes below. */
function endsReport({ folded, paragraphs, tables }: Report, signed: Span): boolean {
  const last = paragraphs.slice(-LAST);
  const above = last.filter(({ end }) => end <= signed.start);
  const below = last.filter(({ start }) => start >= signed.end);
  return (
    above.some((line) => SENTENCE.test(slice(folded, line))) &&
    below.every((line) => NOTE.test(slice(folded, line))) &&
    last.filter((line) => isDate(folded, line)).length === 1 &&
    tablesIn(tables, signed).length === 0
  );
}
