import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { defineRule, type Finding, type Rule } from "../../server/check/rule.ts";
import type { Io } from "../../server/cli/io.ts";
import { run } from "../../server/cli/run.ts";

/** Runs the command line inside the test, in a folder of its own. */

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Workplace {
  readonly folder: string;
  /** The bytes of a file as they are now. */
  read(name: string): Buffer;
  hegao(...argv: string[]): Promise<Outcome>;
}

interface Surroundings {
  readonly stdin?: Uint8Array | string;
  readonly env?: Io["env"];
  readonly terminal?: Partial<Io["terminal"]>;
  readonly rules?: readonly Rule[];
  /** How many threads may check files: one, if nothing is said. */
  readonly threads?: number;
  readonly startThread?: Io["startThread"];
}

export function workplace(files: Readonly<Record<string, string | Uint8Array>>, around: Surroundings = {}): Workplace {
  const folder = mkdtempSync(join(tmpdir(), "hegao-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return {
    folder,
    read: (name) => readFileSync(join(folder, name)),
    async hegao(...argv) {
      const said = { out: "", err: "" };
      const io: Io = {
        cwd: folder,
        env: around.env ?? {},
        pages: join(folder, "pages"),
        version: () => "1.2.3",
        terminal: { out: false, err: false, ...around.terminal },
        threads: around.threads ?? 1,
        ...(around.startThread && { startThread: around.startThread }),
        stdin: async () => Buffer.from(around.stdin ?? ""),
        out(text) {
          said.out += text;
        },
        drained: async () => {},
        err(text) {
          said.err += text;
        },
      };
      return { code: await run(argv, io, around.rules ?? TEST_RULES), ...said };
    },
  };
}

/** Two rules of the tests' own, so that these tests speak of the command line alone. */
export const TEST_RULES: readonly Rule[] = [
  wordRule("test-word", "warning", "坏", "好"),
  wordRule("test-break", "hint", "分段", "分\n段"),
  defineRule({
    id: "test-kind",
    family: "structure",
    severity: "error",
    kinds: ["duty-report"],
    summary: { zh: "述职报告里的“我镇”", en: "We in a duty report" },
    options: { word: { default: "我镇", description: { zh: "要找的词。", en: "The word." } } },
    *check(report, { word }) {
      yield* findings(report.text, word);
    },
  }) as Rule,
];

function wordRule(id: string, severity: Rule["severity"], word: string, better: string): Rule {
  return defineRule({
    id,
    family: "wording",
    severity,
    summary: { zh: `“${word}”应写作“${better}”`, en: `Write ${id}` },
    fixable: true,
    *check(report) {
      for (const finding of findings(report.text, word)) {
        const edits = [{ span: finding.span, text: better }];
        yield { ...finding, fixes: [{ title: { zh: `改为“${better}”`, en: "Replace it" }, safe: true, edits }] };
      }
    },
  });
}

function* findings(text: string, word: string): Generator<Finding> {
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
    const span = { start, end: start + word.length };
    yield { span, message: { zh: `这里有“${word}”，请改写。`, en: `"${word}" stands here.` } };
  }
}
