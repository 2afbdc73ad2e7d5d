import { Shift } from "../app/changes.ts";
import type { Left, Mended } from "../app/fixAll.ts";
import type { Report } from "../core/report.ts";
import { positionAt } from "../core/text.ts";
import type { Session } from "./session.ts";

/** So many fixes that were not made are told one by one; of the others only how many there are. */
const MOST = 10;

/** Tells, on the error output of one run, which safe fixes were not made and why. */
export class LeftFixes {
  readonly #session: Session;
  #count = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Fixes of a file that now holds the mended text. */
  tell(path: string, { reading, left }: Mended): void {
    for (const fix of left) this.#tellOne(path, reading.report, fix);
  }

  /** Fixes of a file that still holds the text as it was, which is `report`. */
  tellUnwritten(path: string, report: Report, { changes, left }: Mended): void {
    const shift = new Shift(changes);
    for (const fix of left) this.#tellOne(path, report, { ...fix, span: shift.back(fix.span) });
  }

  /** How many were not told one by one. */
  end(): void {
    const more = this.#count - MOST;
    if (more > 0) this.#session.note({ zh: `另有 ${more} 处没有自动改。`, en: `${more} more were left as they are.` });
  }

  #tellOne(path: string, { lines }: Report, { rule, span, reason }: Left): void {
    if (++this.#count > MOST) return;
    const { line, character } = positionAt(lines, span.start);
    this.#session.note(
      { zh: `没有自动改，${reason.zh}（${rule}）。`, en: `left as it is, ${reason.en} (${rule}).` },
      `${path}:${line + 1}:${character + 1}`,
    );
  }
}
