import { describe, expect, it } from 'vitest'
import type { Agreement, CarryOver, Contribution } from '../money/money.ts'
import type { Outcome, OutcomeCell } from '../outcome/outcome.ts'
import type { HouseholdsQuestion } from './households.ts'
import { balanceOutcome, costPerHouseholdOutcome, sekPerInhabitantOutcome } from './money.ts'
import type { MoneyRecord } from './money-record.ts'

const COUNTY = ['2305', '2380']
const agreement = (year: number, over: Partial<Agreement> = {}) =>
  ({ id: `a${year}`, year, sourceDate: null, ...over }) as Agreement
const gave = (municipality: string, amountSek: number | null, over: Partial<Contribution> = {}) =>
  ({
    agreementId: 'a2025',
    partyId: `k${municipality}`,
    kind: 'cash',
    amountSek,
    ...over,
  }) as Contribution
const approvedBy = (code: string) =>
  ({ agreementId: 'a2025', partyId: `k${code}`, status: 'approved' }) as const
const record = (over: Partial<MoneyRecord> = {}): MoneyRecord => ({
  agreements: [agreement(2025, { sourceDate: '2024-10-28' })],
  contributions: [gave('2305', 45_711), gave('2380', 400_000)],
  costs: [
    { month: '2025-03', amountSek: 100_000 },
    { month: '2025-10', amountSek: 50_001 },
  ],
  carryOvers: [{ fromYear: 2024, toYear: 2025, totalSek: 310_000 } as CarryOver],
  agreementParties: ['2305', '2380'].map((code) => approvedBy(code)),
  municipalityOf: (partyId) => (partyId.startsWith('k') ? partyId.slice(1) : undefined),
  populationOf: (code, year) => (year === 2023 ? { '2305': 6099, '2380': 64_643 }[code] : undefined),
  parts: [],
  aggregates: [],
  county: COUNTY,
  ...over,
})
const question = (over: Partial<HouseholdsQuestion> = {}): HouseholdsQuestion => ({
  by: ['municipality', 'year'],
  fromYear: 2025,
  toYear: 2025,
  municipalities: COUNTY,
  programmes: undefined,
  allProgrammes: [],
  ...over,
})
const cell = (municipality: string, value: number | null, over: Partial<OutcomeCell> = {}) =>
  ({
    municipality,
    year: 2025,
    value,
    bound: 'exact',
    status: 'confirmed',
    preliminary: 0,
    ...over,
  }) as OutcomeCell
const households = (own: (number | null)[], total: Partial<Outcome['total']> = {}): Outcome =>
  ({
    period: { from: '2025-01', to: '2025-12' },
    cells: COUNTY.map((code, index) => cell(code, own[index] ?? null)),
    footnotes: [],
    total: { value: 20, bound: 'exact', status: 'confirmed', preliminary: 0, undecided: 0, ...total },
  }) as unknown as Outcome

describe('K9 cost per household', () => {
  it('is what was spent over the households of the county, and the contribution over those of a place', () => {
    const { total, cells } = costPerHouseholdOutcome(households([7, 13]), question(), record())
    // 150 001 / 20 = 7 500,05; 45 711 / 7 = 6 530,14; 400 000 / 13 = 30 769,23.
    expect(total).toMatchObject({ value: 7500, bound: 'exact', base: 20, withInKind: 7500 })
    expect(cells.map(({ value }) => value)).toEqual([6530, 30_769])
  })

  it('adds what was given in kind beside it', () => {
    const contributions = [...record().contributions, gave('2305', 50_000, { kind: 'in_kind' })]
    const { total } = costPerHouseholdOutcome(households([7, 13]), question(), record({ contributions }))
    expect(total).toMatchObject({ value: 7500, withInKind: 10_000 })
  })

  it('is at most where the households are at least, and warns of a small base', () => {
    const some = households([4, 16], { bound: 'at_least' })
    const { total, cells } = costPerHouseholdOutcome(some, question(), record())
    expect(total.bound).toBe('at_most')
    expect(cells[0]).toMatchObject({ value: 11_428, note: 'small_base' })
  })

  it('is at most where nothing is known of the households of a municipality and year that it paid for', () => {
    const one = costPerHouseholdOutcome(
      households([7, null]),
      question(),
      record({ parts: [cell('2305', 7), cell('2380', null, { status: 'unknown' })] }),
    )
    expect(one.total).toMatchObject({ value: 7500, bound: 'at_most' })
    // What a place gave is divided by its own households.
    expect(one.cells[0]).toMatchObject({ value: 6530, bound: 'exact' })
  })

  it.each([
    ['no households', households([0, 13], { value: 0 }), record(), 'no_households'],
    [
      'households that nobody has told',
      households([null, 1], { value: null, status: 'not_reported' }),
      record(),
      'households_unknown',
    ],
    ['no cost booked', households([7, 13]), record({ costs: [] }), 'amount_unknown'],
    [
      'an unknown cost',
      households([7, 13]),
      record({ costs: [{ month: '2025-01', amountSek: null }] }),
      'amount_unknown',
    ],
  ] as const)('is not told of %s', (_name, counted, kept, note) => {
    const { total } = costPerHouseholdOutcome(counted, question(), kept)
    expect(total).toMatchObject({ value: null, note })
  })
})

describe('an amount that its party has not approved', () => {
  const proposed = record({ agreementParties: [approvedBy('2380')] })

  it('is preliminary, and so is every figure that it is in', () => {
    const perHead = sekPerInhabitantOutcome(households([7, 13]), question(), proposed)
    expect(perHead.cells.map(({ status }) => status)).toEqual(['preliminary', 'confirmed'])
    expect(perHead.total).toMatchObject({ value: 6.3, status: 'preliminary' })
    const { cells, total } = costPerHouseholdOutcome(households([7, 13]), question(), proposed)
    expect(cells.map(({ status }) => status)).toEqual(['preliminary', 'confirmed'])
    // Of the county it is what was spent, which no party has to approve.
    expect(total.status).toBe('confirmed')
    expect(
      balanceOutcome(households([7, 13]), question({ by: ['year'] }), proposed).total,
    ).toMatchObject({ value: 605_710, status: 'preliminary', money: { unsettledContributions: 1 } })
  })

  it('leaves what is weaker as weak as it is', () => {
    const nothing = households([null, 13], { status: 'not_reported' })
    nothing.cells[0]!.status = 'not_reported'
    const { cells } = costPerHouseholdOutcome(nothing, question(), proposed)
    expect(cells[0]).toMatchObject({ value: null, status: 'not_reported' })
  })
})

describe('K10 kronor per inhabitant', () => {
  it('is the contribution over the population of the day before the decision', () => {
    const { cells, total } = sekPerInhabitantOutcome(households([7, 13]), question(), record())
    expect(cells[0]).toMatchObject({ value: 7.49, base: 6099, populationYear: 2023 })
    // 445 711 / 70 742 = 6,3005
    expect(total).toMatchObject({ value: 6.3, base: 70_742 })
  })

  it.each([
    ['an unknown contribution', record({ contributions: [gave('2305', null)] }), 'amount_unknown'],
    ['no agreement', record({ agreements: [] }), 'no_agreement'],
    ['no population', record({ populationOf: () => undefined }), 'population_missing'],
  ] as const)('is not told of %s', (_name, kept, note) => {
    const { cells } = sekPerInhabitantOutcome(households([7, 13]), question(), kept)
    expect(cells[0]).toMatchObject({ value: null, note })
  })
})

describe('an agreement that a municipality has no part in', () => {
  const other = agreement(2025, { id: 'other', sourceDate: '2025-02-01' })
  const alone = [{ agreementId: 'other', partyId: 'k2380', status: 'approved' }] as const
  const gift = gave('2380', 100_000, { agreementId: 'other' })
  const kept = (over: Partial<MoneyRecord> = {}) =>
    record({
      agreements: [...record().agreements, other],
      agreementParties: [...record().agreementParties, ...alone],
      contributions: [...record().contributions, gift],
      ...over,
    })
  const cells = (of: MoneyRecord) => [
    sekPerInhabitantOutcome(households([7, 13]), question(), of).cells.map(({ value }) => value),
    costPerHouseholdOutcome(households([7, 13]), question(), of).cells.map(({ value }) => value),
  ]

  it('is none of its amounts, nor of its days', () => {
    // 500 000 / 13 = 38 461,54; nobody has told how many lived in 2380 in 2024.
    expect(cells(kept())).toEqual([
      [7.49, null],
      [6530, 38_462],
    ])
  })

  it('leaves its amount unknown where it has a part in no other, or where nobody has told whose it is', () => {
    expect(cells(kept({ agreements: [other] }))[1]).toEqual([null, 7692])
    expect(cells(kept({ agreementParties: record().agreementParties }))[1]).toEqual([null, 38_462])
  })
})

describe('a year without an agreement', () => {
  const none = record({ agreements: [], agreementParties: [], contributions: [], costs: [] })
  const balance = (of: MoneyRecord) =>
    balanceOutcome(households([7, 13]), question({ by: ['year'] }), of).total

  it('is told to have none, with no contribution or cost that anybody waits for', () => {
    const told = balance({ ...none, carryOvers: [] })
    expect(told).toMatchObject({ value: null, status: 'unknown', note: 'no_agreement' })
    expect(told).not.toHaveProperty('knownSek')
    expect(told.money).toEqual({
      openingSek: null,
      contributionsSek: null,
      unknownContributions: 0,
      unsettledContributions: 0,
      costsSek: null,
      unknownCosts: 0,
    })
    const [perHead, perHousehold] = [sekPerInhabitantOutcome, costPerHouseholdOutcome].map((outcome) =>
      outcome(households([7, 13]), question(), none),
    )
    expect(perHead!.total).toMatchObject({ value: null, note: 'no_agreement' })
    expect(perHousehold!.total).toMatchObject({ value: null, note: 'no_agreement' })
    expect(perHousehold!.cells[0]).toMatchObject({ value: null, note: 'no_agreement' })
  })

  it('tells what was carried in or booked in it all the same', () => {
    const costs = [
      { month: '2025-03', amountSek: 700 },
      { month: '2025-04', amountSek: null },
    ]
    expect(balance({ ...none, costs })).toMatchObject({
      value: null,
      note: 'no_agreement',
      money: { openingSek: 310_000, unknownContributions: 0, costsSek: 700, unknownCosts: 1 },
    })
    const booked = { ...none, costs: costs.slice(0, 1) }
    expect(costPerHouseholdOutcome(households([7, 13]), question(), booked).total).toMatchObject({
      value: 35,
    })
  })

  it('leaves years that have one among them as unknown as they were', () => {
    const two = balanceOutcome(
      households([7, 13]),
      question({ by: ['year'], fromYear: 2024 }),
      record(),
    ).total
    expect(two).toMatchObject({ note: 'amount_unknown', money: { unknownContributions: 1 } })
  })
})

describe('K11 balance', () => {
  it('is what came in and was carried in, less what was spent', () => {
    const { total, cells } = balanceOutcome(households([7, 13]), question(), record())
    expect(total).toMatchObject({
      value: 310_000 + 445_711 - 150_001,
      money: { openingSek: 310_000, contributionsSek: 445_711, costsSek: 150_001 },
    })
    expect(cells.map(({ value }) => value)).toEqual([null, null])
  })

  it('is unknown with an unknown contribution, and tells the known', () => {
    const contributions = [gave('2305', 45_711), gave('2380', null)]
    const { total } = balanceOutcome(households([7, 13]), question(), record({ contributions }))
    expect(total).toMatchObject({ value: null, note: 'amount_unknown', knownSek: 45_711 })
    expect(total.money).toMatchObject({ contributionsSek: 45_711, unknownContributions: 1 })
  })

  it('tells a known part of 0 kronor as known, and none where no part is', () => {
    const told = (...contributions: Contribution[]) =>
      balanceOutcome(households([7, 13]), question(), record({ contributions, costs: [] })).total
    expect(told(gave('2305', 0), gave('2380', null))).toMatchObject({
      knownSek: 0,
      money: { contributionsSek: 0, unknownContributions: 1, costsSek: null },
    })
    const none = told(gave('2305', null), gave('2380', null))
    expect(none.money).toMatchObject({ contributionsSek: null, unknownContributions: 2 })
    expect(none).not.toHaveProperty('knownSek')
  })

  it('is unknown while nothing is told of what a party gives, and known where it is told to give in kind', () => {
    const contributions = [gave('2305', 45_711)]
    const { total } = balanceOutcome(households([7, 13]), question(), record({ contributions }))
    expect(total).toMatchObject({ value: null, knownSek: 45_711, money: { unknownContributions: 1 } })
    const inKind = [...contributions, gave('2380', 9000, { kind: 'in_kind' })]
    expect(
      balanceOutcome(households([7, 13]), question(), record({ contributions: inKind })).total.value,
    ).toBe(310_000 + 45_711 - 150_001)
  })

  it('takes a carry-over that skips a year into several years, as into the year itself', () => {
    const kept = record({
      agreements: [agreement(2024), agreement(2025)],
      agreementParties: [],
      contributions: [gave('2380', 100, { agreementId: 'a2024' }), gave('2380', 100)],
      costs: [
        { month: '2024-05', amountSek: 100 },
        { month: '2025-05', amountSek: 400 },
      ],
      carryOvers: [{ fromYear: 2023, toYear: 2025, totalSek: 310 } as CarryOver],
    })
    const of = (fromYear: number, toYear: number) =>
      balanceOutcome(households([7, 13]), question({ fromYear, toYear }), kept).total.value
    expect([of(2024, 2024), of(2025, 2025), of(2024, 2025)]).toEqual([0, 10, 10])
  })

  it('takes a carry-over into its receiving year alone, also over several years', () => {
    const kept = record({
      agreements: [agreement(2024), agreement(2025)],
      contributions: [
        gave('2380', 500_000, { agreementId: 'a2024' }),
        gave('2380', 100_000),
        gave('2305', 0),
      ],
      costs: [
        { month: '2024-05', amountSek: 190_000 },
        { month: '2025-05', amountSek: 300_000 },
      ],
    })
    const of = (fromYear: number, toYear: number) =>
      balanceOutcome(households([7, 13]), question({ fromYear, toYear }), kept).total.value
    expect(of(2024, 2024)).toBe(310_000)
    expect(of(2025, 2025)).toBe(110_000)
    expect(of(2024, 2025)).toBe(110_000)
  })
})

it('looks at each party, contribution and cost a few times, however many cells are asked for', () => {
  const years = Array.from({ length: 20 }, (_, index) => 2006 + index)
  const parties = Array.from({ length: 10 }, (_, index) => `k23${10 + index}`)
  let looks = 0
  const counted = <T extends object>(given: T): T =>
    new Proxy(given, {
      get: (target, name) => {
        looks++
        return Reflect.get(target, name) as unknown
      },
    })
  const each = years.flatMap((year) =>
    parties.map((partyId) => ({ agreementId: `a${year}`, partyId, year })),
  )
  const kept = record({
    agreements: years.map((year) => agreement(year)),
    agreementParties: each.map((one) => counted({ ...one, status: 'approved' as const })),
    contributions: each.map((one) =>
      counted({ ...one, kind: 'cash', amountSek: 100 } as unknown as Contribution),
    ),
    costs: each.map(({ year }) => counted({ month: `${year}-03` as const, amountSek: 100 })),
  })
  const cells = years.flatMap((year) => COUNTY.map((code) => ({ ...cell(code, 10), year })))
  const asked = question({ fromYear: 2006, toYear: 2025 })
  const { total } = costPerHouseholdOutcome({ ...households([]), cells }, asked, kept)
  expect(total.value).toBe(1000)
  expect(looks).toBeLessThan(60 * each.length)
})
