import { readHanOrdinal } from "../../core/numbering.ts";
import type { Span } from "../../core/text.ts";

/** A number of things as the text gives it: 四个方面, 3家企业, 五大工程. */
export interface Count {
  readonly value: number;
  /** Numeral and classifier. */
  readonly span: Span;
  readonly numeral: string;
  readonly classifier: string;
}

const HAN = "[二三四五六七八九]?十[一二三四五六七八九]?|[两二三四五六七八九]";
const CLASSIFIERS =
  "个|家|项|处|条|名|座|类|种|大|方面|篇|件|级|点|步|份|部|所|场|支|位|张|块|幅|套|款|届|道|省|市|县|区|镇|乡|村|国|地|校|院|港|州|盟|旗";

/**
 * Numbers that can count a list. Left out: parts of other numbers, ordinals (第三), vague ones (近十个, 三十余个, 几个),
 * measures and times (3个百分点, 两个月), grades (5A级, 二级).
 */
const COUNT = new RegExp(
  `(?<![第\\d.A-Za-z一二三四五六七八九十百千万亿几数近约超逾每+＋~～—–-])(?:(${HAN})|(\\d{1,2})) ?(${CLASSIFIERS})(?!月|百分|小时|工作日|季度|年|多|余|以上|左右|以内|以下|学期|交易日|亿|万|千|百|一)`,
  "g",
);

/** Every count in a folded text, from left to right. */
export function* findCounts(folded: string, span: Span = { start: 0, end: folded.length }): Generator<Count> {
  COUNT.lastIndex = span.start;
  for (let match = COUNT.exec(folded); match && match.index < span.end; match = COUNT.exec(folded)) {
    const at = COUNT.lastIndex;
    const [text, han, digits, classifier] = match as unknown as [string, string?, string?, string?];
    if (classifier === "级" && han === "二") continue;
    yield {
      value: han ? readHanOrdinal(han) : Number(digits),
      span: { start: match.index, end: match.index + text.length },
      numeral: (han ?? digits) as string,
      classifier: classifier as string,
    };
    COUNT.lastIndex = at;
  }
}
