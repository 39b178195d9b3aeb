import { FIRST_YEAR, isTier1, type OutcomeCell, yearsBetween } from '@inflytt/domain'
import { nameOf } from '../tables/place.ts'
import { aggregateSource, recordedSource } from '../tables/source.ts'
import { figure, key, label, municipality, note, source, told, year } from './column.ts'
import type { DatasetDefinition } from './dataset.ts'

const MONTH = { type: 'string', pattern: String.raw`^\d{4}-\d{2}$`, isRequired: true } as const

const households = [
  ...figure('households', { unit: 'households', isBounded: true }),
  ...figure('preliminary', { unit: 'households' }),
]

function toldOf({ value, bound, status, preliminary }: OutcomeCell) {
  return {
    ...told('households', { value, bound, status }),
    // Where nobody has told of any, none preliminary is a gap as well.
    ...told(
      'preliminary',
      value === null && preliminary === 0
        ? { value: null, status }
        : { value: preliminary, status: preliminary === null ? 'suppressed' : 'preliminary' },
    ),
  }
}

const byMunicipality: DatasetDefinition = {
  name: 'households',
  columns: [...municipality, year, ...households, source],
  themes: ['SOCI', 'REGI'],
  follows: 'figures',
  query: () => '/outcomes?measure=households&by=municipality,year',
  read: async ({ ask, municipalities, currentYear, isDemo }) => {
    const { cells } = await ask({
      measure: 'households',
      by: ['municipality', 'year'],
      from: FIRST_YEAR,
      to: currentYear,
    })
    return cells.map((cell) => ({
      municipalityCode: cell.municipality ?? null,
      municipality: nameOf(cell.municipality ?? '', municipalities),
      year: cell.year ?? null,
      ...toldOf(cell),
      source: recordedSource(isDemo),
    }))
  },
}

const ofCounty: DatasetDefinition = {
  name: 'households-county',
  columns: [year, ...households, source],
  themes: ['SOCI', 'REGI'],
  follows: 'figures',
  query: () => '/outcomes?measure=households&by=year',
  read: async ({ ask, currentYear, isDemo }) => {
    const { cells } = await ask({
      measure: 'households',
      by: ['year'],
      from: FIRST_YEAR,
      to: currentYear,
    })
    return cells.map((cell) => ({
      year: cell.year ?? null,
      ...toldOf(cell),
      source: recordedSource(isDemo),
    }))
  },
}

const COUNTS = ['households', 'allocated', 'reserved', 'remaining'] as const

const undistributed: DatasetDefinition = {
  name: 'households-undistributed',
  columns: [
    key('aggregateId'),
    label('title', 'aggregateId'),
    note('municipalityCodes', {
      type: 'string',
      pattern: String.raw`^\d{4}( \d{4})*$`,
      isRequired: false,
    }),
    ...(['periodFrom', 'periodToEarliest', 'periodToLatest'] as const).map((name) => note(name, MONTH)),
    ...COUNTS.flatMap((name) => figure(name, { unit: 'households' })),
    source,
  ],
  themes: ['SOCI', 'REGI'],
  follows: 'figures',
  query: () => '/outcomes?measure=households&by=year',
  read: async ({ ask, currentYear, isDemo }) => {
    const { unallocated } = await ask({
      measure: 'households',
      by: ['year'],
      from: FIRST_YEAR,
      to: currentYear,
    })
    return unallocated.map((one) => ({
      aggregateId: one.aggregateId,
      title: one.title,
      municipalityCodes: one.municipalities.length === 0 ? null : one.municipalities.join(' '),
      periodFrom: one.periodFrom,
      periodToEarliest: one.periodToEarliest,
      periodToLatest: one.periodToLatest,
      ...Object.assign(
        {},
        ...COUNTS.map((name) => told(name, { value: one[name], status: 'compiled' })),
      ),
      source: aggregateSource(one, isDemo),
    }))
  },
}

const persons: DatasetDefinition = {
  name: 'persons',
  columns: [year, ...figure('persons', { unit: 'persons', isBounded: true }), source],
  themes: ['SOCI', 'REGI'],
  follows: isTier1('persons', ['year']) ? 'publications' : 'figures',
  query: (fixedYears) => `/outcomes?measure=persons&by=year${latestRun(fixedYears)}`,
  read: async ({ ask, currentYear, fixedYears, isDemo }) => {
    const rows = yearsBetween(FIRST_YEAR, currentYear).map(async (one) => {
      const row = { year: one, source: recordedSource(isDemo) }
      if (!fixedYears.includes(one))
        return { ...row, ...told('persons', { value: null, bound: 'exact', status: 'not_published' }) }
      const { cells } = await ask({ measure: 'persons', by: ['year'], from: one, to: one })
      const [cell] = cells
      if (cell === undefined) throw new Error(`persons of ${one}: no cell`)
      return { ...row, ...told('persons', cell) }
    })
    return Promise.all(rows)
  },
}

export const HOUSEHOLD_DATASETS = [byMunicipality, ofCounty, undistributed, persons]

/** The last of the fixed years with those just before it: a question across a gap is refused. */
function latestRun(fixedYears: readonly number[]): string {
  if (fixedYears.length === 0) return ''
  const last = Math.max(...fixedYears)
  let first = last
  while (fixedYears.includes(first - 1)) first -= 1
  return `&from=${first}&to=${last}`
}
