import leven from "leven";

/** The entry of `names` that was most likely meant by `name`; undefined when none is close. */
export function nearest<T extends string>(name: string, names: readonly T[]): T | undefined {
  const wanted = name.slice(0, 64).toLowerCase();
  let best: T | undefined;
  let bestDistance = Math.max(2, Math.floor(wanted.length * 0.4)) + 1;
  for (const candidate of names) {
    const begun = wanted.length > 2 && candidate.toLowerCase().startsWith(wanted);
    const distance = begun ? 1 : leven(wanted, candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
