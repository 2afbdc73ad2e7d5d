import type { Settings } from "../check/diagnostic.ts";
import { optionsOf } from "../check/in-force.ts";
import type { Kind } from "../report/kinds.ts";
import { lengthLimit, reportTooLong } from "../rules/structure/report-too-long.ts";

/**
 * How many characters (字) a report of this kind is to have at most: what the rule report-too-long asks for where an office
 * has switched it on, else `wanted`. Undefined for kinds that are long by custom, and where nothing (0) is wanted.
 */
export function lengthTarget(kind: Kind, { rules }: Settings, wanted: number): number | undefined {
  if (!reportTooLong.kinds?.includes(kind)) return undefined;
  const setting = rules[reportTooLong.id];
  const isOn = (setting?.level ?? reportTooLong.severity) !== "off";
  if (isOn) return lengthLimit(kind, optionsOf(reportTooLong, setting) as Parameters<typeof lengthLimit>[1]);
  return wanted > 0 ? wanted : undefined;
}
