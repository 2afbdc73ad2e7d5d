import { PART_OF_WORK } from "../lexicon/document.ts";
import { oneOf, pattern, phrase } from "../lexicon/phrase.ts";
import { isBlank, type Span, trimSpan } from "../text/text.ts";

/** A heading's own words and where its text begins. */
export interface HeadingTitle {
  readonly title: Span;
  readonly bodyStart: number;
  readonly runIn: boolean;
}

/** More of a line is not looked at. */
const LONGEST = 400;
/** A title that a 。 ends is taken whole up to this length even if a part of it looks like a complete title. */
const PLAIN_TITLE = 40;
/** A colon ends a title that is no longer than this: 指导思想：… */
const COLON_TITLE = 25;

/** Titles of parts that run on without any mark in a text that lost its line breaks: 三、存在问题在看到成绩的同时，… */
const PART_NAME = pattern`^(?:20\d\d年)?(?:[^,。:;]{0,8}?${oneOf(
  phrase`工作(?:开展|完成|推进|进展)?${PART_OF_WORK}|基本情况|概述|主要做法|意见建议|努力方向`,
  phrase`存在的?(?:主要)?(?:问题|不足|困难)(?:[和与及](?:问题|不足|困难|短板))?`,
  phrase`(?:下一?步|明年|来年|今后)(?:工作)?(?:打算|思路|计划|安排|措施|重点)`,
)})`;

/** Words that open a list right behind a heading: 一是…, 首先，…, 一方面…. */
const LIST_OPENING = /(?<=.{4})(?:一是|一要|首先,|第一,|一方面)/;

/**
 * Reads the title that begins at `line.start`. `line` ends where the line or the next heading begins; `loose` says that
 * line breaks are missing, so that a blank may stand for one; `bold` is where the type of the title ends, if it is set off
 * from its text.
 */
export function readTitle(folded: string, line: Span, loose: boolean, bold?: number): HeadingTitle {
  const span = trimSpan(folded, line);
  const most = Math.min(span.end, span.start + LONGEST, bold ?? span.end);
  const end = span.start + titleLength(folded.slice(span.start, most), loose);
  let body = end;
  while (body < span.end && (isBlank(folded.charCodeAt(body)) || ".。:;,!?、".includes(folded[body] as string))) body++;
  const title = trimSpan(folded, { start: span.start, end });
  const runIn = body < span.end;
  while (!runIn && body < folded.length && isBlank(folded.charCodeAt(body))) body++;
  return { title, bodyStart: body, runIn };
}

/** Words that open the text under a heading where no mark ends the heading: 一、工作回顾过去一年，…. */
const TEXT_OPENING =
  /(?<=.{4})(?:20\d\d年(?:是|,|以来|全)|今年(?:是|,|以来(?!工作))|过去[一五]年(?!工作)|“十[一二三四五]五”时期[,是]|一年来|近年来|面对|截至|按照|根据)/;

/** The number of characters of the title at the start of `text`. */
function titleLength(text: string, loose: boolean): number {
  const stop = text.search(/[。!?]/);
  const colon = text.search(/:/);
  let length = text.length;
  const endAt = (end: number) => {
    if (end > 0 && end < length) length = end;
  };
  endAt(stop);
  if (colon <= COLON_TITLE) endAt(colon);
  endAt(text.search(/[:;,、]$/));
  if (!loose) return length;
  endAt(blankThatEnds(text, stop));
  endAt(text.search(LIST_OPENING));
  endAt(text.search(TEXT_OPENING));
  if (stop < 0 || stop > PLAIN_TITLE) {
    const name = PART_NAME.exec(text);
    if (name && !/^[,。:;、的]/.test(text.slice(name[0].length))) endAt(name[0].length);
  }
  return length;
}

/** The first blank that stands for a line break, unless the words behind it belong to a title in two halves; 0 or -1 for none. */
function blankThatEnds(text: string, stop: number): number {
  const blank = text.search(/[^\s\uE000][\s\uE000]+(?=\S)/) + 1;
  if (PART_NAME.exec(text)?.[0].length === blank) return blank;
  const half = stop - blank;
  return half > 0 && half <= 16 && !/[,:;\d]/.test(text.slice(blank, stop)) ? -1 : blank;
}
