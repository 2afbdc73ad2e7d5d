/** The last day of a month, for a month (as BARE_MONTH finds it): 11月底. */
export function endOfMonth(month: string): string {
  return `${month.replace(/份$/, "")}底`;
}
