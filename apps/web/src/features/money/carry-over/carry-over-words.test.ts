import { describe, expect, it } from 'vitest'
import type { CarryOverRecord } from '../../../lib/queries/money-queries.ts'
import { carriedTotal, carryOverSentences } from './carry-over-words.ts'

const CARRIED: CarryOverRecord = {
  id: 'c1',
  fromYear: 2025,
  toYear: 2026,
  totalSek: 95_000,
  lines: [
    { category: 'activities', amountSek: 60_000, isApproximate: false },
    { category: 'personnel', amountSek: 35_000, isApproximate: true },
  ],
  decisionBody: 'Samverkansrådet',
  decisionDate: '2026-02-12',
  decisionNote: 'protokoll 4',
  isVoided: false,
  isDemo: false,
}
const told = (balance: number | null, year: number, over: Partial<CarryOverRecord> = {}) =>
  carryOverSentences({ ...CARRIED, ...over }, { value: balance }, year).map((line) =>
    line.replaceAll('\u00a0', ' '),
  )

describe('what is carried over', () => {
  it('is told with what it is for and who backs it', () => {
    expect(told(1, 2026).slice(0, 3)).toEqual([
      'Överskjutande medel från 2025 till 2026: cirka 95 000 kr.',
      'Pengarna är tänkta för aktiviteter (60 000 kr) och personal (cirka 35 000 kr).',
      'Bakom beloppet står Samverkansrådet, 2026-02-12 (protokoll 4).',
    ])
    expect(told(1, 2026, { decisionBody: null })).toContain('Vem som står bakom beloppet är inte känt.')
    expect(told(1, 2026, { decisionDate: null, decisionNote: null })[2]).toBe(
      'Bakom beloppet står Samverkansrådet.',
    )
  })

  it('is about its sum where one of its lines is about what it says', () => {
    const total = (lines: CarryOverRecord['lines']) =>
      carriedTotal({ ...CARRIED, lines }).replaceAll('\u00a0', ' ')
    expect(total(CARRIED.lines)).toBe('cirka 95 000 kr')
    expect(total(CARRIED.lines.slice(0, 1))).toBe('95 000 kr')
  })

  it('beside a balance that it does not agree with says why both can be true, and by how much they differ', () => {
    const beside = told(-69_806, 2025).at(-1)
    expect(beside).toMatch(/^Avstämningen för 2025 slutar på −69 806 kr\. Båda kan stämma: /)
    expect(beside).toContain('det belopp som Samverkansrådet har ställt sig bakom att använda 2026')
    expect(beside).toContain('Vad skillnaden, 164 806 kr, beror på är inte inlagt.')
    expect(told(70_000, 2025).at(-1)).toContain('25 000 kr')
  })

  it('beside an unknown balance is not taken for it, and beside the same amount needs no word', () => {
    expect(told(null, 2025).at(-1)).toMatch(/^Avstämningen för 2025 är okänd\./)
    expect(told(95_000, 2025)).toHaveLength(3)
  })

  it('in the year that receives it is part of what is left', () => {
    expect(told(-1, 2026).at(-1)).toBe('Beloppet räknas in i avstämningen för 2026.')
  })
})
