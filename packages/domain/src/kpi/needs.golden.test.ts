import { describe, expect, it } from 'vitest'
import type { NeedState } from '../need/need.ts'
import { askNeeds, type RecordedNeed } from './needs.testing.ts'
import type { NeedMeasure, NeedsQuestion } from './needs.ts'

function need(id: string, over: Partial<RecordedNeed> = {}): RecordedNeed & { id: string } {
  return {
    id,
    municipalityCode: '2305',
    reportedMonth: '2025-03',
    occupationField: 'health_care',
    employerSector: 'municipal',
    isHardToFill: true,
    positions: 3,
    filledTotal: 0,
    filledByNewcomers: 0,
    status: 'open',
    isVoided: false,
    isDemo: false,
    states: [],
    ...over,
  }
}

function state(needId: string, month: string, positions: number, filledTotal = 0): NeedState {
  return { needId, month, positions, filledTotal, isWithdrawn: false }
}

const STATES = [
  state('a', '2026-01', 3, 2),
  state('a', '2025-03', 3),
  state('a', '2025-11', 3, 1),
  state('b', '2026-02', 2),
  state('c', '2025-03', 5, 1),
  { ...state('c', '2025-06', 5, 1), isWithdrawn: true },
]
// a: 3 positions from March 2025, 1 filled in November, 2 in January 2026. b: private, 2 positions from 2026.
// c: withdrawn in June 2025 with 1 of 5 filled by a newcomer.
const NEEDS = [
  need('a', { filledTotal: 2, filledByNewcomers: 1, status: 'partly_filled' }),
  need('b', { reportedMonth: '2026-02', employerSector: 'private', positions: 2, isHardToFill: null }),
  need('c', {
    municipalityCode: '2380',
    positions: 5,
    filledTotal: 1,
    filledByNewcomers: 1,
    status: 'withdrawn',
  }),
].map((one) => ({ ...one, states: STATES.filter(({ needId }) => needId === one.id) }))

function ask(
  measure: NeedMeasure,
  over: Partial<NeedsQuestion> = {},
  needs: readonly RecordedNeed[] = NEEDS,
) {
  const asked = { fromYear: 2024, toYear: 2026, municipalities: ['2305', '2380'] }
  return askNeeds({ measure, by: ['year'], ...asked, ...over }, needs)
}
const values = (outcome: ReturnType<typeof ask>) => outcome.cells.map(({ value }) => value)

describe('K14a, positions open', () => {
  it('stand at the end of each year, and the total at the end of the last', () => {
    const { cells, total, unit, definition } = ask('needsOpen')
    expect(cells).toEqual([
      { year: 2024, value: null, preliminary: 0, bound: 'exact', status: 'unknown' },
      { year: 2025, value: 2, preliminary: 0, bound: 'exact', status: 'confirmed' },
      { year: 2026, value: 3, preliminary: 0, bound: 'exact', status: 'confirmed' },
    ])
    expect([total.value, unit, definition.id]).toEqual([3, 'positions', 'K14'])
  })

  it('stand as they are in the running year, and in years to come', () => {
    const soFar = NEEDS.map((one) => ({
      ...one,
      states: one.states.filter(({ month }) => month <= '2025-04'),
    }))
    expect(values(ask('needsOpen', {}, soFar))).toEqual([null, 7, 7])
  })

  it('count what was recorded in a later month of a year, by a clock that went ahead', () => {
    const ahead = [need('d', { reportedMonth: '2025-12', states: [state('d', '2025-12', 3)] })]
    expect(values(ask('needsOpen', {}, ahead))).toEqual([null, 3, 3])
  })

  it('leave a need that is voided out, and one of the demo apart', () => {
    const others = [{ isVoided: true }, { isDemo: true }].map((over) => ({ ...NEEDS[0]!, ...over }))
    expect(ask('needsOpen', {}, others).total).toMatchObject({ value: null, status: 'unknown' })
  })

  it('are 0 where every need is closed, and a gap where none was reported', () => {
    const by: NeedsQuestion['by'] = ['municipality', 'year']
    const { cells } = ask('needsOpen', {
      by,
      fromYear: 2025,
      toYear: 2025,
      municipalities: ['2303', '2305', '2380'],
    })
    expect(cells.map(({ municipality, value }) => [municipality, value])).toEqual([
      ['2303', null],
      ['2305', 2],
      ['2380', 0],
    ])
  })

  it('hold public sector and business apart, and sum to the total', () => {
    const { cells, total } = ask('needsOpen', { by: ['employerSector'] })
    const of = (sector: string) => cells.find(({ employerSector }) => employerSector === sector)?.value
    expect([of('municipal'), of('private'), of('state')]).toEqual([1, 2, 0])
    expect(cells.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(total.value)
  })

  it('tell hard to fill, not so and unknown apart', () => {
    const { cells } = ask('needsOpen', { by: ['isHardToFill'] })
    expect(cells.map(({ isHardToFill, value }) => [isHardToFill, value])).toEqual([
      ['false', 0],
      ['true', 1],
      ['unknown', 2],
    ])
  })
})

describe('K14b, share filled', () => {
  it('is filled by reported with the withdrawn removed: 2 of 3, then 0 of 2, together 2 of 5', () => {
    const outcome = ask('needsFilledShare')
    expect(values(outcome)).toEqual([null, 66.7, 0])
    expect(outcome.total.value).toBe(40)
  })

  it('is a gap where all were withdrawn', () => {
    const { total } = ask('needsFilledShare', { municipalities: ['2380'] })
    expect(total).toMatchObject({ value: null, status: 'unknown' })
  })
})

describe('K14c, filled by newcomers', () => {
  it('counts the matches by the year the need was reported, withdrawn needs too', () => {
    expect(values(ask('needsFilledByNewcomers'))).toEqual([null, 2, 0])
  })
})
