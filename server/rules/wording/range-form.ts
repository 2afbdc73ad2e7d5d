import { defineRule, type Finding, type Summary } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import type { ParagraphFacts, Report } from "../../reading/report.ts";
import { type Span, slice } from "../../text/text.ts";
import { figuresAt, type Offsets, offsetsOf } from "../support/figures-at.ts";
import { gather, safeFix } from "../support/gather.ts";

/** 1 the lower number, 2 its 万 or 亿, 3 its unit, 4 the dash, 5 the upper number, 6 its 万 or 亿. */
const RANGE = /^([\d.,]+)([万亿]*)([^\d万亿—–―~～-]*)([—–―~～-]+)([\d.,]+)([万亿]*)$/;

/** What is named by two numbers with a hyphen between them: class 3-2, house 2-5. */
const CODE = /^(?:班|组|号|栋|幢|室|单元|楼|号楼|区|片区|层)$/;

/**
 * A range gives 万, 亿 or % with both numbers, or 5—10万元 could mean from 5元 on (国标 GB/T 15835). The hyphen between them is
 * only a matter of form, told once a text. 一字线 and 浪纹线 are both right: a wave stays a wave, all else becomes a dash.
 */
export const rangeForm = defineRule({
  id: "range-form",
  family: "wording",
  severity: "information",
  fixable: true,
  summary: { zh: "数值范围的写法", en: "How ranges are written" },
  scope: "summaries",
  needs: "figures",
  summarize(paragraph): Offsets | undefined {
    return offsetsOf(paragraph.numbers.figures.filter((figure) => figure.range && readForm(paragraph, figure)));
  },
  *check(report, paragraphs: readonly Summary<Offsets>[]): Generator<Finding> {
    const hyphens: Form[] = [];
    for (const figure of figuresAt(report, paragraphs)) {
      const form = readForm(report, figure) as Form;
      if (form.lacking) yield incomplete(report, form);
      else hyphens.push(form);
    }
    if (hyphens.length > 0) yield hyphenated(report, hyphens as [Form]);
  },
});

/** A range that is not well written, and how it should be. */
interface Form {
  readonly span: Span;
  /** What its first number lacks of its unit (亿, %); empty when nothing. */
  readonly lacking: string;
  readonly right: string;
}

function incomplete({ text }: Report, { span, right, lacking }: Form): Finding {
  const words = slice(text, span);
  return {
    span,
    message: {
      zh: `“${words}”前一个数缺“${lacking}”，应写作“${right}”。`,
      en: `The first number of "${words}" lacks its ${lacking}: write "${right}".`,
    },
    fixes: [safeFix(`改为“${right}”`, `Write "${right}"`, [{ span, text: right }])],
  };
}

function hyphenated({ text }: Report, forms: readonly [Form, ...Form[]]): Finding {
  const [{ span, right }] = forms;
  const count = forms.length > 1 ? `，全文共${forms.length}处` : "";
  const message = {
    zh: `数值范围不用短横线，“${slice(text, span)}”可写作“${right}”${count}。`,
    en: `A hyphen joins no range: "${slice(text, span)}" may be written "${right}" (${forms.length} found).`,
  };
  const edits = forms.map((form) => ({ span: form.span, text: form.right }));
  const fix = safeFix("短横线改为一字线", "Write dashes for the hyphens", edits);
  return {
    ...gather(
      forms.map((form) => form.span),
      message,
      fix,
    ),
    severity: "hint",
  };
}

/** How the range should be written; undefined when it is well written, or when its first number may mean what it says. */
function readForm(
  { folded, text }: Pick<ParagraphFacts, "folded" | "text">,
  { digits, unitSpan }: Figure,
): Form | undefined {
  const match = RANGE.exec(slice(folded, digits));
  if (!match) return undefined;
  const [, low = "", lowScale = "", lowUnit = "", dash = "", high = "", scale = ""] = match;
  const unit = slice(folded, unitSpan);
  const percent = unit === "%" || unit === "‰";
  const incomplete = lowScale === "" && lowUnit === "" && (percent || scale !== "");
  const hyphen = /^[-–]$/.test(dash);
  if (!incomplete && !hyphen) return undefined;
  const falls = Number(low.replace(/,/g, "")) >= Number(high.replace(/,/g, ""));
  if (falls && (incomplete || lowScale + lowUnit + scale === "")) return undefined; // 50-1万元; 编组4-2组
  if (hyphen && !incomplete && CODE.test(unit)) return undefined; // 3-5班: the fifth of the third year
  const lacking = incomplete ? (percent ? unit : scale) : "";
  const at = digits.start + low.length + lowScale.length + lowUnit.length;
  const joint = /[~～]/.test(text[at] as string) ? "～" : "—";
  const span = { start: digits.start, end: unitSpan.end };
  return { span, lacking, right: `${low}${lacking || lowScale + lowUnit}${joint}${high}${scale}${unit}` };
}
