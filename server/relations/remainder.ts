import type { Figure } from "../figures/figure.ts";
import { pattern, phrase } from "../lexicon/phrase.ts";
import { USED_UP } from "../lexicon/whole.ts";
import type { Message } from "../text/message.ts";
import type { RelationOf } from "./relation.ts";
import { between, clauseOf } from "./roles.ts";
import { spanOf } from "./spans.ts";
import type { Statement } from "./statements.ts";

/** What remains of a whole when something was done (剩余): 改造50户，已竣工30户，还剩20户. */
export interface Remainder extends RelationOf<"remainder", RemainderRoles> {
  /** The last figures before what remains, whole and done among them: any of them may be meant. */
  readonly before: readonly Figure[];
}

export interface RemainderRoles {
  readonly whole: Figure;
  readonly done: Figure;
  readonly left: Figure;
}

/** Every remainder of a statement that stands behind what was done. It is certain where nothing else can be left over. */
export function* findRemainders(statement: Statement): Generator<Remainder> {
  if (statement.figures.length < 3 || !/[剩余欠差缺未尚仍]|还有/.test(statement.text)) return;
  for (let i = 2; i < statement.figures.length; i++) {
    const remainder = readRemainder(statement, i);
    if (remainder) yield remainder;
  }
}

/** What is left, or not yet done. */
const LEFT_OVER = phrase`剩余|剩下|余|剩|结余|[^,。;、]{0,4}缺口|差|缺|欠|需|有?待[\u4e00-\u9fff]{2}|有?未[\u4e00-\u9fff]{1,3}?`;
/** The words before what remains, from the beginning of its clause; 未完成 only against 完成 (what is not begun may be under way). */
const LEFT = pattern`^(?:目前|对|现|还|尚|仍|仅|距[^,。;、]{0,6})*${LEFT_OVER}[^,。;:、]{0,10}$`;
/** 还有⟦30户⟧未搬迁, 尚有⟦40处⟧正在整改: what is left undone is told behind. */
const STILL = /(?:还|尚|仍|另)有$/;
const DENIED = /^[^,。;、]{0,4}((?:[未没][有]?|正在|正|需|须)[\u4e00-\u9fff]{2})/;
/** What was done, one mark, what remains; nothing else is counted between. */
const DIVIDED = /^[^,;。◇]{0,14}[,、;]([^,;、。◇]{1,18})$/;
const DONE = pattern`${USED_UP}`;

function readRemainder(statement: Statement, i: number): Remainder | undefined {
  const { figures, gaps, roles } = statement;
  const left = figures[i] as Figure;
  if (roles[i] !== "amount") return undefined;
  const alike = figures.flatMap((f, k) =>
    k < i && f.dimension === left.dimension && roles[k] === "amount" ? [k] : [],
  );
  const [whole, done] = alike.slice(-2) as [number, number];
  if (done === undefined) return undefined;
  const clause = DIVIDED.exec(between(statement, done, i))?.[1];
  if (!clause || /[;。◇]/.test(between(statement, whole, done))) return undefined;
  const behind = gaps.slice(i + 1).find((gap) => gap !== "") ?? "";
  const word = LEFT.exec(clause)?.[0] ?? (STILL.test(clause) ? DENIED.exec(behind)?.[1] : undefined);
  if (!word || !isDone(word, wordsOf(statement, done))) return undefined;
  // 改造50户，已竣工30户，还有10户正在施工: some may not have been begun.
  const open = /^正/.test(word) && !wordsOf(statement, done).includes(word.slice(-2));
  const figure = (k: number) => figures[k] as Figure;
  return {
    kind: "remainder",
    roles: { whole: figure(whole), done: figure(done), left },
    span: spanOf([figure(whole), figure(done), left]),
    certain: !open,
    why: WHY,
    before: alike.slice(-4).map(figure),
  };
}

const WHY: Message = {
  zh: "“剩余”“还有”等词后面的数是总数减去完成数",
  en: "What 剩余 or 还有 names is the whole less what was done",
};

/** The clause of figure k; where it stands right behind another (61户⟦198人⟧), that one's. */
function wordsOf({ gaps }: Statement, k: number): string {
  let first = k;
  while (first > 0 && gaps[first] === "") first--;
  return clauseOf(gaps[first] as string);
}

/** Whether the figure before says what was done; with 未…, by the same verb. */
function isDone(word: string, done: string): boolean {
  const denied = /[未待没]有?([\u4e00-\u9fff]{1,3})/.exec(word)?.[1];
  if (denied && denied !== "完成" && !done.includes(denied.slice(0, 2))) return false;
  return DONE.test(done);
}
