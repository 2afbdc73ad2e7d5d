import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CodeAction } from "vscode-languageserver/node";
import type { FinalAnswer, NewReportAnswer, NewReportParams } from "../server/lsp/protocol.ts";
import { type LspClient, ROOT, startClient } from "./support/lspClient.ts";

/** The pictures of the walkthrough are drawn; what they let the product say is what it says. */

/** The texts of a picture, from top to bottom as they are written in it. */
const textsOf = (picture: string): string[] =>
  Array.from(
    readFileSync(join(import.meta.dirname, `../media/walkthrough/${picture}.svg`), "utf8").matchAll(
      /<text\b[^>]*>([^<]*)<\/text>/g,
    ),
    ([, text = ""]) => text,
  );

/** What a picture shows of a longer text: its beginning, and dots for the rest. */
const begins = (whole: string) => (shown: string) => whole.startsWith(shown.replace(/……$/, ""));

/** The report of which the pictures show a part. */
const URI = `${ROOT}/青禾镇2026年工作总结.gw`;
const [, sum = "", heading = ""] = textsOf("findings");
const report = `青禾镇2026年工作总结\n\n一、主要工作\n\n${sum}\n\n${heading}\n\n旅游收入××万元。\n`;

let client: LspClient;
beforeAll(async () => {
  client = await startClient({ initializationOptions: { opensRules: true } });
  client.open(URI, report);
});
afterAll(() => client.stop());

describe("a picture of the walkthrough says what the product says:", () => {
  test("two findings in the Problems panel", async () => {
    const shown = textsOf("findings").slice(5, 7);
    const said = (await client.findings(URI)).map(({ message }) => String(message));
    expect(shown.map((text) => said.findIndex((message) => begins(message)(text)))).toEqual([0, 1]);
  });

  test("the menu of fixes, from its first row on", async () => {
    const shown = textsOf("fix").slice(2, 5);
    const start = { line: report.slice(0, report.indexOf(heading)).split("\n").length - 1, character: 0 };
    const actions: CodeAction[] = await client.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri: URI },
      range: { start, end: start },
      context: { diagnostics: [] },
    });
    const rows = shown.map((text) => actions.findIndex(({ title }) => begins(title)(text)));
    expect(rows[0]).toBe(0);
    expect(rows).not.toContain(-1);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
  });

  test("what is to be settled before a report is finished", async () => {
    const shown = textsOf("final").filter((text) => text.endsWith("……"));
    const { obstacles }: FinalAnswer = await client.connection.sendRequest("hegao/finalize", { uri: URI });
    expect(shown).toHaveLength(obstacles.length);
    expect(shown.filter((text, i) => !begins(obstacles[i]?.message ?? "")(text))).toEqual([]);
    expect(textsOf("final")).toContain(`定稿前还有 ${obstacles.length} 处要处理`);
  });

  test("a new report", async () => {
    const shown = textsOf("new").slice(1, 7);
    const params: NewReportParams = { kind: "annual-summary-plan", unit: "青禾镇", year: 2026 };
    const answer: NewReportAnswer = await client.connection.sendRequest("hegao/newReport", params);
    const text = "text" in answer ? answer.text : answer.problem;
    expect(shown.filter((words) => !text.includes(words))).toEqual([]);
  });
});
