import { defineRule } from "../../core/rule.ts";
import { slice } from "../../core/text.ts";

/** Households behind a classifier of people (400余名贫困户). 户长, 户籍 and 种粮大户 are people or no households. */
const HOUSEHOLDS =
  /^(?:的)?[一-鿿]{0,3}(?:贫困|脱贫|困难|低保|特困|五保|农|牧|监测|搬迁|危房|住|拆迁|安置|移民|受灾|帮扶|重点)户(?![籍外口长主均型代数家])/; // prettier-ignore
/** People behind a classifier of households (50户贫困人口); 党员家庭 and 党员中心户 are households. */
const PEOPLE = /^(?:的)?[一-鿿]{0,2}(?:人口|劳动力|学生|儿童|党员|老年人|务工人员)(?![家之中的户])/;

/** Persons counted by the household, or households by the person: it must be one of the two. Convention. */
export const classifierMismatch = defineRule({
  id: "classifier-mismatch",
  family: "figures",
  severity: "warning",
  summary: { zh: "量词与名词不配（人、户）", en: "Persons and households mixed up" },
  *check({ folded, text, numbers }) {
    for (const { kind, span, unit, unitSpan } of numbers.figures) {
      if ((kind !== "people" && kind !== "household") || unitSpan.end === unitSpan.start || unit.endsWith("次"))
        continue;
      const right = folded.slice(span.end, span.end + 12);
      const noun = (kind === "people" ? HOUSEHOLDS : PEOPLE).exec(right)?.[0];
      if (!noun) continue;
      const whole = { start: span.start, end: span.end + noun.length };
      const [is, not] = kind === "people" ? ["户", slice(text, unitSpan)] : ["人", "户"];
      yield {
        span: whole,
        message: {
          zh: `“${slice(text, whole)}”量词不配，先核对说的是人还是户，${kind === "people" ? `是户的写“户”` : "是人的写“人”或“名”"}。`,
          en: `"${slice(text, whole)}" counts with "${not}" what is counted with "${is}"; check whether persons or households are meant.`,
        },
      };
    }
  },
}); // prettier-ignore
