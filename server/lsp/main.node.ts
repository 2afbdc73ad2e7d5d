import { join } from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { disk } from "./disk.ts";
import { startServer } from "./server.ts";

// The way to the client (--stdio, --node-ipc, --socket) is read from the command line by createConnection.
startServer(createConnection(ProposedFeatures.all), {
  disk,
  pages: `${URI.file(join(__dirname, "rules"))}/`,
  defer: setImmediate,
});
