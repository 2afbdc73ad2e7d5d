import type { Figure } from "../figures/figure.ts";
import { ROSE_OR_FELL } from "../lexicon/change.ts";
import { pattern } from "../lexicon/phrase.ts";
import { behindLast } from "../text/text.ts";

/**
 * What part a figure of a statement can play in a relation (角色), from the words around it:
 * an amount (20个项目), an aside that only says more of an amount (占30%, 增加5个, 户均3万元, 历时2个月), or an attribute that
 * tells which things are counted (超10亿元⟦项目84个⟧).
 */
export type Role = "amount" | "aside" | "attribute";

/** Kinds that can be added and divided; other figures are asides. */
export const SUMMABLE: ReadonlySet<string> = new Set(["money", "quantity", "count", "people", "household"]);
const COUNTED: ReadonlySet<string> = new Set(["count", "people", "household"]);

/** What stands for other figures in the words between two: an amount of another dimension, and an aside. */
export const AMOUNT = "◇";
export const ASIDE = "%";

const CHANGED = pattern`${ROSE_OR_FELL}[了约近达为]*$|同比|环比|[比较](?:上年|去年|同期|年初|20\d\d年)`;
/** Words right before what is no amount of its own: an average, a balance, a value that something has come to. */
export const AVERAGED = /[人户亩村镇县校年月日周季]均|平均|每[^,。;、:]{1,8}$|余额|折合|约合|相当于|罚款|价值|[到至]$/;
/** A noun right behind an amount, and no mark: what it tells is which things are counted next. */
const ATTRIBUTED = /^(?:以[上下])?(?:的|级)?[^,。;、:()◇]{1,12}$/;

/** The figures of a sentence and the words around them: `gaps[i]` stand before figure i. */
interface Sequence {
  readonly figures: readonly Figure[];
  readonly gaps: readonly string[];
}

/** The roles of all figures of a statement. */
export function rolesOf({ figures, gaps }: Sequence): Role[] {
  return figures.map((figure, i) => {
    if (!SUMMABLE.has(figure.kind)) return "aside";
    const clause = clauseOf(gaps[i] as string);
    const next = figures[i + 1];
    if (isMeasure(figure) && next && COUNTED.has(next.kind) && ATTRIBUTED.test(gaps[i + 1] as string))
      return "attribute";
    return isChanged(clause) || AVERAGED.test(clause) ? "aside" : "amount";
  });
}

/** Whether a clause says of the figure behind it how much something has changed. */
export function isChanged(clause: string): boolean {
  return CHANGED.test(clause);
}

function isMeasure({ kind }: Figure): boolean {
  return kind === "money" || kind === "quantity";
}

/** How many brackets are open at each figure of a statement. */
export function depthsOf({ figures, gaps }: Sequence): number[] {
  let depth = 0;
  return figures.map((_, i) => {
    for (const char of gaps[i] as string) {
      if (char === "(") depth++;
      else if (char === ")" && depth > 0) depth--;
    }
    return depth;
  });
}

/**
 * The words between figures a and b of a statement (-1: from its beginning): other amounts as ◇; closed brackets, attributes,
 * figures joined to one of the two (301户⟦611人⟧) and asides (，占30%) are left out.
 */
export function between(
  { figures, gaps, roles }: Sequence & { readonly roles: readonly Role[] },
  a: number,
  b: number,
): string {
  let joined = a;
  while (joined + 1 < b && joined >= 0 && gaps[joined + 1] === "") joined++;
  let words = "";
  for (let i = joined + 1; i <= b; i++) {
    words += gaps[i] as string;
    const compound = i < b && gaps.slice(i + 1, b + 1).every((gap) => gap === "");
    if (i < b && !compound && figures[i]) words += roles[i] === "amount" ? AMOUNT : roles[i] === "aside" ? ASIDE : "";
    if (words.length > LONGEST) return AMOUNT;
  }
  return words
    .replace(/\.(?!\d)/g, "。")
    .replace(CLOSED, "")
    .replace(CLOSED, "")
    .replace(ASIDES, "");
}

const LONGEST = 400;
const CLOSED = /\([^()]*\)/g;
const ASIDES = /(?:[,、(]|^)[^,;:、。()◇%]{0,20}%[^,;:、。()◇%]{0,4}(?=[,;、。()◇]|$)/g;

/** The part of a gap that speaks of the figure behind it: what follows the last mark, closed brackets left out. */
export function clauseOf(words: string): string {
  const gap = words.includes(")") ? words.replace(CLOSED, "") : words;
  return gap.slice(behindLast(gap, MARKS));
}

/** What parts a sentence; items of a list, too. */
export const MARKS = ",;:。(、";
