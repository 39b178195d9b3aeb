import { expect, test } from 'vitest'
import type { Outcome } from '@inflytt/domain'
import { countUnknown, envelopeOf, knownTogether, nameTotals, partsAfter } from './known-together.ts'
import { toYearBands } from './to-year-bands.ts'

const place = (code: string, name: string) => ({ code, name, population: null, populationYear: null })
const municipalities = [place('2305', 'Bräcke'), place('2321', 'Åre'), place('2326', 'Berg')]
const all = municipalities.map(({ code }) => code)

const whole = {
  aggregateId: 'a1',
  title: 'En attraktiv region, 444 hushåll',
  municipalities: all,
  periodFrom: '2020-01',
  periodToEarliest: '2023-12',
  periodToLatest: '2024-10',
  households: 444,
  allocated: 5,
  reserved: 0,
  remaining: 439,
  sourceTitle: 'Bräcke kommun, tjänsteskrivelse',
  sourceDate: '2024-10-28',
  isDefinitionKnown: false,
}

const part = {
  ...whole,
  aggregateId: 'a2',
  title: 'Bräcke 2020–2023',
  municipalities: ['2305'],
  periodToLatest: '2023-12',
  households: 21,
  allocated: 3,
  remaining: 18,
}

function outcome(members: Partial<Outcome>): Outcome {
  return {
    measure: 'households',
    unit: 'households',
    by: ['year'],
    period: { from: '2020-01', to: '2026-12' },
    cells: [],
    unallocated: [],
    total: { value: null, bound: 'exact', preliminary: 0, undecided: 0, status: 'preliminary' },
    footnotes: [],
    definition: { id: 'K1', version: 1 },
    ...members,
  }
}

const total = (value: number): Outcome['total'] => ({
  value,
  bound: 'exact',
  preliminary: 0,
  undecided: 2,
  status: 'preliminary',
})

test('a period of which the source tells no end says between what months it ends', () => {
  const ends = (over: object) =>
    knownTogether(outcome({ unallocated: [{ ...whole, ...over }] }), municipalities)[0]?.openEnd
  expect(ends({})).toEqual({ earliest: '2023-12', latest: '2024-10' })
  expect(ends({ periodToLatest: '2023-12' })).toBeUndefined()
})

test('what came after is the total less all that is known together', () => {
  expect(envelopeOf(outcome({ unallocated: [whole], total: total(451) }))).toMatchObject({
    households: 444,
    allocated: 5,
    remaining: 439,
    after: 7,
  })
})

test('a part within the whole is not counted twice', () => {
  const split = { ...whole, allocated: 2, remaining: 421 }
  const envelope = envelopeOf(outcome({ unallocated: [split, part], total: total(451) }))
  expect(envelope).toMatchObject({ households: 444, allocated: 5, remaining: 439, after: 7 })
})

test('what came after is told by year, and what of it lies in the years of the totals by itself', () => {
  const cell = { preliminary: 0, bound: 'exact', status: 'confirmed' } as const
  const county = outcome({
    unallocated: [whole],
    total: total(451),
    cells: [
      { ...cell, year: 2024, value: 4, bound: 'at_least' },
      { ...cell, year: 2025, value: 5 },
      { ...cell, year: 2026, value: null, status: 'not_reported' },
    ],
  })
  expect(partsAfter(county, envelopeOf(county)!)).toEqual({
    within: 2,
    years: [{ year: 2025, count: 5 }],
  })
})

test('there is no envelope where nothing is known together', () => {
  expect(envelopeOf(outcome({ total: total(7) }))).toBeUndefined()
})

test('what is counted without a known definition is not said to follow the one of the figure', () => {
  expect(countUnknown(outcome({ unallocated: [whole] }))).toBe(
    '444\u00a0hushåll 2020–2024 är kända bara som en samlad siffra. Om de hade kontakt före flytten är okänt.',
  )
  expect(countUnknown(outcome({ unallocated: [{ ...whole, isDefinitionKnown: true }] }))).toBeUndefined()
})

test('a total is placed in the county or in its municipalities', () => {
  const places = knownTogether(outcome({ unallocated: [whole, part] }), municipalities).map(
    (item) => item.place,
  )
  expect(places).toEqual(['länet', 'Bräcke'])
})

test('one that only reaches in is told by how much of it is here, and placed by the county’s answer', () => {
  const {
    aggregateId,
    title,
    periodFrom,
    periodToEarliest,
    periodToLatest,
    households,
    allocated,
    remaining,
  } = whole
  const period = { periodFrom, periodToEarliest, periodToLatest }
  const footnote = {
    aggregateId,
    title,
    ...period,
    households,
    allocated,
    remaining,
    allocatedInQuery: 3,
    sourceTitle: whole.sourceTitle,
    sourceDate: whole.sourceDate,
    isDefinitionKnown: false,
  }
  const asked = outcome({ footnotes: [{ code: 'aggregate-outside', ...footnote }] })
  const county = outcome({ unallocated: [whole] })
  expect(knownTogether(asked, municipalities, county)).toMatchObject([
    { place: 'länet', allocated: 3, isCounted: false },
  ])
  expect(knownTogether(asked, municipalities)).toMatchObject([{ place: undefined }])
})

test('totals are named by their number when there is one', () => {
  const totals = knownTogether(outcome({ unallocated: [whole, part] }), municipalities)
  expect(nameTotals(totals, 2024)).toBe('de 444')
  expect(nameTotals(totals, 2023)).toBe('de samlade resultaten')
  expect(nameTotals(totals, 2025)).toBeUndefined()
})

test('the band says its whole period but is drawn over the years shown', () => {
  const totals = knownTogether(outcome({ unallocated: [whole] }), municipalities)
  expect(toYearBands(totals, [2023, 2024, 2025, 2026], 'länet')).toEqual([
    {
      fromYear: 2023,
      toYear: 2024,
      label: '444 hushåll 2020–2024, bara kända samlat för länet',
      detail: '5 är fördelade på kommun och år nedan, 439 inte',
      households: 444,
      allocated: 5,
    },
  ])
  expect(toYearBands(totals, [2025, 2026], 'länet')).toEqual([])
})
