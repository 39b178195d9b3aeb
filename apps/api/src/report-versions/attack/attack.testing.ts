import type { Insider, LinearSolver, SuppressionProblem } from '@inflytt/domain'
import { openWhole } from './relaxed-first.testing.ts'

/** What one who knows all that is shown, and perhaps an own record, can work out of each cell, in whole numbers. */
export function rangesOf(
  problem: SuppressionProblem,
  hidden: readonly boolean[],
  solver: LinearSolver,
  insider?: Insider,
): { id: string; min: number; max: number; isHidden: boolean }[] {
  const most = problem.truth.reduce((sum, value) => sum + value, 0) * 10 + 1
  const unknowns = problem.truth.map(() => ({ min: 0, max: most }))
  for (const { unknown, min, max } of insider?.bounds ?? [])
    unknowns[unknown] = { min, max: Math.min(max, most) }
  const session = openWhole(solver, {
    unknowns,
    rows: [
      ...problem.facts.map(({ terms, min, max }) => ({ terms, range: { min, max } })),
      ...problem.cells.flatMap(({ terms, value }, index) =>
        hidden[index] === true ? [] : [{ terms, range: { min: value, max: value } }],
      ),
    ],
  })
  try {
    return problem.cells.map(({ id, terms, value }, index) => ({
      id,
      isHidden: hidden[index] === true,
      min: hidden[index] === true ? Math.round(session.optimise('min', terms)!.value) : value,
      max: hidden[index] === true ? Math.round(session.optimise('max', terms)!.value) : value,
    }))
  } finally {
    session.close()
  }
}
