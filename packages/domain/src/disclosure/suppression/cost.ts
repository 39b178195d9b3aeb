// What says least is hidden first.
const RESIDUAL: ReadonlySet<string> = new Set(['unknown', 'other'])
const COST_OF_ONE_MORE = 5

/** What is lost with a cell: that it is not told at all, and how many it tells of. */
export function costOf(value: number, name: string): number {
  return (COST_OF_ONE_MORE + value) * (RESIDUAL.has(name) ? 1 : 2)
}
