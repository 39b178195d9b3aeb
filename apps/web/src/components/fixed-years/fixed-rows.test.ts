import { describe, expect, it } from 'vitest'
import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import { text } from '../../strings/text.ts'
import { fixedCellText, fixedRows } from './fixed-rows.ts'

const cell = { preliminary: 0, bound: 'exact', status: 'confirmed' } as const

function figure(cells: OutcomeAnswer['cells']): OutcomeAnswer {
  return { measure: 'welcomedShare', unit: 'percent', cells } as OutcomeAnswer
}

describe('figures of fixed years', () => {
  const rows = fixedRows([
    figure([
      { ...cell, year: 2023, value: 32, base: 68 },
      { ...cell, year: 2024, value: null, status: 'suppressed' },
      { ...cell, year: 2025, value: null, status: 'unknown', note: 'not_mature' },
    ]),
  ])
  const said = (year: number) =>
    fixedCellText(rows.find((row) => row.year === year)?.cells.welcomedShare, text)

  it('say how many they rest on', () => {
    expect(said(2023)).toMatch(/^32\s%/)
    expect(said(2023)).toContain('68')
  })

  it('say between what they lie where no single number is known', () => {
    const [row] = fixedRows([
      figure([{ ...cell, year: 2022, value: null, lower: 12, upper: 31, status: 'unknown' }]),
    ])
    expect(fixedCellText(row?.cells.welcomedShare, text)).toMatch(/^minst 12\s%, högst 31\s%$/)
  })

  it('say that a number is a known part', () => {
    const persons = { measure: 'persons', unit: 'persons' } as OutcomeAnswer
    const [row] = fixedRows([
      { ...persons, cells: [{ ...cell, year: 2020, value: 135, bound: 'at_least' }] },
    ])
    expect(fixedCellText(row?.cells.persons, text)).toBe('minst 135')
  })

  it('keep what is hidden and what is not old enough as signs, never as zero', () => {
    expect(said(2024)).toBe(text('sign.hidden'))
    expect(said(2025)).toBe(text('fixed.notMature'))
  })
})
