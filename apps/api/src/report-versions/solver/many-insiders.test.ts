import {
  type AttributeBase,
  type AttributeName,
  attributeOf,
  attributeProblem,
  chooseHidden,
  type LinearSolver,
  type SuppressionProblem,
} from '@inflytt/domain'
import { expect, it } from 'vitest'
import { createHighsSolver } from './highs-solver.ts'

const MUNICIPALITIES = Array.from({ length: 60 }, (_, at) => String(1000 + at))

/** A year in which every municipality has a few households, most of one class. */
function fewEverywhere(attribute: AttributeName): SuppressionProblem {
  const { finest } = attributeOf(attribute)
  return problemOf(attribute, (at) =>
    finest.map((name, one) => [name, one === 0 ? 2 : Number((at * 7 + one * 3) % (10 * one) === 0)]),
  )
}

/** Of the first year of a block; the classes of the municipality at a place. */
function problemOf(
  attribute: AttributeName,
  classesOf: (at: number) => [name: string, households: number][],
): SuppressionProblem {
  const counts = Object.fromEntries(
    MUNICIPALITIES.map((code, at) => [code, Object.fromEntries(classesOf(at))]),
  )
  const base: AttributeBase = { id: 'year', year: 2022, counts, persons: null }
  return attributeProblem({
    attribute,
    municipalities: MUNICIPALITIES,
    bases: [base],
    blocks: [],
    begun: ['year'],
    decided: new Map(),
    threshold: 5,
  })
}

/** The solver, how often it was asked, and how many models it was given. */
async function counting() {
  const solver = await createHighsSolver()
  let asked = 0
  let opened = 0
  const counted: LinearSolver = {
    open: (model) => {
      const session = solver.open(model)
      opened += 1
      return {
        ...session,
        optimise: (sense, objective) => {
          asked += 1
          return session.optimise(sense, objective)
        },
      }
    },
  }
  return { solver, counted, timesAsked: () => asked, timesOpened: () => opened }
}

it.each(['origin', 'mainReason'] as const)(
  'each of many insiders is kept from finding out, by few questions: %s',
  async (attribute) => {
    const problem = fewEverywhere(attribute)
    const { solver, counted, timesAsked, timesOpened } = await counting()
    const { hidden, rowsHiddenWhole } = chooseHidden(problem, counted)
    expect(problem.insiders).toHaveLength(MUNICIPALITIES.length)
    expect(hidden.filter(Boolean).length).toBeGreaterThan(3)
    expect(timesAsked()).toBeLessThan(4 * problem.insiders.length)
    expect(timesOpened()).toBeLessThan(problem.insiders.length / 4)

    // Asked alone, with what was chosen, nobody has anything against it.
    const decided = problem.cells.map((cell, at) => ({
      ...cell,
      decided: hidden[at] === true ? ('hidden' as const) : ('shown' as const),
    }))
    for (const insider of problem.insiders) {
      const alone = chooseHidden({ ...problem, cells: decided, insiders: [insider] }, solver)
      expect(alone.hidden).toEqual(hidden)
      expect(alone.rowsHiddenWhole.filter((row) => !rowsHiddenWhole.includes(row))).toEqual([])
    }
  },
)

it('of what everybody finds out one is asked, and not each of them', async () => {
  const problem = problemOf('localTie', (at) => [['unknown', 5 + (at % 3)]])
  const { counted, timesAsked } = await counting()
  const { hidden } = chooseHidden(problem, counted)
  const isShown = (id: string) => hidden[problem.cells.findIndex((cell) => cell.id === id)] !== true
  expect(problem.cells.some(({ id }) => isShown(id))).toBe(true)
  expect(timesAsked()).toBeLessThan(20 * problem.insiders.length)
})
