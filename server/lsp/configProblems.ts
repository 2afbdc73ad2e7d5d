import type { Connection } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ConfigProblems } from "./configFiles.ts";
import type { EditorSettings } from "./settings.ts";
import { toConfigDiagnostics } from "./toProtocol/diagnostics.ts";

/**
 * Shows the problems of a configuration on that file, whether it is open or not. An open one is left to the client
 * when that asks by itself, so that nothing is shown twice.
 */
export function createProblemTeller(
  connection: Connection,
  openDocument: (uri: string) => TextDocument | undefined,
  pulls: () => boolean,
  settingsOf: (uri: string) => Promise<EditorSettings>,
): (uri: string, read: ConfigProblems) => void {
  const told = new Set<string>();
  const tell = async (uri: string, read: ConfigProblems): Promise<void> => {
    const { locale } = await settingsOf(uri);
    const document = openDocument(uri);
    const diagnostics = document && pulls() ? [] : toConfigDiagnostics(read, locale);
    if (diagnostics.length === 0 && !told.has(uri)) return;
    if (diagnostics.length > 0) told.add(uri);
    else told.delete(uri);
    await connection.sendDiagnostics({ uri: document?.uri ?? uri, diagnostics });
  };
  return (uri, read) => {
    tell(uri, read).catch((error) => connection.console.error(`${uri}: ${String(error)}`));
  };
}
