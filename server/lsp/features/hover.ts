import type { Hover, HoverParams } from "vscode-languageserver";
import { kindEntry } from "../../report/kind-catalogue.ts";
import type { Locale } from "../../text/message.ts";
import { readableSlice, slice } from "../../text/text.ts";
import type { Draft } from "../draft.ts";
import { describeFigureAt } from "../figureHover.ts";
import { findTerm } from "../glossary.ts";
import { asMarkdown } from "../markdown.ts";
import { say } from "../say.ts";
import type { Session } from "../session.ts";
import { toHover } from "../toProtocol/annotations.ts";
import { toOffset } from "../toProtocol/places.ts";

/**
 * Answers `textDocument/hover`: on a finding the reason and the authority of its rule, on a figure what is known of it, on
 * the title the report's kind; below that, on a term of office figures, what it means.
 */
export async function showHover(
  session: Session,
  { textDocument: { uri }, position }: HoverParams,
): Promise<Hover | null> {
  const draft = await session.draftOf(uri);
  if (!draft) return null;
  const { report, diagnostics, settings } = draft;
  const offset = toOffset(report, position);
  const here = diagnostics.filter(({ span }) => span.start <= offset && offset <= span.end);
  const rules = [...new Set(here.map(({ rule }) => rule))];
  const texts = await Promise.all(rules.map((rule) => explain(session, rule, settings.locale)));
  const figure = describeFigureAt(draft, offset);
  const known = [...texts, figure?.text].filter((text) => text !== undefined);
  const { title } = report.frame;
  const inTitle = known.length === 0 && title && title.span.start <= offset && offset <= title.span.end;
  if (inTitle) known.push(describeKind(draft));
  const term = findTerm(report.folded, offset);
  if (term) known.push(`**${asMarkdown(slice(report.text, term.span))}** ${term.meaning[settings.locale]}`);
  if (known.length === 0) return null;
  const span = here[0]?.span ?? figure?.span ?? (inTitle ? title.span : term?.span);
  return toHover(report, known.join("\n\n---\n\n"), span);
}

async function explain({ pages }: Session, rule: string, locale: Locale): Promise<string | undefined> {
  const page = await pages.read(rule);
  if (page === undefined) return undefined;
  const link = `[${say(locale, "看例子", "See examples")}](${pages.uriOf(rule)})`;
  return `${readPage(page, locale)}\n\n${link}`;
}

/**
 * The part of a page that answers "why": title, reason and authority in Chinese, or the English part; without what is
 * generated, and without examples.
 */
function readPage(page: string, locale: Locale): string {
  const [zh = "", en = ""] = page.split(/^## English *$/m);
  const text = locale === "en" && en.trim() !== "" ? en : zh;
  const [top = "", ...chapters] = text.replace(/<!--[\s\S]*?-->/g, "").split(/^## /m);
  const authority = chapters.find((chapter) => chapter.startsWith("依据"));
  const plain = (part: string) =>
    part
      .replace(/^(`{3,}|~{3,})[\s\S]*?^\1.*$/gm, "")
      .replace(/^> .*$/gm, "")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  const heading = (part: string) => part.replace(/^# (.*)$/m, "**$1**");
  const generated = /<!-- generated:start -->[\s\S]*?<!-- generated:end -->/;
  const reason = heading(plain(locale === "en" ? top : (page.split(/^## /m)[0] ?? "").replace(generated, "")));
  return authority ? `${reason}\n\n**依据** ${plain(authority.slice(2))}` : reason;
}

/** So many characters are quoted of what tells the kind. */
const LONGEST = 40;

function describeKind({ report, settings: { locale } }: Draft): string {
  const { kind } = report;
  const name = kindEntry(kind.id)?.name[locale];
  if (!name)
    return say(
      locale,
      "文种未能判断，只查通用的规则。",
      "The kind of report is not recognised; only general rules apply.",
    );
  const quotes = kind.evidence.map((span) => {
    const words = Array.from(readableSlice(report, span)).slice(0, LONGEST);
    return `“${asMarkdown(words.join(""))}”`;
  });
  const by = {
    text: say(locale, "依据", "because of"),
    comment: say(locale, "文中标记", "comment"),
    setting: say(locale, "设置", "setting"),
  };
  const reason = quotes.length > 0 ? `${by[kind.from]} ${quotes.join(say(locale, "、", ", "))}` : by[kind.from];
  return say(locale, `文种：**${name}**（${reason}）`, `Kind: **${name}** (${reason})`);
}
