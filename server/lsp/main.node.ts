import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { disk } from "../disk/disk.ts";
import { startServer } from "./server.ts";

// The way to the client (--stdio, --node-ipc, --socket) is read from the command line by createConnection.
startServer(createConnection(ProposedFeatures.all), {
  disk,
  pages: pathToFileURL(join(__dirname, "rules/")).href,
  defer: setImmediate,
  after: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
});
