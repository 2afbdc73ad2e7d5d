/**
 * Patterns made of words (词). A list of words is data and stands in one file of this folder, under the name of its class;
 * what reads Chinese is composed of these names and compiled once to one regular expression:
 *
 * ```ts
 * export const RISE = words("增长 增加 提高 提升");
 * const RISEN = pattern`${RISE}(?:了|到)${upTo(8)}\d`;
 * ```
 *
 * The build writes out what each class of this folder comes to (scripts/lib/lexicon.mjs), so a start composes little.
 * All patterns read folded text (half-width punctuation). Classes hold no nested quantifiers, so a pattern of them is linear.
 */

/** A part of a pattern; what stands behind it in a pattern (`?`, `{1,3}`) holds for the whole of it. */
export class Phrase {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }
}

/** A class of words: plain strings without blanks and bars, each of them once. Made by {@link words}. */
export class Words extends Phrase {
  #list: readonly string[] | undefined;

  /** Longest first, so that the longer of two words that begin alike is found. */
  get list(): readonly string[] {
    this.#list ??= wordsIn(this.source);
    return this.#list;
  }

  /** Whether `text` is one of the words, from its first to its last character. */
  has(text: string): boolean {
    return this.list.includes(text);
  }
}

/** What a pattern is made of: a phrase, another pattern's text, or a number for a bound. */
type Piece = Phrase | string | number;

/** A class of words, divided by blanks, and of all words of other classes: `words("翻番", RISE, FALL)`. */
export function words(...lists: readonly (string | Words)[]): Words {
  const all = lists.flatMap((list) => (typeof list === "string" ? list.trim().split(/\s+/) : list.list));
  const sorted = longestFirst(new Set(all));
  const text = sorted.join("|").replace(/[\\^$.*+?()[\]{}/-]/g, "\\$&");
  return new Words(sorted[0]?.length === 1 ? `[${text.replaceAll("|", "")}]` : `(?:${text})`);
}

/** The words of which {@link words} made a pattern. */
function wordsIn(source: string): string[] {
  const bare = (text: string) => text.replace(/\\(.)/g, "$1");
  return source.startsWith("[") ? Array.from(bare(source.slice(1, -1))) : bare(source.slice(3, -1)).split("|");
}

/** A phrase in the notation of regular expressions, with others by name: phrase`第${DIGIT}次`. */
export function phrase(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Phrase {
  return new Phrase(`(?:${String.raw(strings, ...pieces)})`);
}

/** Any of the phrases; the first that fits is taken. */
export function oneOf(...phrases: readonly Piece[]): Phrase {
  return new Phrase(`(?:${phrases.join("|")})`);
}

/** At most `most` characters, none of which is one of `marks`: the words between two others in one clause. */
export function upTo(most: number, marks = ",。;"): Phrase {
  return new Phrase(`[^${marks}]{0,${most}}`);
}

/** A pattern in the notation of regular expressions, with phrases by name; `pattern.g`, `.y`, `.i` and `.u` set these flags. */
export const pattern = Object.assign(compiler(""), {
  g: compiler("g"),
  y: compiler("y"),
  i: compiler("i"),
  u: compiler("u"),
});

function compiler(flags: string) {
  return (strings: TemplateStringsArray, ...pieces: readonly Piece[]): RegExp =>
    new RegExp(String.raw(strings, ...pieces), flags);
}

/** By length, without comparing them. */
function longestFirst(list: Iterable<string>): string[] {
  const byLength: string[][] = [];
  for (const word of list) {
    while (byLength.length <= word.length) byLength.push([]);
    byLength[word.length]?.push(word);
  }
  return byLength.reverse().flat();
}
