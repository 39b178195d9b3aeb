import { describe, expect, it } from 'vitest'
import { figuresAsked, toldIn } from './figures-asked.ts'
import { toFixedReport } from './fixed-report.ts'
import { goldenLedger, reportInput } from './report-input.testing.ts'
import { buildReport } from './report.ts'

const VERSION = {
  version: 1,
  fixedAt: '2026-03-18T08:00:00.000Z',
  decision: { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/118/2026' },
}
const county = toFixedReport(buildReport(reportInput(goldenLedger())), VERSION)
const K1 = { measure: 'households', by: [], from: 2025, to: 2025, municipality: undefined } as const
const told = (over: Partial<Parameters<typeof toldIn>[0]>) => {
  const { table, code, municipality } = toldIn({ ...K1, ...over }) ?? {}
  return table && [table, code, municipality].filter((part) => part !== undefined).join(' ')
}
const found = (over: Partial<Parameters<typeof toldIn>[0]>) =>
  figuresAsked(county, { ...K1, ...over }).map(
    ({ rowType, year, municipality }) => `${rowType} ${year} ${municipality}`,
  )

describe('where a report tells what is asked', () => {
  it('is the county of the year, the municipalities, a breakdown, or the report of one municipality', () => {
    expect(told({})).toBe('T2 inflyttade_hushall_via_samarbetet_lanet')
    expect(told({ by: ['municipality'] })).toBe('T2 inflyttade_hushall_via_samarbetet')
    expect(told({ municipality: '2305' })).toBe('T2 inflyttade_hushall_via_samarbetet')
    expect(told({ by: ['origin', 'year'] })).toBe('T4 hushall_efter_ursprung')
    expect(told({ by: ['municipality', 'origin'] })).toBe('T4 hushall_efter_ursprung_per_kommun')
    expect(told({ measure: 'needsOpen', municipality: '2305' })).toBe('T12 oppna_kompetensbehov 2305')
    expect(told({ measure: 'sekPerInhabitant', by: ['municipality'] })).toBe(
      'T10 bidrag_per_invanare_kronor',
    )
  })

  it('is nowhere for what no table holds', () => {
    expect(told({ measure: 'perThousandInhabitants', by: ['municipality', 'year'] })).toBeUndefined()
    expect(told({ measure: 'needsOpen', by: ['municipality'] })).toBeUndefined()
    expect(told({ measure: 'persons', municipality: '2305' })).toBeUndefined()
    expect(told({ by: ['programme', 'year'] })).toBeUndefined()
    expect(told({ by: ['origin', 'localTie'] })).toBeUndefined()
  })
})

describe('the figures of a report that were asked for', () => {
  it('are those of the years and the place, and no others', () => {
    expect(found({})).toEqual(['cell 2025 Hela länet'])
    expect(found({ by: ['year'], from: 2024, to: 2026 })).toEqual([
      'cell 2024 Hela länet',
      'cell 2025 Hela länet',
    ])
    expect(found({ by: ['year'], from: 2024, municipality: '2305' })).toEqual([
      'cell 2024 Bräcke',
      'cell 2025 Bräcke',
    ])
    expect(found({ by: ['municipality'] }).length).toBeGreaterThan(1)
    expect(found({ from: 2026, to: 2026 })).toEqual([])
  })

  it('are the sum only where it is of the very same years', () => {
    expect(found({ from: 2020 })).toEqual(['summa 2020--2025 Hela länet'])
    expect(found({ from: 2020, to: 2026 })).toEqual([])
    expect(found({ from: 2021 })).toEqual([])
  })
})
