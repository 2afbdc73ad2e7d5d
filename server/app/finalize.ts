import type { Diagnostic } from "../check/diagnostic.ts";
import type { Edit, Rule } from "../check/rule.ts";
import { cleanCopyEdits } from "../edits/clean-copy.ts";
import type { Reading } from "./proof.ts";
import type { FileSettings } from "./settings.ts";

/** The final check (定稿检查): what still stands in the way of handing a report in, and the copy that can be handed in. */
export interface FinalCheck {
  /** What has to be settled first, in text order. */
  readonly obstacles: readonly Diagnostic[];
  /** How many other findings there are, which nobody is kept by. */
  readonly others: number;
  /** From the report as it was read to its clean copy. */
  readonly edits: readonly Edit[];
}

/** The settings under which a report is read for {@link checkFinal}. */
export function finalSettings<S extends Pick<FileSettings, "lint">>(settings: S): S {
  return { ...settings, lint: { ...settings.lint, final: true } };
}

/** Makes the final check of a report that was read with {@link finalSettings} and checked by `rules`. */
export function checkFinal(
  { report, diagnostics }: Reading,
  rules: readonly Pick<Rule, "id" | "family">[],
): FinalCheck {
  const leftovers = new Set(rules.flatMap(({ id, family }) => (family === "residue" ? [id] : [])));
  const isObstacle = ({ rule, severity }: Diagnostic): boolean => {
    if (rule === TAKEN_OUT) return false;
    if (severity === "error" || FORM.has(rule)) return true;
    return severity === "warning" && leftovers.has(rule);
  };
  const obstacles = diagnostics.filter(isObstacle).sort((a, b) => a.span.start - b.span.start);
  const rest = diagnostics.filter(({ rule }) => rule !== TAKEN_OUT);
  return { obstacles, others: rest.length - obstacles.length, edits: cleanCopyEdits(report) };
}

/** Source marks don't stand in the way: the clean copy has none. */
const TAKEN_OUT = "residue-source-marker";
/** What a finished report must have in order, however grave a finding is: annexes, signature and date, length where it is bounded. */
const FORM: ReadonlySet<string> = new Set(["attachment-count", "signature-missing", "report-too-long"]);
