import type { Readable } from "node:stream";
import { AbstractMessageReader, type DataCallback, type Disposable, type Message } from "vscode-languageserver/node";

/** A header line has a name and a number or two; a message, at the most, one document that is opened. */
const LONGEST_LINE = 1000;
const LONGEST_BODY = 256 * 1024 * 1024;

/**
 * Reads the protocol's messages from a stream. The library's reader waits for ever behind a broken frame; this one tells
 * `onBroken` why it can't go on: a message that can't be read may have been a change, and whoever misses one answers for a
 * text that isn't there. A client that has gone without a word has said `exit`.
 */
export class StdioReader extends AbstractMessageReader {
  readonly #input: Readable;
  readonly #onBroken: (reason: string) => void;
  #chunks: Buffer[] = [];
  #size = 0;
  /** Of the body: undefined before its header has named it. */
  #length: number | undefined;
  /** Whether the header has ended. */
  #inBody = false;

  constructor(input: Readable, onBroken: (reason: string) => void) {
    super();
    this.#input = input;
    this.#onBroken = onBroken;
  }

  listen(callback: DataCallback): Disposable {
    const onData = (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#size += chunk.length;
      try {
        for (const message of this.#messages()) this.#deliver(message, callback);
      } catch (error) {
        this.#input.off("data", onData);
        this.#onBroken(error instanceof Error ? error.message : String(error));
      }
    };
    const onEnd = () => {
      if (this.#size > 0) return this.#onBroken("the input ends within a message");
      const exit = { jsonrpc: "2.0", method: "exit" };
      callback(exit); // behind the messages that were read and still wait
    };
    this.#input.on("data", onData).once("end", onEnd);
    this.#input.once("error", (error) => this.#onBroken(error.message));
    return { dispose: () => void this.#input.off("data", onData).off("end", onEnd) };
  }

  /** The messages that are complete; throws on what is none. */
  *#messages(): Generator<Message> {
    for (;;) {
      if (this.#inBody) {
        const length = this.#length as number;
        if (this.#size < length) return;
        const message: unknown = JSON.parse(this.#take(length).toString("utf8"));
        if (typeof message !== "object" || message === null || Array.isArray(message)) {
          throw new Error("a message is one JSON object");
        }
        this.#inBody = false;
        this.#length = undefined;
        yield message as Message;
      } else {
        const line = this.#line();
        if (line === undefined) return;
        this.#readHeader(line);
      }
    }
  }

  /** The next line, without its end; undefined while it is incomplete. */
  #line(): string | undefined {
    const bytes = this.#take(this.#size);
    const end = bytes.indexOf("\n");
    if (Math.max(end, end < 0 ? bytes.length : 0) > LONGEST_LINE) throw new Error("a header line is too long");
    this.#put(end < 0 ? bytes : bytes.subarray(end + 1));
    return end < 0 ? undefined : bytes.toString("latin1", 0, end).replace(/\r$/, "");
  }

  #readHeader(line: string): void {
    const [, digits] = /^Content-Length: *(\d+) *$/i.exec(line) ?? [];
    if (digits !== undefined) {
      this.#length = Number(digits);
      if (this.#length > LONGEST_BODY) throw new Error(`a message of ${digits} bytes is too long`);
    } else if (line === "") {
      if (this.#length === undefined) throw new Error("a header has no Content-Length");
      this.#inBody = true;
    } else if (!/^Content-Type:/i.test(line))
      throw new Error(`no header of a message: ${JSON.stringify(line.slice(0, 60))}`);
  }

  /** What is no message for the library either leaves the others alone. */
  #deliver(message: Message, callback: DataCallback): void {
    try {
      callback(message);
    } catch (error) {
      this.fireError(error);
    }
  }

  #take(length: number): Buffer {
    const bytes = Buffer.concat(this.#chunks);
    this.#put(bytes.subarray(length));
    return bytes.subarray(0, length);
  }

  #put(bytes: Buffer): void {
    this.#chunks = [bytes];
    this.#size = bytes.length;
  }
}
