import { defineRule, type Family, type Finding, type Rule, type Severity } from "../../check/rule.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Message } from "../../text/message.ts";
import { slice } from "../../text/text.ts";
import { safeFix } from "./gather.ts";

/** A rule that is a pattern over the folded text, a message, and perhaps what to write instead. */
export interface PatternRule {
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly summary: Message;
  /** Characters one of which is in whatever it matches. */
  readonly anyOf: string;
  /** Global; what it matches is marked. */
  readonly pattern: RegExp;
  /** What stands there is right after all, or another rule's; `words` is what stands there, as in the text. */
  readonly except?: (match: RegExpExecArray, words: string) => boolean;
  /** What to write instead, as a safe fix; nothing where only the writer knows. */
  readonly right?: (match: RegExpExecArray) => string | undefined;
  /** `words` is what stands there, as in the text. */
  readonly message: (words: string, right: string) => Message;
}

/** Makes a rule of a {@link PatternRule}. */
export function definePatternRule(rule: PatternRule): Rule {
  const { id, family, severity, summary, anyOf, pattern, except, right, message } = rule;
  return defineRule({
    id,
    family,
    severity,
    scope: "paragraph",
    needs: { anyOf },
    summary,
    fixable: right !== undefined,
    check({ folded, text }): Finding[] {
      return matchesOf(folded, pattern).flatMap((match) => {
        const span = { start: match.index, end: match.index + match[0].length };
        const words = slice(text, span);
        if (except?.(match, words)) return [];
        const instead = right?.(match);
        return {
          span,
          message: message(words, instead ?? ""),
          ...(instead !== undefined && {
            fixes: [safeFix(`改为“${instead}”`, `Write "${instead}"`, [{ span, text: instead }])],
          }),
        };
      });
    },
  });
}
