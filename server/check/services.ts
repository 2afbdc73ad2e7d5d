import type { Exception } from "./diagnostic.ts";
import type { LintMemory } from "./in-force.ts";

/** What a caller may lend to a check. */
export interface LintServices {
  readonly onException?: (exception: Exception) => void;
  /** Told of every rule that throws, and as often; the others go on. */
  readonly onFailure?: (failure: RuleFailure) => void;
  /** What is kept from one check of a changing text to the next. */
  readonly memory?: LintMemory;
}

/** A rule has thrown: a mistake of the program, which may have left findings out. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}
