import * as vscode from "vscode";
import { closeAll, findingOf, findingsWhen, openReport, openSample, replaceText, ruleOf } from "./editor.ts";
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
