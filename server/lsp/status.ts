import { countFindings, type FindingCount } from "../app/count.ts";
import { countFigures, describeFigures } from "../core/figures/summary.ts";
import { figuresInBrief } from "../core/figures/words.ts";
import { readsLikeReport } from "../core/file-names.ts";
import { kindEntry } from "../core/kind-catalogue.ts";
import { parseReport } from "../core/report.ts";
import { RULES } from "../rules/index.ts";
import type { Draft } from "./draft.ts";
import type { Checked, LackingFigure, Status } from "./protocol.ts";
import type { Session } from "./session.ts";
import { toDiagnostics, toFileDiagnostics, toLackingFigure } from "./toProtocol.ts";

/** Answers `hegao/status`: what kind of report a document is taken for, and how much is to be said of it. */
export async function tellStatus(session: Session, uri: string): Promise<Status | null> {
  const draft = await session.draftOf(uri);
  if (!draft) return null;
  const { report, settings } = draft;
  const { kind } = report;
  const name = kindEntry(kind.id)?.name ?? { zh: "文种未定", en: "kind unknown" };
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
  const draft = await session.draftOf(uri);
  if (!draft) return null;
  const diagnostics = [...toFileDiagnostics(draft), ...toDiagnostics(draft, session.pages.uriOf)];
  return { diagnostics, findings: countSaid(draft) };
}

/** All that is said of a document: its findings, and that it could not be read. */
function countSaid({ diagnostics, problem }: Draft): FindingCount {
  return countFindings(problem ? [problem, ...diagnostics] : diagnostics);
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
