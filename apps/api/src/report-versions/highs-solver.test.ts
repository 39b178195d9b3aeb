import type { Terms } from '@inflytt/domain'
import { describe, expect, it } from 'vitest'
import { createHighsSolver } from './highs-solver.ts'

const solver = await createHighsSolver()
const MOST = 1000

/** Two versions of five classes, and those that are the same in both, with what is told of either. */
function openVersions(isInteger: boolean) {
  const at = (version: number, one: number) => version * 5 + one
  const sum = (version: number): Terms => [0, 1, 2, 3, 4].map((one) => [at(version, one), 1] as const)
  const row = (terms: Terms, min: number, max = min) => ({ terms, range: { min, max } })
  const [first, second, same] = [0, 1, 2]
  return solver.open({
    unknowns: Array.from({ length: 15 }, () => ({ min: 0, max: MOST })),
    rows: [
      row(sum(same!), 36),
      ...[first!, second!].flatMap((version) =>
        [0, 1, 2, 3, 4].map((one) =>
          row(
            [
              [at(version, one), 1],
              [at(same!, one), -1],
            ],
            0,
            Number.POSITIVE_INFINITY,
          ),
        ),
      ),
      row(sum(first!), 36),
      ...[12, 8].map((value, one) => row([[at(first!, one), 1]], value)),
      row([[at(first!, 3), 1]], 6),
      row(sum(second!), 48),
      ...[18, 12].map((value, one) => row([[at(second!, one), 1]], value)),
      row([[at(second!, 3), 1]], 6),
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
