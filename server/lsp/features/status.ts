import { countFindings, type FindingCount } from "../../app/count.ts";
import { countFigures, describeFigures } from "../../check/figure-summary.ts";
import { readsLikeReport } from "../../check/file-names.ts";
import { figuresInBrief } from "../../figures/wording.ts";
import { parseReport } from "../../reading/report.ts";
import { kindEntry } from "../../report/kind-catalogue.ts";
import { RULES } from "../../rules/index.ts";
import type { Draft } from "../draft.ts";
import type { Checked, LackingFigure, Status } from "../protocol.ts";
import { KIND_UNKNOWN } from "../say.ts";
import type { Session } from "../session.ts";
import { toLackingFigure } from "../toProtocol/diagnostics.ts";
import { show } from "./diagnostics.ts";

/** Answers `hegao/status`: what kind of report a document is taken for, and how much is to be said of it. */
export async function tellStatus(session: Session, uri: string): Promise<Status | null> {
  const draft = await session.draftOf(uri);
  if (!draft) return null;
  const { report, settings } = draft;
  const { kind } = report;
  const name = kindEntry(kind.id)?.name ?? KIND_UNKNOWN;
  const count = countFigures(report);
  return {
    kind: kind.id,
    name: name[settings.locale],
    set: kind.from !== "text",
    findings: countSaid(draft),
    figures: { lacking: count.incomplete, words: figuresInBrief(count)[settings.locale] },
  };
}

/** Answers `hegao/check`: a file's findings and their number, from one reading. */
export async function checkFile(session: Session, uri: string): Promise<Checked | null> {
  const shown = await show(session, uri);
  if (!shown) return null;
  const { draft, items } = shown;
  return { diagnostics: items, findings: draft ? countSaid(draft) : countFindings([NOT_CHECKED]) };
}

/** What is said of a document that could not be checked. */
const NOT_CHECKED = { severity: "warning" } as const;

/** All that is said of a document: its findings, and that it could not be read or not be checked by a rule. */
function countSaid({ diagnostics, failures, problem }: Draft): FindingCount {
  return countFindings([...(problem ? [problem] : []), ...failures.map(() => NOT_CHECKED), ...diagnostics]);
}

/** Answers `hegao/lackingFigures`. */
export async function listLackingFigures(session: Session, uri: string): Promise<LackingFigure[]> {
  const draft = await session.draftOf(uri);
  if (!draft) return [];
  const { report, diagnostics, settings } = draft;
  return describeFigures(report, diagnostics, RULES)
    .filter(({ missing }) => missing.length > 0)
    .map((figure) => toLackingFigure(report, figure, settings.locale));
}

/** Answers `hegao/looksLikeReport`. */
export function looksLikeReport(text: string): boolean {
  return readsLikeReport(parseReport(text));
}
