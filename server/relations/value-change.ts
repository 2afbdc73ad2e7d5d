import type { Figure } from "../figures/figure.ts";
import type { Message } from "../text/message.ts";
import { type Change, goesOtherWay } from "./change.ts";
import { spanOf } from "./spans.ts";
import type { Statement } from "./statements.ts";

/** 由 or 从, and what the first value belongs to. */
const FROM = /(?:由(?!于)|从(?!事|业|而))[^,。;:]{0,20}$/;
/** A unit of time or a noun behind the first value, and a verb of change right before the second one. */
const TO = /^(?:\/[年月日天人户亩])?[^,。;:、\d]{0,8}?,?([^,。;:、\d]{1,8})(?:[到至为])了?[^,。;:、\d]{0,6}$/;
const RISING = /[增升扩涨长]|提|跃|攀|前移|发展/;
const FALLING = /[减降压缩跌]/;

/**
 * Two values that 由…升至… joins and nothing else: 从第11位升至第7位, 由596元/月提高到616元/月. Only which way they go can be compared;
 * of ranks that rise the number falls.
 */
export function* findValueChanges(statement: Statement, read: readonly Change[]): Generator<Change> {
  const { figures, gaps, text } = statement;
  if (!/[由从]/.test(text) || goesOtherWay(statement)) return;
  for (let i = 1; i < figures.length; i++) {
    const [from, to] = [figures[i - 1] as Figure, figures[i] as Figure];
    if (from.dimension !== to.dimension || from.kind !== to.kind || read.some(({ roles }) => roles.to === to)) continue;
    const verb = FROM.test(gaps[i - 1] as string) ? TO.exec(gaps[i] as string)?.[1] : undefined;
    if (!verb) continue;
    const [rises, falls] = [RISING.test(verb), FALLING.test(verb)];
    if (rises === falls) continue;
    yield {
      kind: "change",
      roles: { from, to, by: [], rates: [] },
      span: spanOf([from, to]),
      certain: false,
      wide: true,
      why: WHY,
      direction: rises === (to.kind === "rank") ? -1 : 1,
      rising: false,
      ranked: false,
      exempt: false,
    };
  }
}

const WHY: Message = {
  zh: "“由……到”把前后两个数连在一起",
  en: "由…到 joins the values before and after",
};
