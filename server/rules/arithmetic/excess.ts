import type { Figure } from "../../figures/figure.ts";
import type { Statement } from "../../relations/statements.ts";
import type { Change, Part } from "./changes.ts";

/** 完成⟦1380万元⟧ */
const DONE = /(?:完成|实现|达到?)[了约]?$/;
/** ，超额⟦180万元⟧ */
const OVER = /^,(?:比任务|比计划|比预算)?(?:超额|超收|超计划|超任务|超预算)(?:完成)?$/;
/** ，超幅⟦20%⟧; 增幅 may be measured by last year. */
const RATE = /^,(?:超幅|超额率|超收率|超收幅度|超额幅度)[为达约]*$/;

/** What was done beyond a task (超额), read as a change from the task to what was done: 完成1380万元，超额180万元，超幅20%. */
export function* findExcesses({ figures, gaps }: Statement): Generator<Change> {
  for (let i = 2; i < figures.length; i++) {
    const [done, over, rate] = figures.slice(i - 2, i + 1) as [Figure, Figure, Figure];
    if (rate.kind !== "percent" || done.dimension !== over.dimension) continue;
    if (!RATE.test(gaps[i] as string) || !OVER.test(gaps[i - 1] as string) || !DONE.test(gaps[i - 2] as string))
      continue;
    const part = (figure: Figure): Part => ({
      figure,
      sign: 1,
      yearly: false,
      summed: false,
      quotient: false,
    });
    yield { to: done, by: [part(over)], rates: [part(rate)], exempt: false };
  }
}
