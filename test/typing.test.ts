import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lint } from "../server/check/lint.ts";
import { createMemory, type Draft, makeDraft } from "../server/lsp/draft.ts";
import { mergeSettings, readEditorSettings } from "../server/lsp/settings.ts";
import { PAUSE } from "../server/lsp/unfinished.ts";
import { parseReport } from "../server/reading/report.ts";
import { RULES } from "../server/rules/index.ts";
import { readDrafts, readRealReports } from "./support/corpus.ts";
import { ROOT, startClient } from "./support/lspClient.ts";

const folder = join(import.meta.dirname, "reports");
const invented = readdirSync(folder)
  .filter((name) => name.endsWith(".gw"))
  .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8"), markdown: false }));
const drafts = readDrafts();
const settings = mergeSettings(readEditorSettings({}, "zh"), undefined);

/** Types a text from nothing without a pause, so many characters at a time as an input method commits; a draft for each key. */
function* type(text: string, markdown: boolean, atOnce: number): Generator<Draft> {
  const memory = createMemory("");
  for (let at = 0, version = 1; at < text.length; version++) {
    const lineEnd = text.indexOf("\n", at);
    at = lineEnd === at ? at + 1 : Math.min(at + atOnce, text.length, lineEnd < 0 ? text.length : lineEnd);
    const languageId = markdown ? "markdown" : "gongwen";
    yield makeDraft({ uri: "file:///a", languageId, version, text: text.slice(0, at) }, settings, memory);
  }
}

/** The findings that were said while `drafts` were typed and were not said any more before the end. */
function findVanished(typed: Iterable<Draft>): string[] {
  let said = new Map<string, string>();
  const vanished: string[] = [];
  for (const { diagnostics } of typed) {
    const now = new Map(
      diagnostics.map(({ rule, severity, span }) => [`${rule}@${span.start}`, `${severity} ${rule}`]),
    );
    for (const [place, name] of said) if (!now.has(place)) vanished.push(name);
    said = now;
  }
  return vanished;
}

/** Typing is thousands of checks: a moment on a machine that does nothing else. */
const patience = { timeout: 60_000 };

describe("whoever types a sound report sees no alarms come and go", patience, () => {
  it.each(invented)("in $name", ({ text, markdown }) => {
    expect(findVanished(type(text, markdown, 4))).toEqual([]);
  });

  it.each(drafts)("in the draft $name", ({ sound, markdown }) => {
    const vanished = findVanished(type(sound, markdown, 9));
    expect(vanished.length).toBeLessThanOrEqual(4);
    expect(vanished.filter((name) => name.startsWith("warning")).length).toBeLessThanOrEqual(1);
    expect(vanished.filter((name) => name.startsWith("error"))).toEqual([]);
  });
});

describe.skipIf(drafts.length === 0)(
  "whoever pauses behind a sentence hears all that the command line says",
  patience,
  () => {
    it.each(drafts)("in the draft $name", async ({ text, markdown }) => {
      const client = await startClient();
      const uri = `${ROOT}/工作总结.${markdown ? "md" : "gw"}`;
      client.open(uri, "", markdown ? "markdown" : "gongwen");
      let version = 1;
      for (const { 0: mark, index } of text.matchAll(/[。！？\n]/g)) {
        const written = text.slice(0, index + mark.length);
        client.change(uri, ++version, written);
        const { resultId } = await client.pull(uri);
        client.pass(PAUSE);
        const answer = await client.pull(uri, resultId);
        if (answer.kind === "unchanged") continue; // all was said at once
        const heard = answer.items.map(({ code }) => code);
        expect(heard).toEqual(lint(parseReport(written, { markdown }), RULES).map(({ rule }) => rule));
      }
      expect(version).toBeGreaterThan(50);
      expect(client.refreshes).toBeGreaterThan(2);
      await client.stop();
    });
  },
);

/**
 * A rule that does not say what it `awaits` looks no further than its sentence: read up to the end of any sentence, a report
 * gives its findings for good. Nine of ten are kept, where there are enough to tell.
 */
it("what a finished sentence is blamed for does not depend on what follows, unless its rule says so", patience, () => {
  const patient = new Set(RULES.flatMap(({ id, awaits }) => (awaits ? [id] : [])));
  const found = new Map<string, { all: number; lost: number }>();
  const few = [...drafts, ...readRealReports().filter((_, i) => i % 4 === 0)];
  for (const { text, markdown } of few) {
    const memory = createMemory();
    let said = new Set<string>();
    let version = 0;
    for (const { 0: mark, index } of text.slice(0, 5000).matchAll(/[。！？][”’）》]*|\n/g)) {
      const source = { uri: "file:///a", languageId: markdown ? "markdown" : "gongwen", version: ++version };
      const read = makeDraft({ ...source, text: text.slice(0, index + mark.length) }, settings, memory);
      memory.paused = true; // nothing waits here
      const now = new Set(read.diagnostics.map(({ rule, span }) => `${rule}@${span.start}`));
      for (const place of now) if (!said.has(place)) count(found, place).all++;
      for (const place of said) if (!now.has(place)) count(found, place).lost++;
      said = now;
    }
  }
  const fickle = [...found].filter(([rule, { all, lost }]) => !patient.has(rule) && lost > 1 && lost * 10 > all);
  expect(fickle).toEqual([]);
});

function count(found: Map<string, { all: number; lost: number }>, place: string): { all: number; lost: number } {
  const rule = place.split("@")[0] as string;
  const counts = found.get(rule) ?? { all: 0, lost: 0 };
  found.set(rule, counts);
  return counts;
}
