import { SALUTATION } from "../lexicon/document.ts";
import { TO_TEN } from "../lexicon/numeral.ts";
import { oneOf, pattern, phrase } from "../lexicon/phrase.ts";
import { ANSWERABLE, MORE_TO_READ, PAGE_LABEL, PATH_LABEL, SITE_NOTICE, TOOL, WEAK_LABEL } from "../lexicon/web.ts";
import { type ByLine, spanKind } from "../text/by-line.ts";
import { lazy } from "../text/lazy.ts";
import { spansOf } from "../text/matches.ts";
import { overlaps, type Span, slice } from "../text/text.ts";
import { trimmedLines } from "./trimmed-lines.ts";

/**
 * Web page chrome (网页残留): what a page shows around a report and what copying it takes along — menus, tool bars, labels
 * of a content system, share buttons, disclaimers. Weak signs (下载, 来源：…) count only before the first and behind the last
 * paragraph of the report; in the middle only lines that no report holds.
 */

export interface Chrome {
  readonly span: Span;
  /** The title that a label (标题: …) names. */
  readonly title?: Span;
}

/** How many lines the head and the tail of a page may have. */
const ZONE = 60;
/** A paragraph of a report is longer than this, or ends like a sentence. */
const SHORT = 80;

/** One word of a tool bar or a chain of links, without the brackets around it. */
const ON_TOOL_BAR = pattern.i`^(?:${TOOL}|分享(?:到.{0,6})?|字[号体][:：]?大?|[|｜/>＞»]*|(?:<U\+00A0>)+)$`;
const WRAPPING = /^[【[（(】\]）)]+|[【[（(】\]）)]+$/g;
/** A bracket in a line of its own may be the writer's (（ and 一） in the next): a page's only when it closes a tool's. */
const BRACKETS = /^[【[（(】\]）)]+$/;
const CLOSING = /^[】\]）)]+$/;
const TIMESTAMP =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}时\d{1,2}分)$/;
const CLOCK = /\d{1,2}[:时]\d{2}/;
/** A date in words may be the date of signature (成文日期), whatever stands around it. */
const SIGNED = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/;
/** Labels that only a page carries, and labels that a report could carry, too. */
const LABEL = pattern`^[（(【]?(?:${PAGE_LABEL}|${PATH_LABEL})[:：]`;
const OWN = /^(?:审核人?|供稿|作者)[:：][^:：]{1,30}$/;
/** Two of those who answer for a text in one line (审核人：赵六 填报人：钱七) are its own, whatever stands around them. */
const ANSWERED = pattern.g`${ANSWERABLE}人?[:：]`;
const OWN_LABEL = pattern`^${WEAK_LABEL}[:：]`;
const TITLE_LABEL = /^标题[:：]\s*/;
/** The line between a crawler's labels and the text. */
const DIVIDER = /^[=＝*＊\-—_]{3,}\s*正文\s*[=＝*＊\-—_]{3,}$/;
const DATELINE =
  /^(?:本报|新华社|人民网|中新社)[\u4e00-\u9fff]{0,6}(?:\d{4}年)?[\d０-９]{1,2}月[\d０-９]{1,2}日[电讯]$|^新华社.{0,16}电$/;
const SITE = /www\.|https?:\/\//i;
const NAVIGATION = pattern`^${PATH_LABEL}[:：]|^首页\s*[>＞»]`;
/** Lines that stand in no report, wherever they stand. */
const STRONG = pattern.i`^${oneOf(
  SITE_NOTICE,
  phrase`导航菜单$|当前位置[:：]|推荐访问[:：]|[上下]一篇[:：]|本文(?:由|来自|来源|转载自|链接|地址[:：])`,
  phrase`扫(?:描|一扫).{0,8}(?:二维码|打赏|关注|打开|分享)|(?:第 ?\d+ ?页,? ?)?共 ?\d+ ?页$`,
  phrase`【字[体号][:：]|E-?mail推荐|【E-?mail`,
)}`;
/** The foot of a site. */
const FOOTER = /ICP备\d|公网安备 ?\d|网站标识码[:：]|版权所有[:：©]|Copyright ?(?:©|\(c\))/i;
/** What a collection of model texts says to its readers, in its own line or glued to a paragraph. */
const SPOKEN = new RegExp(
  [
    "(?<![-—…])[-—…]{2,}此处隐藏\\d*字[-—…]{2,}",
    "(?<![-—…])此处隐藏\\d+字(?![-—…])",
    "(?:本文|文档|本文档)来源于(?:互联)?网络?(?:[,，]仅供参考)?[。！!]?",
    "[（(](?:此|本)文共\\d+字[)）]",
    "(?:下面|以下|这里|接下来)(?:就)?是(?:由)?(?:本站)?小编[^。！!\\n]{0,60}[。！!]?",
    "本文档由[^。！!\\n]{0,20}(?:上传|提供|分享)[^。！!\\n]{0,10}[。！!]?",
  ].join("|"),
  "g",
);
const CAPTION = /记者 ?[\u4e00-\u9fff]{1,4}(?:[ 　、][\u4e00-\u9fff]{1,4}){0,3} ?摄影?[)）]?$/;
const SPACE = /\s/;
/** The caption of the photograph between a page's labels and the text. */
const HEAD_CAPTION =
  /^[\u4e00-\u9fff]{2,30}作(?:政府)?(?:工作)?报告。.{0,20}$|记者 ?[\u4e00-\u9fff]{1,4} ?[\u4e00-\u9fff]{0,3}$/;
/** Lines after which a page holds nothing of the report any more. */
const TAIL_OPENER = pattern`^(?:${MORE_TO_READ}|${SITE_NOTICE}|[（(]?责任编辑[:：]|上一篇[:：]|本文地址[:：])`;
const HEADING = pattern`^(?:${TO_TEN}{1,3}[、.．]|[（(]${TO_TEN}{1,3}[）)])`;
const ADDRESSEE = pattern`^${SALUTATION}`;

const STRONG_LINES = spanKind();
const SPOKEN_WORDS = spanKind();

/** Finds web page chrome among the lines that are not blank; the spans are disjoint and in text order. */
export function findWebChrome(text: string, lines: readonly Span[], byLine: ByLine): Chrome[] {
  const head = readHead(text, lines);
  const tail = readTail(text, lines, head.lines);
  const strong = byLine.list(STRONG_LINES, (within) =>
    Array.from(trimmedLines(text, within)).filter((line) => isStrongLine(text, line)),
  );
  const [from, to] = [lines[head.lines]?.start ?? text.length, lines[tail.from]?.start ?? text.length];
  const middle = strong.filter(({ start }) => start >= from && start < to).map((span) => ({ span }));
  const found = [...unlessOwn(text, head.found), ...middle, ...unlessOwn(text, tail.found)];
  const spoken = byLine
    .list(SPOKEN_WORDS, (within) => spansOf(text, SPOKEN, within))
    .filter((span) => !found.some((one) => overlaps(span, one.span)));
  return [...found, ...spoken.map((span) => ({ span }))].sort((a, b) => a.span.start - b.span.start);
}

function isStrongLine(text: string, { start, end }: Span): boolean {
  return end - start <= SHORT && isStrong(text.slice(start, end));
}

/** Who wrote and checked a report stands in its own end, too; of a page they are where something else of it is left. */
function unlessOwn(text: string, found: readonly Chrome[]): readonly Chrome[] {
  return found.every(({ span }) => OWN.test(text.slice(span.start, span.end))) ? [] : found;
}

/** The chrome above the report. `lines`: how many lines were read. */
function readHead(text: string, lines: readonly Span[]): { found: Chrome[]; lines: number } {
  const found: Chrome[] = [];
  const zone = lines.slice(0, ZONE);
  const wordsOf = ({ start, end }: Span) => text.slice(start, Math.min(end, start + 600));
  const divider = zone.findIndex((line) => DIVIDER.test(wordsOf(line)));
  const isLabelled = lazy(() => zone.slice(0, 15).map(wordsOf).filter(isLabel).length > 1);
  let i = 0;
  const closesTool = (words: string, before: Span | undefined) =>
    before !== undefined && found.at(-1)?.span === before && CLOSING.test(words);
  for (; i < zone.length; i++) {
    const line = zone[i] as Span;
    const words = wordsOf(line);
    const next = zone[i + 1];
    if (words === "<!--" && next && wordsOf(next) === "-->") {
      // a comment of the page that holds nothing; one that holds words is the writer's
      found.push({ span: { start: line.start, end: next.end } });
      i++;
    } else if (
      i <= divider ||
      isChromeLine(words, isLabelled) ||
      (found.length > 0 && HEAD_CAPTION.test(words)) ||
      closesTool(words, zone[i - 1])
    ) {
      const label = TITLE_LABEL.exec(words);
      const title = label && { start: line.start + label[0].length, end: line.end };
      found.push({ span: line, ...(title && title.start < title.end && { title }) });
    } else if (NAVIGATION.test(words)) {
      const { span, title } = readChain(words, line.start);
      if (span.end > span.start) found.push({ span, ...(title && { title }) });
      const { end } = span;
      if (end < line.end) break;
    } else {
      const escapes = /^(?:<U\+00A0>\s*)*/.exec(words)?.[0] ?? "";
      if (escapes) found.push({ span: { start: line.start, end: line.start + escapes.trimEnd().length } });
      const rest = words.slice(escapes.length);
      if (rest.length > SHORT || /[。；：:]$/.test(rest) || HEADING.test(rest) || ADDRESSEE.test(rest)) break;
    }
  }
  return { found, lines: i };
}

function isLabel(words: string): boolean {
  return LABEL.test(words) || OWN_LABEL.test(words);
}

/** The chrome below the report, from the last line upwards. `from`: the first line that was read. */
function readTail(text: string, lines: readonly Span[], headLines: number): { found: Chrome[]; from: number } {
  const found: Chrome[] = [];
  const first = Math.max(headLines, lines.length - ZONE);
  let from = findTailOpener(text, lines, first);
  for (let i = from; i < lines.length; i++) found.push({ span: lines[i] as Span });
  for (; from > first; from--) {
    const line = lines[from - 1] as Span;
    const words = text.slice(line.start, line.end);
    if (words.length > SHORT || !isChromeLine(words) || isSigned(words)) break;
    found.unshift({ span: line });
  }
  const last = lines[from - 1];
  const glued = last && gluedTail(text, last);
  if (glued && WORDS.test(slice(text, glued))) found.unshift({ span: glued });
  return { found, from };
}

/** A bar alone behind other words is the edge of a table. */
const WORDS = /[^\s|｜]/;

/** The first line from which on only the page speaks: no heading and no paragraph follows it. */
function findTailOpener(text: string, lines: readonly Span[], first: number): number {
  let opener = lines.length;
  for (let i = lines.length - 1; i >= first; i--) {
    const line = lines[i] as Span;
    const words = text.slice(line.start, Math.min(line.end, line.start + SHORT + 1));
    if (TAIL_OPENER.test(words)) opener = i;
    else if (HEADING.test(words) || (words.length > SHORT && !isStrong(words))) break;
  }
  return opener;
}

/** Whether a line begins with what may be a signature's date; behind a label (发布时间：) or with a clock it is the page's. */
function isSigned(words: string): boolean {
  return SIGNED.test(words.split(SPACE, 1)[0] as string) && !CLOCK.test(words);
}

/**
 * Tool bar words, labels and time stamps behind the last sentence, in its own line. A date belongs to them only behind a
 * label or a word of a tool bar, or before a clock: else it is the signature's.
 */
function gluedTail(text: string, line: Span): Span | undefined {
  let found: Span | undefined;
  let clock = false;
  const floor = Math.max(line.start, line.end - 200);
  for (let end = line.end; ; ) {
    let start = end;
    while (start > floor && !SPACE.test(text[start - 1] as string)) start--;
    const word = text.slice(start, end);
    const dated = TIMESTAMP.test(word) && !CLOCK.test(word);
    if (start === floor || !(isTool(word) || LABEL.test(word) || TIMESTAMP.test(word))) return found;
    if ((!dated && !BRACKETS.test(word)) || clock) found = { start, end: line.end };
    clock = CLOCK.test(word);
    for (end = start; end > floor && SPACE.test(text[end - 1] as string); ) end--;
  }
}

/** Whether a line of the head or the tail holds nothing but chrome. */
function isChromeLine(words: string, isLabelled = () => false): boolean {
  if (words.length > 300 || (words.match(ANSWERED)?.length ?? 0) > 1) return false;
  if (isStrong(words) && !(NAVIGATION.test(words) && words.length > SHORT)) return true;
  if (words.endsWith("。")) return false;
  if (LABEL.test(words) && !NAVIGATION.test(words)) return true;
  if (OWN_LABEL.test(words) && isLabelled()) return true;
  if (DATELINE.test(words)) return true;
  const parts = words.split(/\s+/).filter(Boolean);
  const known = parts.filter((part) => isTool(part) || TIMESTAMP.test(part) || LABEL.test(part) || isTimed(part));
  if (known.length === parts.length)
    return parts.some((part) => !TIMESTAMP.test(part) && !BRACKETS.test(part)) || CLOCK.test(words);
  return words.length <= 120 && known.length * 2 >= parts.length && SITE.test(words);
}

/** Whether every word of `part` is one of a tool bar: 【打印本页】【关闭窗口】. */
function isTool(part: string): boolean {
  return part.split(/[】\]][【[]/).every((word) => ON_TOOL_BAR.test(word.replace(WRAPPING, "")));
}

function isTimed(part: string): boolean {
  return /^时间[:：]\d{4}[-年]/.test(part) || SITE.test(part);
}

function isStrong(words: string): boolean {
  return STRONG.test(words) || CAPTION.test(words) || FOOTER.test(words);
}

/** A chain of links, labels and buttons in a line that goes on with the report; the words between the links are a title. */
function readChain(words: string, start: number): { span: Span; title?: Span } {
  let end = 0;
  const names: Span[] = [];
  for (const { 0: part, index } of words.matchAll(/\S+/g)) {
    if (part.includes("。") || (part.includes("，") && part.length > 20)) break;
    if (isLink(part)) end = index + part.length;
    else names.push({ start: start + index, end: start + index + part.length });
  }
  const span = { start, end: start + end };
  const inside = names.filter((name) => name.end <= span.end);
  const [, first] = inside; // the first name is the path: 首页政务公开…
  const last = inside.at(-1);
  return { span, ...(first && last && { title: { start: first.start, end: last.end } }) };
}

/** A comment's end among the links of a page is the page's own. */
function isLink(part: string): boolean {
  return (
    part === "-->" ||
    isTool(part) ||
    TIMESTAMP.test(part) ||
    LABEL.test(part) ||
    OWN_LABEL.test(part) ||
    NAVIGATION.test(part)
  );
}
