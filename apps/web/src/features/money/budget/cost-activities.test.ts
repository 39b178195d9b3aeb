import { expect, test } from 'vitest'
import type { ActivityRecord } from '../../../lib/queries/activity-queries.ts'
import { activityChoices, costActivities } from './cost-activities.ts'

const activity = (id: string, dateFrom: string, status: ActivityRecord['status'] = 'done') =>
  ({ id, dateFrom, title: `Mingel ${id}`, status }) as ActivityRecord
// As the API lists them, the latest first.
const ACTIVITIES = [
  activity('e', '2027-02-01', 'planned'),
  activity('d', '2026-11-02'),
  activity('c', '2026-03-01', 'cancelled'),
  activity('b', '2025-12-13'),
  activity('a', '2023-05-02'),
]
const offered = (month: unknown, kept: unknown = null) =>
  costActivities(ACTIVITIES, { month, year: 2026, kept }).map(({ value }) => value)

test('a cost is offered the activities of its own year first, then those of the years beside it', () => {
  expect(offered('2026-04')).toEqual(['d', 'e', 'b'])
  expect(offered('2025-12')).toEqual(['b', 'd'])
  expect(offered('2023-01')).toEqual(['a'])
})

test('while no month can be read they are those of the year of the agreement', () => {
  for (const month of [null, '', 'nov', '20']) expect(offered(month)).toEqual(['d', 'e', 'b'])
})

test('the chosen one stays, whatever its year, and where it was called off', () => {
  expect(offered('2026-04', 'a')).toEqual(['d', 'e', 'b', 'a'])
  expect(offered('2026-04', 'c')).toEqual(['d', 'c', 'e', 'b'])
})

test('each is found by its day and by its name, and one that is not listed is told so', () => {
  expect(activityChoices(ACTIVITIES, ['a', 'gone', null])).toHaveLength(6)
  expect(activityChoices(ACTIVITIES, ['gone']).at(-1)).toEqual({
    value: 'gone',
    label: 'en aktivitet som inte visas',
  })
  const [first] = costActivities(ACTIVITIES, { month: '2026-04', year: 2026, kept: null })
  expect(first?.label).toBe('2026-11-02 Mingel d')
  const kept = costActivities(ACTIVITIES, { month: '2026-04', year: 2026, kept: 'gone' })
  expect(kept.at(-1)?.label).toBe('en aktivitet som inte visas')
})
