import { expect, it } from 'vitest'
import { strictProblem } from '../strict/strict-problem.ts'
import { chooseHidden, chooseHiddenOfAll } from './choose-hidden.ts'
import { Effort } from './effort.ts'
import type { SuppressionProblem } from './problem.ts'
import type { LinearSolver, Optimum } from './solver.ts'

/** So many municipalities with few households each. */
function fewIn(municipalities: number): SuppressionProblem {
  const codes = Array.from({ length: municipalities }, (_, at) => String(1000 + at))
  return strictProblem({
    municipalities: codes,
    firstYear: 2015,
    currentYear: 2026,
    households: (municipality, year) => (Number(municipality) * 7 + year) % 6,
    threshold: 5,
    earlier: [],
  })!
}

/** Never finds out anything: what every attacker asks is answered by what satisfies it. */
function solverThatIsCounted() {
  const asked = { models: 0, questions: 0 }
  const solver: LinearSolver = {
    open: ({ unknowns }) => {
      asked.models += 1
      return {
        setRow: () => {},
        optimise: (sense): Optimum => {
          asked.questions += 1
          const value = sense === 'max' ? Number.MAX_SAFE_INTEGER : 0
          return { value, point: unknowns.map(() => value), rowPrices: [] }
        },
        startAnew: () => {},
        close: () => {},
      }
    },
  }
  return { asked, solver }
}

it('hides whole what a country has of few households, and asks no solver', () => {
  const problem = fewIn(290)
  const { asked, solver } = solverThatIsCounted()
  const { hidden, rowsHiddenWhole } = chooseHidden(problem, solver)
  expect(hidden).toEqual(problem.cells.map(() => true))
  expect(new Set(rowsHiddenWhole)).toEqual(new Set(problem.cells.map(({ row }) => row)))
  expect(asked).toEqual({ models: 0, questions: 0 })
})

it('ends where what may be spent is spent, and hides whole', () => {
  const problem = fewIn(8)
  const { asked, solver } = solverThatIsCounted()
  const most = 20 * (problem.truth.length + problem.facts.length + problem.cells.length)
  const { hidden } = chooseHidden(problem, solver, new Effort(most))
  expect(hidden).toEqual(problem.cells.map(() => true))
  expect(asked.questions).toBeGreaterThan(0)
  expect(asked.questions).toBeLessThanOrEqual(20)
})

it('gives those after it what one of several has left', () => {
  const [small, large] = [fewIn(2), fewIn(8)]
  const first = (most: number) => {
    const { asked, solver } = solverThatIsCounted()
    chooseHiddenOfAll([small, large], solver, most)
    return asked.questions
  }
  const alone = (problem: SuppressionProblem, most: number) => {
    const { asked, solver } = solverThatIsCounted()
    chooseHidden(problem, solver, new Effort(most))
    return asked.questions
  }
  const most = 40_000
  expect(first(most)).toBeGreaterThan(alone(small, most / 2) + alone(large, most / 2))
})
