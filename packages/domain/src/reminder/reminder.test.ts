import { expect, it } from 'vitest'
import { remindersOf } from './reminder.ts'

const awaiting = (over: Partial<Parameters<typeof remindersOf>[0]>) =>
  remindersOf({ due: 0, open: [], today: '2026-11-27', currentTertial: '2026-T3', ...over })

it.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-27', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2026-11-30', '2026-11-30'],
  ['2027-01-01', '2026-12-28'],
])('due follow-ups of %s are those of the week that began %s', (today, subject) => {
  expect(awaiting({ due: 3, today })).toEqual([{ kind: 'follow_ups', subject }])
})

it('nothing due is nothing to remind of', () => {
  expect(awaiting({})).toEqual([])
})

it('a period is reminded of once it has ended', () => {
  const open = ['2026-T1', '2026-T2', '2026-T3'].map((period) => ({ municipalityCode: '2305', period }))
  expect(awaiting({ open })).toEqual([
    { kind: 'period', subject: '2305/2026-T1' },
    { kind: 'period', subject: '2305/2026-T2' },
  ])
})
