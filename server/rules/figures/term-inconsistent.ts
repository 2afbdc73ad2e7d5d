import { defineRule, type Finding } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import type { Span } from "../../text/text.ts";

const TERMS: readonly string[] = [
  "固定资产投资/固定资产投入",
  "我镇/我乡/我街道",
  "我县/我区/我旗",
  "社会消费品零售总额/社会商品零售总额",
];

/** 我区 may be the autonomous region, which is spoken of beside one's own county. */
const REGION = /自治区/g;

/** One thing under two names (固定资产投资、固定资产投入), as when texts of several hands are put together. Convention. */
export const termInconsistent = defineRule<{ terms: readonly string[] }>({
  id: "term-inconsistent",
  family: "figures",
  severity: "information",
  summary: { zh: "同一名称前后不一", en: "One thing under two names" },
  options: {
    terms: {
      default: TERMS,
      description: {
        zh: "同一事物的不同叫法，用“/”隔开，一篇里只用一种。",
        en: "Names of one thing, divided by /, of which a text should use one.",
      },
    },
  },
  *check(report, { terms }): Generator<Finding> {
    const { groups, pattern } = prepare(terms);
    const places = findNames(report, pattern);
    for (const names of groups) {
      const [most, ...others] = names
        .map((name) => ({ name, spans: places.get(name) ?? [] }))
        .filter(({ spans }) => spans.length > 0)
        .sort((a, b) => b.spans.length - a.spans.length);
      if (most) for (const use of others) yield describe(most, use);
    }
  },
});

interface Prepared {
  readonly groups: readonly (readonly string[])[];
  /** Any of the names. */
  readonly pattern: RegExp;
}

/** One pattern a list: making it anew for every check would take longer than the check. */
const PREPARED = new WeakMap<readonly string[], Prepared>();

function prepare(terms: readonly string[]): Prepared {
  const known = PREPARED.get(terms);
  if (known) return known;
  const groups = terms.map((group) => group.split("/").filter(Boolean));
  const names = groups.flat().map((name) => name.replace(/[^\w一-鿿]/g, "\\$&"));
  const prepared = { groups, pattern: new RegExp(names.join("|") || "(?!)", "g") };
  PREPARED.set(terms, prepared);
  return prepared;
}

interface Use {
  readonly name: string;
  readonly spans: readonly Span[];
}

/** Where each name stands, but not where it is quoted. All are looked for in one pass. */
function findNames({ folded, byLine }: Report, pattern: RegExp): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  const region = byLine.has(REGION);
  for (const { 0: name, index } of byLine.matches(pattern)) {
    if (isQuoted(folded, index) || (region && name === "我区")) continue;
    const spans = found.get(name);
    const span = { start: index, end: index + name.length };
    if (spans) spans.push(span);
    else found.set(name, [span]);
  }
  return found;
}

/** How far from its opening mark a quoted name can stand. */
const QUOTED_REACH = 100;

/** Whether the place stands in a quotation or in a title: others speak there. */
function isQuoted(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - QUOTED_REACH), at);
  return before.lastIndexOf("“") > before.lastIndexOf("”") || before.lastIndexOf("《") > before.lastIndexOf("》");
}

function describe(most: Use, { name, spans }: Use): Finding {
  const [first, ...others] = spans as [Span, ...Span[]];
  const here = { zh: "这里也是。", en: "Here, too." };
  return {
    span: first,
    message: {
      zh: `这里写“${name}”，别处写“${most.name}”，如指同一件事应统一，如口径不同请写明。`,
      en: `Here it is "${name}", elsewhere "${most.name}": use one name, or say how they differ.`,
    },
    related: [
      { span: most.spans[0] as Span, message: { zh: `这里写的是“${most.name}”。`, en: `Here it is "${most.name}".` } },
      ...others.map((span) => ({ span, message: here })),
    ],
  };
}
