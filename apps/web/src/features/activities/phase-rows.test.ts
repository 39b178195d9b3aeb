import { describe, expect, it } from 'vitest'
import type { OutcomeAnswer } from '../../lib/queries/outcome-queries.ts'
import { inEnglish } from '../../strings/english.testing.ts'
import { phaseCsv } from './phase-csv.ts'
import { phaseBars, phaseFinding, phaseSortValue, phaseTable } from './phase-rows.ts'

const answer = (values: Record<string, object>, total: object) =>
  ({
    cells: Object.entries(values).map(([phase, cell]) => ({
      phase,
      bound: 'exact',
      status: 'confirmed',
      ...cell,
    })),
    total: { bound: 'exact', status: 'confirmed', undecided: 0, ...total },
  }) as unknown as OutcomeAnswer
const held = (welcome: number) =>
  answer(
    {
      welcome: { value: welcome, planned: 1, cancelled: 0 },
      attract: { value: 6, planned: 0, cancelled: 2 },
    },
    { value: 6 + welcome, planned: 1, cancelled: 2 },
  )
const ANSWERS = {
  activities: held(7),
  participants: answer(
    { welcome: { value: 225, bound: 'at_least' }, attract: { value: null, status: 'unknown' } },
    { value: 225, bound: 'at_least' },
  ),
  cost: answer({ welcome: { value: 92 }, attract: { value: null, status: 'unknown' } }, { value: 92 }),
}

describe('the phases of a year', () => {
  it('are bars in their order, with how many came and what is not known', () => {
    expect(phaseBars(ANSWERS)).toEqual([
      {
        key: 'attract',
        name: 'Attrahera',
        value: 6,
        label: '6 (deltagare ..)',
        words: '6 genomförda, deltagarna är inte räknade',
      },
      {
        key: 'welcome',
        name: 'Välkomna',
        value: 7,
        label: '7 (minst 225 deltagare)',
        words: '7 genomförda, minst 225 deltagare',
      },
    ])
  })

  it('are rows of a table with their sum last', () => {
    expect(phaseTable(ANSWERS).map((row) => Object.values(row).join(' | '))).toEqual([
      'Attrahera | 6 | 0 | 2 | .. | ..',
      'Välkomna | 7 | 1 | 0 | minst 225 | 92\u00a0kr',
      'Summa | 13 | 1 | 2 | minst 225 | 92\u00a0kr',
    ])
  })

  it('are sorted by numbers, what is unknown by none', () => {
    const valuesOf = (key: 'done' | 'participants' | 'cost') =>
      phaseTable(ANSWERS)
        .slice(0, -1)
        .map((row) => phaseSortValue(ANSWERS, row, key))
    expect([valuesOf('done'), valuesOf('participants'), valuesOf('cost')]).toEqual([
      [6, 7],
      [null, 225],
      [null, 92],
    ])
  })

  it('are told by the one with most, and by none where two have as many', async () => {
    expect(phaseFinding(ANSWERS, 2025)).toBe('Flest aktiviteter 2025 i fasen Välkomna: 7 av 13')
    expect(phaseFinding({ ...ANSWERS, activities: held(6) }, 2025)).toBe(
      'Genomförda aktiviteter per fas 2025',
    )
    const nothing = answer({ welcome: { value: 0 }, attract: { value: 0 } }, { value: 0 })
    expect(phaseFinding({ ...ANSWERS, activities: nothing }, 2025)).toBe(
      'Genomförda aktiviteter per fas 2025',
    )
    await inEnglish(() =>
      expect(phaseFinding(ANSWERS, 2025)).toBe('Most activities in 2025 in the phase Welcome: 7 of 13'),
    )
  })

  it('are a file with each number alone, and a gap empty', () => {
    const { header, rows } = phaseCsv(ANSWERS)
    expect([header.slice(4).join(' | '), ...rows.map((row) => row.join(' | '))]).toEqual([
      'Deltagare | Deltagare: gräns | Deltagare: status | Kostnad per deltagare (kronor) | Kostnad per deltagare (kronor): gräns | Kostnad per deltagare (kronor): status',
      'Attrahera | 6 | 0 | 2 |  |  | uppgift saknas |  |  | uppgift saknas',
      'Välkomna | 7 | 1 | 0 | 225 | minst | bekräftat | 92 | exakt | bekräftat',
      'Summa | 13 | 1 | 2 | 225 | minst | bekräftat | 92 | exakt | bekräftat',
    ])
  })
})
