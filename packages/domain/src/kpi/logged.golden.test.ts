import { describe, expect, it } from 'vitest'
import type { Household } from '../household/household.ts'
import type { Aggregate } from '../aggregate/aggregate.ts'
import { countedApart } from './counted-apart.ts'
import { dataQualityOutcome } from './data-quality.ts'
import type { HouseholdsQuestion } from './households.ts'
import type { LoggedRecord } from './logged.ts'
import { personsBeforeNovemberOutcome, personsOutcome } from './persons.ts'
import { sharesOutcome } from './shares.ts'

let drawn = 0
function household(over: Partial<Household> = {}): Household {
  drawn += 1
  return {
    ref: `h${drawn}`,
    version: 1,
    municipalityCode: '2305',
    moveInMonth: '2025-03',
    adults: 2,
    children: 1,
    originType: 'rest_of_sweden',
    localTie: 'none',
    mainReason: 'work',
    otherReasons: [],
    occupationStatus: 'employed_local',
    occupationField: 'it',
    employerSector: 'private',
    partnerSeeksWork: 'no',
    housingType: 'rental',
    firstChannel: 'event',
    impactHousehold: 'major',
    impactOfficer: 'unknown',
    inclusionBasis: 'contact_before_move',
    evidence: 'household',
    countStatus: 'confirmed',
    coverage: 'new',
    coveredByAggregateId: null,
    programmeId: 'ta-steget',
    createdAt: '2025-04-10T10:00:00.000Z',
    ...over,
  } as Household
}

const CLOSED_2025 = ['2305', '2380'].flatMap((code) =>
  ['T1', 'T2', 'T3'].map((t) => `${code}/2025-${t}`),
)
const question = (over: Partial<HouseholdsQuestion> = {}): HouseholdsQuestion => ({
  by: ['municipality', 'year'],
  fromYear: 2025,
  toYear: 2025,
  municipalities: ['2305', '2380'],
  programmes: undefined,
  allProgrammes: ['en-attraktiv-region', 'ta-steget'],
  ...over,
})
const record = (households: Household[], over: Partial<LoggedRecord> = {}): LoggedRecord => ({
  households,
  aggregates: [],
  closed: new Set(CLOSED_2025),
  county: ['2305', '2380'],
  reportingFrom: '2025-T1',
  currentTertial: '2026-T3',
  ...over,
})
const aggregate = (over: Partial<Aggregate> = {}): Aggregate => ({
  id: 'a1',
  version: 1,
  title: 'A1',
  programmeId: 'en-attraktiv-region',
  municipalityCodes: [],
  periodFrom: '2024-01',
  periodToEarliest: '2025-12',
  periodToLatest: '2025-12',
  households: 10,
  persons: null,
  definitionNote: 'unknown',
  isDefinitionKnown: false,
  relation: 'root',
  parentId: null,
  replacesId: null,
  isVoided: false,
  sourceTitle: 'a paper',
  sourceDate: null,
  sourceRef: null,
  certainty: 'exact',
  allocated: 0,
  reserved: 0,
  childrenHouseholds: 0,
  isDemo: false,
  createdAt: '',
  updatedAt: '',
  ...over,
})

describe('K2', () => {
  it('adds persons where both counts are known, and says that there are more', () => {
    const outcome = personsOutcome(
      question(),
      record([
        household(),
        household({ adults: 1, children: 0 }),
        household({ children: null }),
        household({ countStatus: 'preliminary' }),
        household({ originType: 'own_county' }),
      ]),
    )
    expect(outcome.cells).toEqual([
      expect.objectContaining({
        municipality: '2305',
        value: 4,
        bound: 'at_least',
        base: 2,
        status: 'confirmed',
      }),
      expect.objectContaining({
        municipality: '2380',
        value: 0,
        bound: 'exact',
        base: 0,
        status: 'confirmed',
      }),
    ])
    expect(outcome.total).toMatchObject({ value: 4, bound: 'at_least', status: 'confirmed' })
    expect(outcome.footnotes).toEqual([{ code: 'persons-unknown', households: 1 }])
  })

  it('imputes nothing for an aggregate of unknown persons', () => {
    const outcome = personsOutcome(
      question({ by: ['year'], fromYear: 2024 }),
      record([household()], { aggregates: [aggregate({ allocated: 3 })] }),
    )
    expect(outcome.total).toMatchObject({ value: 3, bound: 'at_least' })
    expect(outcome.footnotes).toEqual([{ code: 'persons-unknown', households: 7 }])
    expect(outcome.unallocated).toEqual([])
  })

  it('counts the persons of an aggregate where they are known, once', () => {
    const outcome = personsOutcome(
      question({ by: ['year'], fromYear: 2024 }),
      record(
        [
          household({ coveredByAggregateId: 'a1', coverage: 'covered' }),
          household({ coveredByAggregateId: 'a1', coverage: 'covered', adults: null }),
          household(),
        ],
        { aggregates: [aggregate({ persons: 25, allocated: 2 })] },
      ),
    )
    expect(outcome.unallocated).toEqual([expect.objectContaining({ aggregateId: 'a1', remaining: 22 })])
    expect(outcome.total).toMatchObject({ value: 28, bound: 'exact', status: 'compiled' })
    expect(outcome.footnotes).toEqual([])
  })

  it('of a programme is open only for its own aggregate, of which every logged household is taken', () => {
    const carved = { coveredByAggregateId: 'a1', coverage: 'undecided' } as const
    const asked = question({ by: ['programme'], fromYear: 2024 })
    const given = record([household(carved), household()], {
      aggregates: [aggregate({ persons: 25, allocated: 1 })],
    })
    const bounds = personsOutcome(asked, given).cells.map(({ programme, bound }) => [programme, bound])
    expect(bounds).toEqual([
      ['en-attraktiv-region', 'at_least'],
      ['ta-steget', 'exact'],
    ])
    const project = personsOutcome({ ...asked, programmes: ['en-attraktiv-region'] }, given)
    const step = personsOutcome({ ...asked, programmes: ['ta-steget'] }, given)
    expect([project.total.value, step.total.value]).toEqual([22, 6])
    expect(personsOutcome(asked, given).total.value).toBe(28)
  })

  it('is a gap where nothing is reported, and where no count is known', () => {
    const silent = personsOutcome(
      question(),
      record([household({ adults: null })], { closed: new Set() }),
    )
    expect(silent.cells).toEqual([
      expect.objectContaining({ value: null, bound: 'at_least', status: 'preliminary' }),
      expect.objectContaining({ value: null, bound: 'exact', status: 'not_reported' }),
    ])
    expect(silent.total.value).toBeNull()
  })
})

describe('K17', () => {
  it('parts the year at the end of October', () => {
    const { cells } = personsBeforeNovemberOutcome(
      question({ by: ['year'] }),
      record([
        household({ moveInMonth: '2025-10' }),
        household({ moveInMonth: '2025-11', adults: 1, children: 0 }),
        household({ moveInMonth: '2025-12' }),
      ]),
    )
    expect(cells).toEqual([expect.objectContaining({ year: 2025, value: 3, after: 4, bound: 'exact' })])
  })

  it('tells of no half of the year where nobody has told how many persons came', () => {
    const unknown = household({ moveInMonth: '2025-11', children: null })
    for (const households of [[], [unknown]]) {
      const { cells } = personsBeforeNovemberOutcome(question({ by: ['year'] }), {
        ...record(households),
        closed: new Set(),
      })
      expect(cells).toMatchObject([{ year: 2025, value: null }])
      expect(cells[0]).not.toHaveProperty('after')
    }
  })

  it('is a lower bound where an aggregate lies inside, also one of known persons: it has no months', () => {
    const { total } = personsBeforeNovemberOutcome(
      question({ by: ['year'], fromYear: 2024 }),
      record([household()], { aggregates: [aggregate({ persons: 25 })] }),
    )
    expect(total).toMatchObject({ value: 3, after: 0, bound: 'at_least' })
  })

  it('is at least the years that are told, where the month of a household is not known any more', () => {
    const { cells, total } = personsBeforeNovemberOutcome(
      question({ by: ['year'], fromYear: 2024 }),
      record([household(), household({ moveInMonth: '2024-01', moveInPrecision: 'year' })]),
    )
    expect(cells.map(({ value }) => value)).toEqual([null, 3])
    expect(total).toMatchObject({ value: 3, bound: 'at_least' })
  })
})

describe('what is counted apart', () => {
  const households = [
    household({ inclusionBasis: 'contact_after_move' }),
    household({ inclusionBasis: 'contact_after_move', countStatus: 'preliminary' }),
    household({ originType: 'own_county' }),
    household({ originType: 'own_county', inclusionBasis: 'contact_after_move' }),
    household({ countStatus: 'voided', originType: 'own_county' }),
    household(),
  ]

  it('K3 counts contact after the move from outside the county', () => {
    const { total, cells } = countedApart('contactAfterMove', question(), record(households))
    expect(total).toMatchObject({ value: 1, preliminary: 1, status: 'confirmed' })
    expect(cells.map(({ value }) => value)).toEqual([1, 0])
  })

  it('moves from another municipality of the county are no arrival', () => {
    expect(countedApart('fromOwnCounty', question(), record(households)).total.value).toBe(2)
  })

  it('K1 by an attribute is the full grid of its classes', () => {
    const { cells } = countedApart(
      'households',
      question({ by: ['householdType'] }),
      record([household(), household({ adults: 1, children: 0 }), household({ children: null })]),
    )
    expect(cells.map(({ householdType, value }) => [householdType, value])).toEqual([
      ['adults', 0],
      ['family', 1],
      ['single', 1],
      ['unknown', 1],
    ])
  })
})

describe('K13', () => {
  it('has the known in the denominator, and says when too much is unknown', () => {
    const ties = ['returnee_grew_up', 'returnee_lived', 'none', 'family_tie', 'unknown'] as const
    const { total } = sharesOutcome(
      'returneeShare',
      question(),
      record(ties.map((localTie) => household({ localTie }))),
    )
    expect(total).toMatchObject({ value: 50, base: 4, unknownShare: 20 })
    expect(total.note).toBeUndefined()
  })

  it.each([
    ['foreignShare', { originType: 'nordic' }, { originType: 'unknown' }],
    ['familyShare', { children: 2 }, { children: null }],
    ['remoteShare', { occupationStatus: 'employed_remote' }, { occupationStatus: 'unknown' }],
  ] as const)('%s', (measure, isOf, unknown) => {
    const households = [
      household(isOf),
      household({ children: 0 }),
      household({ children: 0 }),
      household(unknown),
    ]
    const { total } = sharesOutcome(measure, question(), record(households))
    expect(total).toMatchObject({ value: 33.3, base: 3, unknownShare: 25, note: 'uncertain' })
  })

  it('of nothing known is no share', () => {
    const { total } = sharesOutcome('familyShare', question(), record([household({ children: null })]))
    expect(total).toMatchObject({ value: null, base: 0, unknownShare: 100, note: 'uncertain' })
  })
})

describe('K18', () => {
  it('says how much is confirmed, known and reported, and how soon it was logged', () => {
    const { cells } = dataQualityOutcome(
      question({ by: ['municipality'] }),
      record(
        [
          household(),
          household({ localTie: 'unknown', createdAt: '2025-05-10T22:30:00.000Z' }),
          household({ localTie: 'unknown', createdAt: '2025-03-10T10:00:00.000Z' }),
          household({ countStatus: 'preliminary', evidence: 'none' }),
          household({ countStatus: 'voided' }),
        ],
        { closed: new Set(['2305/2025-T1']) },
      ),
    )
    expect(cells[0]).toMatchObject({ municipality: '2305', value: 75, base: 3, status: 'preliminary' })
    expect(cells[0]?.quality).toMatchObject({
      periodsExpected: 3,
      periodsClosed: 1,
      medianDaysToLogged: 10,
    })
    expect(cells[0]?.quality?.knownShares).toMatchObject({
      evidence: 100,
      localTie: 33.3,
      impactOfficer: 0,
    })
    expect(cells[1]).toMatchObject({ municipality: '2380', value: null, base: 0, note: 'no_households' })
  })

  it('is of those that count: how many others there are follows from none of it', () => {
    const counted = [household(), household({ countStatus: 'preliminary', localTie: 'unknown' })]
    const others = [
      household({ originType: 'own_county', housingType: 'unknown' }),
      household({ inclusionBasis: 'contact_after_move', adults: null }),
      household({ countStatus: 'preliminary', inclusionBasis: 'unknown' }),
      household({ countStatus: 'preliminary', coverage: 'covered', coveredByAggregateId: 'a1' }),
    ]
    const of = (households: Household[]) =>
      dataQualityOutcome(question({ by: ['year'] }), record(households)).total
    expect(of([...counted, ...others])).toEqual(of(counted))
    expect(of(counted)).toMatchObject({ value: 50, base: 1 })
  })
})
