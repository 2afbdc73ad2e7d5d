import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import type { Connection } from "../server.ts";
import { createClientOptions, type OptionParts } from "./options.ts";
import { stateOf } from "./state.ts";

/** The library's own messages are English and lead nowhere: they go to the log, and what a writer must know is told by us. */
class Client extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** Talks to a server that is a process of its own. */
export function connect(context: ExtensionContext, parts: OptionParts): Connection {
  const module = context.asAbsolutePath("dist/server.js");
  const options = createClientOptions(context, parts);
  const client = new Client("hegao", "核稿", { module, transport: TransportKind.ipc }, options);
  return { client, state: () => stateOf(client) };
}
