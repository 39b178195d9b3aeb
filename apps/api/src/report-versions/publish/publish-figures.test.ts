import type { PublishedTable } from '@inflytt/db'
import { type Measure, yearKey } from '@inflytt/domain'
import { describe, expect, it } from 'vitest'
import type { NewTable } from './new-table.ts'
import type { Publication } from './publication.ts'
import { keptInCompany } from './publish-figures.ts'

type Standing = Partial<Record<Measure, 'told' | 'hidden'>>

const YEAR = 2024
const tables = (standing: Standing, version: number) =>
  Object.entries(standing).map(([measure, state]): NewTable => ({
    id: `${measure}-${version}`,
    key: yearKey(measure as Measure, undefined, YEAR),
    version,
    cells: [
      {
        value: 6,
        preliminary: 0,
        bound: 'exact',
        status: state === 'told' ? 'confirmed' : 'suppressed',
      },
    ],
    kept: { salt: '', contributors: {} },
  }))
const left = (before: Standing, now: Standing) =>
  keptInCompany(tables(now, 2), {
    previous: tables(before, 1) as readonly NewTable[] as PublishedTable[],
    year: YEAR,
  } as unknown as Publication).map(({ id }) => id)

const ALL_TOLD: Standing = {
  contactAfterMove: 'told',
  fromOwnCounty: 'told',
  householdsLeft: 'told',
  leadsClosed: 'told',
}

describe('a new version of a count that stands alone', () => {
  it('is not made where it would be hidden alone', () => {
    expect(left(ALL_TOLD, { contactAfterMove: 'hidden', impact: 'hidden' })).toEqual(['impact-2'])
  })

  it('is not made where it would leave another hidden alone', () => {
    const both: Standing = { ...ALL_TOLD, contactAfterMove: 'hidden', fromOwnCounty: 'hidden' }
    expect(left(both, { fromOwnCounty: 'told' })).toEqual([])
  })

  it('is made in company, or where nothing is hidden', () => {
    const now: Standing = { contactAfterMove: 'hidden', fromOwnCounty: 'hidden' }
    expect(left(ALL_TOLD, now)).toEqual(['contactAfterMove-2', 'fromOwnCounty-2'])
    expect(left(ALL_TOLD, { contactAfterMove: 'told' })).toEqual(['contactAfterMove-2'])
    expect(left({}, ALL_TOLD)).toHaveLength(4)
  })
})
