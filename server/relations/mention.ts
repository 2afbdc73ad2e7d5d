import type { Figure } from "../figures/figure.ts";
import { ANY_NAME, AROUND_NAME, NO_NOUN, ONE_OF_MANY, RELATIVE } from "../lexicon/mention.ts";
import { oneOf, pattern, phrase } from "../lexicon/phrase.ts";
import { YEAR } from "../lexicon/time.ts";
import { behindLast } from "../text/text.ts";
import type { RelationSource } from "./relation.ts";
import { MARKS } from "./roles.ts";
import type { Statement } from "./statements.ts";

/** A figure with the name that its own clause gives it, made comparable with other mentions. */
export interface Mention {
  readonly figure: Figure;
  /** Name, what is counted, dimension: equal for two mentions of one thing. */
  readonly key: string;
  /** Whether it is said of the whole that the report speaks of, and not of one village or project. */
  readonly whole: boolean;
  /** Whether it is a later item of a list (新建供热管网30公里、⟦燃气管网105公里⟧): what was done with it is said at the head. */
  readonly listed: boolean;
}

/** Every figure of a paragraph that has a name of its own, in text order. */
export function* mentionsOf({ folded, statements }: RelationSource): Generator<Mention> {
  for (const statement of statements) yield* readMentions(folded, statement);
}

const MENTIONED: ReadonlySet<string> = new Set(["count", "people", "household", "money", "quantity"]);
/** What stands before or behind a name and is no part of it: times, verbs that go with any name, the whole itself. */
const FRAME = pattern.g`${oneOf(
  phrase`${YEAR}年度?|\d{1,2}(?:[—–~-]\d{1,2})?月(?:底|末|份)?|截[至止]到?|[一二三四]季度`,
  AROUND_NAME,
  phrase`全[镇县市区乡省旗州盟]|我[镇县市区乡省旗局]|[年以来的]`,
)}`;
/** Names too general to be compared. */
const GENERAL = pattern`^${ANY_NAME}+$`;
const NO_MENTION = pattern`${RELATIVE}|其中|[由从]|力争|剩余|未`;
/** 甲处办理⟦191件⟧: a name that ends in such a verb says who did it, and not what it is. */
const LACKS_NOUN = pattern`${NO_NOUN}$`;
/** Words of change and of shares: what is said is no value of the thing itself. */
const OF_EACH = pattern`${RELATIVE}`;
/** Words that say that the whole is meant. */
const WHOLE = /[全我][省市县区镇乡旗州盟]/;
/** Words in front of a clause that make it speak of one part of the whole. */
const PART_OF = pattern`${ONE_OF_MANY}`;

function* readMentions(folded: string, { figures, gaps, span }: Statement): Generator<Mention> {
  for (const [i, figure] of figures.entries()) {
    if (!MENTIONED.has(figure.kind) || figure.approx.length > 0 || figure.range) continue;
    const gap = gaps[i] as string;
    const clause = gap.slice(behindLast(gap, MARKS));
    if (clause.length > 24 || (clause !== "" && clause.length === gap.length && i > 0)) continue;
    if (OF_EACH.test(clause)) continue;
    const words = folded.slice(span.start, figure.span.start);
    if (/目标|预期|力争|今年将|将安排|拟/.test(words)) continue;
    const behind = figure.counted ? folded.slice(figure.counted.start, figure.counted.end) : "";
    const before = clause.replace(FRAME, "");
    const name = before + (before.includes(behind) ? "" : behind);
    if (name.length < 2 || GENERAL.test(before || behind) || LACKS_NOUN.test(name)) continue;
    const listed = gap.endsWith(`、${clause}`);
    const plain = !NO_MENTION.test(clause) && !listed && before.length > 1;
    yield {
      figure,
      key: `${name.replace(/^在|[的中]$/g, "")}|${figure.dimension}`,
      whole: plain && isWhole(words, clause),
      listed,
    };
  }
}

/** Whether words up to a figure, which end in its own clause, speak of the whole of the report. */
function isWhole(words: string, clause: string): boolean {
  const lead = words
    .slice(0, -clause.length)
    .replace(/[^,。;]{0,12}方面[,:]/, "")
    .replace(FRAME, "");
  return (lead === "" || (WHOLE.test(words) && lead.length <= 60)) && !PART_OF.test(lead);
}
