import type { Tally } from "../../server/app/sections.ts";
import type { MissingRow, SectionRow, SectionTree } from "../../server/lsp/protocol.ts";
import { countInWords } from "../count.ts";
import { say } from "../say.ts";

/** One row of the section view (稿子结构), in the words of the writer. */
export interface Row {
  /** Stays the same while the section has its title and its place among sections of the same title. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly spoken: string;
  readonly icon: Icon;
  /** Says in menus what can be done with the row. */
  readonly context: "report" | "section" | "section.findings" | "missing" | "missing.insertable";
  readonly parent?: Row;
  readonly children: readonly Row[];
  /** The section that the row shows. */
  readonly section?: SectionRow;
  /** The part that is missing there. */
  readonly missing?: MissingRow;
}

/** A symbol of the editor (codicon), and the name of a colour of its theme. */
export interface Icon {
  readonly name: string;
  readonly color?: string;
}

/** The row of the whole report; its line is that of the cursor before the first heading. */
const WHOLE = "whole";

/** The rows of a report: the whole, its sections, and the parts that it lacks in their places. None while nothing is written. */
export function makeRows(tree: SectionTree): Row[] {
  return tree.whole.characters > 0 ? [makeWhole(tree), ...makeSiblings(tree.rows, tree.kind)] : [];
}

function makeSiblings(items: readonly (SectionRow | MissingRow)[], kind: string, parent?: Row): Row[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const own = "missing" in item ? `缺 ${item.missing}` : item.title;
    const before = seen.get(own) ?? 0;
    seen.set(own, before + 1);
    const id = `${parent?.id ?? ""}/${own}#${before}`;
    return "missing" in item ? makeMissing(item, id, kind) : makeSection(item, id, kind, parent);
  });
}

function makeSection(section: SectionRow, id: string, kind: string, parent: Row | undefined): Row {
  const { parts, own, whole, children, firstFinding } = section;
  const label = headingOf(section);
  const of = parts.length > 0 && say(`${kind}的“${parts.join("”“")}”`, `${kind}: ${parts.join(", ")}`);
  const below = children.length > 0 && say(`本级 ${charactersIn(own)}`, `at this level ${charactersIn(own)}`);
  const row = {
    id,
    label,
    ...tell(whole, label),
    tooltip: [label, of, ...tellInFull(whole), below].filter(Boolean).join("\n"),
    context: firstFinding ? ("section.findings" as const) : ("section" as const),
    section,
    ...(parent && { parent }),
    children: [] as readonly Row[],
  };
  row.children = makeSiblings(children, kind, row);
  return row;
}

/** The whole report, its length beside what is wanted. */
function makeWhole(tree: SectionTree): Row {
  const { title, kind, whole, lead } = tree;
  const label = say("全文", "Whole report");
  const [, ...facts] = factsOf(whole);
  const length = lengthInWords(tree);
  const beginning = say(`标题和开头 ${charactersIn(lead)}`, `title and beginning ${charactersIn(lead)}`);
  return {
    id: WHOLE,
    label,
    description: [length, ...facts].join(" · "),
    tooltip: [title ?? label, kind, length, ...tellInFull(whole).slice(1), beginning].join("\n"),
    spoken: [label, length, ...tellInFull(whole).slice(1)].join(say("，", ", ")),
    icon: { name: "book" },
    context: "report",
    children: [],
  };
}

function makeMissing(missing: MissingRow, id: string, kind: string): Row {
  const { title, need, insertable } = missing;
  const state = need === "required" ? say("缺", "missing") : say("可补", "may be added");
  const why =
    need === "required"
      ? say(
          `没有找到这一部分，${kind}一般都要写。`,
          `This part was not found; every ${kind.toLowerCase()} should have one.`,
        )
      : say(`没有找到这一部分，${kind}通常会写。`, `This part was not found; most of the kind “${kind}” have one.`);
  const how = insertable
    ? say("点“＋”或按 Insert 键，就在这里补上标题。", "The + beside it, or the Insert key, puts its heading in here.")
    : say("标题写法不一，要自己补写。", "The headings differ, so its place is left to you.");
  return {
    id,
    label: title,
    description: state,
    tooltip: [title, why, how].join("\n"),
    spoken: say(`${state}：${title}。${why}${how}`, `${state}: ${title}. ${why} ${how}`),
    icon: { name: "circle-outline", ...(need === "required" && { color: "problemsWarningIcon.foreground" }) },
    context: insertable ? "missing.insertable" : "missing",
    missing,
    children: [],
  };
}

/** A heading as people read it. */
export function headingOf({ marker, title }: SectionRow): string {
  return `${marker}${/^#/.test(marker) ? " " : ""}${title}`.trim() || "…";
}

/** What a row says of what stands in it. */
function tell(tally: Tally, label: string): Pick<Row, "description" | "spoken" | "icon"> {
  return {
    description: factsOf(tally).join(" · "),
    spoken: [label, ...tellInFull(tally)].join(say("，", ", ")),
    icon: iconOf(tally),
  };
}

/** At a glance: 1,240字, 3条, 12个数. Suggestions that are only marked in the text are not counted. */
function factsOf(tally: Tally): string[] {
  const { errors, warnings, information } = tally.findings;
  const listed = errors + warnings + information;
  return [
    charactersIn(tally),
    ...(listed > 0 ? [say(`${listed}条`, `${listed} found`)] : []),
    ...(tally.figures > 0 ? [say(`${tally.figures}个数`, `${tally.figures} figures`)] : []),
  ];
}

function tellInFull(tally: Tally): string[] {
  const { figures, lacking, findings } = tally;
  const numbers =
    figures === 0
      ? say("没有数字", "no figures")
      : say(`数字 ${figures} 个`, `${figures} figures`) +
        (lacking > 0 ? say(`，${lacking} 个缺口径`, `, ${lacking} lacking something`) : "");
  return [charactersIn(tally), countInWords(findings), numbers];
}

function iconOf({ findings: { errors, warnings, information } }: Tally): Icon {
  if (errors > 0) return { name: "error", color: "problemsErrorIcon.foreground" };
  if (warnings > 0) return { name: "warning", color: "problemsWarningIcon.foreground" };
  if (information > 0) return { name: "info", color: "problemsInfoIcon.foreground" };
  return { name: "note" };
}

function charactersIn({ characters }: Tally): string {
  return say(`${grouped(characters)}字`, `${grouped(characters)} characters`);
}

/** The whole length beside what is wanted: 4,812字／5,000字. */
export function lengthInWords({ whole: { characters }, target }: SectionTree): string {
  const is = grouped(characters);
  if (target === undefined) return say(`${is}字`, `${is} characters`);
  const most = grouped(target);
  const over = grouped(characters - target);
  return characters > target
    ? say(`${is}字／${most}字，超${over}字`, `${is}/${most} characters, ${over} over`)
    : say(`${is}字／${most}字`, `${is}/${most} characters`);
}

/** 4812 as 4,812. */
function grouped(number: number): string {
  return number.toLocaleString("en-US");
}

/** The row of the deepest section that holds a line, else of the whole report. */
export function rowAtLine(rows: readonly Row[], line: number): Row | undefined {
  const row = rows.findLast(({ section }) => section && section.range.start.line <= line);
  return row ? (rowAtLine(row.children, line) ?? row) : rows.find(({ id }) => id === WHOLE);
}

export function findRow(rows: readonly Row[], id: string): Row | undefined {
  for (const row of rows) {
    const found = row.id === id ? row : id.startsWith(row.id) ? findRow(row.children, id) : undefined;
    if (found) return found;
  }
  return undefined;
}
