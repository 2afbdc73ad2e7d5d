import {
  countRelations,
  coverageInWords,
  RELATION_NAMES,
  type RelationCount,
  STATUS_OF_RELATION,
} from "../../check/relation-summary.ts";
import { positionAt, rangeOf, readableSlice, type Span } from "../../text/text.ts";
import type { Verdict } from "../../verdicts/verdict.ts";
import type { Session } from "../session.ts";
import { alignColumns, type FigureFile } from "./figureText.ts";
import { printable } from "./printable.ts";

/** The relations between figures as a list of JSON objects; of several files, each with its `path`. */
export function relationsToJson(files: readonly FigureFile[], several: boolean, session: Session): string[] {
  const items = files.flatMap((file) =>
    file.verdicts.map((verdict) => {
      const relation = toJson(verdict, file, session);
      return JSON.stringify(several ? { path: file.path, ...relation } : relation);
    }),
  );
  return ["[", ...items.map((item, i) => (i === 0 ? item : `,\n${item}`)), "]\n"];
}

function toJson(
  { of, status, why, reason, span, result, operands }: Verdict,
  { report }: FigureFile,
  session: Session,
) {
  const place = (role: "result" | "operand") => (figure: Span) => ({
    role,
    text: readableSlice(report, figure),
    range: rangeOf(report.lines, figure),
  });
  const figures = [...operands.map(place("operand")), ...(result ? [result].map(place("result")) : [])];
  const because = reason ? session.say(reason) : null;
  return { kind: of, status, why: session.say(why), reason: because, range: rangeOf(report.lines, span), figures };
}

/** For a writer: a line for each relation, and how many there are of each. */
export function relationsToText(files: readonly FigureFile[], several: boolean, session: Session): string[] {
  const heads = [
    session.say({ zh: "行:列", en: "Line:col" }),
    session.say({ zh: "关系", en: "Relation" }),
    session.say({ zh: "结果", en: "Result" }),
    session.say({ zh: "核算", en: "Check" }),
  ];
  return files.flatMap(({ path, report, verdicts }) => {
    const rows = verdicts.map(({ of, status, why, span }) => {
      const { line, character } = positionAt(report.lines, span.start);
      const words = [RELATION_NAMES[of], STATUS_OF_RELATION[status], why].map((word) => session.say(word));
      return [`${line + 1}:${character + 1}`, ...words.map(printable)];
    });
    return [
      ...(several ? [`${printable(path)}\n`] : []),
      ...(rows.length > 0 ? alignColumns([heads, ...rows]) : []),
      `${sayRelations(countRelations(report, verdicts), session)}\n`,
    ];
  });
}

/** How many relations were recomputed and what became of them, and how many were not read, in one sentence. */
export function sayRelations(count: RelationCount, session: Session): string {
  const { relations, holding, contradicted, unread } = count;
  if (relations + unread === 0) return session.say({ zh: "没有可以核算的关系。", en: "Nothing to recompute." });
  const open = relations - holding - contradicted;
  const coverage = coverageInWords(count);
  const read =
    coverage === undefined ? { zh: "", en: "" } : { zh: `（读懂 ${coverage}）`, en: ` (coverage ${coverage})` };
  return session.say({
    zh: `核算关系 ${relations} 处：相符 ${holding}，不符 ${contradicted}，不能断定 ${open}；没有读懂 ${unread} 处${read.zh}。`,
    en: `Relations: ${relations} (${holding} hold, ${contradicted} contradicted, ${open} not decided); not read: ${unread}${read.en}.`,
  });
}
