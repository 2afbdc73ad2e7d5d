import type { Writable } from "node:stream";
import { AbstractMessageWriter, type Message } from "vscode-languageserver/node";

/**
 * Writes the protocol's messages to a stream, each as one piece. The library's writer writes the header by itself, so that the
 * client is woken twice for every answer.
 */
export class StdioWriter extends AbstractMessageWriter {
  readonly #output: Writable;
  #errors = 0;

  constructor(output: Writable) {
    super();
    this.#output = output;
    output.on("error", (error) => this.fireError(error));
    output.on("close", () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    const frame = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    return new Promise((resolve, reject) => {
      this.#output.write(frame, "utf8", (error) => {
        if (!error) {
          this.#errors = 0;
          resolve();
          return;
        }
        this.fireError(error, message, ++this.#errors);
        reject(error);
      });
    });
  }

  end(): void {
    this.#output.end();
  }
}
