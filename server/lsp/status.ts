import { CATALOGUE } from "../core/kind-catalogue.ts";
import type { Status } from "./protocol.ts";
import type { Session } from "./session.ts";

/** Answers `hegao/status`: what kind of report an open document is taken for. */
export async function tellStatus(session: Session, uri: string): Promise<Status | null> {
  const draft = await session.draftOf(uri);
  if (!draft) return null;
  const { kind } = draft.report;
  const name = CATALOGUE.find(({ id }) => id === kind.id)?.name ?? { zh: "文种未定", en: "kind unknown" };
  return { kind: kind.id, name: name[draft.settings.locale], set: kind.from !== "text" };
}
