import { fixAllSteps, type Mended } from "../app/fixAll.ts";
import { formatSteps } from "../app/format.ts";
import type { Steps } from "../text/steps.ts";
import { positionAt } from "../text/text.ts";
import { createMemory, type Draft, type DraftMemory, makeDraft } from "./draft.ts";
import { say } from "./say.ts";
import type { Session } from "./session.ts";
import type { Work } from "./work.ts";

/** What has been worked out for a version of a document: an editor asks again whenever the cursor moves. */
interface Known {
  /** By what was asked for. */
  readonly works: Map<string, Work<Mended>>;
  /** The texts that are tried differ in a few paragraphs. */
  readonly memory: DraftMemory;
}

const known = new WeakMap<Draft, Known>();

/**
 * The draft with its safe fixes made, each of them proved; only those of `rule`, if one is given. While a sentence is being
 * written nothing in it is mended: who types 300万千瓦 must not find 300万元. Then only what has been said is. A text may be
 * read many times for that, so others have their turn meanwhile.
 */
export function fixDraft(session: Session, draft: Draft, rule?: string): Promise<Mended> {
  return workOnce(session, draft, `fix ${rule ?? ""}`, (first, read, said) => fixAllSteps(first, read, { rule, said }));
}

/** The draft formatted: with its safe fixes made, as above, and its layout mended. */
export function formatDraft(session: Session, draft: Draft): Promise<Mended> {
  return workOnce(session, draft, "format", formatSteps);
}

function workOnce(session: Session, draft: Draft, name: string, mend: typeof formatSteps): Promise<Mended> {
  const { works, memory } = known.get(draft) ?? { works: new Map(), memory: { ...createMemory(), paused: true } };
  known.set(draft, { works, memory });
  const work = works.get(name) ?? session.workOn(draft, mendSteps(draft, memory, mend));
  works.set(name, work);
  return work.done(session.token);
}

function* mendSteps(draft: Draft, memory: DraftMemory, mend: typeof formatSteps): Steps<Mended> {
  const { uri, version, settings, report } = draft;
  const languageId = report.markdown ? "markdown" : "gongwen";
  function* read(text: string): Steps<Draft> {
    const next = makeDraft({ uri, languageId, version, text }, settings, memory);
    yield* next.steps();
    return next;
  }
  const said = draft.waiting > 0 ? draft.diagnostics : undefined;
  return yield* mend(yield* read(report.text), read, said);
}

/** So many fixes that were not made are told one by one. */
const MOST = 10;

/** For the log: how many fixes are made, and which are not and why. */
export function describeFixes({ uri, settings: { locale } }: Draft, { reading, made, left }: Mended): string {
  const lines = left.slice(0, MOST).map(({ rule, span, reason }) => {
    const { line, character } = positionAt(reading.report.lines, span.start);
    const place = `${line + 1}:${character + 1}`;
    return say(
      locale,
      `${place} 没有自动改，${reason.zh}（${rule}）`,
      `${place} left as it is, ${reason.en} (${rule})`,
    );
  });
  const more = left.length - lines.length;
  if (more > 0) lines.push(say(locale, `另有 ${more} 处没有自动改`, `${more} more were left as they are`));
  return [say(locale, `${uri}：自动改了 ${made} 处`, `${uri}: ${made} fixed`), ...lines].join("\n");
}
