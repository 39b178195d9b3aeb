import { describe, expect, it } from 'vitest'
import type { LeadStage } from '../lead/lead.ts'
import { funnelOutcome } from './leads.ts'

const lead = (firstContactMonth: string, stage: LeadStage, month = '2025-06', over: object = {}) => ({
  responsibleMunicipality: '2305',
  firstContactMonth,
  stage,
  stageHistory: [
    { stage: 'new' as const, month: firstContactMonth, reason: null },
    ...(stage === 'new' ? [] : [{ stage, month, reason: null }]),
  ],
  closeReason: stage === 'closed' ? ('no_housing' as const) : null,
  ...over,
})
const question = {
  by: ['year' as const],
  fromYear: 2024,
  toYear: 2026,
  municipalities: ['2305', '2380'],
}
const currentMonth = '2026-11'

describe('K5', () => {
  const leads = [
    lead('2024-02', 'moved'),
    lead('2024-12', 'closed'),
    lead('2024-05', 'closed'),
    lead('2024-07', 'visit'),
    lead('2025-01', 'moved'),
    lead('2026-01', 'moved', '2026-05'),
    lead('2024-03', 'moved', '2025-01', { responsibleMunicipality: '9999' }),
  ]

  it('is of the cohort of the first contact, and says how many are still open', () => {
    const { cells, total } = funnelOutcome('conversion', question, { leads, currentMonth })
    expect(cells).toEqual([
      expect.objectContaining({ year: 2024, value: 25, base: 4, openShare: 25 }),
      expect.objectContaining({ year: 2025, value: null, note: 'not_mature', base: 1, openShare: 0 }),
      expect.objectContaining({ year: 2026, value: null, note: 'not_mature', base: 1 }),
    ])
    expect(total).toMatchObject({ value: null, note: 'not_mature' })
  })

  it('of those that are settled leaves the open ones out', () => {
    const { cells } = funnelOutcome(
      'conversionClosed',
      { ...question, toYear: 2024 },
      { leads, currentMonth },
    )
    expect(cells[0]).toMatchObject({ value: 33.3, base: 4 })
  })

  it('of no leads is no share, and the cohort of 2025 is mature in December 2026', () => {
    const asked = { ...question, fromYear: 2023, toYear: 2023 }
    expect(funnelOutcome('conversion', asked, { leads, currentMonth }).total).toMatchObject({
      value: null,
      note: 'no_leads',
      openShare: null,
    })
    const later = funnelOutcome(
      'conversion',
      { ...question, fromYear: 2025, toYear: 2025 },
      { leads, currentMonth: '2026-12' },
    )
    expect(later.total.value).toBe(100)
  })
})

describe('K6', () => {
  const moved = (months: number[]) =>
    months.map((n) => lead('2024-01', 'moved', `2024-${String(1 + n).padStart(2, '0')}`))

  it('is the median of at least ten, the mean of the middle two', () => {
    const leads = [...moved([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), lead('2024-01', 'visit')]
    const { total } = funnelOutcome('leadTime', question, { leads, currentMonth })
    expect(total).toMatchObject({ value: 4.5, base: 10 })
  })

  it('of nine is not told', () => {
    const { total } = funnelOutcome('leadTime', question, {
      leads: moved([0, 1, 2, 3, 4, 5, 6, 7, 8]),
      currentMonth,
    })
    expect(total).toMatchObject({ value: null, note: 'too_few', base: 9 })
  })
})

describe('leads closed', () => {
  it('stand in the year they were closed, by reason', () => {
    const leads = [
      lead('2024-02', 'closed', '2025-06'),
      lead('2023-02', 'closed', '2024-01', { closeReason: 'no_job' }),
      lead('2024-02', 'new'),
    ]
    const { cells, total } = funnelOutcome(
      'leadsClosed',
      { ...question, by: ['closeReason', 'year'] },
      { leads, currentMonth },
    )
    expect(cells).toHaveLength(27)
    expect(cells.filter(({ value }) => value === 1)).toEqual([
      expect.objectContaining({ closeReason: 'no_housing', year: 2025 }),
      expect.objectContaining({ closeReason: 'no_job', year: 2024 }),
    ])
    expect(total.value).toBe(2)
  })

  it('are unknown until a lead has been met there, and none from then on', () => {
    const leads = [lead('2025-02', 'visit')]
    const { cells, total } = funnelOutcome(
      'leadsClosed',
      { ...question, by: ['municipality', 'year'] },
      { leads, currentMonth },
    )
    expect(cells.map(({ value }) => value)).toEqual([null, 0, 0, null, null, null])
    expect(cells.map(({ status }) => status).slice(0, 2)).toEqual(['unknown', 'confirmed'])
    expect(total).toMatchObject({ value: 0, status: 'confirmed' })
  })
})
