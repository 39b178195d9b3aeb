import { describe, expect, it } from 'vitest'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { text } from '../../strings/text.ts'
import { retentionCsv } from './retention-csv.ts'
import { retentionFinding, retentionRows, shareWords } from './retention-rows.ts'

const cell = { preliminary: 0, bound: 'exact', status: 'confirmed' } as const
const cells = [
  { ...cell, year: 2022, value: 90, lower: 90, upper: 90, responseRate: 100 },
  { ...cell, year: 2023, value: 84, lower: 61, upper: 88, responseRate: 73 },
  { ...cell, year: 2024, value: null, status: 'suppressed' as const },
  { ...cell, year: 2025, value: null, status: 'unknown' as const, note: 'not_mature' as const },
]

describe('the cohorts', () => {
  const read = () => retentionRows(cells)

  it('stand newest first, and a gap is drawn by no bar', () => {
    expect(read().map(({ key, value }) => [key, value])).toEqual([
      ['2025', null],
      ['2024', null],
      ['2023', 84],
      ['2022', 90],
    ])
  })

  it('say what is hidden and what is too young, and between what the share of all lies', () => {
    const rows = read()
    expect(rows.map(({ label }) => label)).toEqual([
      text('fixed.notMature'),
      text('sign.hidden'),
      '84\u00a0% (61–88\u00a0%)',
      '90\u00a0%',
    ])
    expect(cells.map(shareWords).slice(0, 2)).toEqual(['90\u00a0%', '84\u00a0%'])
    expect(rows[2]?.range).toEqual({ lower: 61, upper: 88 })
    expect(rows[2]?.words).toContain('73\u00a0%')
  })
})

it('are a file with each number alone, in percent, and no number where none is told', () => {
  expect(retentionCsv(cells, []).rows.map((row) => row.join(' | '))).toEqual([
    '2022 | 90 | exakt | bekräftat | 90 | 90 | 100 | ',
    '2023 | 84 | exakt | bekräftat | 61 | 88 | 73 | ',
    '2024 |  |  | visas inte: för få hushåll |  |  |  | ',
    `2025 |  |  | ${text('fixed.notMature')} |  |  |  | `,
  ])
})

describe('the finding', () => {
  it('is of the newest cohort that is shown, with its bounds', () => {
    expect(sentenceText(retentionFinding(cells, 12))).toBe(
      'Av hushållen som flyttade hit 2023 och har svarat är 84\u00a0% kvar efter ett år; av alla registrerade är det mellan 61\u00a0% och 88\u00a0%',
    )
  })

  it('leaves bounds out where everybody answered', () => {
    expect(sentenceText(retentionFinding(cells.slice(0, 1), 24))).toBe(
      'Av hushållen som flyttade hit 2022 är 90\u00a0% kvar efter två år',
    )
  })

  it('says only what the figure is of where nothing is shown', () => {
    expect(sentenceText(retentionFinding(cells.slice(2), 36))).toBe('Andel kvar efter tre år')
  })
})
