import type { Exception, Settings } from "../check/diagnostic.ts";
import { unusedExceptions } from "../check/suppression.ts";
import { parseReport } from "../reading/report.ts";
import type { FileResult } from "./print/printer.ts";
import type { Session } from "./session.ts";
import type { RunSettings } from "./settings.ts";

/** Which exceptions of the configuration files were meant for a checked file, and which of them silenced something. */
export class ExceptionUse {
  readonly #meant = new Set<Exception>();
  readonly #used = new Set<Exception>();

  /** A file was checked with these settings; `used` are the places of those of its exceptions that silenced something. */
  meet({ exceptions }: Settings, used: readonly number[]): void {
    for (const exception of exceptions) this.#meant.add(exception);
    for (const i of used) this.#used.add(exceptions[i] as Exception);
  }

  /** For each configuration file its exceptions that were meant for a checked file and silenced nothing anywhere. */
  *unused(session: Session, settings: RunSettings): Generator<FileResult> {
    for (const { name, text, places, rules } of settings.read()) {
      const idle = [...places.keys()].filter((exception) => this.#meant.has(exception) && !this.#used.has(exception));
      const diagnostics = unusedExceptions(idle, places, session.rules, { rules });
      if (diagnostics.length === 0) continue;
      const report = parseReport(text, { kind: "unknown" });
      yield { role: "config", path: name, report, diagnostics };
    }
  }
}
