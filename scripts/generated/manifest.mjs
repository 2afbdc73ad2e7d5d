import { loadModule } from "./rules.mjs";

const { CATALOGUE } = await loadModule("server/core/kind-catalogue.ts");
const { LEVELS } = await loadModule("server/core/config.ts");

/** The parts of package.json that are made from the rules and kinds: what the editor's settings may be set to. */
export function manifest(rules, read) {
  const text = read("package.json");
  const parsed = JSON.parse(text);
  const { properties } = parsed.contributes.configuration;
  const kind = properties["hegao.kind"];
  kind.enum = ["auto", ...CATALOGUE.map(({ id }) => id), "unknown"];
  kind.enumItemLabels = ["%kind.auto%", ...CATALOGUE.map(({ name }) => both(name)), "%kind.unknown%"];
  properties["hegao.rules"].properties = Object.fromEntries(
    rules.map(({ id, summary, severity }) => [id, { description: both(summary), enum: LEVELS, default: severity }]),
  );
  return [["package.json", `${JSON.stringify(parsed, null, 2)}\n`]];
}

function both({ zh, en }) {
  return `${zh} ${en}`;
}
