// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how snippets are written
import { describe, expect, it } from "vitest";
import { NUMBERED_SNIPPETS, numberSnippet } from "../server/lsp/snippets.ts";
import { expandSnippet, parseSnippet, readSnippets } from "./support/snippets.ts";

/** The prefixes writers and macros rely on: of the file, and of those that the server numbers. */
const PREFIXES = "bt-zj bt-zfgzbg ks-nd ks-bn ys zb xm qz fb dngs zs bfd pm ry wtsj mb rw dygk zgtj zgtm fj".split(" ");
const NUMBERED = "yi er san cjwt bz lj".split(" ");

/** Half-width punctuation beside a Chinese character or Chinese punctuation. */
const HALF_WIDTH = /[\p{Script=Han}“”《》（），。：；、×][,:;()?!"'[\]]|[,:;()?!"'[\]][\p{Script=Han}“”《》（）×]/u;

const snippets = readSnippets();

describe("the snippets", () => {
  it("are the agreed ones, under the agreed prefixes", () => {
    expect(snippets.map(({ prefixes }) => prefixes)).toEqual(PREFIXES.map((prefix) => [prefix]));
    expect(NUMBERED_SNIPPETS.map(({ prefix }) => prefix)).toEqual(NUMBERED);
  });

  it("have prefixes that Tab can tell apart, even right behind other text", () => {
    const all = [...PREFIXES, ...NUMBERED];
    expect(all.filter((prefix, i) => all.some((other, j) => i !== j && other.endsWith(prefix)))).toEqual([]);
  });

  const numbered = NUMBERED_SNIPPETS.map((snippet) => ({
    name: snippet.name.zh,
    body: numberSnippet(snippet, []).body.split("\n"),
    description: snippet.name.zh,
  }));
  describe.each([...snippets, ...numbered].map((snippet) => [snippet.name, snippet] as const))(
    "%s",
    (_name, { body, description }) => {
      const stops = parseSnippet(body).flatMap((part) => (typeof part === "string" ? [] : [part]));

      it("is expanded and ends where writing goes on", () => {
        expect(expandSnippet(body)).not.toMatch(/\$|\{\d/);
        expect(stops.at(-1)?.stop).toBe(0);
        expect(description).not.toBe("");
      });

      it("is walked through from left to right, one stop at a time", () => {
        const walked = stops.slice(0, -1).map(({ stop }) => stop);
        expect(walked).toEqual(walked.map((_, i) => i + 1));
      });

      it("is written with the full-width punctuation of a report", () => {
        const texts = [expandSnippet(body), description, ...stops.flatMap((stop) => stop.texts)];
        expect(texts.filter((text) => HALF_WIDTH.test(text))).toEqual([]);
      });
    },
  );
});

describe("the reader of snippets", () => {
  it.each([
    [["${1:甲}和$2${3|乙,丙|}。$0"], "甲和乙。"],
    [["一、${1}", "$0"], "一、\n"],
  ])("expands %j", (body, text) => {
    expect(expandSnippet(body)).toBe(text);
  });

  it.each([["${1:甲"], ["${TM_FILENAME}"], ["${1:${2:甲}}"], ["\\$1"]])("refuses %j", (line) => {
    expect(() => expandSnippet([line])).toThrow("not a snippet");
  });
});
