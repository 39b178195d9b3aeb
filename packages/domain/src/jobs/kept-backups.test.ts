import { describe, expect, it } from 'vitest'
import { keptBackups } from './kept-backups.ts'

const DAY_MS = 86_400_000
const day = (text: string) => new Date(`${text}T02:17:00.000Z`)
const daily = (from: string, count: number) =>
  Array.from({ length: count }, (_, i) => new Date(day(from).getTime() + i * DAY_MS))
const shown = (moments: Date[]) => moments.map((at) => at.toISOString().slice(0, 10))

describe('of the backups', () => {
  it('the last of each day, week and month is kept, as many of each as is said', () => {
    // 2026-11-29 is a Sunday.
    const kept = keptBackups(daily('2026-08-01', 121), { days: 3, weeks: 3, months: 3 })
    expect(shown(kept)).toEqual([
      '2026-11-29',
      '2026-11-28',
      '2026-11-27',
      '2026-11-22',
      '2026-11-15',
      '2026-10-31',
      '2026-09-30',
    ])
  })

  it('nothing goes for days on which none was made', () => {
    const old = daily('2024-01-01', 3)
    expect(keptBackups([...old, day('2026-11-27')], { days: 4, weeks: 0, months: 0 })).toHaveLength(4)
  })

  it('the newest stays whatever is said', () => {
    const kept = keptBackups(daily('2026-11-01', 3), { days: 0, weeks: 0, months: 0 })
    expect(shown(kept)).toEqual(['2026-11-03'])
  })

  it('one of two on the same day goes', () => {
    const morning = new Date('2026-11-27T02:17:00.000Z')
    const noon = new Date('2026-11-27T12:00:00.000Z')
    expect(keptBackups([morning, noon], { days: 7, weeks: 4, months: 12 })).toEqual([noon])
  })
})
