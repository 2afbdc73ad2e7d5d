import type { FindingCount } from "../server/app/count.ts";
import { say } from "./say.ts";

/** Adds up the findings of several files. */
export function addCounts(a: FindingCount, b: FindingCount): FindingCount {
  return {
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
    information: a.information + b.information,
    hints: a.hints + b.hints,
  };
}

/**
 * 错误 1、警告 5、提示 8，另有建议 3 处: severities as the Problems panel counts them; hints, which it does not list, are
 * told apart.
 */
export function countInWords({ errors, warnings, information, hints }: FindingCount): string {
  const listed = [
    errors > 0 && say(`错误 ${errors}`, plural(errors, "error")),
    warnings > 0 && say(`警告 ${warnings}`, plural(warnings, "warning")),
    information > 0 && say(`提示 ${information}`, `${information} information`),
  ].filter((part) => part !== false);
  const suggestions = say(`建议 ${hints} 处（只标在正文里）`, `${plural(hints, "hint")} (marked in the text only)`);
  if (listed.length === 0) return hints > 0 ? suggestions : say("没有问题", "no findings");
  const text = listed.join(say("、", ", "));
  return hints > 0 ? text + say(`；另有${suggestions}`, `; and ${suggestions}`) : text;
}

function plural(count: number, name: string): string {
  return count === 1 ? `1 ${name}` : `${count} ${name}s`;
}
