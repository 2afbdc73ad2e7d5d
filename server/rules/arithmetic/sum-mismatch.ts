import { defineRule, type Finding, type Severity } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import type { Statement } from "../../relations/statements.ts";
import { missesSum, operands, plus, rangeOf, sumOf, write, writeLike } from "./amounts.ts";
import { findLowerBounds } from "./lower-bounds.ts";
import { spanOf } from "./spans.ts";
import { findWholes, type Whole } from "./wholes.ts";

/**
 * 总分相符: parts that must make up the whole (分为, 其余, 合计, 男和女) do; parts that need not (其中) are at least within it.
 */
export const sumMismatch = defineRule({
  id: "sum-mismatch",
  family: "arithmetic",
  severity: "error",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "总数与分项之和相符", en: "A whole and the sum of its parts agree" },
  *check(report) {
    const { folded } = report;
    for (const statement of report.statements) {
      if (statement.figures.length < 2 && !statement.previous) continue;
      yield* judgeAll(folded, statement);
      const bound = findLowerBounds(folded, statement);
      if (bound) yield bound;
    }
  },
});

function* judgeAll(folded: string, statement: Statement): Generator<Finding> {
  let done = -1;
  for (const whole of findWholes(statement)) {
    const finding = judge(folded, whole);
    if (!finding || finding.span.start < done) continue;
    done = finding.span.end;
    yield finding;
  }
}

/** What binary numbers may add to a value. */
const BLUR = 1 + 1e-9;

function judge(folded: string, whole: Whole): Finding | undefined {
  const { totals, parts, further, complete, sure, exclusive, overlapping, within } = whole;
  const high = Math.max(...totals.map((total) => rangeOf(total).high)) * BLUR;
  const total = totals[0] as Figure;
  const [first] = parts as readonly [Figure, ...Figure[]];
  if (within && rangeOf(first).low > high)
    return isOfKind(folded, first, total)
      ? tellLarger(folded, total, first, within === "said" || within === "bracket")
      : undefined;
  // Any reading of where the list ends that fits is the right one.
  for (let n = further.length; n >= 2; n--) {
    if (totals.some((t) => !missesSum(folded, t, further.slice(0, n)))) return undefined;
  }
  const sum = parts.map(rangeOf).reduce(plus);
  if (complete && !overlapping && (sure || parts.every((part) => rangeOf(part).low <= high)))
    return tell(folded, total, parts, sure ? "error" : "information");
  if (exclusive && sum.low > high) return tell(folded, total, parts, "error");
  if (overlapping || !within || parts.some((part) => rangeOf(part).low > high)) return undefined; // no partition
  if (sum.low > high) return tell(folded, total, parts, within === "bracket" ? "warning" : "information");
  return isNear(total, further) && parts.length === further.length && parts.length >= 3
    ? tell(folded, total, parts, "information")
    : undefined;
}

/** Whether a part counts what the whole counts: 20个县，其中35个⟦示范点⟧ counts something else. */
function isOfKind(folded: string, part: Figure, total: Figure): boolean {
  const noun = part.counted && folded.slice(part.counted.start, part.counted.end);
  if (part.kind !== "count" || !noun || noun.length < 2) return true;
  const behind = Math.min(total.span.end + 16, part.span.start);
  const words = folded.slice(Math.max(total.sentence.start, total.span.start - 24), behind);
  return words.includes(noun.slice(-2)); // its last word says what it is: 社区服务站 are no 社区
}

/** Parts that fall short of the whole by less than any of them, and by little: a slip is likelier than a part left out. */
function isNear(total: Figure, parts: readonly Figure[]): boolean {
  const values = parts.map(({ value, factor }) => value * factor);
  const whole = total.value * total.factor;
  const missing = whole - values.reduce((a, b) => a + b, 0);
  return missing > 0 && missing < Math.min(...values) && missing <= whole * 0.05;
}

function tell(folded: string, total: Figure, parts: readonly Figure[], severity: Severity): Finding {
  const all = [total, ...parts];
  const [whole, ...addends] = operands(folded, all) as [string, ...string[]];
  const sum = writeLike(folded, sumOf(folded, parts, total), total, all);
  const zh = `分项之和${addends.join("+")}=${sum}，与总数${whole}不符`;
  const en = `The parts ${addends.join("+")}=${sum} do not make the total ${whole}`;
  return {
    span: spanOf(all),
    message:
      severity === "error"
        ? { zh: `${zh}，请核对总数和各分项。`, en: `${en}; check the total and the parts.` }
        : {
            zh: `${zh}，请核对；各分项有重叠或没有列全的，请写明。`,
            en: `${en}; check them, or say that parts overlap or are left out.`,
          },
    severity,
  };
}

function tellLarger(folded: string, total: Figure, part: Figure, certain: boolean): Finding {
  const [whole, larger] = [write(folded, total), write(folded, part)];
  return {
    span: spanOf([total, part]),
    ...(!certain && { severity: "warning" }),
    message: {
      zh: `分项${larger}大于总数${whole}（${larger}>${whole}），请核对总数和分项。`,
      en: `The part ${larger} is more than the whole ${whole} (${larger} > ${whole}); check both.`,
    },
  };
}
