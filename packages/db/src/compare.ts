/**
 * The order of two texts by their code units, on both engines alike. For the few rows that every request reads: to sort
 * them SQLite sets up more than it takes to read them.
 */
export function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
