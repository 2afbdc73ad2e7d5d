/** Told of what is read of a text: from `start` up to `end`, or everything. */
export interface TextReader {
  read(start: number, end: number): void;
  readAll(): void;
}

/**
 * A text that tells what is read of it. It answers as a string does; where it can't tell which part was read (a pattern is
 * run over it, it is joined to another), that counts as everything. Its length is an offset like others: nobody is told of it.
 */
export function readText(text: string, reader: TextReader): string {
  return new ReadText(text, reader) as unknown as string;
}

class ReadText {
  readonly #text: string;
  readonly #reader: TextReader;
  readonly length: number;

  constructor(text: string, reader: TextReader) {
    this.#text = text;
    this.#reader = reader;
    this.length = text.length;
  }

  slice(start = 0, end = this.length): string {
    const from = start < 0 ? Math.max(0, this.length + start) : start;
    const to = end < 0 ? this.length + end : Math.min(end, this.length);
    this.#reader.read(from, to);
    return this.#text.slice(from, Math.max(from, to));
  }

  at(index: number): string | undefined {
    return this.charAt(index < 0 ? this.length + index : index) || undefined;
  }

  charAt(index: number): string {
    this.#reader.read(index, index + 1);
    return this.#text.charAt(index);
  }

  charCodeAt(index: number): number {
    this.#reader.read(index, index + 1);
    return this.#text.charCodeAt(index);
  }

  startsWith(words: string, at = 0): boolean {
    this.#reader.read(at, at + words.length);
    return this.#text.startsWith(words, at);
  }

  endsWith(words: string, end = this.length): boolean {
    const start = Math.min(end, this.length) - words.length;
    return start >= 0 && this.startsWith(words, start);
  }

  includes(words: string, from = 0): boolean {
    return this.indexOf(words, from) >= 0;
  }

  indexOf(words: string, from = 0): number {
    const at = this.#text.indexOf(words, from);
    this.#reader.read(from, at < 0 ? this.length : at + words.length);
    return at;
  }

  lastIndexOf(words: string, from = this.length): number {
    const at = this.#text.lastIndexOf(words, from);
    this.#reader.read(Math.max(0, at), Math.min(this.length, from + words.length));
    return at;
  }

  toString(): string {
    this.#reader.readAll();
    return this.#text;
  }
}

/** Everything else that a string answers: a character by its index, and its other methods, on the whole text. */
const REST: ProxyHandler<object> = {
  get(_target, key, receiver: ReadText) {
    if (typeof key === "symbol")
      return key === Symbol.iterator ? () => receiver.toString()[Symbol.iterator]() : undefined;
    const index = Number(key);
    if (Number.isInteger(index)) return index < 0 ? undefined : receiver.at(index);
    const method: unknown = Reflect.get(String.prototype, key);
    return typeof method === "function" ? method.bind(receiver.toString()) : undefined;
  },
};

Object.setPrototypeOf(ReadText.prototype, new Proxy({}, REST));
