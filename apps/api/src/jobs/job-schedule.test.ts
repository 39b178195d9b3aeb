import { describe, expect, it } from 'vitest'
import { isPattern, nextRunAt, onceSteady, steadySince } from './job-schedule.ts'

const NIGHTLY = { pattern: '17 2 * * *' }
const at = (text: string) => new Date(text)
const next = (startedAt: string, now: string, outcome: 'done' | 'failed' | 'interrupted' = 'done') =>
  nextRunAt(NIGHTLY, { startedAt, outcome }, at(now)).toISOString()

describe('a job by the clock', () => {
  it.each([
    ['the next night', '2026-11-26T01:17:00Z', '2026-11-26T12:00:00Z', '2026-11-27T01:17:00.000Z'],
    ['by summer time', '2026-06-26T00:17:00Z', '2026-06-26T12:00:00Z', '2026-06-27T00:17:00.000Z'],
    [
      'once in the night that is 23 hours',
      '2027-03-27T01:17:00Z',
      '2027-03-27T12:00:00Z',
      '2027-03-28T01:00:00.000Z',
    ],
    [
      'the missed time, long ago',
      '2026-11-20T01:17:00Z',
      '2026-11-26T12:00:00Z',
      '2026-11-21T01:17:00.000Z',
    ],
    [
      'not by a clock that was ahead',
      '2031-01-01T00:00:00Z',
      '2026-11-26T12:00:00Z',
      '2026-11-27T01:17:00.000Z',
    ],
  ])('runs %s', (_what, last, now, expected) => {
    expect(next(last, now)).toBe(expected)
  })

  it('runs at once where it never ran', () => {
    const now = at('2026-11-26T12:00:00Z')
    expect(nextRunAt(NIGHTLY, undefined, now)).toEqual(now)
  })

  it('is tried again after an hour where it failed or was interrupted', () => {
    const now = '2026-11-26T01:20:00Z'
    expect(next('2026-11-26T01:17:00Z', now, 'failed')).toBe('2026-11-26T02:17:00.000Z')
    expect(next('2026-11-26T01:17:00Z', now, 'interrupted')).toBe('2026-11-26T02:17:00.000Z')
    expect(next('2026-11-27T00:50:00Z', '2026-11-27T01:00:00Z', 'failed')).toBe(
      '2026-11-27T01:17:00.000Z',
    )
  })
})

describe('jobs have run steadily', () => {
  const now = at('2026-11-30T05:00:00Z')
  it.each([
    ['since now, where none ever did', [], '2026-11-30T05:00:00.000Z'],
    ['over a weekend', ['2026-11-27T05:00:00Z', '2026-11-26T05:00:00Z'], '2026-11-26T05:00:00.000Z'],
    ['since now, after a leap ahead', ['2021-11-29T05:00:00Z'], '2026-11-30T05:00:00.000Z'],
    [
      'since a pause of more than five days',
      ['2026-11-30T04:00:00Z', '2026-11-28T05:00:00Z', '2026-11-23T04:59:59Z'],
      '2026-11-28T05:00:00.000Z',
    ],
    [
      'whatever is a little ahead',
      ['2026-11-30T05:02:00Z', '2026-11-27T05:00:00Z'],
      '2026-11-27T05:00:00.000Z',
    ],
  ])('%s', (_what, starts, expected) => {
    expect(steadySince(starts, now).toISOString()).toBe(expected)
  })

  it('long enough for a job, or it waits', () => {
    const starts = ['2026-11-27T05:00:00Z', '2026-11-25T05:00:00Z']
    const missed = at('2026-11-29T02:30:00Z')
    expect(onceSteady(missed, 3, { starts, now })).toEqual(missed)
    expect(onceSteady(missed, 7, { starts, now })).toEqual(at('2026-12-02T05:00:00Z'))
  })
})

it.each([
  ['17 2 * * *', true],
  ['0 6 * * 1-5', true],
  ['0 0 30 2 *', false],
  ['17 2 * *', false],
  ['* * * * * *', false],
  ['61 2 * * *', false],
  ['@daily', false],
  ['', false],
])('the schedule "%s" says when: %s', (text, says) => {
  expect(isPattern(text)).toBe(says)
})
