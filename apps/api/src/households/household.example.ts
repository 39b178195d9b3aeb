import { historyExample } from '../audit/history.representation.ts'
import { NOT_ASKED } from '@inflytt/domain'

const { note: _note, externalRef: _externalRef, ...notAsked } = NOT_ASKED

export const HOUSEHOLD_EXAMPLE = {
  ref: '2305-2025-7Q4K',
  ...notAsked,
  municipalityCode: '2305',
  currentMunicipalityCode: '2305',
  moveInMonth: '2025-03',
  moveInPrecision: 'month' as const,
  adults: 2,
  children: 1,
  originType: 'rest_of_sweden' as const,
  mainReason: 'work' as const,
  occupationStatus: 'employed_local' as const,
  occupationField: 'health_care' as const,
  housingType: 'rental' as const,
  firstChannel: 'web_form' as const,
  inclusionBasis: 'contact_before_move' as const,
  evidence: 'household' as const,
  programmeId: 'ta-steget',
  countStatus: 'confirmed' as const,
  voidReason: null,
  coverage: 'new' as const,
  coverageReason: null,
  coveredByAggregateId: null,
  isLate: false,
  isDemo: false,
  createdAt: '2025-03-14T09:12:00.000Z',
  updatedAt: '2025-03-14T09:12:00.000Z',
  note: null,
  externalRef: null,
}

export const SAVED_EXAMPLE = {
  ...HOUSEHOLD_EXAMPLE,
  _warnings: [],
  _figure: {
    municipality: '2305',
    year: 2025,
    value: 7,
    preliminary: 1,
    bound: 'exact' as const,
    status: 'preliminary',
  },
}

export const HISTORY_EXAMPLE = historyExample([
  {
    at: '2025-03-20T08:00:00.000Z',
    action: 'confirm',
    by: { id: '01960b2c-0000-7000-8000-000000000001', role: 'officer' },
    fields: ['evidence', 'countStatus'],
    changes: [
      { field: 'evidence', before: 'none', after: 'household' },
      { field: 'countStatus', before: 'preliminary', after: 'confirmed' },
    ],
  },
])

export const HOUSEHOLD_HISTORY_EXAMPLE = historyExample([
  {
    at: '2026-04-02T09:12:00.000Z',
    action: 'create',
    by: { id: '01960b2c-0000-7000-8000-000000000001', role: 'officer' },
    fields: ['outcome', 'source', 'answeredMonth'],
    changes: [
      { field: 'outcome', after: 'stayed' },
      { field: 'source', after: 'phone' },
      { field: 'answeredMonth', after: '2026-04' },
    ],
    milestone: 12,
  },
  ...HISTORY_EXAMPLE.items,
])
