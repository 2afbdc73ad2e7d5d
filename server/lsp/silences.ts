import type { Diagnostic } from "../check/diagnostic.ts";
import type { Edit } from "../check/rule.ts";
import { SUPPRESSION_UNUSED } from "../check/suppression.ts";
import { addToList, switchOff } from "./configEdits.ts";
import { disableInFile, disableOnNextLine } from "./disable.ts";
import type { Draft } from "./draft.ts";
import { exceptionFor } from "./exceptions.ts";
import { nameAt } from "./names.ts";
import { nameOf, say } from "./say.ts";

/** A way to hear no more of findings: edits of the report itself, or of the configuration beside it. */
export interface Silence {
  readonly title: string;
  readonly of: readonly Diagnostic[];
  readonly edits: readonly Edit[];
  readonly file: "report" | "config";
}

/** Of more rules than this at one place only the first are offered to be silenced: the list would be too long to be read. */
const MOST_RULES = 2;

/**
 * The ways to silence the findings `here`: each at its place, then a name that was taken for a figure, then a rule for good. They
 * are noted in the configuration, whose text is `config`, because a report that is handed in can't carry comments; comments are
 * offered where there is no configuration that could be written (undefined), or where it is broken.
 */
export function listSilences(draft: Draft, here: readonly Diagnostic[], config: string | undefined): Silence[] {
  const rules = [...new Set(here.map(({ rule }) => rule))].slice(0, MOST_RULES);
  const found = rules.map((rule) => here.filter((diagnostic) => diagnostic.rule === rule));
  return [
    ...found.filter(isOfReport).map((of) => silencePlace(draft, of, config)),
    ...silenceNames(draft, found.flat(), config),
    ...found.map((of) => silenceRule(draft, of, config)),
  ];
}

/** A comment that silences nothing is to be deleted, not silenced in turn. */
function isOfReport([finding]: readonly Diagnostic[]): boolean {
  return finding?.rule !== SUPPRESSION_UNUSED;
}

/** `of` are findings of one rule. */
function silencePlace(draft: Draft, of: readonly Diagnostic[], config: string | undefined): Silence {
  const { rule, name, locale } = describe(draft, of);
  const exceptions = of.flatMap((finding) => exceptionFor(draft, finding) ?? []);
  const distinct = [...new Map(exceptions.map((exception) => [JSON.stringify(exception), exception])).values()];
  const edit =
    config === undefined || exceptions.length < of.length ? undefined : addToList(config, "exceptions", distinct);
  if (edit) {
    const title = say(locale, `这一处不再提示：${name}（记入 hegao.json）`, `Not here: ${name} (noted in hegao.json)`);
    return { title, of, edits: [edit], file: "config" };
  }
  const title = say(locale, `这一处不再提示：${name}（在上一行加标记）`, `Not here: ${name} (a comment above)`);
  return { title, of, edits: disableOnNextLine(draft, rule, of), file: "report" };
}

function silenceNames(draft: Draft, here: readonly Diagnostic[], config: string | undefined): Silence[] {
  if (config === undefined) return [];
  const { locale } = draft.settings;
  const named = here.map((finding) => ({ finding, name: nameAt(draft, finding) }));
  return [...new Set(named.map(({ name }) => name))].flatMap((name) => {
    const edit = name === undefined ? undefined : addToList(config, "names", [name]);
    if (!edit) return [];
    const of = named.filter((other) => other.name === name).map(({ finding }) => finding);
    const title = say(
      locale,
      `“${name}”是名称，里面的数字不核（记入 hegao.json）`,
      `"${name}" is a name and measures nothing (noted in hegao.json)`,
    );
    return [{ title, of, edits: [edit], file: "config" }];
  });
}

/** `of` are findings of one rule. */
function silenceRule(draft: Draft, of: readonly Diagnostic[], config: string | undefined): Silence {
  const { rule, name, locale } = describe(draft, of);
  const edit = config === undefined ? undefined : switchOff(config, rule);
  if (edit) {
    const title = say(locale, `以后都不提示：${name}（记入 hegao.json）`, `Never: ${name} (noted in hegao.json)`);
    return { title, of, edits: [edit], file: "config" };
  }
  const title = say(
    locale,
    `这份稿子不再提示：${name}（在开头加标记）`,
    `Not in this file: ${name} (a comment at its top)`,
  );
  return { title, of, edits: disableInFile(draft, rule), file: "report" };
}

function describe({ settings: { locale } }: Draft, of: readonly Diagnostic[]) {
  const rule = of[0]?.rule ?? "";
  return { rule, name: nameOf(rule, locale), locale };
}
