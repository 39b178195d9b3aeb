import { describe, expect, it } from 'vitest'
import {
  addMonths,
  stockholmDay,
  stockholmMonth,
  tertialMonths,
  tertialOf,
  tertialsBetween,
} from './period.ts'

describe('months and tertials', () => {
  it.each([
    ['2025-01', 11, '2025-12'],
    ['2025-01', -1, '2024-12'],
    ['2025-11', 14, '2027-01'],
  ])('%s and %i months is %s', (month, count, expected) => {
    expect(addMonths(month, count)).toBe(expected)
  })

  it.each([
    ['2025-01', '2025-T1'],
    ['2025-04', '2025-T1'],
    ['2025-05', '2025-T2'],
    ['2025-12', '2025-T3'],
  ])('%s lies in %s, and its months hold it', (month, tertial) => {
    expect(tertialOf(month)).toBe(tertial)
    const { from, to } = tertialMonths(tertial)
    expect(month >= from && month <= to).toBe(true)
  })

  it('lists the tertials between two, both included', () => {
    expect(tertialsBetween('2025-T3', '2026-T2')).toEqual(['2025-T3', '2026-T1', '2026-T2'])
    expect(tertialsBetween('2026-T2', '2026-T1')).toEqual([])
  })

  it.each([
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
  ])('the day of %s in Stockholm is %s', (instant, day) => {
    expect(stockholmDay(new Date(instant))).toBe(day)
    expect(stockholmMonth(new Date(instant))).toBe(day.slice(0, 7))
  })

  it('is told of one instant whatever was asked before', () => {
    const [before, after] = ['2026-11-22T22:59:59.999Z', '2026-11-22T23:00:00.000Z']
    const days = [before, after, before, after].map((instant) => stockholmDay(new Date(instant)))
    expect(days).toEqual(['2026-11-22', '2026-11-23', '2026-11-22', '2026-11-23'])
  })

  it('is the day that the rules of Stockholm say, at every half hour of a year and around the months since 1950', () => {
    const rules = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Stockholm',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    const halfHours = Array.from(
      { length: 2 * 24 * 366 },
      (_, i) => Date.UTC(2028, 0, 1) + i * 1_800_000,
    )
    const months = Array.from({ length: 12 * 150 }, (_, i) => Date.UTC(1950, i, 1))
    const around = months.flatMap((month) =>
      [-3, -2, -1.5, -1, -0.5, 0, 1].map((h) => month + h * 3_600_000),
    )
    for (const time of [...halfHours, ...around, Date.UTC(10_000, 5, 1)]) {
      const instant = new Date(time)
      expect(stockholmDay(instant), instant.toISOString()).toBe(rules.format(instant))
    }
  })
})
