import {
  type AttributeBase,
  type AttributeName,
  type AttributePublication,
  attributeProblem,
  chooseHidden,
} from '@inflytt/domain'
import { expect, it } from 'vitest'
import { rangesOf } from '../attack/attack.testing.ts'
import { createHighsSolver } from '../solver/highs-solver.ts'

const solver = await createHighsSolver()
const ONE = '2305'
const OTHER = '2380'
const YEARS = [2020, 2021, 2022]
const THRESHOLD = 5

/**
 * Three years that are fixed one after the other, and what an outsider can work out of a municipality's block in the end
 * from all that they have shown: the least and the most of a class.
 */
function rangeInBlock(
  attribute: AttributeName,
  counts: readonly AttributeBase['counts'][],
  asked: string,
): [number, number] {
  const decided = new Map<string, 'shown' | 'hidden'>()
  const all = counts.map((its, at): AttributeBase => ({
    id: `v${YEARS[at]}`,
    year: YEARS[at]!,
    counts: its,
    persons: null,
  }))
  const fix = (bases: readonly AttributeBase[]) => {
    const ids = bases.map(({ id }) => id)
    const publication: AttributePublication = {
      attribute,
      municipalities: [ONE, OTHER],
      bases,
      blocks: bases.length === YEARS.length ? [{ id: 'block', bases: ids }] : [],
      begun: bases.length === YEARS.length ? [] : ids,
      decided,
      threshold: THRESHOLD,
    }
    const problem = attributeProblem(publication)
    const { hidden } = chooseHidden(problem, solver)
    const own = `/${ids.at(-1)}/`
    for (const [at, { id }] of problem.cells.entries())
      if (id.includes(own)) decided.set(id, hidden[at] === true ? 'hidden' : 'shown')
    return { problem, hidden }
  }
  fix(all.slice(0, 1))
  fix(all.slice(0, 2))
  const { problem, hidden } = fix(all)
  const { min, max } = rangesOf(problem, hidden, solver).find(
    ({ id }) => id === `M/block/${ONE}/${asked}`,
  )!
  return [min, max]
}

it('a class of which nobody came before may be more than came in the last year of a block', () => {
  const before = { [ONE]: { own_house: 6 }, [OTHER]: { own_house: 12 } }
  const last = { [ONE]: { own_house: 1, rental: 2 }, [OTHER]: { own_house: 8, rental: 6 } }
  const [least, most] = rangeInBlock('housing', [before, before, last], 'rented')
  expect(least).toBeLessThanOrEqual(1)
  expect(most).toBeGreaterThanOrEqual(THRESHOLD)
})

it('a municipality of which everybody is of one class may have none of it in the years before its block is complete', () => {
  const each = { [ONE]: { rest_of_sweden: 10 }, [OTHER]: { rest_of_sweden: 9, eu: 5 } }
  const [least, most] = rangeInBlock('origin', [each, each, each], 'rest_of_sweden')
  expect(least).toBeLessThanOrEqual(1)
  expect(most).toBe(30)
})
