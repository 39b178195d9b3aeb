import {
  type AttributeBase,
  type AttributePublication,
  attributeProblem,
  chooseHidden,
} from '@inflytt/domain'
import { describe, expect, it } from 'vitest'
import { createHighsSolver } from '../solver/highs-solver.ts'

const solver = await createHighsSolver()
const SMALL = '2305'
const LARGE = '2380'

const base = (id: string, year: number, counts: AttributeBase['counts']): AttributeBase => ({
  id,
  year,
  counts,
  persons: null,
})
const FIRST = [
  base('2020v1', 2020, { [SMALL]: { own_house: 3 }, [LARGE]: { own_house: 9, rental: 9 } }),
  base('2021v1', 2021, { [SMALL]: { own_house: 5 }, [LARGE]: { own_house: 9, rental: 9 } }),
  base('2022v1', 2022, { [SMALL]: { own_house: 3 }, [LARGE]: { own_house: 9, rental: 9 } }),
]
const WHOLE: AttributePublication = {
  attribute: 'housing',
  municipalities: [SMALL, LARGE],
  bases: FIRST,
  blocks: [{ id: 'v1', bases: FIRST.map(({ id }) => id) }],
  decided: new Map(),
  threshold: 5,
}

/** What is published first, beside a second version of 2020. */
function again(counts: AttributeBase['counts'], same: AttributeBase['counts']) {
  const first = attributeProblem(WHOLE)
  const { hidden } = chooseHidden(first, solver)
  const second = { ...base('2020v2', 2020, counts), unaltered: { '2020v1': same } }
  const problem = attributeProblem({
    ...WHOLE,
    bases: [...FIRST, second],
    blocks: [...WHOLE.blocks, { id: 'v2', bases: ['2020v2', '2021v1', '2022v1'] }],
    decided: new Map(first.cells.map(({ id }, at) => [id, hidden[at] === true ? 'hidden' : 'shown'])),
  })
  const isShownFirst = first.cells.some(
    ({ id }, at) => id === `M/v1/${SMALL}/rented` && hidden[at] === false,
  )
  return { isShownFirst, answer: chooseHidden(problem, solver) }
}

describe('a second version of one year of a block', () => {
  it('is not made where the block before it says how few a class can be by now', () => {
    const { isShownFirst, answer } = again(
      { [SMALL]: { own_house: 2, rental: 1 }, [LARGE]: { own_house: 15, rental: 9 } },
      { [SMALL]: { own_house: 2 }, [LARGE]: { own_house: 9, rental: 9 } },
    )
    expect(isShownFirst).toBe(true)
    // None of eleven, and three came in 2020: of what has become one of them no more than three can be.
    expect(answer.isGivenByLinks).toBe(true)
  })

  it('is made where only others were altered', () => {
    const { answer } = again(
      { [SMALL]: { own_house: 3 }, [LARGE]: { own_house: 15, rental: 9 } },
      { [SMALL]: { own_house: 3 }, [LARGE]: { own_house: 9, rental: 9 } },
    )
    expect(answer.isGivenByLinks).toBe(false)
  })
})
