import type { Terms } from '@inflytt/domain'
import { describe, expect, it } from 'vitest'
import { createHighsSolver } from './highs-solver.ts'

const solver = await createHighsSolver()
const MOST = 1000

const [FIRST, SECOND, SAME] = [0, 1, 2] as const

/** Two versions of five classes, and those that are the same in both, with what is told of either. */
function openVersions(isInteger: boolean) {
  const at = (version: number, one: number) => version * 5 + one
  const sum = (version: number): Terms => [0, 1, 2, 3, 4].map((one) => [at(version, one), 1] as const)
  const row = (terms: Terms, min: number, max = min) => ({ terms, range: { min, max } })
  return solver.open({
    unknowns: Array.from({ length: 15 }, () => ({ min: 0, max: MOST })),
    rows: [
      row(sum(SAME), 36),
      ...[FIRST, SECOND].flatMap((version) =>
        [0, 1, 2, 3, 4].map((one) =>
          row(
            [
              [at(version, one), 1],
              [at(SAME, one), -1],
            ],
            0,
            Number.POSITIVE_INFINITY,
          ),
        ),
      ),
      row(sum(FIRST), 36),
      ...[12, 8].map((value, one) => row([[at(FIRST, one), 1]], value)),
      row([[at(FIRST, 3), 1]], 6),
      row(sum(SECOND), 48),
      ...[18, 12].map((value, one) => row([[at(SECOND, one), 1]], value)),
      row([[at(SECOND, 3), 1]], 6),
    ],
    isInteger,
  })
}

describe('the solver', () => {
  it.each([false, true])(
    'finds the least and the most there can be, in whole numbers: %s',
    (isWhole) => {
      const session = openVersions(isWhole)
      const hidden: Terms = [[2, 1]]
      expect(session.optimise('min', hidden)?.value).toBeCloseTo(0)
      expect(session.optimise('max', hidden)?.value).toBeCloseTo(10)
      session.close()
    },
  )
})
