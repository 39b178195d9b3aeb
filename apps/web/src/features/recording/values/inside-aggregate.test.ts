import { expect, test } from 'vitest'
import { insideAggregate } from './inside-aggregate.ts'
import type { AggregateOutcome } from '../queries.ts'
import { EMPTY_VALUES } from './recording-values.ts'
import type { RecordingValues } from './recording-values.ts'

const aggregate: AggregateOutcome = {
  id: 'a1',
  title: 'En attraktiv region, 444 hushåll',
  programmeId: 'en-attraktiv-region',
  municipalityCodes: [],
  periodFrom: '2020-01',
  periodToEarliest: '2023-12',
  periodToLatest: '2024-10',
  households: 444,
  persons: null,
  definitionNote: '',
  isDefinitionKnown: false,
  relation: 'root',
  parentId: null,
  replacesId: null,
  isVoided: false,
  sourceTitle: '',
  sourceDate: null,
  sourceRef: null,
  certainty: 'unclear',
  allocated: 5,
  reserved: 0,
  remaining: 439,
  isDemo: false,
  createdAt: '',
  updatedAt: '',
}
const place = {
  municipalityCode: '2305',
  programmeId: 'en-attraktiv-region',
  month: '2022-03',
  currentMonth: '2026-11',
}
const noteFor = (
  where: Partial<typeof place>,
  patch: Partial<RecordingValues> = {},
  held: Partial<AggregateOutcome> = {},
) =>
  insideAggregate(
    { ...EMPTY_VALUES, ...patch },
    { ...place, ...where },
    [{ ...aggregate, ...held }],
    ['2305', '2380'],
  )?.kind

test.each([
  ['2022-03', 'covered'],
  ['2023-12', 'covered'],
  ['2024-01', 'undecided'],
  ['2024-10', 'undecided'],
  ['2024-11', undefined],
  ['2019-12', undefined],
])('the month %s is %s as soon as it is chosen', (month, kind) => {
  expect(noteFor({ month })).toBe(kind)
})

test('another programme leaves it to be decided', () => {
  expect(noteFor({ programmeId: 'ta-steget' })).toBe('undecided')
})

test('a household that does not count takes nothing of it', () => {
  expect(noteFor({}, { originType: 'own_county' })).toBeUndefined()
  expect(noteFor({}, { inclusionBasis: 'contact_after_move' })).toBeUndefined()
  expect(noteFor({}, { situation: 'later' })).toBeUndefined()
})

test('a full aggregate is told of before saving', () => {
  expect(noteFor({}, {}, { remaining: 0 })).toBe('full')
  expect(noteFor({}, {}, { remaining: 3, reserved: 3 })).toBe('full')
})
