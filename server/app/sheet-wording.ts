import { coverageInWords } from "../check/relation-summary.ts";
import { SEVERITY_NAMES } from "../check/wording.ts";
import type { FigureCount } from "../figures/figure.ts";
import { MISSING_NAMES } from "../figures/wording.ts";
import type { Locale, Message } from "../text/message.ts";
import type { FindingCount } from "./count.ts";
import { clean, type Listing, MOST_LINES, type Remark, type Sheet } from "./sheet.ts";

/** The check sheet as a reader sees it, in one language: what printers print. All words are plain text on one line. */
export interface Page {
  readonly locale: Locale;
  readonly title: string;
  readonly chapters: readonly Chapter[];
  /** What is filled in by hand. */
  readonly signature: readonly string[];
  /** What the sheet can't say. */
  readonly note: string;
}

export interface Chapter {
  /** Absent above what the draft is and what was found, in brief. */
  readonly heading?: string;
  /** Heads and rows; rows have as many cells as there are heads. Without heads the first cell of a row names the second. */
  readonly table?: { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** What stands behind the table, or in its place. */
  readonly text?: string;
}

export function wordSheet(sheet: Sheet, locale: Locale): Page {
  const say = (zh: string, en: string) => ({ zh, en })[locale];
  const told = (message: Message) => clean(message[locale]);
  const chapters = [
    summary(sheet, locale),
    ...sheet.failures.map((failure) => ({ text: told(failure) })),
    remarks(say("算得不符，请核对", "Figures that disagree"), sheet.contradicted, locale),
    ...silenced(sheet, locale),
    ...parts(sheet, locale),
    remarks(say("残留", "Leftovers"), sheet.leftovers, locale),
    incompleteFigures(sheet, locale),
    listing(
      say("程序没有读懂，请人工核", "Not understood by the program; please check by hand"),
      [say("行", "Line"), say("句子", "Sentence")],
      sheet.unread,
      ({ line, beginning }) => [String(line), beginning],
      locale,
    ),
    listing(
      say("算过，相符", "Recomputed, and right"),
      [say("行", "Line"), say("原文", "Text"), say("关系", "Relation"), say("算式", "Calculation")],
      sheet.holding,
      ({ line, words, relation, calculation, sameAs }) => [
        String(line),
        words,
        told(relation),
        sameAs === undefined ? told(calculation) : say(`与第 ${sameAs} 行相同`, `as in line ${sameAs}`),
      ],
      locale,
    ),
    remarks(say("其他提醒", "Other remarks"), sheet.others, locale),
  ];
  return {
    locale,
    title: say("核稿单", "Check sheet"),
    chapters: chapters.filter((chapter) => chapter !== undefined),
    signature: [say("核稿人：", "Checked by: "), say("日期：", "Date: ")],
    note: say(
      "本单按稿子自身的文字核算；数字与台账、报表是否一致，还要人工核对。行号是稿子里的第几行，空行也算。",
      "The draft was checked against itself; whether its figures are those of the records has to be checked by hand. Lines count empty ones, too.",
    ),
  };
}

/** What the draft is, and what was found in brief. */
function summary(sheet: Sheet, locale: Locale): Chapter {
  const say = (zh: string, en: string) => ({ zh, en })[locale];
  const { title, kind, missingParts, figures, leftovers, otherCount, others } = sheet;
  const none = say("没有发现", "none found");
  const places = ({ total }: Listing<unknown>) => (total === 0 ? none : say(`${total} 处`, `${total}`));
  const rows = [
    [say("稿件", "Draft"), title ?? say("（没有找到标题）", "(no title found)")],
    [
      say("文种", "Kind"),
      kind?.[locale] ?? say("未能判断，只核通用的项目", "not recognised; only general rules apply"),
    ],
    ...(sheet.parts.length + missingParts.length > 0
      ? [
          [
            say("各部分", "Parts"),
            missingParts.length === 0
              ? say("没有发现缺少", "none found missing")
              : say(`可能缺少 ${missingParts.length} 个`, `${missingParts.length} may be missing`),
          ],
        ]
      : []),
    [say("数字", "Figures"), sayFigures(figures, locale)],
    [say("核算", "Recomputed"), sayRelations(sheet, locale)],
    [say("残留", "Leftovers"), places(leftovers)],
    [say("其他提醒", "Other remarks"), others.total === 0 ? none : sayFindings(otherCount, locale)],
  ];
  return { table: { heads: [], rows } };
}

function sayFigures({ figures, incomplete }: FigureCount, locale: Locale): string {
  const say = (zh: string, en: string) => ({ zh, en })[locale];
  if (figures === 0) return say("没有", "none");
  if (incomplete === 0) return say(`共 ${figures} 个，都写全了`, `${figures}, none lacking anything`);
  return say(`共 ${figures} 个，其中 ${incomplete} 个没有写全`, `${figures}, ${incomplete} of them lacking something`);
}

/** What disagrees as findings say it, and what else became of the relations; nothing is said of what there is none of. */
function sayRelations({ relations: count, contradicted: { total }, open, unread }: Sheet, locale: Locale): string {
  const say = (zh: string, en: string) => ({ zh, en })[locale];
  const coverage = coverageInWords(count);
  return [
    total > 0 ? say(`不符 ${total} 处`, `${total} wrong`) : say("没有发现不符", "none found wrong"),
    ...(count.holding > 0 ? [say(`相符 ${count.holding} 处`, `${count.holding} right`)] : []),
    ...(open.total > 0
      ? [
          say(
            `不能断定 ${open.total} 处（${sayLines(open, locale)}）`,
            `${open.total} not decided (${sayLines(open, locale)})`,
          ),
        ]
      : []),
    ...(unread.total > 0
      ? [
          say(
            `没有读懂 ${unread.total} 句（读懂 ${coverage}）`,
            `${unread.total} not understood (coverage ${coverage})`,
          ),
        ]
      : []),
  ].join(say("，", ", "));
}

function sayFindings({ errors, warnings, information, hints }: FindingCount, locale: Locale): string {
  const counts = { error: errors, warning: warnings, information, hint: hints } as const;
  const named = (["error", "warning", "information", "hint"] as const).filter((severity) => counts[severity] > 0);
  const words = named.map((severity) => `${SEVERITY_NAMES[severity][locale]} ${counts[severity]}`);
  return words.join({ zh: "，", en: ", " }[locale]);
}

function parts({ parts, missingParts }: Sheet, locale: Locale): Chapter[] {
  if (parts.length + missingParts.length === 0) return [];
  const say = (zh: string, en: string) => ({ zh, en })[locale];
  const found = parts.map(({ name, line }) => [String(line), clean(name[locale])]);
  const missing = missingParts.map(({ message }) => ["—", clean(message[locale])]);
  return [
    {
      heading: say("各部分", "Parts"),
      table: { heads: [say("行", "Line"), say("部分", "Part")], rows: [...found, ...missing] },
    },
  ];
}

/** Figures that lack something: those that lack more than the period one by one. */
function incompleteFigures({ incomplete, undated }: Sheet, locale: Locale): Chapter | undefined {
  const say = (zh: string, en: string) => ({ zh, en })[locale];
  const heading = say("没有写全、不好核对的数字", "Figures that lack something");
  const chapter = listing(
    heading,
    [say("行", "Line"), say("数字", "Figure"), say("说的是什么", "What"), say("还缺", "Missing")],
    incomplete,
    ({ line, text, words, missing }) => [
      String(line),
      text,
      words,
      missing.map((part) => MISSING_NAMES[part][locale]).join(say("、", ", ")),
    ],
    locale,
  );
  if (undated.total === 0) return chapter;
  const where = sayLines(undated, locale);
  const dates = say(
    `${chapter ? "另有" : "有"} ${undated.total} 个数字只缺时期，看不出是哪年哪月的（${where}）。`,
    `${undated.total}${chapter ? " more" : ""} lack only the period (${where}).`,
  );
  return { heading, ...chapter, text: [chapter?.text, dates].filter(Boolean).join(say("", " ")) };
}

/** 第 7、9 行; where more lines were found than are named, 等. */
function sayLines({ rows, total }: Listing<number>, locale: Locale): string {
  const more = rows.length < total && rows.length >= MOST_LINES;
  return {
    zh: `第 ${rows.join("、")} ${more ? "等" : ""}行`,
    en: `line${rows.length > 1 ? "s" : ""} ${rows.join(", ")}${more ? " and others" : ""}`,
  }[locale];
}

/** What is said where rules are off, or findings were judged. */
function silenced({ silenced }: Sheet, locale: Locale): Chapter[] {
  if (silenced === 0) return [];
  const text = {
    zh: `另有 ${silenced} 处算得不符，稿子或设置里注明不再提。`,
    en: `${silenced} more disagree, and the draft or the settings say not to report them.`,
  }[locale];
  return [{ text }];
}

function remarks(heading: string, remarks: Listing<Remark>, locale: Locale): Chapter | undefined {
  const say = (zh: string, en: string) => ({ zh, en })[locale];
  const also = (lines: readonly number[]) =>
    lines.length > 0
      ? say(`（另见第 ${lines.join("、")} 行）`, ` (see also line${lines.length > 1 ? "s" : ""} ${lines.join(", ")})`)
      : "";
  return listing(
    heading,
    [say("行", "Line"), say("程度", "Severity"), say("问题", "Finding")],
    remarks,
    ({ line, severity, message, otherLines }) => [
      String(line),
      SEVERITY_NAMES[severity][locale],
      clean(message[locale]) + also(otherLines),
    ],
    locale,
  );
}

/** A chapter with a table; undefined where there is nothing to list. */
function listing<T>(
  heading: string,
  heads: readonly string[],
  { rows, total }: Listing<T>,
  toRow: (item: T) => readonly string[],
  locale: Locale,
): Chapter | undefined {
  if (total === 0) return undefined;
  const rest = total - rows.length;
  const text = { zh: `共 ${total} 处，其余 ${rest} 处略。`, en: `${total} in all; ${rest} more are left out.` }[locale];
  return { heading, table: { heads, rows: rows.map(toRow) }, ...(rest > 0 && { text }) };
}
