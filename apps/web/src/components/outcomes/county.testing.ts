import type { OutcomeAnswer, ReportedTertial } from '../../lib/queries/outcome-queries.ts'
import type { Municipality, Settings } from '../../lib/queries/reference-queries.ts'

type Cell = OutcomeAnswer['cells'][number]

export const SETTINGS: Settings = {
  isDemo: false,
  today: '2026-11-23',
  currentMonth: '2026-11',
  currentTertial: '2026-T3',
  contactEmail: null,
  earliestMonth: '2015-01',
  reportingFrom: '2025-T1',
  disclosureThreshold: 5,
  strictDisclosure: false,
  disclosureDecision: null,
  publicDashboard: true,
}

export const MUNICIPALITIES: Municipality[] = [
  { code: '2305', name: 'Bräcke', population: 5950, populationYear: 2025 },
  { code: '2380', name: 'Östersund', population: 64963, populationYear: 2025 },
]

export const REPORTS: ReportedTertial[] = [
  { municipalityCode: '2305', period: '2026-T2', state: 'closed' },
  { municipalityCode: '2380', period: '2026-T2', state: 'open' },
]

export function cellOf(year: number, value: number | null, members: Partial<Cell> = {}): Cell {
  const status = value === null ? 'unknown' : 'confirmed'
  return { year, value, preliminary: 0, bound: 'exact', status, ...members }
}

export function answerOf(members: Partial<OutcomeAnswer>): OutcomeAnswer {
  return {
    measure: 'households',
    unit: 'households',
    by: ['year'],
    period: { from: '2024-01', to: '2026-12' },
    cells: [],
    unallocated: [],
    total: { value: null, bound: 'exact', preliminary: 0, undecided: 0, status: 'preliminary' },
    footnotes: [],
    definition: { id: 'K1', version: 1 },
    updatedAt: '2026-11-23T09:00:00Z',
    dataVersion: '7',
    ...members,
  }
}

const THE_444: OutcomeAnswer['unallocated'][number] = {
  aggregateId: 'a1',
  title: 'En attraktiv region, 444 hushåll',
  municipalities: ['2305', '2380'],
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

/** Three years: what is known of 2024 lies in the 444, 2025 is reported, 2026 runs. */
export const COUNTY: OutcomeAnswer = answerOf({
  cells: [
    cellOf(2024, 5, { bound: 'at_least' }),
    cellOf(2025, 9),
    cellOf(2026, 3, { preliminary: 1, status: 'preliminary' }),
  ],
  unallocated: [THE_444],
  total: { value: 456, bound: 'exact', preliminary: 1, undecided: 2, status: 'preliminary' },
  footnotes: [{ code: 'definition-unknown', aggregateId: 'a1' }],
})

export const THIS_YEAR: OutcomeAnswer = answerOf({
  period: { from: '2026-01', to: '2026-12' },
  total: { value: 3, bound: 'exact', preliminary: 1, undecided: 0, status: 'preliminary' },
})

export const BY_MUNICIPALITY: OutcomeAnswer = answerOf({
  by: ['municipality', 'year'],
  cells: [
    cellOf(2024, 5, { municipality: '2305', bound: 'at_least' }),
    cellOf(2025, 4, { municipality: '2305' }),
    cellOf(2026, 1, { municipality: '2305', status: 'preliminary' }),
    cellOf(2024, null, { municipality: '2380', bound: 'at_least' }),
    cellOf(2025, 5, { municipality: '2380' }),
    cellOf(2026, 2, { municipality: '2380', preliminary: 1, status: 'preliminary' }),
  ],
})

/** The same county before anything but the 444 is known. */
export const BARE_COUNTY: OutcomeAnswer = answerOf({
  cells: [
    cellOf(2024, null, { bound: 'at_least' }),
    cellOf(2025, null, { status: 'not_reported' }),
    cellOf(2026, null, { status: 'not_reported' }),
  ],
  unallocated: [{ ...THE_444, allocated: 0, remaining: 444 }],
  total: { value: 444, bound: 'exact', preliminary: 0, undecided: 0, status: 'not_reported' },
})
