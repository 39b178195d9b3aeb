import { describe, expect, test } from 'vitest'
import { leadHistoryWords, monthsInStages, sizeOf } from './lead-words.ts'

describe('the size of a household to come', () => {
  test.each([
    [1, 0, '1 vuxen, inga barn'],
    [2, 1, '2 vuxna, 1 barn'],
    [1, null, '1 vuxen, okänt antal barn'],
    [null, null, 'okänt antal'],
  ])('of %s adults and %s children reads %s', (adults, children, words) => {
    expect(sizeOf({ adults, children })).toBe(words)
  })
})

describe('months in a stage', () => {
  test('run to the next stage, and of the present one to now', () => {
    const steps = [
      { stage: 'new', month: '2025-11' },
      { stage: 'dialogue', month: '2026-01' },
      { stage: 'visit', month: '2026-01' },
    ] as const
    expect(monthsInStages(steps, '2026-11')).toEqual([2, 0, 10])
  })

  test('of one that has ended do not go on', () => {
    const steps = [
      { stage: 'new', month: '2026-02' },
      { stage: 'closed', month: '2026-05' },
    ] as const
    expect(monthsInStages(steps, '2026-11')).toEqual([3, undefined])
  })
})

test('an event names stages, months and activities by their words', () => {
  const item = { at: '', action: 'change', by: { id: null, role: 'officer' }, fields: [], changes: [] }
  const words = leadHistoryWords(item, {}, [{ id: 'a1', title: 'Mässan' }])
  const told = ['stage', 'activityId', 'plannedMonth', 'isVoided'] as const
  const values = ['visit', 'a1', '2027-02', true]
  expect(told.map((field, index) => words.describe(field, values[index]))).toEqual([
    'Besök',
    'Mässan',
    'feb 2027',
    'Ja',
  ])
  expect(words.describe('plannedMonth', null)).toBe('inte angivet')
})
