import type { Section } from "../../core/outline.ts";
import type { Report } from "../../core/report.ts";
import { defineRule } from "../../core/rule.ts";
import { bodyEnd, nameOf } from "./places.ts";

/** 空部分: nothing stands under a heading, though its neighbours have text. Convention. */
export const sectionEmpty = defineRule<{ minLength: number }>({
  id: "section-empty",
  family: "structure",
  severity: "warning",
  summary: { zh: "标题下面没有正文", en: "No text under a heading" },
  awaits: "report",
  options: {
    minLength: {
      default: 15,
      description: {
        zh: "标题下的正文少于这么多字、又不成句时，视为空。",
        en: "Text under a heading that is shorter than this and no sentence counts as none.",
      },
    },
  },
  *check(report, { minLength }, { final }) {
    const end = bodyEnd(report);
    for (const row of rows(report.outline)) {
      const empty = row.filter((section) => isEmpty(report, section, end, minLength));
      // Where most of a row is empty, it is a list, or an outline that is still to be filled in.
      if (empty.length * 2 > row.length && !(final && row[0]?.level === 1)) continue;
      for (const section of empty) {
        yield {
          span: section.heading,
          message: {
            zh: `${nameOf(report, section)}下面没有正文，请补写内容，不需要这一部分就删去标题。`,
            en: "There is no text under this heading: write it, or take the heading out.",
          },
        };
      }
    }
  },
});

/** The sections of a forest by parent: each row holds what stands side by side. */
function* rows(sections: readonly Section[]): Generator<readonly Section[]> {
  yield sections;
  for (const { children } of sections) if (children.length > 0) yield* rows(children);
}

/** What only holds a place: ××, ……, ___, brackets, punctuation. */
const FILLER = /[\s\uE000×…_.,;:。、()【】[\]*#-]+/g;
/** A body that says why there is none. */
const WAIVER = /^(?:无|略|没有|暂无|见附|详见)/;
/** A body of so many characters is text, whatever it is. */
const LONG = 120;
/** A heading this long with a comma in it is the text itself. */
const TITLE_AS_TEXT = 30;

function isEmpty({ folded }: Report, { children, body, title }: Section, end: number, minLength: number): boolean {
  if (children.length > 0 || body.start > end) return false;
  const stop = Math.min(body.end, end);
  if (stop - body.start > LONG) return false;
  const raw = folded.slice(body.start, stop);
  const words = raw.replace(FILLER, "");
  if (words.length >= minLength || WAIVER.test(words) || (words.length >= 8 && /[。!?]\s*$/.test(raw))) return false;
  return title.end - title.start < TITLE_AS_TEXT || !/[,;:]/.test(folded.slice(title.start, title.end));
}
