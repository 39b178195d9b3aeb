import { describe, expect, it } from 'vitest'
import type { FollowUp } from '../follow-up/follow-up.ts'
import type { Household } from '../household/household.ts'
import {
  type FollowedRecord,
  impactOutcome,
  partnerWorkingOutcome,
  retentionOutcome,
  satisfactionOutcome,
} from './follow-ups.ts'
import { type DepartureRecord, householdsLeftOutcome } from './departures.ts'
import type { HouseholdsQuestion } from './households.ts'
import { isWelcomed, welcomedOutcome } from './welcomed.ts'

const COUNTY = ['2305', '2380']
const question = (over: Partial<HouseholdsQuestion> = {}): HouseholdsQuestion => ({
  by: [],
  fromYear: 2024,
  toYear: 2024,
  municipalities: COUNTY,
  programmes: undefined,
  allProgrammes: ['ta-steget'],
  ...over,
})

function households(count: number, over: Partial<Household> = {}, prefix = 'h'): Household[] {
  return Array.from(
    { length: count },
    (_, index) =>
      ({
        ref: `${prefix}${index}`,
        municipalityCode: '2305',
        moveInMonth: '2024-03',
        adults: 2,
        children: 0,
        originType: 'rest_of_sweden',
        inclusionBasis: 'contact_before_move',
        countStatus: 'confirmed',
        programmeId: 'ta-steget',
        impactHousehold: 'unknown',
        welcomeSteps: [],
        ...over,
      }) as Household,
  )
}

type Said = Partial<FollowUp> & Pick<FollowUp, 'milestone' | 'outcome'>
const answers = (ref: string, ...said: Said[]) =>
  [
    ref,
    said.map(
      (one) =>
        ({
          householdRef: ref,
          newMunicipalityCode: null,
          leaveReason: null,
          satisfaction: null,
          belonging: null,
          partnerWorking: null,
          answeredMonth: '2025-04',
          ...one,
        }) as FollowUp,
    ),
  ] as const
/** The same answers of every household from `from` up to, and not including, `to`. */
const each = (from: number, to: number, ...said: Said[]) =>
  Array.from({ length: to - from }, (_, index) => answers(`h${from + index}`, ...said))

const record = (
  logged: Household[],
  said: (readonly [string, FollowUp[]])[],
  over: Partial<FollowedRecord> = {},
): FollowedRecord => ({
  households: logged,
  followUps: new Map(said),
  aggregates: [],
  closed: new Set(),
  county: COUNTY,
  reportingFrom: '2025-T1',
  currentTertial: '2026-T3',
  currentMonth: '2026-11',
  threshold: 5,
  ...over,
})

const departed = (logged: Household[], said: (readonly [string, FollowUp[]])[]): DepartureRecord => ({
  ...record(logged, said),
  firstAnswers: said.flatMap(([ref, answered]) =>
    logged
      .filter((one) => one.ref === ref)
      .flatMap((one) => answered.map((answer) => ({ ...one, ...answer }))),
  ),
})

describe('K7 retention', () => {
  it('is stayed of those who answered, between what is certain and what is possible', () => {
    // 20 asked: 10 stayed, 5 left, 5 silent.
    const said = [
      ...each(0, 10, { milestone: 12, outcome: 'stayed' }),
      ...each(10, 15, { milestone: 12, outcome: 'left' }),
      ...each(15, 17, { milestone: 12, outcome: 'unreachable' }),
    ]
    const { total } = retentionOutcome('retention12', question(), record(households(20), said))
    expect(total).toMatchObject({ value: 66.7, lower: 50, upper: 75, responseRate: 75, base: 20 })
    expect(total.note).toBeUndefined()
  })

  it('warns where fewer than six in ten answered', () => {
    const said = [...each(0, 11, { milestone: 12, outcome: 'stayed' })]
    const { total } = retentionOutcome('retention12', question(), record(households(20), said))
    expect(total).toMatchObject({
      value: 100,
      lower: 55,
      upper: 100,
      responseRate: 55,
      note: 'uncertain',
    })
  })

  it('counts one that left as gone until it is said to be back', () => {
    const said = [
      ...each(0, 5, { milestone: 12, outcome: 'left' }),
      ...each(5, 10, { milestone: 12, outcome: 'left' }, { milestone: 24, outcome: 'stayed' }),
    ]
    const { total } = retentionOutcome('retention24', question(), record(households(10), said))
    expect(total).toMatchObject({ value: 50, lower: 50, upper: 50, responseRate: 100 })
  })

  it('does not take an earlier stay for a later one', () => {
    const said = each(0, 10, { milestone: 12, outcome: 'stayed' })
    const { total } = retentionOutcome('retention24', question(), record(households(10), said))
    expect(total).toMatchObject({ value: null, lower: 0, upper: 100, responseRate: 0 })
  })

  it('takes a move within the county as staying in the county and leaving the municipality', () => {
    const said = [
      ...each(0, 5, { milestone: 12, outcome: 'moved_within_county', newMunicipalityCode: '2380' }),
      ...each(5, 10, { milestone: 12, outcome: 'stayed' }),
    ]
    const { total, cells } = retentionOutcome(
      'retention12',
      question({ by: ['municipality'] }),
      record(households(10), said),
    )
    expect(total.value).toBe(100)
    expect(cells.map(({ value }) => value)).toEqual([50, null])
    expect(cells[1]).toMatchObject({ base: 0, note: 'no_households' })
  })

  it('follows where a household lives: staying where it had moved is no return, moving back is', () => {
    const moved = { milestone: 12, outcome: 'moved_within_county', newMunicipalityCode: '2380' } as const
    const said = [
      ...each(0, 5, moved, { milestone: 24, outcome: 'stayed' }),
      ...each(5, 10, moved, { ...moved, milestone: 24, newMunicipalityCode: '2305' }),
      ...each(10, 15, moved, { milestone: 24, outcome: 'unreachable' }),
    ]
    const asked = question({ by: ['municipality'] })
    const { total, cells } = retentionOutcome('retention24', asked, record(households(15), said))
    expect(cells[0]).toMatchObject({ value: 33.3, lower: 33.3, upper: 33.3, responseRate: 100 })
    expect(total).toMatchObject({ value: 100, lower: 66.7, upper: 100, responseRate: 66.7 })
  })

  it.each([
    ['one reply of nine', households(9), each(0, 1, { milestone: 12, outcome: 'stayed' }), 'too_few'],
    [
      'four that left among forty',
      households(40),
      [
        ...each(0, 36, { milestone: 12, outcome: 'stayed' }),
        ...each(36, 40, { milestone: 12, outcome: 'left' }),
      ],
      'too_few',
    ],
    ['a cohort that is not mature', households(20, { moveInMonth: '2024-12' }), [], 'not_mature'],
    ['nobody', [], [], 'no_households'],
  ] as const)('is not told of %s', (_name, logged, said, note) => {
    const { total } = retentionOutcome(
      'retention12',
      question(),
      record([...logged], [...said], { currentMonth: '2025-11' }),
    )
    expect(total).toMatchObject({ value: null, note })
    expect(total.lower).toBeUndefined()
    expect(total.responseRate).toBeUndefined()
  })

  it('leaves out those who are not yet old enough, and those who never counted', () => {
    const logged = [
      ...households(10),
      ...households(4, { moveInMonth: '2024-12' }, 'young'),
      ...households(4, { inclusionBasis: 'contact_after_move' }, 'after'),
      ...households(4, { countStatus: 'preliminary' }, 'preliminary'),
    ]
    const said = each(0, 10, { milestone: 12, outcome: 'stayed' })
    const at = { currentMonth: '2025-11' }
    expect(retentionOutcome('retention12', question(), record(logged, said, at)).total.base).toBe(10)
  })
})

describe('K8 impact', () => {
  it('is a range between what was answered and what is possible', () => {
    const logged = [
      ...households(3, { impactHousehold: 'decisive' }),
      ...households(4, { impactHousehold: 'major' }, 'm'),
      ...households(2, { impactHousehold: 'none' }, 'n'),
      ...households(11, { impactHousehold: 'unknown', impactOfficer: 'decisive' }, 'u'),
    ]
    const { total, cells } = impactOutcome(question({ by: ['municipality'] }), record(logged, []))
    expect(total).toMatchObject({ value: null, lower: 3, upper: 14, base: 20, responseRate: 45 })
    expect(cells.every(({ lower, upper }) => lower === undefined && upper === undefined)).toBe(true)
  })

  it('says nothing of nobody', () => {
    expect(impactOutcome(question(), record([], [])).total).toMatchObject({
      value: null,
      note: 'no_households',
    })
  })
})

describe('K14d second adults in work', () => {
  it('is of those of whom it is known, a year after the move', () => {
    const said = [
      ...each(0, 6, { milestone: 12, outcome: 'stayed', partnerWorking: 'yes' }),
      ...each(6, 8, { milestone: 12, outcome: 'stayed', partnerWorking: 'no' }),
      ...each(8, 9, { milestone: 12, outcome: 'stayed', partnerWorking: 'unknown' }),
      ...each(9, 10, { milestone: 24, outcome: 'stayed', partnerWorking: 'yes' }),
    ]
    const logged = [...households(10), ...households(5, { adults: 1 }, 'single')]
    expect(partnerWorkingOutcome(question(), record(logged, said)).total).toMatchObject({
      value: 75,
      base: 8,
      responseRate: 80,
    })
  })

  it('is null where nothing is known', () => {
    const { total } = partnerWorkingOutcome(question(), record(households(10), []))
    expect(total).toMatchObject({ value: null, base: 0, responseRate: 0, note: 'uncertain' })
  })
})

describe('K15 satisfaction', () => {
  it('is the mean of the latest scores, with the share of 4 and 5', () => {
    const said = [
      ...each(
        0,
        4,
        { milestone: 3, outcome: 'stayed', satisfaction: 1 },
        { milestone: 12, outcome: 'stayed', satisfaction: 5 },
      ),
      ...each(4, 8, { milestone: 3, outcome: 'stayed', satisfaction: 4 }),
      ...each(8, 12, { milestone: 3, outcome: 'stayed', satisfaction: 2 }),
    ]
    expect(satisfactionOutcome(question(), record(households(16), said)).total).toMatchObject({
      value: 3.7,
      highShare: 66.7,
      base: 12,
      responseRate: 75,
    })
  })

  it('is not told of nine', () => {
    const said = each(0, 9, { milestone: 3, outcome: 'stayed', satisfaction: 5 })
    expect(satisfactionOutcome(question(), record(households(12), said)).total).toMatchObject({
      value: null,
      note: 'too_few',
      base: 9,
    })
  })
})

describe('households that left', () => {
  it('stand in the year of the answer and by their reason, unless they came back', () => {
    const said = [
      answers('h0', { milestone: 3, outcome: 'left', leaveReason: 'work', answeredMonth: '2024-08' }),
      answers('h1', { milestone: 12, outcome: 'left', answeredMonth: '2025-05' }),
      answers('h2', { milestone: 3, outcome: 'left' }, { milestone: 12, outcome: 'stayed' }),
    ]
    const asked = question({ by: ['leaveReason', 'year'], toYear: 2025 })
    const { cells, total } = householdsLeftOutcome(asked, departed(households(4), said))
    const counted = cells.filter(({ value }) => value !== 0)
    expect(counted.map(({ leaveReason, year, value }) => [leaveReason, year, value])).toEqual([
      ['unknown', 2025, 1],
      ['work', 2024, 1],
    ])
    expect(total.value).toBe(2)
  })

  it('are unknown until a household has told where it lives', () => {
    const silent = [answers('h0', { milestone: 3, outcome: 'unreachable', answeredMonth: '2024-08' })]
    const asked = question({ by: ['year'], toYear: 2025 })
    const told = [answers('h0', { milestone: 12, outcome: 'stayed', answeredMonth: '2025-05' })]
    const values = (said: typeof told) =>
      householdsLeftOutcome(asked, departed(households(4), said)).cells.map(({ value }) => value)
    expect(values(silent)).toEqual([null, null])
    expect(values(told)).toEqual([null, 0])
  })
})

describe('K19 welcomed', () => {
  const step = (name: string, month: string, status = 'done') =>
    ({ step: name, month, status }) as Household['welcomeSteps'][number]
  it.each([
    [
      'a contact person and a talk',
      [
        ['contact_person', '2024-03'],
        ['welcome_talk', '2024-06'],
      ],
      true,
    ],
    ['a contact person alone', [['contact_person', '2024-03']], false],
    [
      'two steps without a contact person',
      [
        ['school', '2024-03'],
        ['network', '2024-03'],
      ],
      false,
    ],
    [
      'a talk four months after',
      [
        ['contact_person', '2024-03'],
        ['welcome_talk', '2024-07'],
      ],
      false,
    ],
    [
      'what was done before the move',
      [
        ['contact_person', '2024-01'],
        ['school', '2024-02'],
      ],
      true,
    ],
  ] as const)('%s', (_name, steps, expected) => {
    const welcomeSteps = steps.map(([name, month]) => step(name, month))
    expect(isWelcomed({ moveInMonth: '2024-03', welcomeSteps })).toBe(expected)
  })

  it('is a share of all that were logged, of the county alone', () => {
    const welcomeSteps = [step('contact_person', '2024-03'), step('school', '2024-03')]
    const offered = [step('contact_person', '2024-03'), step('school', '2024-03', 'offered')]
    const logged = [
      ...households(2, { welcomeSteps }),
      ...households(1, { welcomeSteps: offered }, 'offered'),
      ...households(3, {}, 'none'),
    ]
    const county = welcomedOutcome(question({ by: ['municipality'] }), record(logged, []))
    expect(county.total).toMatchObject({ value: 33.3, base: 6 })
    expect(county.cells.map(({ value }) => value)).toEqual([null, null])
    expect(
      welcomedOutcome(question({ municipalities: ['2305'] }), record(logged, [])).total.value,
    ).toBeNull()
  })
})
