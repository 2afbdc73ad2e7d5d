import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";

const root = new URL("../../", import.meta.url);
const GRAMMAR = new URL("syntaxes/gongwen.tmLanguage.json", root);

/** A stretch of one line that the grammar gives the same scopes; UTF-16 columns, half-open. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** Loads the grammar of the language 公文 into the engine VS Code uses; returns a function that reads one line, below others. */
export async function loadGrammar(): Promise<(line: string, above?: readonly string[]) => Token[]> {
  const wasm = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(GRAMMAR, "utf8"), GRAMMAR.pathname),
  });
  const grammar = await registry.loadGrammar("text.gongwen");
  if (!grammar) throw new Error(`${GRAMMAR.pathname} holds no grammar with the scope text.gongwen`);
  return (line, above = []) => {
    let state = textmate.INITIAL;
    for (const other of above) state = grammar.tokenizeLine(other, state).ruleStack;
    return grammar.tokenizeLine(line, state).tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      start: startIndex,
      end: Math.min(endIndex, line.length),
      scopes,
    }));
  };
}
