// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how snippets are written

import { type MarkerStyle, writeMarker } from "../report/markers.ts";
import type { Section } from "../report/outline.ts";
import type { Message } from "../text/message.ts";

/**
 * Snippets that begin with a number of the outline: the number is the next one where they are inserted, so an editor can't
 * hold them as a file, as it does the others (snippets/gongwen.json).
 */
interface NumberedSnippet {
  readonly prefix: string;
  readonly name: Message;
  /** The marker at its beginning. */
  readonly style: MarkerStyle;
  /** What stands behind the marker, in the syntax of snippets; the marker's number is the first tab stop. */
  readonly body: string;
}

export const NUMBERED_SNIPPETS: readonly NumberedSnippet[] = [
  {
    prefix: "yi",
    name: { zh: "一级标题", en: "heading, level 1" },
    style: "han-comma",
    body: "${2:主要工作情况}\n$0",
  },
  {
    prefix: "er",
    name: { zh: "二级标题（跑入式）", en: "run-in heading, level 2" },
    style: "han-paren",
    body: "${2:抓项目稳增长}。${0:正文}",
  },
  {
    prefix: "san",
    name: { zh: "三级标题", en: "heading, level 3" },
    style: "arabic-dot",
    body: "${2:小标题}。${0:正文}",
  },
  {
    prefix: "cjwt",
    name: { zh: "存在问题", en: "problems" },
    style: "han-comma",
    body: "存在的主要问题\n对照年度目标和群众期盼，工作中还存在以下问题：一是${2:××}。二是${3:××}。三是${4:××}。\n$0",
  },
  {
    prefix: "bz",
    name: { zh: "保障措施", en: "measures" },
    style: "han-comma",
    body: "保障措施\n（一）加强组织领导。${2:明确牵头领导和责任科室，××}。\n（二）强化调度督办。${3:建立任务清单，××}。\n（三）严格考核问效。${4:完成情况纳入年度考核，××}。\n$0",
  },
  {
    prefix: "lj",
    name: { zh: "廉洁自律", en: "integrity" },
    style: "han-comma",
    body: "廉洁自律情况\n本人严格执行${2:中央八项规定及其实施细则精神}，${3:××}，个人有关事项按规定报告。\n$0",
  },
];

/** A snippet's marker and its body with the marker, for a place inside `open`, the sections from the top down. */
export function numberSnippet(
  { style, body }: NumberedSnippet,
  open: readonly Section[],
): { readonly marker: string; readonly body: string } {
  const before = open.findLast(({ marker }) => marker.style === style);
  const marker = writeMarker(style, (before?.marker.ordinal ?? 0) + 1);
  return { marker, body: marker.replace(/[^（）、.]+/, (number) => `\${1:${number}}`) + body };
}
