import { Shift } from "../app/changes.ts";
import type { Left, Mended } from "../app/fixAll.ts";
import type { Report } from "../reading/report.ts";
import { positionAt } from "../text/text.ts";
import type { Session } from "./session.ts";
import type { LeftFixes } from "./task.ts";

/** So many fixes that were not made are told one by one; of the others only how many there are. */
const MOST = 10;

/** Fixes of a file that now holds the mended text. */
export function leftInMended(path: string, { reading, left }: Mended): LeftFixes {
  return describe(path, reading.report, left);
}

/** Fixes of a file that still holds the text as it was, which is `report`. */
export function leftInUnwritten(path: string, report: Report, { changes, left }: Mended): LeftFixes {
  const shift = new Shift(changes);
  return describe(
    path,
    report,
    left.map((fix) => ({ ...fix, span: shift.back(fix.span) })),
  );
}

function describe(path: string, { lines }: Report, left: readonly Left[]): LeftFixes {
  const notes = left.slice(0, MOST).map(({ rule, span, reason }) => {
    const { line, character } = positionAt(lines, span.start);
    return {
      place: `${path}:${line + 1}:${character + 1}`,
      message: { zh: `没有自动改，${reason.zh}（${rule}）。`, en: `left as it is, ${reason.en} (${rule}).` },
    };
  });
  return { notes, count: left.length };
}

/** Tells, on the error output of one run, which safe fixes were not made and why. */
export class LeftFixesTeller {
  readonly #session: Session;
  #count = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  tell({ notes, count }: LeftFixes): void {
    for (const { place, message } of notes.slice(0, Math.max(0, MOST - this.#count)))
      this.#session.note(message, place);
    this.#count += count;
  }

  /** How many were not told one by one. */
  end(): void {
    const more = this.#count - MOST;
    if (more > 0) this.#session.note({ zh: `另有 ${more} 处没有自动改。`, en: `${more} more were left as they are.` });
  }
}
