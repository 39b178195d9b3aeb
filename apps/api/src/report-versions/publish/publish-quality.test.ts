import {
  attributeProblem,
  type AttributeBase,
  chooseHidden,
  type Household,
  IS_KNOWN,
  type OutcomeCell,
  yearKey,
  type YearRecord,
} from '@inflytt/domain'
import { expect, it } from 'vitest'
import { createHighsSolver } from '../solver/highs-solver.ts'
import type { NewTable } from './new-table.ts'
import { publishedQuality } from './publish-quality.ts'

const YEAR = 2024
const BASE = 30
const TOLD = { preliminary: 0, bound: 'exact', status: 'confirmed' } as const
const HIDDEN: OutcomeCell = { value: null, ...TOLD, status: 'suppressed' }

const household = (over: Partial<Household>): Household =>
  ({
    ...Object.fromEntries(Object.keys(IS_KNOWN).map((field) => [field, 'told'])),
    originType: 'eu',
    inclusionBasis: 'contact_before_move',
    countStatus: 'confirmed',
    adults: 2,
    children: 1,
    ...over,
  }) as Household

/** Whose share is told, of as many households of which these say less. */
function toldOf(less: Partial<Household>[], beside: Record<string, OutcomeCell> = {}): string[] {
  const households = Array.from({ length: BASE }, (_, at) => household(less[at] ?? {}))
  const knownShares = Object.fromEntries(Object.keys(IS_KNOWN).map((field) => [field, 50]))
  const quality = { knownShares, periodsExpected: 0, periodsClosed: 0, medianDaysToLogged: 9 }
  const table = (key: string, cell: OutcomeCell): NewTable => ({
    id: key,
    key,
    version: 1,
    cells: [cell],
    kept: { salt: '', contributors: {} },
  })
  const key = yearKey('dataQuality', undefined, YEAR)
  const tables = publishedQuality(
    [
      table(key, { value: 100, ...TOLD, quality }),
      ...Object.entries(beside).map(([one, cell]) => table(one, cell)),
    ],
    {
      previous: [],
      record: { year: YEAR, logged: { households } } as unknown as YearRecord,
      threshold: 5,
    },
  )
  const [cell] = tables[0]!.cells
  return Object.entries(cell!.quality!.knownShares).flatMap(([field, share]) =>
    share === null ? [] : [field],
  )
}

const all = Object.keys(IS_KNOWN)
const without = (...fields: string[]) => all.filter((field) => !fields.includes(field))
const several = (count: number, less: Partial<Household>) =>
  Array.from({ length: count }, (): Partial<Household> => less)

it('a share of known that nothing else hides is never hidden alone', () => {
  const alone = ['adults', 'partnerSeeksWork', 'impactOfficer']
  expect(toldOf([])).toEqual(all)
  expect(toldOf(several(3, { adults: null }))).toEqual(without(...alone))
  expect(toldOf(several(3, { impactOfficer: 'unknown' }))).toEqual(without(...alone))
  expect(toldOf(several(6, { adults: null }))).toEqual(all)
  const kinds = yearKey('households', 'householdType', YEAR)
  const hidden = { [kinds]: { ...HIDDEN, householdType: 'unknown' } }
  expect(toldOf(several(3, { adults: null }), hidden)).toEqual(without('adults'))
})

it('the share of whom the children are known is told with that of families alone', () => {
  const families = { [yearKey('familyShare', undefined, YEAR)]: HIDDEN }
  expect(toldOf(several(6, { children: null }), families)).toEqual(without('children'))
  expect(toldOf(several(6, { children: null }))).toEqual(all)
})

it('no difference between the kinds of households and the share of families tells of few', async () => {
  const counts = (single: number, few: number) => ({
    single,
    adults: 9,
    family: 12,
    no_children: few,
    unknown: 6,
  })
  const base: AttributeBase = {
    id: 'v1',
    year: YEAR,
    counts: { '2305': counts(7, 1), '2309': counts(8, 0), '2380': counts(11, 2) },
    persons: null,
  }
  const problem = attributeProblem({
    attribute: 'householdType',
    municipalities: Object.keys(base.counts),
    bases: [base],
    blocks: [],
    decided: new Map(),
    threshold: 5,
  })
  const { hidden } = chooseHidden(problem, await createHighsSolver())
  const shown = problem.cells.filter((_, at) => hidden[at] !== true).map(({ id }) => id)
  const isBoth = shown.includes('C/v1/unknown') && shown.includes('S/v1/unknown')
  expect([isBoth, shown.length > 0]).toEqual([false, true])
})
