import * as vscode from "vscode";
import { ask, closeAll, findingOf, findingsWhen, openReport, openSample, replaceText, ruleOf } from "./editor.ts";
import { equal, need, test } from "./runner.ts";

const gap =
  "青禾镇2026年工作要点\n\n一、抓产业\n建设茶园一千二百亩，壮大村级集体经济。\n\n三、抓治理\n排查各类矛盾纠纷，做到小事不出村。\n";

test("a break in the numbering is found, with source, rule and page", async () => {
  const document = await openReport(gap);
  const finding = await findingOf(document, "heading-seq");
  equal(finding.source, "hegao", "source");
  equal(document.getText(finding.range).startsWith("三"), true, "marked text");
  const code = need(typeof finding.code === "object" && finding.code, "code with the address of the rule's page");
  equal(code.target.toString(true).includes("heading-seq"), true, "address of the page");
  await closeAll();
});

test("the finding goes when the number is put right, and comes back with it", async () => {
  const document = await openReport(gap);
  await findingOf(document, "heading-seq");
  await replaceText(document, "三、", "二、");
  await findingsWhen(document, (all) => !all.some((finding) => ruleOf(finding) === "heading-seq"));
  await replaceText(document, "二、", "四、");
  await findingOf(document, "heading-seq");
  await closeAll();
});

test("a finding moves with the text above it", async () => {
  const document = await openReport(gap);
  const before = await findingOf(document, "heading-seq");
  await replaceText(document, "\n\n一、", "\n\n现安排如下。\n\n一、");
  const moved = await findingsWhen(document, (all) =>
    all.some(
      (finding) => ruleOf(finding) === "heading-seq" && finding.range.start.line === before.range.start.line + 2,
    ),
  );
  equal(moved.length > 0, true, "moved");
  await closeAll();
});

test("a comment in the text silences the rule for the next line", async () => {
  const document = await openReport(gap);
  await findingOf(document, "heading-seq");
  await replaceText(document, "三、", "<!-- hegao-disable-next-line heading-seq : 沿用上级编号 -->\n三、");
  await findingsWhen(document, (all) => !all.some((finding) => ruleOf(finding) === "heading-seq"));
  await closeAll();
});

test("the sample has the slips it was given", async () => {
  const document = await openSample("工作计划.gw");
  const wanted = [
    "announced-count",
    "double-punct",
    "heading-marker-punct",
    "heading-seq",
    "ordinal-mixed-marker",
    "ordinal-seq",
    "quote-dunhao",
    "residue-placeholder",
    "section-missing",
    "word-repeated",
  ];
  const findings = await findingsWhen(document, (all) =>
    wanted.every((rule) => all.some((finding) => ruleOf(finding) === rule)),
  );
  equal(
    findings.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).length <= 1,
    true,
    "few errors",
  );
  await closeAll();
});

test("the sample without slips stays silent", async () => {
  const clean = await openSample("政府工作报告.gw");
  // Findings of another document, opened later, say that the server has had its turn.
  const other = await openReport(gap);
  await findingOf(other, "heading-seq");
  await vscode.window.showTextDocument(clean);
  // Without a ledger no figure can be verified: that is said once a report, and true of this one too.
  const findings = vscode.languages.getDiagnostics(clean.uri).map(ruleOf);
  equal(
    findings.filter((rule) => rule !== "figure-unverifiable"),
    [],
    "findings",
  );
  await closeAll();
});

test("what can't be written, such as what a report once was, has an outline and no findings", async () => {
  const [archive, desk] = [serveText("archive", gap, true), serveText("desk", gap, false)];
  await vscode.commands.executeCommand("vscode.diff", archive.uri, desk.uri);
  await findingOf(await vscode.workspace.openTextDocument(desk.uri), "heading-seq");
  await vscode.window.showTextDocument(archive.uri, { preview: false });
  equal((await ask("vscode.executeDocumentSymbolProvider", archive.uri)).length > 0, true, "outline");
  // Findings of another document, opened later, say that the server has had its turn.
  await findingOf(await openReport(gap), "heading-seq");
  equal(vscode.languages.getDiagnostics(archive.uri).length, 0, "findings");
  await closeAll();
  archive.dispose();
  desk.dispose();
});

/** A file system with one file. */
function serveText(scheme: string, text: string, isReadonly: boolean): { uri: vscode.Uri; dispose(): void } {
  const content = new TextEncoder().encode(text);
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => {}),
    stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: content.length }),
    readFile: () => content,
    readDirectory: () => [],
    ...{ createDirectory: refuse, writeFile: refuse, delete: refuse, rename: refuse },
  };
  const registered = vscode.workspace.registerFileSystemProvider(scheme, provider, { isReadonly });
  return { uri: vscode.Uri.from({ scheme, path: "/要点.gw" }), dispose: () => registered.dispose() };
}
