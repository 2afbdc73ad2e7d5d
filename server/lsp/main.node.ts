import { writeSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Connection, createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { disk } from "../disk/disk.ts";
import { startServer } from "./server.ts";
import { StdioReader } from "./stdioReader.ts";
import { StdioWriter } from "./stdioWriter.ts";

startServer(connect(), {
  disk,
  pages: pathToFileURL(join(__dirname, "rules/")).href,
  defer: setImmediate,
  after: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
});

/** The way to the client that the command line names; the command hegao-language-server may leave it out. */
function connect(): Connection {
  const ways = process.argv.slice(2);
  if (ways.includes("--stdio") || ways.length === 0) {
    const reader = new StdioReader(process.stdin, (reason) =>
      leave(1, `编辑器发来的内容不是语言服务器协议的消息，服务器退出，请重启它。The server can't go on: ${reason}.`),
    );
    return createConnection(ProposedFeatures.all, reader, new StdioWriter(process.stdout));
  }
  if (!ways.some((way) => /^--(?:node-ipc$|socket|pipe)/.test(way))) {
    leave(2, "用法 Usage: node server.js --stdio | --node-ipc | --socket=PORT | --pipe=NAME");
  }
  return createConnection(ProposedFeatures.all);
}

function leave(code: number, why: string): never {
  writeSync(process.stderr.fd, `hegao: ${why}\n`);
  process.exit(code);
}
