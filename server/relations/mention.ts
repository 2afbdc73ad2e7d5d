import type { Figure } from "../figures/figure.ts";
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
const FRAME =
  /(?:19|20)\d{2}年度?|\d{1,2}(?:[—–~-]\d{1,2})?月(?:底|末|份)?|截[至止]到?|上半年|前三季度|[一二三四]季度|全年|今年(?:以来)?|一年来|目前|共计|共有|现有|总计|合计|累计|完成|实现|达到|达|为|共|已|全[镇县市区乡省旗州盟]|我[镇县市区乡省旗局]|约|近|超|了|,|:|各类|先后|其中|[年以来的]/g;
/** Names too general to be compared. */
const GENERAL =
  /^(?:总?投资额?|总?资金|投入|项目|企业|人员|群众|面积|收入|培训|活动|新增|新建|建设|发放|补助|补贴|办理|受理|组织|开展|建成|改造|引进|培育|涉及|惠及|覆盖|服务|争取|安排|落实|召开|举办|其中|每人|每户|每亩|人均)+$/;
const NO_MENTION =
  /其中|增长|增加|下降|减少|同比|比上年|较|净增|提高|由|从|占|每|平均|人均|超过|低于|高于|力争|目标|计划|预计|确保|剩余|未|第/;
/** 甲处办理⟦191件⟧: a name that ends in such a verb says who did it, and not what it is. */
const NO_NOUN = /(?:办理|受理|处理|投入|发放|查处|争取|完成|实施)$/;
/** Words of change and of shares: what is said is no value of the thing itself. */
const OF_EACH = /增长|增加|下降|减少|同比|比上年|较|净增|提高|占|每|平均|人均|超过|低于|高于|目标|计划|预计|确保|第/;
/** Words that say that the whole is meant. */
const WHOLE = /[全我][省市县区镇乡旗州盟]/;
/** Words in front of a clause that make it speak of one part of the whole. */
const PART_OF =
  /[村庄]|社区|公司|集团|企业|项目|园区?|学校|小学|中学|医院|局|站|所|中心|路|街|河|水库|合作社|基地|景区|厂|桥|分别|其中|等|产业|工程|一是|二是|三是|[（(“《]|[东西南北]/;

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
    if (name.length < 2 || GENERAL.test(before || behind) || NO_NOUN.test(name)) continue;
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
