import { type BaseLanguageClient, State } from "vscode-languageclient";
import type { Connection } from "../server.ts";

export function stateOf({ state }: BaseLanguageClient): ReturnType<Connection["state"]> {
  if (state === State.Running) return "running";
  return state === State.Starting ? "starting" : "stopped";
}
