import { countFigures } from "../core/figures/summary.ts";
import { countInWords } from "../core/figures/words.ts";
import { CATALOGUE } from "../core/kind-catalogue.ts";
import type { Status } from "./protocol.ts";
import type { Session } from "./session.ts";

/** Answers `hegao/status`: what kind of report an open document is taken for, and how many figures it has. */
export async function tellStatus(session: Session, uri: string): Promise<Status | null> {
  const draft = await session.draftOf(uri);
  if (!draft) return null;
  const { report, settings } = draft;
  const { kind } = report;
  const name = CATALOGUE.find(({ id }) => id === kind.id)?.name ?? { zh: "文种未定", en: "kind unknown" };
  const count = countFigures(report);
  const figures = count.figures === 0 ? "" : countInWords(count)[settings.locale];
  return { kind: kind.id, name: name[settings.locale], set: kind.from !== "text", figures };
}
