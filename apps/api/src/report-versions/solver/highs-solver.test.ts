import { spawnSync } from 'node:child_process'
import type { Terms } from '@inflytt/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHighsSolver } from './highs-solver.ts'
import { openWhole } from '../attack/relaxed-first.testing.ts'

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

  it('reaches as far in whole numbers where it is asked without them first, also where those are broken', () => {
    const factors = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 })
    const asTerms = (all: readonly number[]): Terms => all.map((factor, one) => [one, factor])
    let broken = 0
    fc.assert(
      fc.property(fc.array(factors, { minLength: 1, maxLength: 3 }), factors, (rows, objective) => {
        const model = {
          unknowns: Array.from({ length: 4 }, () => ({ min: 0, max: 5 })),
          rows: rows.map((row) => ({ terms: asTerms(row), range: { min: 1, max: 4 } })),
        }
        const [first, whole, all] = [
          openWhole(solver, model),
          solver.open({ ...model, isInteger: true }),
          solver.open({ ...model, isInteger: false }),
        ]
        for (const sense of ['min', 'max'] as const) {
          const asked = asTerms(objective)
          const best = whole.optimise(sense, asked)
          const relaxed = all.optimise(sense, asked)
          if (relaxed !== undefined && relaxed.value !== best?.value) broken += 1
          expect(round(first.optimise(sense, asked)?.value)).toBe(round(best?.value))
        }
        for (const session of [first, whole, all]) session.close()
      }),
      { seed: 1, numRuns: 80 },
    )
    expect(broken).toBeGreaterThan(10)
  })
})

const round = (value: number | undefined) => (value === undefined ? undefined : Math.round(value))

it('frees nothing that was compiled: V8 may end the process by it', () => {
  const solving = `
    const { createHighsSolver } = await import(process.argv[1])
    const solver = await createHighsSolver()
    const unknowns = Array.from({ length: 20 }, () => ({ min: 0, max: 9 }))
    const terms = unknowns.map((_, at) => [at, (at % 7) + 1])
    const model = { unknowns, rows: [{ terms, range: { min: 50, max: 99 } }], isInteger: true }
    for (let turn = 0; turn < 20; turn += 1) console.log(solver.open(model).optimise('min', terms).value)
  `
  const flags = ['--stress-wasm-code-gc', '--trace-wasm-code-gc', '--input-type=module']
  const place = new URL('highs-solver.ts', import.meta.url).href
  const { stdout } = spawnSync(process.execPath, [...flags, '-e', solving, place], { encoding: 'utf8' })
  expect(stdout.trim().split('\n')).toEqual(Array.from({ length: 20 }, () => '50'))
})
