import { defineRule, type Finding } from "../../check/rule.ts";
import type { Report } from "../../reading/report.ts";
import type { Enumeration, EnumerationItem } from "../../report/enumerations.ts";
import { slice } from "../../text/text.ts";
import { safeFix } from "../support/gather.ts";

/** 序次语混用: 一是…二是…三要…; 首先…其次…第三…. A list in which every item has the same word, or every item its own, is left alone. */
export const ordinalMixedMarker = defineRule({
  id: "ordinal-mixed-marker",
  family: "numbering",
  severity: "warning",
  fixable: true,
  summary: { zh: "序次语前后一致", en: "The items of a list are numbered alike" },
  *check(report) {
    for (const list of report.enumerations) {
      const form = mainForm(list);
      if (form === undefined) continue;
      for (const item of list.items) if (item.form !== form) yield tell(report, list, item, form);
    }
  },
});

/** The form that most items have (the first one's in a tie); undefined when they need not agree. */
function mainForm({ items }: Enumeration): string | undefined {
  const counts = new Map<string, number>();
  for (const { form } of items) counts.set(form, (counts.get(form) ?? 0) + 1);
  if (counts.size < 2) return undefined;
  const [form] = [...counts].sort((a, b) => b[1] - a[1])[0] as [string, number];
  return items.every((item) => VERBS.has(item.form)) ? undefined : form;
}

/** Words of action behind the numeral: 一抓班子、二促产业、三强保障 varies them on purpose. */
const VERBS: ReadonlySet<string> = new Set(["抓", "在", "靠", "看", "促", "强", "建"]);
const LINKS: ReadonlySet<string> = new Set(["是", "要"]);

function tell(report: Report, { items }: Enumeration, item: EnumerationItem, form: string): Finding {
  const found = slice(report.text, item.span);
  const model = items.find((other) => other.form === form) as EnumerationItem;
  const like = slice(report.text, model.span);
  const wanted = rewrite(found, item.form, form);
  return {
    span: item.span,
    message: {
      zh: `同一组序次语前面用“${like}”，这里用“${found}”，应前后一致${wanted ? `，写作“${wanted}”` : ""}。`,
      en: `This list is numbered "${like}" elsewhere and "${found}" here; number it alike${wanted ? `: "${wanted}"` : ""}.`,
    },
    // 首先…其次…第三 is told by some style books alone; many writers go on so.
    ...(form === "首先" && item.form === "第" && { severity: "hint" as const }),
    related: [{ span: model.span, message: { zh: "同一组的写法。", en: "How the list is numbered." } }],
    ...(wanted && { fixes: [safeFix(`改为“${wanted}”`, `Write "${wanted}"`, [{ span: item.span, text: wanted }])] }),
  };
}

/** The words with the form of the others: 三要 → 三是, 三抓 → 三是抓; undefined where words of another family would be needed. */
function rewrite(words: string, from: string, to: string): string | undefined {
  const numeral = words.slice(0, -1);
  if (!LINKS.has(to)) return undefined;
  if (LINKS.has(from)) return numeral + to;
  return VERBS.has(from) ? numeral + to + from : undefined;
}
