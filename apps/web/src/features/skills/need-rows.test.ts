import { describe, expect, it } from 'vitest'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { text } from '../../strings/text.ts'
import { needCsv, needFinding, needRows } from './need-rows.ts'

const cell = { preliminary: 0, bound: 'exact', status: 'confirmed' } as const
const care = () => text('vocabulary.occupationField.health_care')

const read = () =>
  needRows(
    [
      { ...cell, occupationField: 'education', value: 3 },
      { ...cell, occupationField: 'health_care', value: 14 },
      { ...cell, occupationField: 'it', value: 0 },
      { ...cell, occupationField: 'energy', value: null, status: 'unknown' },
    ],
    [{ ...cell, occupationField: 'health_care', value: 40 }],
  )

describe('open needs by field of work', () => {
  it('stand by size, without fields in which nothing is open or reported', () => {
    expect(read().map(({ name, value, filledShare }) => [name, value, filledShare])).toEqual([
      [care(), 14, 40],
      [text('vocabulary.occupationField.education'), 3, null],
    ])
  })

  it('have the field with most as their finding', () => {
    expect(sentenceText(needFinding(read(), 17))).toBe(`Flest söks inom ${care()}: 14 av 17 platser`)
  })

  it('name no field where two are alike, nor where nothing is known', () => {
    const rows = read()
    const alike = [rows[0]!, { ...rows[1]!, value: 14 }]
    expect(sentenceText(needFinding(alike, 28))).toBe('28 platser söks')
    expect(sentenceText(needFinding(alike, 1))).toBe('En plats söks')
    expect(sentenceText(needFinding([], null))).toBe(text('skills.openTable'))
  })

  it('are a file of every field, a gap empty and a zero zero', () => {
    const open = [
      { ...cell, occupationField: 'health_care', value: 14 },
      { ...cell, occupationField: 'it', value: 0 },
      { ...cell, occupationField: 'energy', value: null, status: 'unknown' as const },
    ]
    const { header, rows } = needCsv(open, [{ ...cell, occupationField: 'health_care', value: 40 }])
    expect(new Set(header).size).toBe(header.length)
    expect(rows.map((row) => row.slice(1, 5))).toEqual([
      ['14', 'exakt', 'bekräftat', '40'],
      ['0', 'exakt', 'bekräftat', ''],
      ['', '', 'uppgift saknas', ''],
    ])
  })
})
