import { defineRule } from "../../check/rule.ts";
import type { Figure } from "../../figures/figure.ts";
import { pattern, words } from "../../lexicon/phrase.ts";
import { IN_NEED } from "../../lexicon/thing.ts";
import type { ParagraphFacts } from "../../reading/report.ts";
import { type Span, slice } from "../../text/text.ts";

/** Words that end the noun phrase: 349人⟦为⟧脱贫户, 12名干部⟦帮扶⟧贫困户. */
const VERB = "为是在帮扶走访与和对入进到助慰问给向由将使让及属系户";
/** Households behind a classifier of people (400余名贫困户). 户长, 户籍 and 种粮大户 are people or no households. */
const HOUSEHOLDS = pattern`^的?(?:建档立卡)?[^${VERB},。;:、()“”\d\s]{0,3}${words(IN_NEED, "农 牧 搬迁 危房 住 拆迁 安置 移民 受灾 重点")}户(?![籍外口长主均型代数家])`;
/** Households right in front of a number of 名: 帮扶贫困户⟦400余名⟧. */
const HOUSEHOLDS_BEFORE = pattern`${IN_NEED}户(?:共|约|近|达到?)?$`;
/** People behind a classifier of households (50户贫困人口); 党员家庭 and 党员中心户 are households, 300户人口1200人 counts both. */
const PEOPLE =
  /^的?(?:贫困|脱贫|困难|流动|搬迁|留守|返乡|农村)?(?:人口|劳动力|学生|儿童|党员|老年人|务工人员)(?![家之中的户\d约共达为近总有]|[^,。;、]{1,4}户)/;

/** The population of a place right in front of households: 户籍人口⟦46.2万户⟧. 脱贫人口12户、35人 counts both. */
const POPULATION = /(?:户籍|常住|总|农业|城镇|农村)人口(?:共|约|近|达到?|为|有)*$/;

/** Persons counted by the household, or households by the person: it must be one of the two. Convention. */
export const classifierMismatch = defineRule({
  id: "classifier-mismatch",
  family: "figures",
  severity: "warning",
  scope: "paragraph",
  needs: "figures",
  summary: { zh: "量词与名词不配（人、户）", en: "Persons and households mixed up" },
  *check(report) {
    for (const figure of report.numbers.figures) {
      const span = findMismatch(report, figure);
      if (!span) continue;
      const words = slice(report.text, span);
      const people = figure.kind === "people";
      yield {
        span,
        message: {
          zh: `“${words}”量词不配，先核对说的是人还是户，${people ? "是户的写“户”" : "是人的写“人”或“名”"}。`,
          en: `"${words}" counts ${people ? "households as persons" : "persons as households"}; check which are meant.`,
        },
      };
    }
  },
});

/** The figure with the noun that does not fit it. */
function findMismatch({ folded }: ParagraphFacts, { kind, span, unitSpan }: Figure): Span | undefined {
  if ((kind !== "people" && kind !== "household") || unitSpan.end === unitSpan.start) return undefined;
  const unit = slice(folded, unitSpan);
  if (unit.endsWith("次")) return undefined;
  const behind = (kind === "people" ? HOUSEHOLDS : PEOPLE).exec(folded.slice(span.end, span.end + 12))?.[0];
  if (behind) return { start: span.start, end: span.end + behind.length };
  if (!/^[,。;\n]?$/.test(folded.slice(span.end, span.end + 1))) return undefined;
  const population =
    kind === "household" && POPULATION.exec(folded.slice(Math.max(0, span.start - 10), span.start))?.[0];
  if (population && !/^,?[^,。;]{0,6}\d[^,。;]{0,6}[人口]/.test(folded.slice(span.end, span.end + 16)))
    return { start: span.start - population.length, end: span.end };
  if ((unit !== "名" && unit !== "位") || !/^[,。;、\n]?$/.test(folded.slice(span.end, span.end + 1))) return undefined;
  const before = HOUSEHOLDS_BEFORE.exec(folded.slice(Math.max(0, span.start - 8), span.start))?.[0];
  return before ? { start: span.start - before.length, end: span.end } : undefined;
}
