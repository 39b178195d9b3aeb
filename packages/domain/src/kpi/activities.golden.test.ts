import { describe, expect, it } from 'vitest'
import { type Activity, activityFaults } from '../activity/activity.ts'
import {
  activitiesOutcome,
  type ActivityMeasure,
  type ActivityRecord,
  type CountedActivity,
} from './activities.ts'
import type { HouseholdsQuestion } from './households.ts'

let drawn = 0
const activity = (over: Partial<Activity> = {}) =>
  ({
    id: `a${++drawn}`,
    dateFrom: '2025-03-10',
    tamPhase: 'attract',
    type: 'campaign',
    municipalityCodes: ['2305'],
    programmeId: 'ta-steget',
    actualParticipants: null,
    status: 'done',
    ...over,
  }) as Activity
const question = (over: Partial<HouseholdsQuestion> = {}): HouseholdsQuestion => ({
  by: ['municipality'],
  fromYear: 2025,
  toYear: 2025,
  municipalities: ['2305', '2380'],
  programmes: undefined,
  allProgrammes: ['ta-steget'],
  ...over,
})
const record = (
  activities: readonly CountedActivity[],
  costs: ActivityRecord['costs'] = [],
): ActivityRecord => ({
  activities,
  costs,
  county: ['2305', '2380'],
})
const ask = (measure: ActivityMeasure, kept: ActivityRecord, over: Partial<HouseholdsQuestion> = {}) =>
  activitiesOutcome(measure, question(over), kept)

describe('K16', () => {
  it('counts what was done, and keeps what was planned and called off beside it', () => {
    const kept = record([
      activity(),
      activity({ municipalityCodes: ['2305', '2380'] }),
      activity({ municipalityCodes: [] }),
      activity({ status: 'planned' }),
      activity({ status: 'cancelled', municipalityCodes: ['2380'] }),
      activity({ dateFrom: '2024-12-31' }),
    ])
    const { cells, total } = ask('activities', kept)
    expect(cells.map(({ value, planned, cancelled }) => [value, planned, cancelled])).toEqual([
      [2, 1, 0],
      [1, 0, 1],
    ])
    expect(total).toMatchObject({ value: 3, planned: 1, cancelled: 1 })
    expect(ask('activities', kept, { municipalities: ['2380'] }).total.value).toBe(1)
    const phases = ask('activities', kept, { by: ['phase'] }).cells
    expect(phases.map(({ phase, value }) => [phase, value])).toEqual([
      ['attract', 3],
      ['integrate', null],
      ['reputation', null],
      ['welcome', null],
    ])
  })

  it('says nothing where nothing is recorded, and zero where all was called off', () => {
    expect(ask('activities', record([])).total).toMatchObject({ value: null, status: 'unknown' })
    const off = record([activity({ status: 'cancelled' })])
    expect(ask('activities', off).total.value).toBe(0)
    expect(ask('participants', off).total.value).toBe(0)
  })

  it('sums participants, at least where some are unknown', () => {
    const kept = record([activity({ actualParticipants: 40 }), activity({ actualParticipants: 5 })])
    expect(ask('participants', kept).total).toMatchObject({ value: 45, bound: 'exact' })
    const partly = record([...kept.activities, activity()])
    expect(ask('participants', partly).total).toMatchObject({
      value: 45,
      bound: 'at_least',
      unknownShare: 33.3,
    })
    expect(ask('participants', record([activity()])).total.value).toBeNull()
  })

  it('divides costs by participants where both are known', () => {
    const [a, b, c] = [
      activity({ actualParticipants: 40 }),
      activity({ actualParticipants: 20 }),
      activity({ actualParticipants: 10 }),
    ]
    const kept = record(
      [a, b, c],
      [
        { activityId: a.id, amountSek: 5000 },
        { activityId: a.id, amountSek: 1001 },
        { activityId: b.id, amountSek: null },
      ],
    )
    expect(ask('costPerParticipant', kept).total).toMatchObject({
      value: 150,
      base: 1,
      unknownShare: 66.7,
    })
    expect(ask('costPerParticipant', record([c])).total).toMatchObject({
      value: null,
      note: 'amount_unknown',
    })
  })

  it.each([
    { by: [], fromYear: 2025 },
    { by: ['municipality', 'programme', 'phase', 'year'], fromYear: 2005 },
  ] as const)('looks at each activity and cost a few times, by $by', ({ by, fromYear }) => {
    const programmes = Array.from({ length: 20 }, (_, index) => `programme-${index}`)
    let looks = 0
    const activities = Array.from({ length: 100 }, (_, index) => ({
      ...activity({ programmeId: programmes[index % 20]!, actualParticipants: 10 }),
      get dateFrom() {
        looks++
        return `${2005 + (index % 21)}-03-10`
      },
    }))
    const costs = activities.map(({ id }) => ({
      get activityId() {
        looks++
        return id
      },
      amountSek: 100,
    }))
    const over = { by: [...by], fromYear, toYear: 2025, allProgrammes: programmes }
    const { cells, total } = ask('costPerParticipant', record(activities, costs), over)
    expect([total.value, cells.some(({ value }) => value === 10)]).toEqual([10, true])
    expect(looks).toBeLessThan(1000)
  })
})

describe('an activity', () => {
  const context = {
    today: '2026-11-24',
    isMunicipality: (code: string) => code === '2305',
    isParty: (id: string) => id === 'p',
    isProgramme: (id: string) => id === 'ta-steget',
  }
  it.each([
    [{ dateFrom: '2026-01-02', dateTo: '2026-01-01' }, ['/dateTo']],
    [{ tamPhase: 'attract', type: 'language_cafe' }, ['/type']],
    [{ status: 'done', dateFrom: '2026-11-25' }, ['/status']],
    [{ status: 'planned', actualParticipants: 3 }, ['/actualParticipants']],
    [{ status: 'done', dateFrom: '2026-11-24', actualParticipants: 3 }, []],
    [
      {
        municipalityCodes: ['2305', '0180'],
        organiserPartyId: 'x',
        participatingPartyIds: ['p', 'x'],
        programmeId: 'x',
      },
      ['/municipalityCodes/1', '/organiserPartyId', '/participatingPartyIds/1', '/programmeId'],
    ],
  ])('%j', (sent, expected) => {
    expect(activityFaults(sent, context).map(({ pointer }) => pointer)).toEqual(expected)
  })
})
